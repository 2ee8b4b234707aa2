import type { AnswerShares } from './answer-shares.js';
import type { SeededRound } from './seeded-round.js';

/** So many percent chose one of the two best answers of four. */
const positive = (percent: number): AnswerShares => [
  ['4', percent * 0.45],
  ['3', percent * 0.55],
  ['2', (100 - percent) * 0.6],
  ['1', (100 - percent) * 0.4],
  ['dk', 6],
];

/**
 * Swedish social services: 115 of the 192 who were offered the form answer, as a municipality has told,
 * and the shares of the satisfied are near those that another one published for 2021.
 */
export const socialServices: SeededRound = {
  surveyId: 'skr-ifo',
  round: '2022',
  language: 'sv',
  channel: 'web',
  answeredOn: '2022-10-12',
  publishedOn: '2022-12-05',
  invited: 192,
  // The office in the archipelago has too few to be shown.
  units: { Centrum: 48, Norr: 37, Söder: 26, Skärgården: 4 },
  answers: {
    gender: [
      ['f', 53],
      ['m', 35],
      ['x', 12],
    ],
    duration: [
      ['first', 8],
      ['lt1', 10],
      ['1-6', 26],
      ['7-12', 18],
      ['gt12', 38],
    ],
    contact: positive(88),
    understand: positive(85),
    empathy: positive(79),
    asks: [
      ['yes', 74],
      ['no', 19],
      ['dk', 7],
    ],
    influence: [...positive(58), ['nohelp', 8]],
    change: [
      ['5', 36],
      ['4', 30],
      ['3', 18],
      ['2', 5],
      ['1', 3],
      ['dk', 8],
    ],
    overall: positive(74),
    open: [
      ['Det tar lång tid att få svar.', 1],
      ['Jag blev väl bemött.', 1],
      [undefined, 12],
    ],
  },
};
