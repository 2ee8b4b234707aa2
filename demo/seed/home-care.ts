import { around } from './answer-shares.js';
import type { SeededRound } from './seeded-round.js';

/**
 * Home care: half of 124 answer, and the overall assessment is 4.8, as a municipality has published
 * it. So are its high and low points: a say in the help is high, cleaning and cooking are low.
 */
export const homeCare: SeededRound = {
  surveyId: 'ks-hjemmetjeneste',
  round: '2024',
  language: 'nb',
  channel: 'web',
  answeredOn: '2024-10-15',
  publishedOn: '2024-12-02',
  invited: 124,
  // Those of the islands are too few to be shown.
  units: { Nord: 23, Sentrum: 21, Sør: 14, Øyene: 4 },
  answers: {
    who: [
      ['self', 60],
      ['helped', 24],
      ['relative', 14],
      ['guardian', 2],
    ],
    helper: [
      ['relative', 60],
      ['staff', 30],
      ['other', 10],
    ],
    services: [
      [['nursing', 'alarm'], 25],
      [['nursing', 'practical', 'alarm'], 25],
      [['practical'], 20],
      [['practical', 'meals'], 20],
      [['nursing', 'meals'], 10],
    ],
    res1: around(5.6),
    res2: around(5.7),
    res3: around(4.1),
    res4: around(4.3),
    res5: around(4.9),
    med1: around(5.6),
    med2: around(5.3),
    med3: around(4.5),
    rsp1: around(5.6),
    rsp2: around(5.6),
    rsp3: around(5.5),
    til1: around(5),
    til2: around(4.6),
    til3: around(4.2),
    til4: around(4.5),
    inf1: around(4.6),
    inf2: around(4.5),
    inf3: around(4.8),
    hel1: around(5.1),
    hel2: around(4.9),
    open1: [
      ['De som kommer, er hyggelige og har god tid.', 1],
      ['At jeg kan bo hjemme.', 1],
      [undefined, 8],
    ],
    open2: [
      ['Gi beskjed når tiden blir endret.', 1],
      ['Færre nye ansikter.', 1],
      [undefined, 8],
    ],
    gender: [
      ['f', 62],
      ['m', 30],
      ['na', 8],
    ],
    age: [
      ['u67', 10],
      ['67-79', 28],
      ['80-89', 40],
      ['90+', 17],
      ['na', 5],
    ],
  },
};
