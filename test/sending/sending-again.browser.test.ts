import { expect } from 'chai';
import { pause, until } from '../support/host.js';
import { deleteDatabases } from '../support/storage.js';
import { clock, day, endpoint, newTab, outbox, submission, useSending } from './sending-tab.js';

describe('SubmissionController, sending again', () => {
  useSending();

  it('tries again by itself, with the same id, until the endpoint has it', async () => {
    endpoint.mode = 'offline';
    const { sending, events } = newTab(endpoint);
    clock.random = 0.01;
    await sending.submit(submission('1'));
    await pause(100);
    clock.now += 10_000;
    await until(() => endpoint.tries >= 2 && 'trying' in sending.state && !sending.state.trying);
    endpoint.mode = 201;
    clock.now += 10_000;
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
      clock.random = 0;
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
      clock.now += 60_001;
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

  it('gives up after seven days, and sends by hand all the same', async () => {
    endpoint.mode = 'offline';
    const { sending, events } = newTab(endpoint);
    await sending.submit(submission('1'));
    clock.now += 7 * day;
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
    clock.random = 0;
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
});
