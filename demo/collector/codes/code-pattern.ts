import { randomInt } from 'node:crypto';
import { READABLE_CHARACTERS } from '../storage/secrets.js';

/** How codes are made: the characters that each place may have. */
export type CodePlan = readonly (readonly string[])[];

/** Without a pattern: 8 characters, a million million codes. */
const DEFAULT_PLAN: CodePlan = Array.from({ length: 8 }, () => [...READABLE_CHARACTERS]);
/** Characters of a code that somebody types. */
const LONGEST = 40;

/** A class, an escaped or a plain character; and how often it stands there. */
const PART =
  /(?:\[((?:\\.|[^\]\\])+)\]|\\([^])|([^\\[\]{}()|*+?.^$]))(?:\{(\d+)(?:,(\d+))?\}|(\?))?/uy;

/**
 * Reads a `code.pattern` as a plan. It knows what patterns of codes are made of: plain characters,
 * classes (`[A-HJ-NP-Z2-9]`), `\d`, `{6}`, `{6,8}` (the longest), `?`, `^` and `$`. Of a class only the
 * characters that nobody mistakes are used, where it has any.
 * @returns `undefined` for any other pattern
 */
export function readCodePattern(pattern: string | undefined): CodePlan | undefined {
  if (pattern === undefined) return DEFAULT_PLAN;
  const source = pattern.replace(/^\^/u, '').replace(/(?<!\\)\$$/u, '');
  const plan: (readonly string[])[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < source.length) {
    const found = PART.exec(source);
    if (!found) return undefined;
    const [, inClass, escaped, plain, fewest, most, maybe] = found;
    const characters =
      inClass !== undefined
        ? charactersOf(inClass)
        : plain !== undefined
          ? [plain]
          : unescaped(escaped);
    if (!characters || characters.length === 0) return undefined;
    const times = maybe ? 0 : Number(most ?? fewest ?? 1);
    if (plan.length + times > LONGEST) return undefined;
    for (let time = 0; time < times; time += 1) plan.push(characters);
  }
  return plan.length > 0 ? plan : undefined;
}

const DIGITS = [...'0123456789'];

/** What a backslash and a letter stand for; `undefined`: something that codes do not have. */
function unescaped(letter = ''): readonly string[] | undefined {
  if (letter === 'd') return readable(DIGITS);
  return /[A-Za-z0-9]/.test(letter) ? undefined : [letter];
}

/** The characters of a class, without its brackets. */
function charactersOf(inClass: string): readonly string[] | undefined {
  if (inClass.startsWith('^')) return undefined;
  const all = new Set<string>();
  for (const [, range, from = '', to = '', escaped, plain] of inClass.matchAll(
    /(([^\\])-([^\\]))|\\([^])|([^])/gu,
  )) {
    const characters = range ? between(from, to) : plain ? [plain] : unescaped(escaped);
    if (!characters) return undefined;
    for (const character of characters) all.add(character);
  }
  return readable([...all]);
}

const between = (from: string, to: string): readonly string[] => {
  const [first = 0, last = 0] = [from.codePointAt(0), to.codePointAt(0)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    String.fromCodePoint(first + index),
  );
};

function readable(characters: readonly string[]): readonly string[] {
  const clear = characters.filter((character) => READABLE_CHARACTERS.includes(character));
  return clear.length > 0 ? clear : characters;
}

/** How many different codes a plan makes. */
export const codesOfPlan = (plan: CodePlan): number =>
  plan.reduce((product, characters) => product * characters.length, 1);

/** A new code, each as likely as any other. */
export const newCode = (plan: CodePlan): string =>
  plan.map((characters) => characters[randomInt(characters.length)]).join('');
