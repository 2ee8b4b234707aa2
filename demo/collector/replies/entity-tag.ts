import { createHash } from 'node:crypto';

/** Strong entity tag (RFC 9110, section 8.8.3) of a content, quotes included. */
export const entityTag = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('base64url')}"`;

/** Does a list of entity tags name this one? Weak comparison (RFC 9110, section 13.1.2). */
export function hasEntityTag(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
