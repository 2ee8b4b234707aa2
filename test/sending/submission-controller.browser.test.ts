import { expect } from 'chai';
import { replaceDraft } from '../../src/drafts/draft-store.js';
import type { SubmissionConfig } from '../../src/sending/sender.js';
import { SubmissionController } from '../../src/sending/submission-controller.js';
import type { Submission } from '../../src/engine/index.js';
import { fakeClock, realClock } from '../support/clock.js';
import { pause, TestHost, until } from '../support/host.js';
import { deleteDatabases, presentDatabases, recordsOf, replaceOpen } from '../support/storage.js';

const day = 86_400_000;
let now = 0;
let random = 0;
let hosts: TestHost[] = [];

/** An endpoint that answers what the test wants and remembers what it got. */
function newEndpoint() {
  const stored = new Map<string, Submission>();
  const endpoint = {
    stored,
    tries: 0,
    /** HTTP status, or `offline`, or `lost`: stored, but the reply never arrives. */
    mode: 201 as number | 'offline' | 'lost' | 'hang',
    transport: async (submission: Submission) => {
      endpoint.tries += 1;
      const { mode } = endpoint;
      if (mode === 'offline') throw new TypeError('Failed to fetch');
      if (mode === 'hang') await until(() => endpoint.mode !== 'hang');
      if (typeof mode === 'number' && mode >= 300) throw { status: mode };
      stored.set(submission.submissionId, submission);
      if (mode === 'lost') throw new TypeError('Failed to fetch');
      return { receipt: `R${stored.size}` };
    },
  };
  return endpoint;
}
type Endpoint = ReturnType<typeof newEndpoint>;

function newTab(endpoint: Endpoint, change: Partial<SubmissionConfig> = {}) {
  const host = new TestHost();
  const events: string[] = [];
  const tab = {
    host,
    events,
    config: {
      key: 'home-care/home-care',
      keepOnDevice: true,
      target: { transport: endpoint.transport },
      ...change,
    } as SubmissionConfig | undefined,
    /** Resolves when the form has the answers again. */
    returned: async (): Promise<void> => undefined,
  };
  const sending = new SubmissionController(host, {
    config: () => tab.config,
    clearDraft: async () => {
      events.push('draft cleared');
      if (tab.config?.keepOnDevice) await replaceDraft('home-care/home-care');
    },
    settled: async ({ verdict, submission: { submissionId } }) => {
      const { kind } = verdict;
      const detail =
        (kind === 'submitted' && verdict.receipt) ||
        (kind === 'refused' && verdict.status) ||
        (kind === 'returned' && submissionId);
      events.push(detail ? `${kind} ${detail}` : kind);
      if (kind === 'returned') await tab.returned();
    },
  });
  host.connect();
  hosts.push(host);
  return Object.assign(tab, { sending });
}
/** What a closed tab leaves behind is in the outbox only. */
const close = ({ host }: { host: TestHost }) => host.disconnect();

const submission = (submissionId: string, answers: Submission['answers'] = { when: 5 }) => ({
  submissionId,
  surveyId: 'home-care',
  surveyVersion: '1',
  language: 'nb',
  completedOn: '2026-10-12',
  answers,
});
const outbox = async () =>
  ((await recordsOf('user-survey-outbox')) as { submission: Submission }[]).map(
    (entry) => entry.submission.submissionId,
  );
const saveDraft = () =>
  replaceDraft('home-care/home-care', {
    format: 1,
    surveyId: 'home-care',
    surveyVersion: '1',
    language: 'nb',
    savedAt: now,
    answers: { when: 5 },
    comments: {},
    place: { kind: 'review' },
  });
const savedDrafts = () => recordsOf('user-survey-drafts');

