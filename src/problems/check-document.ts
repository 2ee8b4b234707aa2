import { parseSurvey, type Problem } from '../engine/index.js';
import { withoutConsequences } from './consequences.js';
import { missingTranslations } from './missing-translations.js';
import { readTolerantly } from './syntax/read-tolerantly.js';
import { offsetAt } from './syntax/source-position.js';

export interface DocumentCheck {
  /** What was read, also of a text that is almost JSON; absent when nobody knows what was meant. */
  readonly document?: unknown;
  /** The text, when it was one. */
  readonly source?: string;
  /** One for each fault: those of the text, then those of the document; errors and warnings. */
  readonly problems: readonly Problem[];
}

/** Nobody reads on after so many. */
const MOST_FAULTS = 2000;

/** What can follow from a text that ends too early. */
const OF_CUT_OFF: readonly Problem['code'][] = [
  'missing',
  'missing-language',
  'missing-translation',
  'empty',
  'empty-page',
  'not-exactly-one',
];

/** Did the text end too early? What would have come is not missing by a fault of its own. */
const isCutOff = (source: string, problems: readonly Problem[]): boolean =>
  problems.some(({ params: { fault, line = 1, column = 1 } }) => {
    const isAtEnd = offsetAt(source, { line, column }) >= source.trimEnd().length;
    return fault === 'bracket-missing' && isAtEnd;
  });

/**
 * Finds every fault of a document: of its text, of what it says, and texts that are missing in a
 * further language; of each kind at most 2000.
 *
 * @param json the document as text, or what such a text holds; untrusted
 * @param parse finds the faults of what it says; default: it is a survey document
 */
export function checkDocument(
  json: unknown,
  parse: (document: unknown) => { readonly problems: readonly Problem[] } = parseSurvey,
): DocumentCheck {
  const isText = typeof json === 'string';
  const source = isText ? json : undefined;
  const { document, problems } = isText ? readTolerantly(json) : { document: json, problems: [] };
  if (document === undefined) return { source, problems };
  const found = [
    ...parse(document).problems.slice(0, MOST_FAULTS),
    ...missingTranslations(document).slice(0, MOST_FAULTS),
  ];
  const faults = withoutConsequences(found, document);
  const own =
    isText && isCutOff(json, problems)
      ? faults.filter(({ code }) => !OF_CUT_OFF.includes(code))
      : faults;
  return { document, source, problems: [...problems, ...own] };
}

/**
 * All that is wrong with a tag, a file and what is in it.
 * @param loading of the tag and the file: `isLoadingProblem`
 */
export function withLoadingProblems(
  loading: readonly Problem[],
  { problems }: Pick<DocumentCheck, 'problems'>,
): readonly Problem[] {
  // A file that is no text has no encoding.
  const isNoText = problems.some(({ params }) => params.fault === 'other-file');
  return [...loading.filter(({ code }) => !(isNoText && code === 'not-utf-8')), ...problems];
}
