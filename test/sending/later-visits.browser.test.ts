import { expect } from 'chai';
import { pause, until } from '../support/host.js';
import {
  clock,
  close,
  day,
  endpoint,
  newEndpoint,
  newTab,
  outbox,
  saveDraft,
  savedDrafts,
  submission,
  useSending,
} from './sending-tab.js';

describe('SubmissionController, on later visits and in other tabs', () => {
  useSending();

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

  it('sends behind the form of a new respondent and leaves the new draft alone', async () => {
    endpoint.mode = 'offline';
    const { sending, events } = newTab(endpoint);
    await sending.submit(submission('1'));
    sending.forget();
    clock.now += 1;
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
    clock.now += 1;
    await saveDraft();
    close(before);
    endpoint.mode = 201;
    const { sending } = newTab(endpoint);
    await sending.resume();
    await until(() => sending.state.kind === 'submitted');
    await until(async () => (await outbox()).length === 0);
    expect(await savedDrafts()).to.have.length(1);
  });

  it('leaves the draft of a later respondent alone, also when answers are sent after their 7 days', async () => {
    endpoint.mode = 'offline';
    const before = newTab(endpoint);
    await before.sending.submit(submission('1'));
    close(before);
    const { sending } = newTab(endpoint);
    await sending.resume();
    await until(() => endpoint.tries === 2);
    clock.now += 7 * day;
    await saveDraft();
    clock.now += 1;
    await pause(50);
    endpoint.mode = 201;
    await sending.retry();
    expect(sending.state.kind).to.equal('submitted');
    expect(await savedDrafts()).to.have.length(1);
  });

  it('keeps out of the outbox what is deleted while it is tried, in all tabs', async () => {
    endpoint.mode = 'offline';
    const one = newTab(endpoint);
    await one.sending.submit(submission('1'));
    const two = newTab(endpoint);
    await two.sending.resume();
    await until(() => endpoint.tries === 2);
    await pause(50);
    let fail: (reason: unknown) => void = () => undefined;
    const transport = () => new Promise<void>((_, reject) => (fail = reject));
    one.config = { ...one.config!, target: { transport } };
    const retry = one.sending.retry();
    await until(() => one.sending.state.kind === 'queued' && one.sending.state.trying);
    await pause(50);
    await two.sending.delete();
    expect(one.events).to.include('deleted');
    fail(new TypeError('Failed to fetch'));
    await retry;
    expect(await outbox()).to.deep.equal([]);
  });

  it('shows no receipt to a new respondent who begins while the draft is being deleted', async () => {
    const tab = newTab(endpoint);
    tab.cleared = async () => tab.sending.forget();
    await tab.sending.submit(submission('1'));
    expect(tab.sending.state).to.deep.equal({ kind: 'idle' });
    expect(tab.events).to.deep.equal(['draft cleared']);
    expect(await outbox()).to.deep.equal([]);
    expect(endpoint.stored.size).to.equal(1);
  });
});
