import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResultsDocument } from '../../src/results/results-document.js';
import { answersTable } from '../../src/tables/answers-table.js';
import { areasTable } from '../../src/tables/areas-table.js';
import { breakdownTables } from '../../src/tables/breakdown-tables.js';
import { headline } from '../../src/tables/headline-sentence.js';
import { overallTable } from '../../src/tables/overall-table.js';
import { askedIn, questionsTable } from '../../src/tables/question-tables.js';
import { roundsTables } from '../../src/tables/rounds-tables.js';
import {
  headsOf,
  homeCare,
  notesOf,
  rowsOf,
  socialServices,
  speechOf,
  substanceUse,
} from './shown.js';

const answersOf = (document: ResultsDocument, key: string) => {
  const speech = speechOf(document);
  const asked = askedIn(document, speech).find((each) => each.key === key);
  return answersTable(asked!, document, speech);
};

describe('the table of the whole', () => {
  it('has the result, its references and the round before', () => {
    const table = overallTable(homeCare, speechOf(homeCare));
    assert.deepEqual(headsOf(table), [
      'Sammenligning',
      'Gjennomsnitt',
      'Forskjell',
      'Hvem som svarte',
    ]);
    assert.deepEqual(rowsOf(table), [
      ['Resultat 2024', '4,8', '', 'Antall svar: 60'],
      ['Landsgjennomsnittet', '5,3', '0,5 lavere', '2023, 37 kommuner som deltok'],
      ['Forrige undersøkelse (2022)', '4,6', '0,2 høyere', ''],
    ]);
  });

  it('warns where others answered in the round before', () => {
    const table = overallTable(substanceUse, speechOf(substanceUse));
    assert.deepEqual(notesOf(table), [
      'I disse rundene svarte andre enn i den siste, eller mange flere eller færre. Sammenlign med varsomhet: 2019 (45 kommuner).',
    ]);
  });

  it('is not there where the document names nothing for the whole', () => {
    assert.equal(overallTable({ ...homeCare, overall: undefined }, speechOf(homeCare)), undefined);
  });
});

describe('the table of areas', () => {
  it('keeps the order of the survey and says each difference', () => {
    assert.deepEqual(rowsOf(areasTable(homeCare, speechOf(homeCare))), [
      ['Resultat for brukeren', '62', '4,8', '4,9', '0,1 lavere'],
      ['Brukermedvirkning', '62', '5,0', '4,6', '0,4 høyere'],
      ['Respektfull behandling', '62', '5,3', '5,4', '0,1 lavere'],
      ['Tilgjengelighet', '62', '4,5', '4,7', '0,2 lavere'],
      ['Informasjon', '62', '4,6', '4,6', 'likt'],
      ['Helhetsvurdering', '60', '4,8', '5,3', '0,5 lavere'],
    ]);
  });

  it('has three words for three kinds of nothing, and 0 for none of them', () => {
    const [first, ...areas] = homeCare.areas;
    const { id, title } = first!;
    const nothing = [{ hidden: 'too-few' }, { missing: 'not-asked' }, { missing: 'no-data' }];
    const document = {
      ...homeCare,
      areas: [...nothing.map((figure) => ({ id, title, ...figure })), ...areas],
    } as ResultsDocument;
    for (const [language, ...words] of [
      ['nb', 'skjult', 'ikke spurt', 'uten data'],
      ['nn', 'skjult', 'ikkje spurt', 'utan data'],
      ['en', 'hidden', 'not asked', 'no data'],
    ] as const) {
      const rows = rowsOf(areasTable(document, speechOf(document, language))).slice(0, 3);
      assert.deepEqual(
        rows.map(([, , figure]) => figure),
        words,
      );
      assert.ok(rows.flat().every((cell) => cell !== '0'));
    }
  });

  it('says under the table why something is hidden', () => {
    const [first] = homeCare.areas;
    const { id, title } = first!;
    const reasons = ['too-few', 'protects-others'] as const;
    const areas = reasons.map((hidden) => ({ id, title, hidden }));
    assert.deepEqual(notesOf(areasTable({ ...homeCare, areas }, speechOf(homeCare))), [
      'Skjult: færre enn 5 svar, for få til å vise.',
      'Skjult for å verne andre: tallet ville røpe hva noen få har svart.',
    ]);
  });

  it('names each difference where there are several references', () => {
    const references = [...homeCare.references, { label: 'fylket', values: { helhet: 4.9 } }];
    const table = areasTable({ ...homeCare, references }, speechOf(homeCare));
    assert.deepEqual(headsOf(table).slice(3), [
      'Landsgjennomsnittet',
      'Forskjell: landsgjennomsnittet',
      'Fylket',
      'Forskjell: fylket',
    ]);
    assert.deepEqual(rowsOf(table)[0]!.slice(3), ['4,9', '0,1 lavere', 'uten data', '']);
    assert.deepEqual(rowsOf(table)[5]!.slice(3), ['5,3', '0,5 lavere', '4,9', '0,1 lavere']);
  });
});

