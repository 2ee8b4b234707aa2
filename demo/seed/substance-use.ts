import type { AnswerShares } from './answer-shares.js';
import type { SeededRound } from './seeded-round.js';

/** Percent who answer "to a large", "some" and "a small extent", and beside them "not relevant". */
const extents = (large: number, some: number, small: number, irrelevant = 5): AnswerShares => {
  const asked = (100 - irrelevant) / 100;
  return [
    [5, large * 0.4 * asked],
    [4, large * 0.6 * asked],
    [3, some * asked],
    [2, small * 0.6 * asked],
    [1, small * 0.4 * asked],
    ['not-applicable', irrelevant],
  ];
};

/**
 * Substance-use services: 63 % find the help satisfactory to a large extent, and relatives are rarely
 * looked after, as was published for the third round.
 */
export const substanceUse: SeededRound = {
  surveyId: 'korus-bte',
  round: '2021',
  language: 'nb',
  channel: 'web',
  answeredOn: '2021-04-15',
  publishedOn: '2021-11-01',
  invited: 520,
  // The last four have fewer than ten each, and are merged by the survey document.
  units: {
    Eksempelvik: 92,
    Prøvesund: 61,
    Mønsterdal: 38,
    Prøvenes: 8,
    Skisselia: 7,
    Utkastdal: 6,
    Kladdøya: 5,
  },
  answers: {
    t1: extents(58, 25, 17),
    t2: extents(60, 30, 10),
    t3: extents(49, 30, 21),
    t4: extents(33, 25, 42),
    t5: extents(27, 28, 45),
    m1: extents(52, 29, 19),
    m2: extents(57, 27, 16),
    m3: extents(54, 27, 19),
    m4: extents(38, 32, 30),
    r1: extents(72, 18, 10),
    r2: extents(66, 21, 13),
    r3: extents(76, 15, 9),
    r4: extents(64, 20, 16),
    h1: extents(47, 22, 31, 22),
    h2: extents(50, 22, 28, 18),
    h3: extents(28, 22, 50, 34),
    h4: extents(22, 20, 58, 44),
    h5: extents(38, 25, 37, 20),
    h6: extents(30, 26, 44, 20),
    h7: extents(44, 28, 28, 12),
    h8: extents(51, 26, 23, 10),
    s1: extents(48, 29, 23, 12),
    ip: [
      ['yes', 30],
      ['no', 52],
      ['dk', 18],
    ],
    s2: extents(45, 30, 25),
    group: [
      ['yes', 42],
      ['no', 48],
      ['dk', 10],
    ],
    inpatient: [
      ['yes', 34],
      ['no', 60],
      ['na', 6],
    ],
    s3: extents(52, 24, 24),
    s4: extents(46, 26, 28),
    f1: extents(20, 21, 59, 36),
    f2: extents(24, 20, 56, 30),
    children: [
      ['yes', 30],
      ['no', 64],
      ['na', 6],
    ],
    f3: extents(26, 20, 54, 20),
    a1: extents(58, 27, 15),
    a2: extents(63, 24, 13, 3),
    comment: [
      ['Det hjelper å møte den samme personen hver gang.', 1],
      ['Vanskelig å få time når det haster.', 1],
      [undefined, 14],
    ],
    gender: [
      ['m', 66],
      ['f', 28],
      ['x', 2],
      ['na', 4],
    ],
    age: [
      ['18-23', 10],
      ['24-39', 36],
      ['40-64', 43],
      ['65+', 7],
      ['na', 4],
    ],
    situation: [
      [['disability'], 54],
      [['work'], 12],
      [['study'], 5],
      [['jobseeker'], 12],
      [['none'], 12],
      [undefined, 5],
    ],
    lar: [
      ['yes', 31],
      ['no', 62],
      ['na', 7],
    ],
    helped: [
      ['no', 74],
      ['staff', 20],
      ['other', 6],
    ],
  },
};
