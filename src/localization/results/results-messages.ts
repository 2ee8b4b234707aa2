import { str } from '@lit/localize';
import type { Msg } from '../msg.js';
import type { MessageValue } from '../say-from.js';

type Params<Name extends string> = Readonly<Record<Name, MessageValue>>;

/**
 * EVERY interface string of `<user-survey-results>`, in English, the source language. A key is the
 * message id in the XLIFF files. Counts stand where no text needs a plural form.
 */
export const resultsMessagesIn = (msg: Msg) => ({
  // The page
  'opens-new-tab': () => msg('opens in a new tab', { id: 'opens-new-tab' }),
  'load-failed': () => msg('The results could not be shown.', { id: 'load-failed' }),
  download: () => msg('Save the figures as a file (CSV)', { id: 'download' }),
  'overall-title': () => msg('Main result', { id: 'overall-title' }),
  'areas-title': () => msg('Areas', { id: 'areas-title' }),
  'questions-title': () => msg('Questions', { id: 'questions-title' }),
  'breakdowns-title': () => msg('Groups', { id: 'breakdowns-title' }),
  'rounds-title': () => msg('Over time', { id: 'rounds-title' }),
  'method-title': () => msg('About the survey', { id: 'method-title' }),
  'units-title': () => msg('Index', { id: 'units-title' }),
  'indicators-title': () => msg('Indicators', { id: 'indicators-title' }),
  'method-index-title': () => msg('About the index', { id: 'method-index-title' }),
  // Figures in words
  'mean-of': ({ max }: Params<'max'>) => msg(str`out of ${max} on average`, { id: 'mean-of' }),
  'mean-plain': () => msg('on average', { id: 'mean-plain' }),
  'positive-share': () => msg('gave a positive answer', { id: 'positive-share' }),
  points: ({ count }: Params<'count'>) => msg(str`${count} percentage points`, { id: 'points' }),
  'one-point': ({ count }: Params<'count'>) =>
    msg(str`${count} percentage point`, { id: 'one-point' }),
  lower: ({ difference }: Params<'difference'>) => msg(str`${difference} lower`, { id: 'lower' }),
  higher: ({ difference }: Params<'difference'>) =>
    msg(str`${difference} higher`, { id: 'higher' }),
  equal: () => msg('equal', { id: 'equal' }),
  'lower-than': ({ difference, label }: Params<'difference' | 'label'>) =>
    msg(str`${difference} lower than ${label}.`, { id: 'lower-than' }),
  'higher-than': ({ difference, label }: Params<'difference' | 'label'>) =>
    msg(str`${difference} higher than ${label}.`, { id: 'higher-than' }),
  'equal-to': ({ label }: Params<'label'>) => msg(str`Equal to ${label}.`, { id: 'equal-to' }),
  'last-round': ({ round }: Params<'round'>) =>
    msg(str`the last survey (${round})`, { id: 'last-round' }),
  'few-answers': ({ count, difference }: Params<'count' | 'difference'>) =>
    msg(str`With ${count} answers, one person can move the result by up to ${difference}.`, {
      id: 'few-answers',
    }),
  'few-answers-unknown': ({ count }: Params<'count'>) =>
    msg(str`With ${count} answers, one person can move the result visibly.`, {
      id: 'few-answers-unknown',
    }),
  // What is not shown: three words, and why
  hidden: () => msg('hidden', { id: 'hidden' }),
  'not-asked': () => msg('not asked', { id: 'not-asked' }),
  'no-data': () => msg('no data', { id: 'no-data' }),
  'no-round': () => msg('no survey', { id: 'no-round' }),
  'why-too-few': ({ threshold }: Params<'threshold'>) =>
    msg(str`Hidden: fewer than ${threshold} answers, too few to show.`, { id: 'why-too-few' }),
  'why-protects-others': () =>
    msg('Hidden to protect others: the figure would tell what a few people answered.', {
      id: 'why-protects-others',
    }),
  'groups-listed': ({ threshold }: Params<'threshold'>) =>
    msg(str`Groups with fewer than ${threshold} answers are not shown.`, { id: 'groups-listed' }),
  'round-too-few': ({ threshold }: Params<'threshold'>) =>
    msg(
      str`Fewer than ${threshold} people answered. The results are not shown, to protect those who did.`,
      { id: 'round-too-few' },
    ),
  'round-protects-others': () =>
    msg('The results are not shown, because they would tell what a few people answered.', {
      id: 'round-protects-others',
    }),
  // Tables: heads and captions
  area: () => msg('Area', { id: 'area' }),
  question: () => msg('Question', { id: 'question' }),
  group: () => msg('Group', { id: 'group' }),
  answer: () => msg('Answer', { id: 'answer' }),
  number: () => msg('Number', { id: 'number' }),
  share: () => msg('Share', { id: 'share' }),
  answers: () => msg('Answers', { id: 'answers' }),
  mean: () => msg('Average', { id: 'mean' }),
  positive: () => msg('Positive answers', { id: 'positive' }),
  difference: () => msg('Difference', { id: 'difference' }),
  'difference-from': ({ label }: Params<'label'>) =>
    msg(str`Difference: ${label}`, { id: 'difference-from' }),
  compared: () => msg('The result and what it is compared with', { id: 'compared' }),
  comparison: () => msg('Comparison', { id: 'comparison' }),
  result: () => msg('Result', { id: 'result' }),
  'areas-caption': () => msg('Results by area', { id: 'areas-caption' }),
  'questions-caption': () => msg('Results by question', { id: 'questions-caption' }),
  'groups-by': ({ label }: Params<'label'>) => msg(str`Groups – ${label}`, { id: 'groups-by' }),
  'areas-by': ({ label }: Params<'label'>) => msg(str`Areas – ${label}`, { id: 'areas-by' }),
  'all-groups': () => msg('All groups', { id: 'all-groups' }),
  everybody: () => msg('Everybody', { id: 'everybody' }),
  'rounds-caption': ({ label }: Params<'label'>) =>
    msg(str`${label} – round by round`, { id: 'rounds-caption' }),
  round: () => msg('Round', { id: 'round' }),
  base: () => msg('Who answered', { id: 'base' }),
  place: () => msg('Average place', { id: 'place' }),
  'place-note': () => msg('1 is best.', { id: 'place-note' }),
  'not-applicable': ({ count }: Params<'count'>) =>
    msg(str`Don’t know or not relevant, not counted: ${count}`, { id: 'not-applicable' }),
  'base-of': ({ count }: Params<'count'>) => msg(str`Answers: ${count}`, { id: 'base-of' }),
  'several-answers': () =>
    msg('Several answers were possible, so the shares may add up to more than 100.', {
      id: 'several-answers',
    }),
  yes: () => msg('Yes', { id: 'yes' }),
  no: () => msg('No', { id: 'no' }),
  // Rounds
  'chart-range': ({ min, max }: Params<'min' | 'max'>) =>
    msg(str`The chart goes from ${min} to ${max}.`, { id: 'chart-range' }),
  gap: ({ rounds }: Params<'rounds'>) =>
    msg(str`No survey: ${rounds}. The line is broken there.`, { id: 'gap' }),
  'other-sample': ({ rounds }: Params<'rounds'>) =>
    msg(
      str`In these rounds others answered than in the latest one, or many more or fewer, so compare with care: ${rounds}.`,
      { id: 'other-sample' },
    ),
  'hollow-dots': () => msg('They have hollow dots in the chart.', { id: 'hollow-dots' }),
  // Who answered, when and how
  'answered-of': ({ answered, invited, rate }: Params<'answered' | 'invited' | 'rate'>) =>
    msg(str`${answered} of ${invited} answered (${rate}).`, { id: 'answered-of' }),
  answered: ({ answered }: Params<'answered'>) =>
    msg(str`${answered} answered.`, { id: 'answered' }),
  'invited-unknown': () =>
    msg('It is not known how many were asked, so there is no response rate.', {
      id: 'invited-unknown',
    }),
  'response-rate': ({ rate, answered, invited }: Params<'rate' | 'answered' | 'invited'>) =>
    msg(
      str`The response rate is ${rate}: ${answered} of the ${invited} who were asked have answered.`,
      { id: 'response-rate' },
    ),
  'round-name': ({ round }: Params<'round'>) =>
    msg(str`The figures are from round ${round}.`, { id: 'round-name' }),
  published: ({ date }: Params<'date'>) =>
    msg(str`The results were published on ${date}.`, { id: 'published' }),
  'method-mean': () => msg('The figures are averages with one decimal.', { id: 'method-mean' }),
  'method-scale': ({ min, max }: Params<'min' | 'max'>) =>
    msg(str`The figures are averages with one decimal, on a scale from ${min} to ${max}.`, {
      id: 'method-scale',
    }),
  'method-positive': () =>
    msg(
      'The figures say how many in a hundred chose one of the positive answers, in whole percent.',
      { id: 'method-positive' },
    ),
  'method-groups': () =>
    msg(
      'The answers are put together in groups, in whole percent. Because of rounding, they may not add up to exactly 100.',
      { id: 'method-groups' },
    ),
  'method-not-counted': () =>
    msg('“Don’t know” and “not relevant” are not counted.', { id: 'method-not-counted' }),
  'method-areas': () =>
    msg('The figure of an area is the average of its questions.', { id: 'method-areas' }),
  'method-overall': ({ title }: Params<'title'>) =>
    msg(str`The main result is “${title}”.`, { id: 'method-overall' }),
  'method-reference': ({ label, base }: Params<'label' | 'base'>) =>
    msg(str`They are compared with ${label}: ${base}.`, { id: 'method-reference' }),
  'method-reference-unknown': ({ label }: Params<'label'>) =>
    msg(str`They are compared with ${label}; it is not stated whom it is based on.`, {
      id: 'method-reference-unknown',
    }),
  'method-differences': () =>
    msg('Differences are shown as they are. Small ones may be due to chance.', {
      id: 'method-differences',
    }),
  'method-threshold': ({ threshold }: Params<'threshold'>) =>
    msg(
      str`Figures with fewer than ${threshold} answers behind them are hidden, so that nobody can be recognised.`,
      { id: 'method-threshold' },
    ),
  'method-protects-others': () =>
    msg('Some more figures are hidden, because the first ones could be worked out from them.', {
      id: 'method-protects-others',
    }),
  'method-none-hidden': () => msg('Nothing is hidden here.', { id: 'method-none-hidden' }),
  // The composite index
  unit: () => msg('Unit', { id: 'unit' }),
  index: () => msg('Index', { id: 'index' }),
  rank: () => msg('Rank', { id: 'rank' }),
  'index-of': () => msg('out of 100', { id: 'index-of' }),
  'index-spread': ({ median, min, max }: Params<'median' | 'min' | 'max'>) =>
    msg(str`The median is ${median}, the lowest index ${min} and the highest ${max}.`, {
      id: 'index-spread',
    }),
  'units-caption': () => msg('Index and sub-indices, from 0 to 100', { id: 'units-caption' }),
  'indicators-of': ({ area }: Params<'area'>) =>
    msg(str`${area}: indicators as measured`, { id: 'indicators-of' }),
  'indicators-about': ({ area }: Params<'area'>) =>
    msg(str`${area}: what the indicators are`, { id: 'indicators-about' }),
  indicator: () => msg('Indicator', { id: 'indicator' }),
  better: () => msg('Better', { id: 'better' }),
  'higher-better': () => msg('higher is better', { id: 'higher-better' }),
  'lower-better': () => msg('lower is better', { id: 'lower-better' }),
  source: () => msg('Source', { id: 'source' }),
  median: () => msg('Median', { id: 'median' }),
  lowest: () => msg('Lowest', { id: 'lowest' }),
  highest: () => msg('Highest', { id: 'highest' }),
  'method-index': () =>
    msg(
      'The index puts figures that exist already together. Each one is turned into points from 0 to 100, where 100 is best, and weighed.',
      { id: 'method-index' },
    ),
  'method-missing': () =>
    msg(
      'Where data are missing it is said so; they never count as 0. A sub-index needs at least half of its weight, the index all sub-indices.',
      { id: 'method-missing' },
    ),
});

export type ResultsMessages = ReturnType<typeof resultsMessagesIn>;
export type ResultsMessageKey = keyof ResultsMessages;