describe('references of the same label', () => {
  const references: ResultsDocument['references'] = [
    { label: 'riket', year: 2017, values: { overall: 70, contact: 85 } },
    { label: 'riket', year: 2019, values: { overall: 75, understand: 90 } },
    { label: 'länet', year: 2019, values: { overall: 74 } },
  ];
  const document = { ...socialServices, references };
  const speech = speechOf(document);

  it('are told apart by their years', () => {
    assert.deepEqual(
      rowsOf(overallTable(document, speech)).map(([head]) => head),
      ['Resultat 2021', 'Riket (2017)', 'Riket (2019)', 'Länet', 'Förra undersökningen (2019)'],
    );
    assert.deepEqual(
      headline(document, speech)?.comparisons.map(({ text }) => text),
      [
        '4 procentenheter högre än riket (2017).',
        '1 procentenhet lägre än riket (2019).',
        'Lika högt som länet.',
        '7 procentenheter lägre än förra undersökningen (2019).',
      ],
    );
    const table = questionsTable(document, speech);
    assert.deepEqual(headsOf(table).slice(3), [
      'Riket (2017)',
      'Skillnad: riket (2017)',
      'Riket (2019)',
      'Skillnad: riket (2019)',
      'Länet',
      'Skillnad: länet',
    ]);
    assert.equal(table?.key?.others.text, 'Riket (2017), riket (2019), länet');
  });

  it('are drawn each in its own column, and where they are known', () => {
    const [contact, understand, empathy] = questionsTable(document, speech)!.rows;
    const othersIn = (row: typeof contact) =>
      row!.cells.map(({ picture }) => (picture?.kind === 'dots' ? picture.others : undefined));
    const no = undefined;
    assert.deepEqual(othersIn(contact), [no, no, no, [85], no, no, no, no]);
    assert.deepEqual(othersIn(understand), [no, no, no, no, no, [90], no, no]);
    assert.deepEqual(othersIn(empathy), [no, no, no, no, no, no, no, no]);
  });
});

describe('the tables of questions', () => {
  it('show figures first, of those that have one', () => {
    const rows = rowsOf(questionsTable(homeCare, speechOf(homeCare)));
    assert.deepEqual(rows[0], [
      'Hvor fornøyd er du med hjelpen til personlig stell?',
      '35',
      '5,4',
      '5,2',
      '0,2 høyere',
    ]);
    assert.equal(rows.length, 20);
  });

  it('show how the answers lie, with what is not counted', () => {
    const table = answersOf(homeCare, 'res3');
    assert.deepEqual(headsOf(table), ['Svar', 'Antall', 'Andel']);
    assert.deepEqual(rowsOf(table)[0], ['1 – Svært misfornøyd', '0', '0 %']);
    assert.deepEqual(rowsOf(table)[1]![0], '2');
    assert.deepEqual(notesOf(table), [
      'Antall svar: 42',
      'Vet ikke eller ikke aktuelt, ikke regnet med: 3',
    ]);
  });

  it('say of several answers that the shares may exceed 100', () => {
    assert.ok(
      notesOf(answersOf(homeCare, 'services')).includes(
        'Det var mulig å gi flere svar, så andelene kan bli mer enn 100 til sammen.',
      ),
    );
  });

  it('read yes and no, places, and the rows of a matrix', () => {
    const document: ResultsDocument = {
      ...socialServices,
      questions: [
        {
          id: 'again',
          type: 'yes-no',
          label: 'Igen?',
          n: 10,
          distribution: [
            { value: true, n: 7, percent: 70 },
            { value: false, n: 3, percent: 30 },
          ],
        },
        {
          id: 'order',
          type: 'ranking',
          label: 'Ordning',
          n: 10,
          places: [{ value: 'a', label: 'Mat', mean: 1.4 }],
        },
        {
          id: 'staff',
          type: 'matrix',
          label: 'Vad gör personalen?',
          rows: [{ id: 'listen', label: 'Lyssnar', n: 9, positive: 80 }],
        },
        { id: 'visits', type: 'number', label: 'Besök', n: 8, mean: 3.5 },
      ],
    };
    assert.deepEqual(rowsOf(answersOf(document, 'again')), [
      ['Ja', '7', '70 %'],
      ['Nej', '3', '30 %'],
    ]);
    assert.deepEqual(rowsOf(answersOf(document, 'order')), [['Mat', '1,4']]);
    assert.deepEqual(rowsOf(answersOf(document, 'visits')), [['Besök', '3,5']]);
    const speech = speechOf(document);
    assert.deepEqual(rowsOf(questionsTable(document, speech)), [
      ['Vad gör personalen? – Lyssnar', '9', '80 %'],
    ]);
  });

  it('have a column for each group of answers, the first the darkest', () => {
    const table = questionsTable(substanceUse, speechOf(substanceUse));
    assert.deepEqual(headsOf(table).slice(2), ['I stor grad', 'I noen grad', 'I liten grad']);
    assert.deepEqual(rowsOf(table)[1]!.slice(1), ['717', '20 %', '21 %', '59 %']);
    assert.deepEqual(
      table?.rows[1]?.bar?.parts.map(({ percent, step }) => [percent, step.index]),
      [
        [20, 2],
        [21, 1],
        [59, 0],
      ],
    );
  });
});

