import { expect } from 'chai';
import { pause, until } from '../support/host.js';
import { presentDatabases, replaceOpen } from '../support/storage.js';
import {
  clock,
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

describe('SubmissionController', () => {
  useSending();

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
      until: clock.now + 7 * day,
      trying: false,
      onDevice: true,
    });
    expect(await outbox()).to.deep.equal(['1']);
    expect(await savedDrafts()).to.deep.equal([]);
    expect(events).to.deep.equal(['draft cleared', 'queued']);
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
