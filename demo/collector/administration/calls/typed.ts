/** What was typed into a field of a form, without spaces around it. @param body as it was parsed */
export const typedIn = (body: unknown, name: string): string =>
  body instanceof URLSearchParams ? (body.get(name) ?? '').trim() : '';

/** Every value that a form has under a name. */
export const allIn = (body: unknown, name: string): readonly string[] =>
  body instanceof URLSearchParams ? body.getAll(name) : [];

/** A parameter of an address that is given once and is not empty. */
export function givenIn(query: unknown, name: string): string | undefined {
  const value = (query as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
