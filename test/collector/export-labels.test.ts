import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv, ndjson } from '../../demo/collector/export/export-formats.js';
import { readWanted } from '../../demo/collector/routes/export-query.js';
import { CARE, sent, snapshotOf, stored, surveyOf } from './export-survey.js';

const FULL = stored({
  context: { unit: 'nord' },
  answers: {
    who: 'other',
    happy: 3,
    agree: 2,
    again: false,
    help: [2],
    staff: { listen: 'no' },
    wishes: ['b', 'a'],
    age: 67.5,
    words: 'Takk',
  },
  comments: { who: 'Naboen', happy: 'Fordi' },
});
const BLANK = stored({
  answers: { happy: 'not-applicable', agree: 'not-applicable', help: 'not-applicable' },
});

/** Cells of a response by heading. */
async function cellsOf(response: typeof FULL, labels: string): Promise<Record<string, string>> {
  const versions = [surveyOf(CARE)];
  const contents = await csv({ versions, responses: snapshotOf([response]), labels }, ';');
  const text = Buffer.from(await sent(contents)).toString('utf8');
  const [headings = [], row = []] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  assert.equal(row.length, headings.length);
  return Object.fromEntries(
    headings.flatMap((heading, index) => (row[index] ? [[heading, row[index]]] : [])),
  );
}

describe('an export with labels', () => {
  it('says questions and answers in the language that is asked for', async () => {
    assert.deepEqual(await cellsOf(FULL, 'nb'), {
      surveyVersion: '2',
      language: 'nb',
      completedOn: '2026-10-12',
      'context.unit': 'nord',
      'Hvem svarer? [who]': 'En annen',
      'Hvem svarer? – En annen [who.comment]': 'Naboen',
      'Er du fornøyd? [happy]': '3',
      'Er du fornøyd? – Hvorfor? [happy.comment]': 'Fordi',
      'Er du enig? [agree]': 'Enig',
      'En gang til? [again]': 'Nei',
      'Hva får du? – Mat [help.food]': '0',
      'Hva får du? – Vask [help.2]': '1',
      'Hva får du? – Vet ikke / ikke aktuelt [help.not-applicable]': '0',
      'De ansatte – De lytter [staff.listen]': 'Ikke alltid',
      'Viktigst – a [wishes.a]': '2',
      'Viktigst – b [wishes.b]': '1',
      'Alder [age]': '67,5',
      'Noe mer? [words]': 'Takk',
    });
  });

  it('says "not applicable" as the question does, or in the built-in words', async () => {
    assert.deepEqual(await cellsOf(BLANK, 'en'), {
      surveyVersion: '2',
      language: 'nb',
      completedOn: '2026-10-12',
      'Are you satisfied? [happy]': 'No idea',
      'Do you agree? [agree]': "Don't know / not relevant",
      "What do you get? – Don't know / not relevant [help.not-applicable]": '1',
    });
  });

  it('takes the nearest language that the survey has', async () => {
    for (const [wanted, heading] of [
      ['nb-NO', 'Alder [age]'],
      ['no', 'Alder [age]'],
      ['en_GB', 'Age [age]'],
      ['sv', 'Alder [age]'],
    ] as const) {
      const cells = await cellsOf(FULL, wanted);
      assert.equal(cells[heading], '67,5', wanted);
    }
  });

  it('says the values of NDJSON too, questions and rows by id', async () => {
    const lines = Buffer.from(
      await sent(
        ndjson({
          versions: [surveyOf(CARE)],
          responses: snapshotOf([FULL]),
          labels: 'en',
        }),
      ),
    ).toString('utf8');
    assert.deepEqual(JSON.parse(lines), {
      ...FULL,
      answers: {
        who: 'Somebody else',
        happy: 3,
        agree: 'Yes',
        again: 'No',
        help: ['Cleaning'],
        staff: { listen: 'Not always' },
        wishes: ['b', 'a'],
        age: 67.5,
        words: 'Takk',
      },
    });
  });
});

describe('what is asked of an export', () => {
  it('may be a language and a delimiter', () => {
    assert.deepEqual(readWanted({}), { delimiter: ';', labels: undefined });
    assert.deepEqual(readWanted({ delimiter: ',', labels: 'nb-simple' }), {
      delimiter: ',',
      labels: 'nb-simple',
    });
  });

  it('is refused when the language is none', () => {
    for (const labels of ['', 'n', 'nb nn', 'nb-', '../nb', '4', 'x'.repeat(9), ['nb', 'sv']]) {
      assert.deepEqual(readWanted({ labels }), {
        status: 400,
        kind: 'bad-request',
        title: 'The labels must be a language, such as "nb".',
      });
    }
  });
});
