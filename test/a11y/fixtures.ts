/** What of a survey document the checks look at. */
export interface SomeQuestion {
  readonly id: string;
  readonly type?: string;
  readonly autocomplete?: string;
}
export interface SomeDocument {
  readonly id: string;
  readonly languages: readonly string[];
  readonly pages: readonly { readonly id: string; readonly questions: readonly SomeQuestion[] }[];
  readonly [property: string]: unknown;
}

const ADDRESSES = [
  '/test/fixtures/documents/valid/every-feature.json',
  '/demo/surveys/all-features.json',
  '/demo/surveys/ks-hjemmetjeneste.json',
  '/demo/surveys/skr-ifo.json',
  '/demo/surveys/korus-bte.json',
  '/demo/surveys/bsb-intervjuguide.json',
  '/demo/surveys/library.json',
  '/test/a11y/fixtures/long-words.json',
  '/test/a11y/fixtures/helped.json',
];
const nameOf = (address: string) => address.split('/').at(-1)!.replace('.json', '');

/** Names of the survey documents that every check sees. */
export const FIXTURES = ADDRESSES.map(nameOf);

/** Those that have every feature between them; the others are instruments, long and plain. */
export const FULL_FIXTURES = ['every-feature', 'all-features', 'long-words', 'helped'];

/** One of them, open today. */
export async function fixture(name: string): Promise<SomeDocument> {
  const address = ADDRESSES.find((each) => nameOf(each) === name)!;
  // The test runner serves JSON as a module.
  const module = (await import(address)) as { default: SomeDocument };
  const entries = Object.entries(structuredClone(module.default));
  const isDate = ([name]: [string, unknown]) => name === 'opens' || name === 'closes';
  return Object.fromEntries(entries.filter((entry) => !isDate(entry))) as unknown as SomeDocument;
}