describe('the tables of a breakdown', () => {
  const [zones, , gender] = homeCare.breakdowns;
  const speech = speechOf(homeCare);

  it('hide a group without a figure and without a count', () => {
    const [overall, areas] = breakdownTables(zones!, homeCare, speech);
    assert.deepEqual(rowsOf(overall), [
      ['Sone 1 sentrum', '24', '4,9'],
      ['Sone 2 nord', '19', '4,6'],
      ['Sone 3 sør', '13', '5,0'],
      ['Sone 4 fjellbygda', 'skjult', 'skjult'],
    ]);
    assert.deepEqual(rowsOf(areas)[0], ['Resultat for brukeren', '4,9', 'skjult', '4,9', 'skjult']);
    assert.deepEqual(notesOf(areas), [
      'Skjult for å verne andre: tallet ville røpe hva noen få har svart.',
      'Skjult: færre enn 5 svar, for få til å vise.',
    ]);
  });

  it('say that one is hidden whole', () => {
    const [table] = breakdownTables(gender!, homeCare, speech);
    assert.deepEqual(rowsOf(table), [['Alle grupper', 'skjult']]);
  });

  it('say that groups with fewer answers are not listed', () => {
    const [region] = substanceUse.breakdowns;
    const [table] = breakdownTables(region!, substanceUse, speechOf(substanceUse));
    assert.deepEqual(notesOf(table), ['Grupper med færre enn 10 svar vises ikke.']);
  });
});

describe('the tables of rounds', () => {
  it('call answers without a round the result', () => {
    const [overall] = roundsTables({ ...homeCare, round: 'all' }, speechOf(homeCare));
    assert.deepEqual(rowsOf(overall).at(-1), ['Resultat', '62', '4,8']);
  });

  it('have a caption that can begin with a question', () => {
    const [overall, areas] = roundsTables(homeCare, speechOf(homeCare));
    assert.equal(overall?.caption.text, 'Helhetsvurdering – runde for runde');
    assert.equal(areas?.caption.text, 'Områder – runde for runde (Gjennomsnitt)');
  });

  it('stand in the order of time, a missing round named', () => {
    const [overall, areas] = roundsTables(homeCare, speechOf(homeCare));
    assert.deepEqual(rowsOf(overall), [
      ['2018', '51', '4,9'],
      ['2020', '', 'ingen undersøkelse'],
      ['2022', '58', '4,6'],
      ['2024', '62', '4,8'],
    ]);
    assert.deepEqual(notesOf(overall), [
      'Figuren går fra 1 til 6.',
      'Ingen undersøkelse: 2020. Der er linjen brutt.',
    ]);
    assert.deepEqual(rowsOf(areas)[1], [
      'Brukermedvirkning',
      'uten data',
      'ingen undersøkelse',
      '5,2',
      '5,0',
    ]);
  });

  it('draw a gap where there is no value, and other samples hollow', () => {
    const [overall] = roundsTables(socialServices, speechOf(socialServices));
    const picture = overall?.picture;
    assert.equal(picture?.kind, 'line');
    const points = picture?.kind === 'line' ? picture.points : [];
    assert.deepEqual(
      points.map(({ name, value, isHollow }) => [name.text, value, isHollow]),
      [
        ['2017', 80, false],
        ['2018', 77, false],
        ['2019', 81, true],
        ['2020', undefined, false],
        ['2021', 74, false],
      ],
    );
    assert.ok(notesOf(overall).includes('De har ihåliga punkter i diagrammet.'));
  });

  it('say whom each round is from, and which groups are not known', () => {
    const [overall] = roundsTables(substanceUse, speechOf(substanceUse));
    assert.deepEqual(rowsOf(overall)[0], [
      '2017',
      '491',
      '20 kommuner',
      '54 %',
      'uten data',
      'uten data',
    ]);
  });

  it('hide a round with its areas', () => {
    const rounds = [
      { round: '2019', hidden: 'too-few' as const },
      ...homeCare.rounds.filter(({ round }) => round === '2022'),
    ];
    const [overall, areas] = roundsTables({ ...homeCare, rounds }, speechOf(homeCare));
    assert.deepEqual(rowsOf(overall)[0], ['2019', '', 'skjult']);
    assert.equal(rowsOf(areas)[0]![1], 'skjult');
    assert.deepEqual(notesOf(overall), [
      'Figuren går fra 1 til 6.',
      'Skjult: færre enn 5 svar, for få til å vise.',
    ]);
  });

  it('are not there without another round', () => {
    assert.deepEqual(roundsTables({ ...homeCare, rounds: [] }, speechOf(homeCare)), []);
  });
});
