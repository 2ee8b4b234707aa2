import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import { openTestDatabase } from '../support/collector.js';
import type { TestDatabase } from '../support/collector.js';
import { join } from './joining.js';
import type { Respondent } from './respondent.js';

// The attacker must find what is there: tables that link answers to people in the usual ways.

const RESPONDENTS: readonly Respondent[] = Array.from({ length: 60 }, (_, index) => ({
  submissionId: randomUUID(),
  receipt: `RCPT-${randomUUID().slice(0, 4)}${index}`,
  code: `CODE-${randomUUID().slice(0, 4)}${index}`,
  at: Date.UTC(2026, 9, 12, 10) + index * 1000,
  mark: randomUUID(),
}));

let database: TestDatabase;
let client: pg.Client;
before(async () => {
  database = await openTestDatabase();
  client = new pg.Client(database.superuserUrl);
  await client.connect();
});
after(async () => {
  await client.end();
  await database.close();
});
beforeEach(async () => {
  await client.query('create schema if not exists public');
});
afterEach(async () => {
  await client.query('drop schema public cascade');
});

const attack = () => join(client, { surveyId: 'visit', respondents: RESPONDENTS });
const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);

describe('the attacker', () => {
  it('finds an unkeyed digest of an id beside the answers', async () => {
    await client.query('create table linked (digest bytea, answers text)');
    for (const { submissionId, mark } of shuffled(RESPONDENTS))
      await client.query(
        `insert into linked values (sha256(convert_to('visit ' || $1, 'UTF8')), $2)`,
        [submissionId, mark],
      );
    const { traces, links } = await attack();
    assert.deepEqual(traces, ['linked: submission id of 60']);
    assert.ok(
      links.includes('submission id in linked, ctid = linked, ctid: right for 60, one of 1'),
      links.join('\n'),
    );
  });

  it('finds a used code and answers that one transaction wrote', async () => {
    await client.query(
      'create table codes (code text, used boolean); create table texts (text text)',
    );
    for (const { code } of shuffled(RESPONDENTS))
      await client.query('insert into codes values ($1, false)', [code]);
    for (const { code, mark } of RESPONDENTS) {
      await client.query('begin');
      await client.query('update codes set used = true where code = $1', [code]);
      await client.query('insert into texts values ($1)', [mark]);
      await client.query('commit');
    }
    const { traces, links } = await attack();
    assert.deepEqual(traces, ['codes: code of 60']);
    assert.ok(
      links.includes('code in codes, xmin = texts, xmin: right for 60, one of 1'),
      links.join('\n'),
    );
  });

  it('finds rows in the order in which they came', async () => {
    await client.query('create table kept (answers text)');
    for (const { mark } of RESPONDENTS) await client.query('insert into kept values ($1)', [mark]);
    const { traces, links } = await attack();
    assert.deepEqual(traces, []);
    assert.deepEqual(links, [
      'order of arrival, time ~ kept, ctid: in the same order',
      'order of arrival, time ~ kept, xmin: in the same order',
      'kept, ctid: who came together lies together',
      'kept, xmin: who came together lies together',
    ]);
  });

  it('finds batches, however they are shuffled', async () => {
    await client.query('create table kept (answers text)');
    const batches = Array.from({ length: 12 }, (_, batch) =>
      RESPONDENTS.slice(batch * 5, batch * 5 + 5),
    );
    await client.query('begin');
    for (const { mark } of shuffled(batches).flatMap(shuffled))
      await client.query('insert into kept values ($1)', [mark]);
    await client.query('commit');
    const { links } = await attack();
    assert.ok(links.includes('kept, ctid: who came together lies together'), links.join('\n'));
  });

  it('finds long values in the order in which they were put away', async () => {
    await client.query('create table kept (answers text)');
    await client.query('alter table kept alter column answers set storage external');
    for (const { mark } of RESPONDENTS)
      await client.query('insert into kept values ($1)', [mark.repeat(100)]);
    const { links } = await attack();
    assert.ok(
      links.includes('order of arrival, time ~ kept, chunk of answers: in the same order'),
      links.join('\n'),
    );
  });

  it('finds nothing in answers that one transaction wrote in random order', async () => {
    await client.query('create table ids (id text); create table kept (answers text)');
    for (const { submissionId } of RESPONDENTS)
      await client.query('insert into ids values ($1)', [submissionId]);
    await client.query(
      'insert into kept select mark from unnest($1::text[]) as mark order by random()',
      [RESPONDENTS.map(({ mark }) => mark)],
    );
    const { traces, answers, links } = await attack();
    assert.deepEqual(traces, ['ids: submission id of 60']);
    assert.deepEqual(answers, ['kept: answers of 60']);
    assert.deepEqual(links, []);
  });
});
