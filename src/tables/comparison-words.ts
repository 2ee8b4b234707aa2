import type { ResolvedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { compare, type Comparison } from '../results/compare.js';
import { isFew, movedByOne } from '../results/one-person.js';
import type { FigureColumn } from './figure-column.js';

/** "0,5", or "2 prosentpoeng". */
const distance = (by: number, { isPercent }: FigureColumn, speech: ResultsSpeech): string => {
  if (!isPercent) return speech.mean(by);
  return speech.say(by === 1 ? 'one-point' : 'points', { count: speech.number(by) }).text;
};

/** A comparison in a column of its own: "0,5 lavere", "likt". */
export const shortComparison = (
  { outcome, by }: Comparison,
  column: FigureColumn,
  speech: ResultsSpeech,
): ResolvedText =>
  outcome === 'equal'
    ? speech.say('equal')
    : speech.say(outcome, { difference: distance(by, column, speech) });

/** A comparison as a sentence: "0,5 lavere enn landsgjennomsnittet." */
export const comparisonSentence = (
  value: number,
  other: number,
  label: string,
  column: FigureColumn,
  speech: ResultsSpeech,
): ResolvedText => {
  const { outcome, by } = compare(value, other);
  if (outcome === 'equal') return speech.say('equal-to', { label });
  const difference = distance(by, column, speech);
  return speech.say(`${outcome}-than`, { difference, label });
};

/** How much one person moves the result, where fewer than 30 answered; nothing where more did. */
export const fewAnswers = (
  answers: readonly (number | undefined)[],
  column: FigureColumn | undefined,
  speech: ResultsSpeech,
): readonly ResolvedText[] => {
  const few = answers.filter((count): count is number => count !== undefined && isFew(count));
  const count = Math.min(...few);
  if (!few.length || !count || !column) return [];
  if (!column.range) return [speech.say('few-answers-unknown', { count })];
  const difference = distance(movedByOne(count, column.range), column, speech);
  return [speech.say('few-answers', { count, difference })];
};
