import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseSurvey } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import { invitationCodes } from '../../demo/collector/codes/invitation-codes.js';
import type { InvitationCodes } from '../../demo/collector/codes/invitation-codes.js';
import { openStore } from '../../demo/collector/storage/store.js';
import type { Store } from '../../demo/collector/storage/store.js';
import { OCTOBER, startCollector, visitSubmission } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';
import { problemOf, receiptOf } from './posting.js';
import { rowsOf } from './rounds.js';

const coded = (id: string, required = true) => ({
  ...OCTOBER,
  ...{ id, code: { required, pattern: '^[A-HJ-NP-Z2-9]{6}$' } },
});
const [INVITED, PANEL, FOREIGN] = [coded('invited'), coded('panel', false), coded('foreign')];

let collector: TestCollector;
let store: Store;
let codes: InvitationCodes;
before(async () => {
  collector = await startCollector({ surveys: [INVITED, PANEL, FOREIGN] });
  store = await openStore(collector.databaseUrl);
  codes = invitationCodes(store.database, store.secrets);
});
after(async () => {
  await store.close();
  await collector.close();
});

const surveyOf = (document: object): Survey => {
  const { survey } = parseSurvey(document);
  assert.ok(survey);
  return survey;
};
const make = async (document: object, count: number, context = {}): Promise<readonly string[]> => {
  const made = await codes.make(surveyOf(document), { count, ...context });
  assert.ok(made);
  return made;
};
const use = (surveyId: string, code: string | undefined, changes = {}) =>
  visitSubmission({ surveyId, answers: { good: true }, ...(code && { code }), ...changes });
const send = (submission: ReturnType<typeof use>) =>
  collector.post(String(submission['surveyId']), submission);

describe('invitation codes', () => {
  it('are as many as wanted, all different, and match the pattern', async () => {
    const made = await make(INVITED, 500);
    assert.equal(new Set(made).size, 500);
    for (const code of made) assert.match(code, /^[A-HJ-NP-Z2-9]{6}$/);
  });

  it('are kept as digests alone', async () => {
    const [code = ''] = await make(INVITED, 1);
    const kept = JSON.stringify(
      await rowsOf(collector.databaseUrl, `select encode(digest, 'escape') from codes`),
    );
    assert.ok(!kept.includes(code));
  });

  it('let somebody answer once', async () => {
    const [code] = await make(INVITED, 1);
    const first = use('invited', code);
    const stored = await send(first);
    assert.equal(stored.status, 201);
    await problemOf(await send(use('invited', code)), 403, 'code-used');
    const again = await send(first);
    assert.equal(again.status, 200, 'a retry of what is stored gets its receipt');
    assert.equal(await receiptOf(again), await receiptOf(stored));
  });

  it('are wrong when they were never made, also for another survey', async () => {
    const [code] = await make(INVITED, 1);
    await make(PANEL, 1);
    await problemOf(await send(use('invited', 'AAAAAA')), 403, 'code-invalid');
    await problemOf(await send(use('panel', code)), 403, 'code-invalid');
    assert.equal((await send(use('panel', undefined))).status, 201);
    await problemOf(await send(use('invited', undefined)), 403, 'code-invalid');
  });

  it('are not used up by what is refused', async () => {
    const [code] = await make(INVITED, 1);
    await problemOf(
      await send(use('invited', code, { answers: { good: 'no' } })),
      422,
      'invalid-submission',
    );
    assert.equal((await send(use('invited', code))).status, 201);
  });

  it('let one of many who use the same one at the same time answer', async () => {
    const [code] = await make(INVITED, 1);
    const answers = await Promise.all(Array.from({ length: 30 }, () => send(use('invited', code))));
    const statuses = answers.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [201, ...Array.from({ length: 29 }, () => 403)]);
  });

  it('carry unit and round, which win over what is sent', async () => {
    const [code] = await make(INVITED, 1, { unit: 'zone-7', round: 'spring' });
    const said = { context: { unit: 'zone-1', round: 'autumn', channel: 'web' } };
    assert.equal((await send(use('invited', code, said))).status, 201);
    const stored = await collector.exported('invited');
    assert.ok(
      stored.some(
        ({ context }) =>
          JSON.stringify(context) === '{"unit":"zone-7","round":"spring","channel":"web"}',
      ),
    );
    assert.deepEqual(
      (await store.roundCounts('invited')).filter(({ round }) => round === 'spring'),
      [{ round: 'spring', responses: 1, answered: 1 }],
    );
  });

  it('come from elsewhere where none were made: the pattern is all that is known of them', async () => {
    assert.equal((await send(use('foreign', 'QQQQQQ'))).status, 201);
    await problemOf(await send(use('foreign', 'q')), 403, 'code-invalid');
  });

  it('are counted, and those of a list that are unused are told, for reminders', async () => {
    const survey = coded('reminded');
    const made = await make(survey, 3, { unit: 'north' });
    await make(survey, 2);
    assert.deepEqual(await codes.groups('reminded'), [
      { made: 2, unused: 2 },
      { unit: 'north', made: 3, unused: 3 },
    ]);
    assert.deepEqual(await codes.unusedOf('reminded', [...made, 'AAAAAA']), made);
    assert.deepEqual(await codes.unusedOf('invited', made), []);
  });

  it('are not made of a pattern that has too few or cannot be read', async () => {
    const withPattern = (pattern: string) =>
      codes.make(surveyOf({ ...INVITED, id: 'few', code: { pattern } }), { count: 20 });
    assert.equal((await withPattern('^[0-9]{2}$')) ?? 'refused', 'refused');
    assert.equal((await withPattern('^(AB|CD)+$')) ?? 'refused', 'refused');
    assert.equal((await withPattern('^[0-9]{4}$'))?.length, 20);
  });
});
