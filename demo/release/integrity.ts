import { createHash } from 'node:crypto';

/** What `integrity` on a script tag says of these bytes (Subresource Integrity, section 3.1). */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
