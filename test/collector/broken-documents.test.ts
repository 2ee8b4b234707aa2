import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import {
  ADMIN_TOKEN,
  openTestDatabase,
  startCollector,
  VISIT,
  visitSubmission,
} from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let collector: TestCollector;
before(async () => {
  database = await openTestDatabase();
  collector = await startCollector({ surveys: [VISIT], databaseUrl: database.url });
});
after(async () => {
  await collector.close();
  await database.close();
});

const file = () => path.join(collector.surveysFolder, 'visit.json');
/** The editor saves; an edited file counts within a second. */
async function save(text: string): Promise<void> {
  await writeFile(file(), text);
  await wait(1100);
}
const csvHeader = async (): Promise<string | undefined> => {
  const response = await fetch(`${collector.address}/surveys/visit/responses.csv`, {
    headers: { Authorization: `Bearer ${ADMIN_TOKEN}` },
  });
  assert.equal(response.status, 200);
  return (await response.text()).split('\r\n')[0];
};
const waits = async (): Promise<void> => {
  const response = await collector.post('visit', visitSubmission());
  assert.equal(response.status, 503);
  assert.match(response.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
};

describe('a document that is broken at the moment', () => {
  const [page] = VISIT.pages;
  const broken: [string, string][] = [
    ['no JSON', '{ "id": "visit", '],
    ['a problem', JSON.stringify({ ...VISIT, titel: 'Your visit' })],
    ['a problem in its id', JSON.stringify({ ...VISIT, id: 'your visit' })],
    ['nothing at all', ''],
  ];

  for (const [name, text] of broken)
    it(`with ${name} lets answers wait and exports go on`, async () => {
      const header = await csvHeader();
      await save(text);
      const before = collector.reported.length;
      await waits();
      await waits();
      const told = collector.reported.slice(before).filter((line) => line.startsWith('Answers'));
      assert.deepEqual(told, ['Answers to the survey "visit" wait: its document has problems.']);
      assert.equal(await csvHeader(), header);
      await save(JSON.stringify(VISIT));
      assert.equal((await collector.post('visit', visitSubmission())).status, 201);
    });

  it('lets them wait after a restart too, and exports by the last good document', async () => {
    const questions = [...page!.questions, { id: 'added', type: 'yes-no', label: 'Added?' }];
    await save(JSON.stringify({ ...VISIT, version: '0', pages: [{ ...page, questions }] }));
    assert.equal((await fetch(`${collector.address}/surveys/visit`)).status, 200);
    await wait(100);
    await collector.close();
    collector = await startCollector({ surveys: [], databaseUrl: database.url });
    await save('{ "id": "visit", ');
    await waits();
    assert.ok((await csvHeader())?.endsWith(';added'));
  });

  it('that is gone is no survey any more', async () => {
    await rm(file());
    await wait(1100);
    assert.equal((await collector.post('visit', visitSubmission())).status, 404);
  });
});
