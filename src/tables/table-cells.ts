import type { HiddenReason, MissingReason } from '../results/results-document.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { isHidden, isMissing } from '../results/figures.js';
import type { Cell } from './figure-table.js';

export const wordsCell = (text: Cell['words']): Cell => ({ words: text, kind: 'words' });

export const emptyCell = ({ plain }: ResultsSpeech): Cell => wordsCell(plain(''));

export const numberCell = (value: number, words: string, { language }: ResultsSpeech): Cell => ({
  words: { text: words, language },
  kind: 'number',
  value,
});

/** A count, or nothing where there is none. */
export const countCell = (value: number | undefined, speech: ResultsSpeech): Cell =>
  value === undefined
    ? emptyCell(speech)
    : { ...numberCell(value, speech.number(value), speech), kind: 'count' };

/** A figure that is not there: hidden, not asked and no data are three words. */
export const absentCell = (figure: object, { say }: ResultsSpeech): Cell => {
  if (isHidden(figure))
    return { words: say('hidden'), kind: 'hidden', picture: { kind: 'hatched' } };
  const why: MissingReason = isMissing(figure) ? figure.missing : 'no-data';
  return { words: say(why), kind: 'missing' };
};

/** A number, or in words that there is none. */
export const knownCell = (
  value: number | undefined,
  write: (value: number) => string,
  speech: ResultsSpeech,
): Cell =>
  value === undefined
    ? absentCell({ missing: 'no-data' }, speech)
    : numberCell(value, write(value), speech);

const WHY = {
  'too-few': 'why-too-few',
  'protects-others': 'why-protects-others',
} as const satisfies Record<HiddenReason, string>;

/** Why figures are hidden, a sentence for each reason. */
export const whyHidden = (
  reasons: readonly HiddenReason[],
  threshold: number,
  { say }: ResultsSpeech,
) =>
  reasons.map((reason) =>
    reason === 'too-few' ? say(WHY[reason], { threshold }) : say(WHY[reason]),
  );
