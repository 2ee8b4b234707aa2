import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Verdict } from '../../src/sending/reply.js';
import {
  draftGoes,
  entryGoes,
  isTrying,
  nextState,
  takesAnswers,
  type Owner,
  type SendingEvent,
  type SendingState,
} from '../../src/sending/states.js';

const kept = { until: 1000, onDevice: true };
const verdicts: Readonly<Record<string, Verdict>> = {
  submitted: { kind: 'submitted', receipt: 'A1' },
  returned: { kind: 'returned', errors: [] },
  refused: { kind: 'refused', reason: 'closed', status: 410 },
  queued: { kind: 'queued', retryAfter: 5000 },
};
const states: Readonly<Record<string, SendingState>> = {
  idle: { kind: 'idle' },
  submitting: { kind: 'submitting' },
  queued: { kind: 'queued', retryAfter: 0, ...kept, trying: false },
  'queued, trying': { kind: 'queued', retryAfter: 0, ...kept, trying: true },
  returned: { kind: 'returned', errors: [], ...kept },
  refused: { kind: 'refused', reason: 'other', ...kept, trying: false },
  'refused, trying': { kind: 'refused', reason: 'other', ...kept, trying: true },
  submitted: { kind: 'submitted', receipt: 'A1' },
};
const eventOf = (words: string): SendingEvent => {
  const [kind, verdict = '', found] = words.split(/,? /);
  return { kind, kept, verdict: verdicts[verdict], found: !!found } as SendingEvent;
};
const nameOf = (state: SendingState): string =>
  state.kind !== 'submitting' && isTrying(state) ? `${state.kind}, trying` : state.kind;

const [, ...rows] = [
  ...readFileSync('src/sending/states.ts', 'utf8').matchAll(/^ \* \| (.+) \| (.+) \| (.+) \|$/gm),
];

describe('the table of states in sending/states.ts', () => {
  it('is there', () => assert.ok(rows.length > 25));

  for (const [, state = '', event = '', next = ''] of rows)
    it(`${state} · ${event} → ${next}`, () => {
      const before = states[state] ?? assert.fail(`no state ${state}`);
      assert.equal(nameOf(nextState(before, eventOf(event))), next);
    });

  it('has every state, and every event', () => {
    const named = rows.flatMap(([, state = '', , next = '']) => [state, next]);
    assert.deepEqual(new Set(named), new Set(Object.keys(states)));
    const events = new Set(rows.map(([, , event = '']) => event.split(' ')[0]));
    assert.deepEqual(events, new Set(['send', 'wait', 'try', 'rest', 'verdict', 'forget']));
  });
});

describe('states of a submission', () => {
  it('keep what the endpoint said, and how long it lies in the outbox', () => {
    const verdict = { kind: 'refused', reason: 'closed', status: 410 } as const;
    assert.deepEqual(
      nextState({ kind: 'submitting' }, { kind: 'verdict', verdict, kept, found: false }),
      {
        ...verdict,
        ...kept,
        trying: false,
      },
    );
  });

  it('take answers before anything is sent, and after a refusal from who sent them', () => {
    const taking = (owner: Owner) =>
      Object.keys(states).filter((name) => takesAnswers(states[name]!, owner));
    assert.deepEqual(taking('sender'), ['idle', 'refused', 'refused, trying']);
    assert.deepEqual(taking('unknown'), ['idle']);
    assert.deepEqual(taking('claimed'), ['idle']);
  });
});

describe('what a verdict does to what lies on the device', () => {
  const after = (verdict: string, senderSees: boolean, onDevice: boolean) => {
    const goes = [
      draftGoes(verdicts[verdict]!, onDevice) && 'draft',
      entryGoes(verdicts[verdict]!, senderSees) && 'entry',
    ];
    return goes.filter(Boolean).join(' and ');
  };

  it('accepted: draft and entry go', () => {
    assert.equal(after('submitted', true, true), 'draft and entry');
    assert.equal(after('submitted', false, false), 'draft and entry');
  });
  it('returned: the entry goes where who sent it has the form, else it waits to be asked for', () => {
    assert.equal(after('returned', true, true), 'entry');
    assert.equal(after('returned', false, true), '');
  });
  it('refused: both stay', () => assert.equal(after('refused', true, true), ''));
  it('queued: the draft goes only where the device keeps the entry', () => {
    assert.equal(after('queued', true, true), 'draft');
    assert.equal(after('queued', true, false), '');
  });
});
