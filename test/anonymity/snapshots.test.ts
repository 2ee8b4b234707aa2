import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openTestDatabase, startCollector } from '../support/collector.js';
import type { TestCollector, TestDatabase } from '../support/collector.js';
import { coded, inTurn, makeCodes, sender, settled, THRESHOLD } from './respondents.js';

const SURVEY = coded('watched');
const COUNT = 100;

let database: TestDatabase;
let collector: TestCollector;
let client: pg.Client;
before(async () => {
  database = await openTestDatabase();
  collector = await startCollector({ surveys: [SURVEY], databaseUrl: database.url });
  client = new pg.Client(database.superuserUrl);
  await client.connect();
});
after(async () => {
  await client.end();
  await collector.close();
  await database.close();
});

/** What somebody sees who looks at the tables now: answers as they lie, and lengths of what is sealed. */
async function look() {
  const { rows: open } = await client.query<{ answers: string }>(
    `select answers ->> 'language' as answers from responses where survey_id = $1 order by ctid`,
    [SURVEY.id],
  );
  const { rows: sealed } = await client.query<{ length: number }>(
    'select length(sealed) from inbox where survey_id = $1',
    [SURVEY.id],
  );
  return { open: open.map(({ answers }) => answers), lengths: sealed.map(({ length }) => length) };
}

/** Of all pairs, how many more are in order than not (Kendall). */
function surplusInOrder(numbers: readonly number[]): number {
  const pairs = numbers.flatMap((one, at) => numbers.slice(at + 1).map((other) => other - one));
  return pairs.reduce((sum, difference) => sum + Math.sign(difference), 0);
}

/** Standard deviations that a fair shuffle never leaves. */
const FAR = 7;

describe('who looks at the database again and again', () => {
  it('sees at least as many new answers at once as the threshold, their order lost', async () => {
    const codes = await makeCodes(database.url, SURVEY, COUNT);
    const senders = codes.map((code, index) => sender(SURVEY.id, code, index * 7));
    const looks: Awaited<ReturnType<typeof look>>[] = [];
    let coming = true;
    const watching = (async () => {
      while (coming) {
        looks.push(await look());
        await wait(3);
      }
    })();
    const respondents = await inTurn(senders, () => collector.address);
    await settled(client, SURVEY.id);
    coming = false;
    await watching;
    looks.push(await look());

    const arrivalOf = (answers: string): number =>
      respondents.findIndex(({ mark }) => answers.startsWith(mark));
    let seen = new Set<string>();
    let [surplus, variance] = [0, 0];
    for (const { open } of looks) {
      const arrived = open.filter((answers) => !seen.has(answers)).map(arrivalOf);
      seen = new Set(open);
      const count = arrived.length;
      assert.ok(count === 0 || count >= THRESHOLD, `${count} came`);
      // Two batches that came between two looks lie one behind the other until they are mixed.
      if (count >= 2 * THRESHOLD) continue;
      surplus += surplusInOrder(arrived);
      variance += (count * (count - 1) * (2 * count + 5)) / 18;
    }
    assert.ok(seen.size > COUNT - THRESHOLD);
    assert.ok(Math.abs(surplus) <= FAR * Math.sqrt(variance), `${surplus}, ${variance}`);

    const lengths = new Set(looks.flatMap(({ lengths }) => lengths));
    assert.ok(lengths.size <= 2, `${[...lengths].join(', ')} bytes: no length is somebody's`);
  });
});
