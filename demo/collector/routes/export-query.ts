import type { Delimiter } from '../export/csv.js';
import type { ProblemDetails } from '../replies/problem-json.js';

/** How somebody wants an export. */
export interface Wanted {
  readonly delimiter: Delimiter;
  /** Language tag; absent: values instead of words. */
  readonly labels: string | undefined;
}

/** A language tag (BCP 47), as far as its form can be told; `_` for `-` is taken too. */
const LANGUAGE = /^[a-z]{2,8}([-_][a-z\d]{1,8}){0,8}$/i;

/** Reads the query of an export, which is untrusted. */
export function readWanted(query: {
  readonly delimiter?: unknown;
  readonly labels?: unknown;
}): Wanted | ProblemDetails {
  const { delimiter = ';', labels } = query;
  if (delimiter !== ';' && delimiter !== ',') return WRONG_DELIMITER;
  if (labels === undefined) return { delimiter, labels };
  return typeof labels === 'string' && LANGUAGE.test(labels)
    ? { delimiter, labels }
    : WRONG_LANGUAGE;
}

const WRONG_DELIMITER: ProblemDetails = {
  status: 400,
  kind: 'bad-request',
  title: 'The delimiter must be a comma or a semicolon.',
};
const WRONG_LANGUAGE: ProblemDetails = {
  status: 400,
  kind: 'bad-request',
  title: 'The labels must be a language, such as "nb".',
};
