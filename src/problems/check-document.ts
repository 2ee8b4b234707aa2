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

/** Nobody reads on after so many. */
const MOST_FAULTS = 2000;

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
  const faults = withoutConsequences(parse(document).problems.slice(0, MOST_FAULTS), document);
  const missing = missingTranslations(document).slice(0, MOST_FAULTS);
  return { document, source, problems: [...problems, ...faults, ...missing] };
}
