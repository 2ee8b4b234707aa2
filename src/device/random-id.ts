/**
 * A random UUID. `crypto.randomUUID` is missing on http pages, but the address of an object ends in
 * one everywhere (File API, section 8.3.1).
 */
export function randomId(): string {
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address.slice(-36);
}
