import type { ResolvedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { isHidden, isMissing } from '../results/figures.js';
import type { OverallResult, ResultsDocument } from '../results/results-document.js';
import { absentCell, whyHidden } from './table-cells.js';
import { figureColumns } from './figure-column.js';
import { overallComparisons, overallName } from './overall-table.js';

/** The sentence that a newspaper would quote. */
export interface Headline {
  /** What it is about: the title of an area, or a question. */
  readonly name: ResolvedText;
  /** "4,8", or the word for why there is none. */
  readonly figure: ResolvedText;
  readonly isShown: boolean;
  /** "av 6 i gjennomsnitt". */
  readonly says: ResolvedText;
  /** "0,5 lavere enn landsgjennomsnittet.", one for each reference, then for the round before. */
  readonly comparisons: readonly ResolvedText[];
}

const says = (document: ResultsDocument, first: ResolvedText, speech: ResultsSpeech) => {
  const { measure, scale } = document;
  if (measure === 'groups') return first;
  if (measure === 'positive-share') return speech.say('positive-share');
  return scale ? speech.say('mean-of', { max: scale.max }) : speech.say('mean-plain');
};

const headlineOf = (
  overall: OverallResult,
  document: ResultsDocument,
  speech: ResultsSpeech,
): Headline | undefined => {
  const [column] = figureColumns(document, speech);
  if (!column) return undefined;
  const name = overallName(overall, document, speech);
  if (isHidden(overall) || isMissing(overall)) {
    const [why] = isHidden(overall) ? whyHidden([overall.hidden], document.threshold, speech) : [];
    return {
      name,
      figure: absentCell(overall, speech).words,
      isShown: false,
      says: why ?? speech.plain(''),
      comparisons: [],
    };
  }
  return {
    name,
    figure: column.cellOf(overall).words,
    isShown: true,
    says: says(document, column.head, speech),
    comparisons: overallComparisons(document, speech),
  };
};

/** Nothing where the document names no figure for the whole. */
export const headline = (document: ResultsDocument, speech: ResultsSpeech): Headline | undefined =>
  document.overall && headlineOf(document.overall, document, speech);

/** "62 av 124 svarte (50 %)."; nothing while the round is hidden. */
export const answeredSentence = (
  { answered, invited, responseRate }: ResultsDocument,
  speech: ResultsSpeech,
): ResolvedText | undefined => {
  if (answered === undefined) return undefined;
  if (invited === undefined || responseRate === undefined)
    return speech.say('answered', { answered });
  return speech.say('answered-of', { answered, invited, rate: speech.percent(responseRate) });
};