describe('SubmissionController', () => {
  let endpoint: Endpoint;
  beforeEach(async () => {
    await deleteDatabases();
    now = Date.now();
    random = 1;
    fakeClock(
      () => now,
      () => random,
    );
    hosts = [];
    endpoint = newEndpoint();
  });
  afterEach(async () => {
    for (const host of hosts) host.disconnect();
    await pause(20);
    realClock();
  });
  after(deleteDatabases);

  it('writes the outbox before the network, and empties draft and outbox after the receipt', async () => {
    await saveDraft();
    let before: unknown;
    const transport = async () => {
      before = await outbox();
      return { receipt: 'A1', redirect: 'https://site.example/' };
    };
    const { sending, events } = newTab(endpoint, { target: { transport } });
    const sent = sending.submit(submission('1'));
    expect(sending.state).to.deep.equal({ kind: 'submitting' });
    await sent;
    expect(before).to.deep.equal(['1']);
    expect(sending.state).to.include({
      kind: 'submitted',
      receipt: 'A1',
      redirect: 'https://site.example/',
    });
    expect(await outbox()).to.deep.equal([]);
    expect(await savedDrafts()).to.deep.equal([]);
    expect(events).to.deep.equal(['draft cleared', 'submitted A1']);
  });

  it('queues without a verdict: the outbox takes the place of the draft', async () => {
    await saveDraft();
    endpoint.mode = 'offline';
    const { sending, events } = newTab(endpoint);
    await sending.submit(submission('1'));
    expect(sending.state).to.include({
      kind: 'queued',
      until: now + 7 * day,
      trying: false,
      onDevice: true,
    });
    expect(await outbox()).to.deep.equal(['1']);
    expect(await savedDrafts()).to.deep.equal([]);
    expect(events).to.deep.equal(['draft cleared', 'queued']);
  });

  it('tries again by itself, with the same id, until the endpoint has it', async () => {
    endpoint.mode = 'offline';
    const { sending, events } = newTab(endpoint);
    random = 0.01;
    await sending.submit(submission('1'));
    await pause(100);
    now += 10_000;
    await until(() => endpoint.tries >= 2 && 'trying' in sending.state && !sending.state.trying);
    endpoint.mode = 201;
    now += 10_000;
    await sending.retry();
    expect(sending.state.kind).to.equal('submitted');
    expect([...endpoint.stored.keys()]).to.deep.equal(['1']);
    expect(events.filter((event) => event === 'queued')).to.have.length(1);
    expect(await outbox()).to.deep.equal([]);
  });

  it('stores one row when the endpoint stored it and the reply got lost', async () => {
    endpoint.mode = 'lost';
    const { sending } = newTab(endpoint);
    await sending.submit(submission('1'));
    endpoint.mode = 201;
    await sending.retry();
    expect(sending.state).to.include({ kind: 'submitted', receipt: 'R1' });
    expect(endpoint.stored.size).to.equal(1);
  });

  it('keeps to Retry-After by itself, but not when the button is pressed', async () => {
    const realFetch = globalThis.fetch;
    let tries = 0;
    globalThis.fetch = async () => {
      tries += 1;
      return new Response('{}', { status: 503, headers: { 'Retry-After': '60' } });
    };
    try {
      random = 0;
      const web = { target: { endpoint: 'https://collector.example/' } };
      const { sending } = newTab(endpoint, web);
      await sending.submit(submission('1'));
      dispatchEvent(new Event('online'));
      await pause(50);
      expect(tries).to.equal(1);
      await sending.retry();
      expect(tries).to.equal(2);
      const next = newTab(endpoint, web);
      await next.sending.resume();
      await pause(50);
      expect(tries).to.equal(2);
      expect(next.sending.state).to.include({ kind: 'queued', trying: false });
      now += 60_001;
      dispatchEvent(new Event('online'));
      await until(() => tries > 2);
    } finally {
      globalThis.fetch = realFetch;
    }
  });

  it('tries when the browser is online again', async () => {
    endpoint.mode = 'offline';
    const { sending } = newTab(endpoint);
    await sending.submit(submission('1'));
    endpoint.mode = 201;
    dispatchEvent(new Event('online'));
    await until(() => sending.state.kind === 'submitted');
  });

  it('shows the queued page on the next visit and sends from there', async () => {
    endpoint.mode = 'offline';
    const before = newTab(endpoint);
    await before.sending.submit(submission('1'));
    close(before);
    endpoint.mode = 'hang';
    const { sending, events } = newTab(endpoint);
    expect((await sending.resume())?.submissionId).to.equal('1');
    expect(sending.state.kind).to.equal('queued');
    await until(() => sending.state.kind === 'queued' && sending.state.trying);
    endpoint.mode = 201;
    await until(() => sending.state.kind === 'submitted');
    expect(events).to.deep.equal(['queued', 'submitted R1']);
    await until(async () => (await outbox()).length === 0);
  });

  it('sends after a crash in the middle of sending, and offers no filled form', async () => {
    await saveDraft();
    endpoint.mode = 'hang';
    const crashed = newTab(endpoint);
    void crashed.sending.submit(submission('1'));
    await until(async () => (await outbox()).length === 1);
    // The crashed tab's lock is gone with it; here it goes with its verdict.
    const next = newTab(newEndpoint());
    expect((await next.sending.resume())?.submissionId).to.equal('1');
    endpoint.mode = 201;
    await until(() => next.sending.state.kind === 'submitted');
    expect(await savedDrafts()).to.deep.equal([]);
  });

  it('lets one of two tabs send, and shows the receipt in both', async () => {
    endpoint.mode = 'offline';
    const one = newTab(endpoint);
    await one.sending.submit(submission('1'));
    const two = newTab(endpoint);
    endpoint.mode = 'hang';
    await two.sending.resume();
    await until(() => endpoint.tries === 2);
    await one.sending.retry();
    expect(endpoint.tries).to.equal(2);
    endpoint.mode = 201;
    await until(() => two.sending.state.kind === 'submitted');
    await until(() => one.sending.state.kind === 'submitted');
    expect(one.sending.state).to.include({ receipt: 'R1' });
    expect(endpoint.tries).to.equal(2);
  });

  it('takes an entry that another tab has sent for submitted, also when it was not told', async () => {
    endpoint.mode = 'offline';
    const one = newTab(endpoint);
    await one.sending.submit(submission('1'));
    close(one);
    const two = newTab(endpoint);
    endpoint.mode = 201;
    await two.sending.resume();
    await until(() => two.sending.state.kind === 'submitted');
    await until(async () => (await outbox()).length === 0);
    // The lock goes a moment later.
    await pause(50);
    one.host.connect();
    await one.sending.retry();
    expect(one.sending.state).to.deep.include({ kind: 'submitted', receipt: undefined });
    expect(endpoint.tries).to.equal(2);
  });

  it('sends its own copy when all data of the site was deleted meanwhile', async () => {
    endpoint.mode = 'offline';
    const { sending } = newTab(endpoint);
    await sending.submit(submission('1'));
    await deleteDatabases();
    await sending.retry();
    expect(sending.state.kind).to.equal('queued');
    expect(await outbox()).to.deep.equal(['1']);
    await deleteDatabases();
    endpoint.mode = 201;
    await sending.retry();
    expect(sending.state).to.include({ kind: 'submitted', receipt: 'R1' });
  });

  it('returns refused answers to the form before they leave the outbox', async () => {
    endpoint.mode = 'offline';
    const tab = newTab(endpoint);
    await tab.sending.submit(submission('1'));
    endpoint.mode = 422;
    let inOutbox: unknown;
    tab.returned = async () => {
      expect(tab.sending.state.kind).to.equal('idle');
      inOutbox = await outbox();
    };
    await tab.sending.retry();
    expect(inOutbox).to.deep.equal(['1']);
    expect(await outbox()).to.deep.equal([]);
    expect(tab.events).to.include('returned 1');
  });

  it('keeps the id while the answers stay the same, and makes a new one for changed answers', async () => {
    const { sending } = newTab(endpoint);
    const response = { answers: { when: 5 }, comments: {} };
    expect(sending.submissionId(response)).not.to.equal(sending.submissionId(response));
    endpoint.mode = 422;
    await sending.submit(submission('1'));
    expect(sending.submissionId(response)).to.equal('1');
    expect(sending.submissionId({ answers: { when: 6 }, comments: {} })).not.to.equal('1');
    expect(sending.submissionId({ ...response, comments: { when: 'x' } })).not.to.equal('1');
    endpoint.mode = 201;
    await sending.submit(submission('1'));
    expect(sending.submissionId(response)).not.to.equal('1');
  });

  it('keeps refused answers in the outbox and does not hide the error while it tries', async () => {
    await saveDraft();
    endpoint.mode = 404;
    const { sending, events } = newTab(endpoint);
    await sending.submit(submission('1'));
    expect(sending.state).to.include({ kind: 'refused', reason: 'other', trying: false });
    dispatchEvent(new Event('online'));
    await pause(50);
    expect(endpoint.tries).to.equal(1);
    expect(await outbox()).to.deep.equal(['1']);
    expect(await savedDrafts()).to.have.length(1);
    endpoint.mode = 'hang';
    const retry = sending.retry();
    await until(() => endpoint.tries === 2);
    expect(sending.state).to.include({ kind: 'refused', trying: true });
    endpoint.mode = 201;
    await retry;
    expect(sending.state.kind).to.equal('submitted');
    expect(events).to.deep.equal(['refused 404', 'submitted R1']);
    expect(await savedDrafts()).to.deep.equal([]);
  });

  it('says that the survey is closed and keeps the answers', async () => {
    endpoint.mode = 410;
    const { sending, events } = newTab(endpoint);
    await sending.submit(submission('1'));
    expect(sending.state).to.include({ kind: 'refused', reason: 'closed' });
    expect(events).to.deep.equal(['refused 410']);
    expect(await outbox()).to.deep.equal(['1']);
  });

  it('replaces a refused submission by the one with changed answers', async () => {
    endpoint.mode = 404;
    const { sending } = newTab(endpoint);
    await sending.submit(submission('1'));
    endpoint.mode = 'offline';
    await sending.submit(submission('2', { when: 6 }));
    expect(await outbox()).to.deep.equal(['2']);
  });

  it('sends behind the form of a new respondent and leaves the new draft alone', async () => {
    endpoint.mode = 'offline';
    const { sending, events } = newTab(endpoint);
    await sending.submit(submission('1'));
    sending.forget();
    now += 1;
    await saveDraft();
    endpoint.mode = 201;
    dispatchEvent(new Event('online'));
    await until(async () => (await outbox()).length === 0);
    expect(sending.state).to.deep.equal({ kind: 'idle' });
    expect(await savedDrafts()).to.have.length(1);
    expect(events).to.deep.equal(['draft cleared', 'queued']);
  });

  it('leaves the draft of a later respondent alone, also when the receipt comes after a reload', async () => {
    endpoint.mode = 'offline';
    const before = newTab(endpoint);
    await before.sending.submit(submission('1'));
    before.sending.forget();
    now += 1;
    await saveDraft();
    close(before);
    endpoint.mode = 201;
    const { sending } = newTab(endpoint);
    await sending.resume();
    await until(() => sending.state.kind === 'submitted');
    await until(async () => (await outbox()).length === 0);
    expect(await savedDrafts()).to.have.length(1);
  });

  it('does not send to the endpoint of another survey', async () => {
    endpoint.mode = 'offline';
    const tab = newTab(endpoint);
    await tab.sending.submit(submission('1'));
    const other = newEndpoint();
    tab.sending.forget();
    tab.config = {
      key: 'other/other',
      keepOnDevice: true,
      target: { transport: other.transport },
    };
    dispatchEvent(new Event('online'));
    await pause(50);
    expect(other.tries).to.equal(0);
    expect(await outbox()).to.deep.equal(['1']);
  });

  it('sends to the endpoint of the moment', async () => {
    endpoint.mode = 'offline';
    const tab = newTab(endpoint);
    await tab.sending.submit(submission('1'));
    const other = newEndpoint();
    tab.config = { ...tab.config!, target: { transport: other.transport } };
    await tab.sending.retry();
    expect([...other.stored.keys()]).to.deep.equal(['1']);
  });

  it('never opens a database with drafts off, and sends all the same', async () => {
    let opened = 0;
    const undo = replaceOpen(() => {
      opened += 1;
      throw new Error('opened');
    });
    try {
      const { sending } = newTab(endpoint, { keepOnDevice: false });
      await sending.resume();
      endpoint.mode = 'offline';
      await sending.submit(submission('1'));
      expect(sending.state).to.include({ kind: 'queued', onDevice: false });
      // Another element on the same page, such as a clone that a page transition made.
      const next = newTab(endpoint, { keepOnDevice: false });
      endpoint.mode = 201;
      expect((await next.sending.resume())?.submissionId).to.equal('1');
      await until(() => next.sending.state.kind === 'submitted');
      expect(opened).to.equal(0);
    } finally {
      undo();
    }
    expect(await presentDatabases()).not.to.include('user-survey-outbox');
  });

  it('sends from memory where storage fails, and keeps the draft that there is', async () => {
    await saveDraft();
    endpoint.mode = 'offline';
    const undo = replaceOpen(() => {
      throw new Error('no');
    });
    const { sending, events } = newTab(endpoint);
    try {
      await sending.submit(submission('1'));
      expect(sending.state).to.include({ kind: 'queued', onDevice: false });
      expect(events).to.deep.equal(['queued']);
    } finally {
      undo();
    }
    endpoint.mode = 201;
    await sending.retry();
    expect(sending.state.kind).to.equal('submitted');
    expect(await savedDrafts()).to.deep.equal([]);
  });

  it('gives up after seven days, and sends by hand all the same', async () => {
    endpoint.mode = 'offline';
    const { sending, events } = newTab(endpoint);
    await sending.submit(submission('1'));
    now += 7 * day;
    dispatchEvent(new Event('online'));
    await until(() => sending.state.kind === 'refused');
    expect(events.at(-1)).to.equal('refused');
    expect(await outbox()).to.deep.equal([]);
    endpoint.mode = 201;
    await sending.retry();
    expect(sending.state.kind).to.equal('submitted');
  });

  it('lets its timers rest while the element is removed, and goes on when it is back', async () => {
    endpoint.mode = 'offline';
    random = 0;
    const { sending, host } = newTab(endpoint);
    await sending.submit(submission('1'));
    host.disconnect();
    await pause(50);
    const { tries } = endpoint;
    endpoint.mode = 201;
    await pause(50);
    expect(endpoint.tries).to.equal(tries);
    host.connect();
    await until(() => sending.state.kind === 'submitted');
  });

  it('finishes what is in flight when the element is removed', async () => {
    endpoint.mode = 'hang';
    const { sending, host } = newTab(endpoint);
    const sent = sending.submit(submission('1'));
    await until(() => endpoint.tries === 1);
    host.disconnect();
    endpoint.mode = 201;
    await sent;
    expect(sending.state.kind).to.equal('submitted');
    expect(await outbox()).to.deep.equal([]);
  });

  it('sends nothing in preview', async () => {
    const tab = newTab(endpoint);
    tab.config = undefined;
    await tab.sending.submit(submission('1'));
    await tab.sending.resume();
    expect(endpoint.tries).to.equal(0);
    expect(await presentDatabases()).not.to.include('user-survey-outbox');
  });
});
