import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openTestDatabase, startCollector, visitSubmission } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';

const question = (id: string, required = false) => ({ id, type: 'yes-no', label: id, required });
const version = (name: string, ...questions: readonly object[]) => ({
  id: 'visit',
  version: name,
  languages: ['en'],
  title: 'Your visit',
  pages: [{ id: 'all', questions }],
});
const FIRST = version('1', question('warm', true), question('clean'));
const SECOND = version('2', question('warm'), question('quiet', true));

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let collector: TestCollector;
const start = (...surveys: readonly { id: string }[]): Promise<TestCollector> =>
  startCollector({ surveys, databaseUrl: database.url });
before(async () => {
  database = await openTestDatabase();
  collector = await start(FIRST);
});
after(async () => {
  await collector.close();
  await database.close();
});

/** The editor publishes; an edited file counts within a second. */
async function publish(survey: object): Promise<void> {
  await writeFile(path.join(collector.surveysFolder, 'visit.json'), JSON.stringify(survey));
  await wait(1100);
}
const send = (surveyVersion: string, answers: object) =>
  collector.post('visit', visitSubmission({ surveyVersion, answers }));
const questionsAtFault = async (response: Response): Promise<readonly string[]> => {
  assert.equal(response.status, 422);
  const { errors = [] } = (await response.json()) as { errors?: { question: string }[] };
  return errors.map((error) => error.question);
};

describe('a submission of an earlier version', () => {
  it('is taken when a new version has been published meanwhile', async () => {
    await publish(SECOND);
    assert.equal((await send('1', { warm: true, clean: false })).status, 201);
    assert.equal((await send('2', { quiet: true })).status, 201);
    const stored = await collector.exported('visit');
    assert.deepEqual(stored.map(({ surveyVersion }) => surveyVersion).sort(), ['1', '2']);
  });

  it('is checked against its own version', async () => {
    assert.deepEqual(await questionsAtFault(await send('1', { clean: true })), ['warm']);
    assert.deepEqual(await questionsAtFault(await send('1', { warm: true, quiet: true })), [
      'quiet',
    ]);
    assert.deepEqual(await questionsAtFault(await send('2', { warm: true })), ['quiet']);
  });

  it('waits when that version is not here, and the operator is told once', async () => {
    const before = collector.reported.length;
    for (const unknown of ['0', '__proto__', 'a\0b', '0', 'line\nbreak', 'x'.repeat(9000)]) {
      const response = await send(unknown, { warm: true, quiet: true });
      assert.equal(response.status, 503);
      assert.match(response.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
    }
    const told = collector.reported.slice(before);
    assert.equal(told.length, 5);
    assert.equal(
      told[0],
      'Answers to the survey "visit" in the version "0" wait: publish that document again, or put it right.',
    );
    for (const line of told) assert.ok(!line.includes('\n') && line.length < 400);
  });

  it('is told of so many unknown versions only', async () => {
    const before = collector.reported.length;
    for (let unknown = 0; unknown < 150; unknown += 1) await send(`unknown ${unknown}`, {});
    assert.ok(collector.reported.length - before <= 100);
  });

  it('is refused when it names none', async () => {
    for (const none of ['', undefined, 5]) {
      const response = await collector.post(
        'visit',
        visitSubmission({ surveyVersion: none, answers: { warm: true } }),
      );
      assert.equal(response.status, 422);
    }
  });

  it('gets its receipt all the same when it is stored already', async () => {
    const submission = visitSubmission({ surveyVersion: '2', answers: { quiet: true } });
    assert.equal((await collector.post('visit', submission)).status, 201);
    const again = await collector.post('visit', { ...submission, surveyVersion: 'gone' });
    assert.equal(again.status, 200);
  });

  it('is taken after a restart, when only the new version lies in the folder', async () => {
    await collector.close();
    collector = await start(SECOND);
    assert.equal((await send('1', { warm: false })).status, 201);
  });

  it('is checked against the last document of its version', async () => {
    await publish(version('2', question('quiet'), question('bright')));
    assert.equal((await send('2', { bright: true })).status, 201);
    await publish(version('3', question('cold')));
    assert.equal((await send('2', { bright: false })).status, 201);
  });

  it('comes too late when the survey, as published now, has closed', async () => {
    await publish({ ...version('4', question('cold')), closes: '2026-10-01' });
    assert.equal((await send('1', { warm: true })).status, 410);
  });

  it('keeps a version whose name no database takes to itself', async () => {
    await publish(version('a\0b', question('cold')));
    const { status } = await fetch(`${collector.address}/surveys/visit`);
    assert.equal(status, 200);
    assert.equal((await send('1', { warm: true })).status, 201);
  });
});
