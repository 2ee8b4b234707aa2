import type { Reference, ResolvedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { hiddenReasons, isHidden } from '../results/figures.js';
import type { HiddenReason, ResultsDocument } from '../results/results-document.js';
import { overallName } from './overall-table.js';
import { withYear } from './reference-name.js';
import { ALL_ROUNDS } from './round-names.js';
import { askedIn } from './question-tables.js';
import { SECTIONS, tablesOf } from './sections.js';

/** Paragraphs, each of some sentences. */
export type Prose = readonly (readonly ResolvedText[])[];

/** Every reason for which something of the document is hidden. */
const reasonsIn = (document: ResultsDocument, speech: ResultsSpeech): readonly HiddenReason[] => {
  const { overall, areas, breakdowns, rounds, hidden } = document;
  const groups = breakdowns.flatMap((breakdown) =>
    isHidden(breakdown)
      ? [breakdown]
      : breakdown.groups.flatMap((group) => [
          group,
          ...('areas' in group ? (group.areas ?? []) : []),
          ...('overall' in group && group.overall ? [group.overall] : []),
        ]),
  );
  const asked = askedIn(document, speech).map(({ answers }) => answers);
  const whole = hidden ? [{ hidden }] : [];
  return hiddenReasons([overall ?? {}, ...areas, ...asked, ...groups, ...rounds, ...whole]);
};

const whoAnswered = (
  { round, publishedOn, answered, invited, responseRate }: ResultsDocument,
  hasFigures: boolean,
  speech: ResultsSpeech,
): readonly ResolvedText[] => {
  const { say } = speech;
  const isRateKnown = invited !== undefined && responseRate !== undefined;
  const rate =
    answered === undefined
      ? []
      : isRateKnown
        ? [say('response-rate', { answered, invited, rate: speech.percent(responseRate) })]
        : [say('answered', { answered }), say('invited-unknown')];
  return [
    ...(round !== ALL_ROUNDS && hasFigures ? [say('round-name', { round })] : []),
    say('published', { date: speech.date(publishedOn) }),
    ...rate,
  ];
};

const howMeasured = (document: ResultsDocument, speech: ResultsSpeech): readonly ResolvedText[] => {
  const { measure, scale, areas, overall } = document;
  const { say } = speech;
  if (measure === 'none') return [];
  const figures = {
    mean: () => (scale ? say('method-scale', scale) : say('method-mean')),
    'positive-share': () => say('method-positive'),
    groups: () => say('method-groups'),
  };
  return [
    figures[measure](),
    say('method-not-counted'),
    ...(areas.length ? [say('method-areas')] : []),
    ...(overall
      ? [say('method-overall', { title: overallName(overall, document, speech).text })]
      : []),
  ];
};

const referenceSentence = (reference: Reference, speech: ResultsSpeech): ResolvedText => {
  const { base } = reference;
  const label = withYear(reference, speech).text;
  return base === undefined
    ? speech.say('method-reference-unknown', { label })
    : speech.say('method-reference', { label, base: speech.text(base).text });
};

/** Who answered, when, how it is measured, what it is compared with, what is hidden and why. */
export const methodSentences = (document: ResultsDocument, speech: ResultsSpeech): Prose => {
  const { references, threshold, rounds } = document;
  const { say } = speech;
  const reasons = reasonsIn(document, speech);
  const isCompared = references.length > 0 || rounds.length > 0;
  // Conversations are no measure: of them only that they took place is told.
  const hasFigures = document.measure !== 'none' || tablesOf(document, speech, SECTIONS).length > 0;
  const canHide = hasFigures || reasons.length > 0;
  return [
    whoAnswered(document, hasFigures, speech),
    howMeasured(document, speech),
    [
      ...references.map((reference) => referenceSentence(reference, speech)),
      ...(isCompared ? [say('method-differences')] : []),
    ],
    [
      ...(canHide ? [say('method-threshold', { threshold })] : []),
      ...(reasons.includes('protects-others') ? [say('method-protects-others')] : []),
      ...(hasFigures && !reasons.length ? [say('method-none-hidden')] : []),
    ],
  ].filter((paragraph) => paragraph.length > 0);
};

/** How a composite index is made. */
export const indexMethodSentences = ({ say }: ResultsSpeech): Prose => [
  [say('method-index'), say('method-missing')],
];
