import { expect } from 'chai';
import { pause, until } from '../support/host.js';
import {
  endpoint,
  newTab,
  outbox,
  saveDraft,
  savedDrafts,
  submission,
  useSending,
} from './sending-tab.js';

describe('SubmissionController, refused answers', () => {
  useSending();

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
});
