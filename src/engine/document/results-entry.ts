/** What is reported, as an editor writes it: the `results` of a survey document. */

import type { LocalizedText, Merger, ResultsDefinition, TypedFigures } from './survey.js';
import type { Notes } from './survey-document.js';

interface ReferenceEntry extends Notes {
  readonly label: LocalizedText;
  readonly year?: number;
  readonly base?: LocalizedText;
  /** `overall`, the id of an area or a question, or `matrix.row` → figure. */
  readonly values: TypedFigures;
}

interface MergerEntry extends Notes {
  readonly label: LocalizedText;
  readonly values: Merger['values'];
}

interface BreakdownEntry extends Notes {
  /** A single-choice or yes-no question, or a context key. */
  readonly by: string;
  readonly label?: LocalizedText;
  /** Values that are reported as one group. */
  readonly merge?: readonly MergerEntry[];
}

/** A round that was not collected here. */
interface RoundEntry extends Notes {
  readonly round: string;
  readonly label?: LocalizedText;
  /** Responses; under the threshold the round is hidden. */
  readonly answered?: number;
  readonly base?: LocalizedText;
  /** Like those of a reference; required, unless the round is missing. */
  readonly values?: TypedFigures;
  /** The round did not take place. */
  readonly missing?: true;
}

export interface ResultsEntry extends Notes {
  readonly measure: ResultsDefinition['measure'];
  readonly overall?: Notes & NonNullable<ResultsDefinition['overall']>;
  /** Fewest responses behind a figure. */
  readonly threshold?: number;
  /** Questions or context keys that figures are split by. */
  readonly breakdowns?: readonly (string | BreakdownEntry)[];
  readonly references?: readonly ReferenceEntry[];
  /** Rounds that were not collected here. */
  readonly rounds?: readonly RoundEntry[];
  /** Questions that are never published. */
  readonly unpublished?: readonly string[];
}
