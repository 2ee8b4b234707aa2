const CLOSING = { '{': '}', '[': ']' } as const;
const isOpening = (token: string): token is keyof typeof CLOSING => Object.hasOwn(CLOSING, token);

/** A text in quotation marks, as far as its line goes. */
const quoted = /"(?:[^"\\\n]|\\.)*"?/g;

const bracketsIn = (text: string): readonly string[] =>
  text.replace(quoted, '').match(/[[\]{}]/g) ?? [];

/** The brackets that would close what is open at the end of the text. */
export function missingAtEnd(text: string): readonly string[] {
  const open: string[] = [];
  for (const bracket of bracketsIn(text))
    if (isOpening(bracket)) open.push(CLOSING[bracket]);
    else if (open.at(-1) === bracket) open.pop();
  return open.reverse();
}

/** Are there more of these closing brackets than open ones? */
export function hasTooMany(closing: string, text: string): boolean {
  let balance = 0;
  for (const bracket of bracketsIn(text))
    if (bracket === closing) balance += 1;
    else if (isOpening(bracket) && CLOSING[bracket] === closing) balance -= 1;
  return balance > 0;
}
