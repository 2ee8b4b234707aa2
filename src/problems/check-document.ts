import { parseSurvey, type Problem } from '../engine/index.js';
import { withoutConsequences } from './consequences.js';
import { missingTranslations } from './missing-translations.js';
import { readTolerantly } from './read-tolerantly.js';

export interface DocumentCheck {
  /** What was read, also of a text that is almost JSON; absent when nobody knows what was meant. */
  readonly document?: unknown;
  /** The text, when it was one. */
  readonly source?: string;
  /** One for each fault: those of the text, then those of the document; errors and warnings. */
  readonly problems: readonly Problem[];
}

/**
 * Finds every fault of a document: of its text, of what it says, and texts that are missing in a
 * further language.
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
  const faults = [...parse(document).problems, ...missingTranslations(document)];
  return { document, source, problems: [...problems, ...withoutConsequences(faults, document)] };
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
