import type { ResolvedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { baseOf, isHidden } from '../results/figures.js';
import type { DistributionStep, Place, ResultsDocument } from '../results/results-document.js';
import { countCell, numberCell, whyHidden } from './table-cells.js';
import { meanColumn } from './figure-column.js';
import type { Asked } from './question-tables.js';
import type { Row, Table } from './figure-table.js';

/** "1 – Svært misfornøyd", "Ja", or the value as it is. */
const stepWords = (
  { value, label }: DistributionStep,
  type: Asked['type'],
  speech: ResultsSpeech,
): ResolvedText => {
  const words = label === undefined ? undefined : speech.text(label);
  if (typeof value === 'boolean') return words ?? speech.say(value ? 'yes' : 'no');
  if (typeof value === 'string') return words ?? speech.plain(value);
  const number = speech.number(value);
  if (!words) return speech.plain(number);
  return type === 'scale' ? { ...words, text: `${number} – ${words.text}` } : words;
};

/** Answers of which a respondent gives one share the bar of 100 percent; others have one each. */
const distributionTable = (
  asked: Asked,
  steps: readonly DistributionStep[],
  speech: ResultsSpeech,
): Omit<Table, 'notes'> => {
  const isOneOf = asked.type !== 'multiple-choice';
  const rows = steps.map((step, index): Row => ({
    head: stepWords(step, asked.type, speech),
    cells: [
      countCell(step.n, speech),
      {
        ...numberCell(step.percent, speech.percent(step.percent), speech),
        ...(!isOneOf && { picture: { kind: 'length', percent: step.percent } }),
      },
    ],
    ...(isOneOf && { step: { index, of: steps.length } }),
  }));
  return {
    caption: asked.label,
    columns: [
      { head: speech.say('answer') },
      { head: speech.say('number') },
      { head: speech.say('share'), isPercent: true },
    ],
    rows,
    ...(isOneOf && {
      picture: {
        kind: 'parts',
        parts: steps.map(({ percent }, index) => ({ percent, step: { index, of: steps.length } })),
      },
    }),
  };
};

const placesTable = (
  { label }: Asked,
  places: readonly Place[],
  speech: ResultsSpeech,
): Omit<Table, 'notes'> => ({
  caption: label,
  columns: [{ head: speech.say('answer') }, { head: speech.say('place') }],
  rows: places.map((place) => ({
    head: speech.text(place.label),
    cells: [numberCell(place.mean, speech.mean(place.mean), speech)],
  })),
});

/** A number has its mean whatever the measure is; in a survey of means it stands among them. */
const numberTable = (
  { label, answers }: Asked,
  document: ResultsDocument,
  speech: ResultsSpeech,
): Omit<Table, 'notes'> | undefined => {
  const mean = meanColumn(document, speech);
  if (document.measure === 'mean' || mean.valueOf(answers) === undefined) return undefined;
  return {
    caption: label,
    columns: [{ head: speech.say('question') }, mean],
    rows: [{ head: label, cells: [mean.cellOf(answers)] }],
  };
};

/** How the answers to one question lie; nothing where only a figure is known of them. */
export const answersTable = (
  asked: Asked,
  document: ResultsDocument,
  speech: ResultsSpeech,
): Table | undefined => {
  const { answers, type } = asked;
  const { distribution, places, notApplicable } = answers;
  const table = distribution
    ? distributionTable(asked, distribution, speech)
    : places
      ? placesTable(asked, places, speech)
      : numberTable(asked, document, speech);
  if (!table) return undefined;
  const base = baseOf(answers);
  const notes = [
    ...(base === undefined ? [] : [speech.say('base-of', { count: base })]),
    ...(notApplicable ? [speech.say('not-applicable', { count: notApplicable })] : []),
    ...(type === 'multiple-choice' ? [speech.say('several-answers')] : []),
    ...(places ? [speech.say('place-note')] : []),
    ...(isHidden(answers) ? whyHidden([answers.hidden], document.threshold, speech) : []),
  ];
  return { ...table, notes };
};
