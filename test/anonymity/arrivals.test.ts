import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openStore } from '../../demo/collector/storage/store.js';
import type { Store } from '../../demo/collector/storage/store.js';
import { openTestDatabase, postTo, startCollector } from '../support/collector.js';
import type { TestCollector, TestDatabase } from '../support/collector.js';
import { join } from './joining.js';
import type { Respondent } from './respondent.js';
import { coded, inTurn, makeCodes, sender, settled } from './respondents.js';

const COUNT = 60;
const NAMES = ['in-turn', 'rush', 'retries', 'long', 'restart', 'two', 'published'];
const SURVEYS = NAMES.map(coded);

let database: TestDatabase;
let collector: TestCollector;
let second: TestCollector;
let client: pg.Client;
let store: Store;
const start = () => startCollector({ surveys: SURVEYS, databaseUrl: database.url });
before(async () => {
  database = await openTestDatabase();
  [collector, second] = [await start(), await start()];
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  store = await openStore(database.url);
});
after(async () => {
  await client.end();
  await store.close();
  await collector.close();
  await second.close();
  await database.close();
});

/** Everybody who will answer a survey. */
async function sendersTo(surveyId: string, lengthOf: (index: number) => number = () => 0) {
  const codes = await makeCodes(database.url, coded(surveyId), COUNT);
  return codes.map((code, index) => sender(surveyId, code, lengthOf(index)));
}

/**
 * Nothing joins anybody to answers, without the key and with it. The key tells who has answered; it opens
 * what the last few wait sealed in.
 */
async function assertNobodyIsFound(
  surveyId: string,
  respondents: readonly Respondent[],
): Promise<void> {
  const waiting = await settled(client, surveyId);
  const all = respondents.length;
  const outside = await join(client, { surveyId, respondents });
  assert.deepEqual(outside, {
    traces: [],
    answers: [`responses: answers of ${all - waiting}`],
    links: [],
  });
  const inside = await join(client, { surveyId, respondents, secrets: store.secrets });
  assert.deepEqual(inside, {
    traces: [`codes: keyed code of ${all}`, `stored_ids: keyed submission id of ${all}`],
    answers: [
      ...(waiting > 0 ? [`inbox: answers of ${waiting}`] : []),
      `responses: answers of ${all - waiting}`,
    ],
    links: [],
  });
}

describe('a superuser of the database finds out of nobody who answered what', () => {
  it('when they come one after another', async () => {
    const senders = await sendersTo('in-turn');
    const respondents = [
      ...(await inTurn(senders.slice(0, 33), () => collector.address)),
      ...(await analyzed()),
      ...(await inTurn(senders.slice(33), () => collector.address)),
    ];
    await assertNobodyIsFound('in-turn', respondents);
  });

  /** PostgreSQL takes its samples while some wait in the inbox. */
  async function analyzed(): Promise<readonly Respondent[]> {
    await settled(client, 'in-turn');
    await client.query('analyze');
    return [];
  }

  it('when they come in a rush', async () => {
    const senders = await sendersTo('rush');
    const respondents = await Promise.all(senders.map(({ send }) => send(collector.address)));
    await assertNobodyIsFound('rush', respondents);
  });

  it('when everything is sent again, and used codes are tried', async () => {
    const senders = await sendersTo('retries');
    const respondents: Respondent[] = [];
    for (const { send, submission } of senders) {
      const [respondent] = await Promise.all([
        send(collector.address),
        send(collector.address),
        send(second.address),
      ]);
      respondents.push(respondent);
      const again = sender('retries', String(submission['code'])).submission;
      assert.equal((await postTo(second.address, 'retries', again)).status, 403);
    }
    await assertNobodyIsFound('retries', respondents);
  });

  it('when answers are long, each of another length', async () => {
    const senders = await sendersTo('long', (index) => 2500 + index * 17);
    const respondents = await inTurn(senders, () => collector.address);
    await assertNobodyIsFound('long', respondents);
  });

  it('when the collector starts anew in between', async () => {
    const senders = await sendersTo('restart');
    const respondents = [...(await inTurn(senders.slice(0, 28), () => second.address))];
    await second.close();
    second = await start();
    respondents.push(...(await inTurn(senders.slice(28), () => second.address)));
    await assertNobodyIsFound('restart', respondents);
  });

  it('when they come to two collectors', async () => {
    const senders = await sendersTo('two');
    const addresses = [collector.address, second.address];
    const respondents = await inTurn(senders, (index) => addresses[index % 2]!);
    await assertNobodyIsFound('two', respondents);
  });

  it('when the survey has closed and was published, the last few too', async () => {
    const senders = (await sendersTo('published')).slice(0, 57);
    const respondents = await inTurn(senders, () => collector.address);
    collector.setTime('2026-11-09T10:00:00Z');
    const call = '/surveys/published/rounds/all/publication';
    assert.equal((await collector.asAdmin('POST', call)).status, 201);
    await assertNobodyIsFound('published', respondents);
  });
});

describe('PostgreSQL', () => {
  it('keeps no times of transactions', async () => {
    const { rows } = await client.query<{ setting: string }>(
      `select setting from pg_settings where name = 'track_commit_timestamp'`,
    );
    assert.equal(rows[0]?.setting, 'off');
  });
});
