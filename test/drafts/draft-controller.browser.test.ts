import { expect } from 'chai';
import { pause, until } from '../support/host.js';
import type { TestHost } from '../support/host.js';
import { presentDatabases, putRecord, recordsOf, replaceOpen } from '../support/storage.js';
import { clock, config, database, newTab, savedAnswers, snapshot, useDrafts } from './draft-tab.js';

const hour = 3_600_000;

describe('DraftController', () => {
  useDrafts();

  it('has the last input on the device within 300 ms, and says until when it stays', async () => {
    const { drafts, events, change } = newTab();
    await drafts.open(config());
    for (let when = 1; when <= 20; when += 1) change(() => snapshot({ when }));
    await pause(300);
    expect(await savedAnswers()).to.deep.equal([{ when: 20 }]);
    expect(drafts.state.savedUntil).to.equal(clock.now + 24 * hour);
    expect(events).to.deep.equal(['saved']);
  });

  it('keeps what the contract names and nothing else', async () => {
    const { drafts, change } = newTab();
    await drafts.open(config());
    change(() => snapshot());
    await drafts.flush();
    expect(await recordsOf(database)).to.deep.equal([
      { ...snapshot(), format: 1, savedAt: clock.now },
    ]);
  });

  it('gives the draft back on the next visit, with when it was saved', async () => {
    const before = newTab();
    await before.drafts.open(config());
    before.change(() => snapshot());
    before.host.disconnect();
    const { drafts } = newTab();
    clock.now += hour;
    expect((await drafts.open(config()))?.answers).to.deep.equal({ when: 5 });
    drafts.restored(clock.now - hour, 2);
    expect(drafts.state.restored).to.deep.equal({ savedAt: clock.now - hour, dropped: 2 });
    expect(drafts.state.savedUntil).to.equal(clock.now + 23 * hour);
    clock.now += 24 * hour;
    expect(await newTab().drafts.open(config())).to.equal(undefined);
  });

  for (const [name, leave] of [
    ['pagehide', () => dispatchEvent(new Event('pagehide'))],
    ['disconnect', (host: TestHost) => host.disconnect()],
  ] as const)
    it(`writes at once on ${name}`, async () => {
      const { drafts, host, change } = newTab();
      await drafts.open(config());
      change(() => snapshot({ when: 1 }));
      await drafts.flush();
      change(() => snapshot({ when: 2 }));
      leave(host);
      await pause(20);
      expect(await savedAnswers()).to.deep.equal([{ when: 2 }]);
    });

  it('writes at once when the page is hidden', async () => {
    const { drafts, change } = newTab();
    await drafts.open(config());
    change(() => snapshot());
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    Reflect.deleteProperty(document, 'visibilityState');
    await until(async () => (await savedAnswers()).length === 1);
  });

  it('saves nothing for a session without answers, and deletes what lost its last answer', async () => {
    const { drafts, events, change } = newTab();
    await drafts.open(config());
    change(() => undefined);
    await drafts.flush();
    expect(await presentDatabases()).not.to.include(database);
    change(() => snapshot());
    await drafts.flush();
    change(() => undefined);
    await drafts.flush();
    expect(await recordsOf(database)).to.deep.equal([]);
    expect(drafts.state.savedUntil).to.equal(undefined);
    expect(events).to.deep.equal(['saved', 'cleared']);
  });

  it('does not bring back what was deleted while it was being written', async () => {
    const { drafts, events, change } = newTab();
    await drafts.open(config());
    change(() => snapshot());
    void drafts.flush();
    change(() => snapshot({ when: 6 }));
    await drafts.clear();
    await pause(150);
    expect(await recordsOf(database)).to.deep.equal([]);
    expect(drafts.state.savedUntil).to.equal(undefined);
    expect(events).to.deep.equal([]);
  });

  it('writes for the old survey before it turns to the new one; the latest call wins', async () => {
    const { drafts, change } = newTab();
    await drafts.open(config());
    change(() => snapshot());
    const first = drafts.open(config({ key: 'other/other' }));
    const second = drafts.open(config());
    expect(await first).to.equal(undefined);
    expect((await second)?.answers).to.deep.equal({ when: 5 });
    expect(await recordsOf(database)).to.have.length(1);
  });

  it('says that nothing is kept where storage fails, and stops saying it when it works', async () => {
    const { drafts, events, change } = newTab();
    const undo = replaceOpen(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    expect(await drafts.open(config())).to.equal(undefined);
    expect(drafts.state.failing).to.equal(true);
    change(() => snapshot());
    await drafts.flush();
    expect(drafts.state).to.deep.include({ failing: true, keep: true });
    undo();
    change(() => snapshot());
    await drafts.flush();
    expect(drafts.state.failing).to.equal(false);
    expect(events).to.deep.equal(['saved']);
  });

  it('saves nothing over a draft of a newer format, and says that nothing is kept', async () => {
    const newer = { format: 2, secret: 'of the future' };
    await putRecord(database, 'home-care/home-care', newer);
    const { drafts, change } = newTab();
    expect(await drafts.open(config())).to.equal(undefined);
    expect(drafts.state.failing).to.equal(true);
    change(() => snapshot());
    await drafts.flush();
    await drafts.clear();
    expect(await recordsOf(database)).to.deep.equal([newer]);
  });
});
