import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  ADMIN_TOKEN,
  OCTOBER,
  startCollector,
  VISIT,
  visitSubmission,
} from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';
import { readWorkbook } from './workbook.js';

let collector: TestCollector;
before(async () => {
  collector = await startCollector({ surveys: [VISIT, OCTOBER] });
});
after(() => collector.close());

const exportOf = (file: string, authorization?: string, survey = 'visit'): Promise<Response> =>
  fetch(`${collector.address}/surveys/${survey}/${file}`, {
    headers: authorization === undefined ? {} : { Authorization: authorization },
  });

const FILES = ['responses.ndjson', 'responses.csv', 'responses.xlsx', 'comments.ndjson'];

describe('the export', () => {
  it('needs the token', async () => {
    for (const file of FILES) {
      for (const authorization of [
        undefined,
        '',
        'Bearer ',
        'Bearer wrong',
        `Bearer ${ADMIN_TOKEN}x`,
        `Basic ${ADMIN_TOKEN}`,
        ADMIN_TOKEN,
      ]) {
        const response = await exportOf(file, authorization);
        assert.equal(response.status, 401, authorization);
        assert.equal(response.headers.get('WWW-Authenticate'), 'Bearer');
        assert.match(response.headers.get('Content-Type') ?? '', /problem\+json/);
      }
      assert.equal((await exportOf(file, `Bearer ${ADMIN_TOKEN}`)).status, 200);
    }
  });

  it('answers 404 for an unknown survey', async () => {
    const response = await exportOf('responses.csv', `Bearer ${ADMIN_TOKEN}`, 'nothing');
    assert.equal(response.status, 404);
  });

  it('is not for other sites', async () => {
    const response = await exportOf('responses.csv', `Bearer ${ADMIN_TOKEN}`);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.match(response.headers.get('Content-Disposition') ?? '', /filename="visit\.csv"/);
  });

  it('gives each submission of its survey without id, in a new order each time', async () => {
    const sent: string[] = [];
    for (let floor = -5; floor <= 10; floor += 1) {
      const submission = visitSubmission({ answers: { satisfied: 3, constructor: floor } });
      sent.push(submission.submissionId);
      assert.equal((await collector.post('visit', submission)).status, 201);
    }
    const other = visitSubmission({ surveyId: 'october', answers: { good: true } });
    assert.equal((await collector.post('october', other)).status, 201);

    const orders = new Set<string>();
    for (let times = 0; times < 4; times += 1) {
      const responses = await collector.exported('visit');
      const floors = responses.map(
        ({ answers }) => (answers as { constructor: number }).constructor,
      );
      assert.deepEqual(
        floors.toSorted((one, other) => one - other),
        sent.map((_id, index) => index - 5),
      );
      orders.add(floors.join());
    }
    assert.ok(orders.size > 1, 'four exports have more than one order');

    const text = await (await exportOf('responses.ndjson', `Bearer ${ADMIN_TOKEN}`)).text();
    for (const id of sent) assert.ok(!text.includes(id));
    const [response] = await collector.exported('october');
    assert.deepEqual(response, {
      surveyId: 'october',
      surveyVersion: '1',
      language: 'en',
      completedOn: '2026-10-12',
      answers: { good: true },
    });
  });

  it('is CSV in UTF-8 with one column for each answer, row, choice and comment', async () => {
    const response = await exportOf('responses.csv', `Bearer ${ADMIN_TOKEN}`);
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/csv; charset=utf-8/);
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const [header, ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    assert.equal(
      header,
      'surveyVersion;submission.language;completedOn;satisfied;again;why;help.cleaning;help.=1+1;' +
        'help.other;help.not-applicable;help.comment;staff.listen;staff.time;wishes.a;wishes.b;' +
        'wishes.c;constructor;language;language.comment',
    );
    assert.equal(lines.length, 16);
    assert.ok(lines.includes('1;en;2026-10-12;3;;;;;;;;;;;;;-5;;'));
  });

  it('has commas between the columns for whoever asks for them', async () => {
    const response = await exportOf('responses.csv?delimiter=,', `Bearer ${ADMIN_TOKEN}`);
    assert.ok((await response.text()).includes('1,en,2026-10-12,3,,,,,,,,,,,,,-5,,\r\n'));
    for (const wrong of ['', '|', ',&delimiter=;']) {
      const file = `responses.csv?delimiter=${wrong}`;
      assert.equal((await exportOf(file, `Bearer ${ADMIN_TOKEN}`)).status, 400);
    }
  });
});

