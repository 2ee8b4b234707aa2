import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { inTurn } from '../../demo/collector/export/in-turn.js';
import { untilStalled } from '../../demo/collector/export/pieces.js';

const HERE = new AbortController().signal;
const LONG = 60_000;

describe('the turn to read', () => {
  it('is one at a time, in the order in which they came', async () => {
    const turns = inTurn(LONG);
    const order: string[] = [];
    const leave = await turns.take(HERE);
    const others = ['second', 'third'].map(async (name) => {
      const leaveOther = await turns.take(HERE);
      order.push(name);
      leaveOther!();
    });
    await wait(5);
    assert.deepEqual(order, []);
    leave!();
    await Promise.all(others);
    assert.deepEqual(order, ['second', 'third']);
    assert.ok(await turns.take(HERE), 'and it is free again');
  });

  it('is not waited for longer than patience lasts', async () => {
    const turns = inTurn(10);
    const leave = await turns.take(HERE);
    assert.equal(await turns.take(HERE), undefined);
    leave!();
    assert.ok(await turns.take(HERE));
  });

  it('does not come to whoever has gone', async () => {
    const turns = inTurn(LONG);
    const leave = await turns.take(HERE);
    const gone = new AbortController();
    const waiting = turns.take(gone.signal);
    gone.abort();
    assert.equal(await waiting, undefined);
    assert.equal(await turns.take(gone.signal), undefined);
    leave!();
    assert.ok(await turns.take(HERE));
  });
});

describe('a reader', () => {
  async function* pieces(): AsyncGenerator<number> {
    yield 1;
    yield 2;
  }

  it('is let go when it takes nothing for too long', async () => {
    let letGo = 0;
    const reading = untilStalled(pieces(), 5, () => (letGo += 1));
    await reading.next();
    await wait(50);
    assert.equal(letGo, 1);
  });

  it('may take all the time between pieces, and none is waited for at the end', async () => {
    let letGo = 0;
    const taken: number[] = [];
    for await (const piece of untilStalled(pieces(), 1000, () => (letGo += 1))) taken.push(piece);
    assert.deepEqual(taken, [1, 2]);
    assert.equal(letGo, 0);
  });
});