describe('an export with hostile texts', () => {
  const TEXTS = [
    '=1+1',
    "@SUM(1,1)*cmd|' /C calc'!A0",
    'a,=1+1,b',
    'a\n=1+1\nb',
    '＝1',
    'constructor',
  ];
  const get = (file: string): Promise<Response> => exportOf(file, `Bearer ${ADMIN_TOKEN}`);
  before(async () => {
    for (const text of TEXTS) {
      const submission = visitSubmission({
        context: { unit: text.replace(/\s/g, ' ') },
        answers: { satisfied: 3, language: text },
        comments: { language: text },
      });
      assert.equal((await collector.post('visit', submission)).status, 201);
    }
  });

  it('begins no cell with a formula, whatever the delimiter is', async () => {
    for (const delimiter of [';', ',']) {
      const text = await (await get(`responses.csv?delimiter=${delimiter}&labels=en`)).text();
      assert.doesNotMatch(text, /(^|[;,\t\r\n])[\s"]*[=+@＝]/);
      assert.ok(text.includes("'=1+1"));
    }
  });

  it('is a workbook without formulas, its open texts apart', async () => {
    const response = await get('responses.xlsx');
    assert.equal(
      response.headers.get('Content-Type'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    assert.match(response.headers.get('Content-Disposition') ?? '', /filename="visit\.xlsx"/);
    const sheets = readWorkbook(new Uint8Array(await response.arrayBuffer()));
    assert.deepEqual(Object.keys(sheets), ['answers', 'code book', 'comments']);
    assert.equal(sheets['answers']?.length, 1 + 16 + TEXTS.length);
    assert.equal(sheets['comments']?.length, 1 + 2 * TEXTS.length);
    for (const cell of Object.values(sheets).flat(2))
      assert.doesNotMatch(typeof cell === 'string' ? cell : '', /^\s*[=+@＝-]/);
  });

  it('gives the open texts as they were written, for programs', async () => {
    const response = await get('comments.ndjson');
    assert.match(
      response.headers.get('Content-Disposition') ?? '',
      /filename="visit-comments\.ndjson"/,
    );
    const lines = (await response.text()).trimEnd().split('\n');
    const comments = lines.map((line) => JSON.parse(line) as Record<string, string>);
    assert.deepEqual(
      comments.map(({ question, text }) => `${question} ${text}`).toSorted(),
      [...TEXTS, ...TEXTS].map((text) => `language ${text}`).toSorted(),
    );
    assert.deepEqual(Object.keys(comments[0] ?? {}).toSorted(), [
      'language',
      'question',
      'text',
      'unit',
    ]);
  });

  it('refuses what is no language, and takes the nearest one', async () => {
    assert.equal((await get('responses.csv?labels=')).status, 400);
    assert.equal((await get('responses.ndjson?labels=en&labels=nb')).status, 400);
    const text = await (await get('responses.csv?labels=sv')).text();
    assert.ok(text.includes('How satisfied are you? [satisfied]'));
  });
});

describe('a collector without ADMIN_TOKEN', () => {
  it('gives nobody the export', async () => {
    const closed = await startCollector({
      surveys: [VISIT],
      environment: { ADMIN_TOKEN: '' },
      databaseUrl: collector.databaseUrl,
    });
    try {
      for (const Authorization of ['', 'Bearer ', 'Bearer x', 'Bearer undefined']) {
        const response = await fetch(`${closed.address}/surveys/visit/responses.csv`, {
          headers: { Authorization },
        });
        assert.equal(response.status, 404);
      }
    } finally {
      await closed.close();
    }
  });
});
