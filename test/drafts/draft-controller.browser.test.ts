import { expect } from 'chai';
import {
  DraftController,
  type DraftConfig,
  type DraftSnapshot,
} from '../../src/drafts/draft-controller.js';
import type { Answers } from '../../src/engine/index.js';
import { fakeClock, realClock } from '../support/clock.js';
import { pause, TestHost, until } from '../support/host.js';
import {
  deleteDatabases,
  presentDatabases,
  putRecord,
  recordsOf,
  replaceOpen,
} from '../support/storage.js';

const database = 'user-survey-drafts';
const hour = 3_600_000;
let now = 0;
let hosts: TestHost[] = [];

const config = (change: Partial<DraftConfig> = {}): DraftConfig => ({
  key: 'home-care/home-care',
  drafts: 'auto',
  draftHours: 24,
  ...change,
});
const snapshot = (answers: Answers = { when: 5 }): DraftSnapshot => ({
  surveyId: 'home-care',
  surveyVersion: '1',
  language: 'nb',
  answers,
  comments: {},
  place: { kind: 'page', pageId: 'one' },
});
/** An element of its own: another tab, or the same page after a reload. */
function newTab() {
  const host = new TestHost();
  const events: string[] = [];
  let session: () => DraftSnapshot | undefined = () => undefined;
  const drafts = new DraftController(host, {
    snapshot: () => session(),
    onSaved: () => events.push('saved'),
    onCleared: () => events.push('cleared'),
  });
  /** The respondent has changed the session. */
  const change = (changed: typeof session) => {
    session = changed;
    drafts.changed();
  };
  host.connect();
  hosts.push(host);
  return { host, drafts, events, change };
}
const savedAnswers = async () =>
  ((await recordsOf(database)) as { answers: Answers }[]).map(({ answers }) => answers);

describe('DraftController', () => {
  beforeEach(async () => {
    await deleteDatabases();
    now = Date.parse('2026-10-12T12:00:00Z');
    fakeClock(() => now);
    hosts = [];
  });
  afterEach(async () => {
    for (const host of hosts) host.disconnect();
    await pause(50);
    realClock();
  });
  after(deleteDatabases);

  it('has the last input on the device within 300 ms, and says until when it stays', async () => {
    const { drafts, events, change } = newTab();
    await drafts.open(config());
    for (let when = 1; when <= 20; when += 1) change(() => snapshot({ when }));
    await pause(300);
    expect(await savedAnswers()).to.deep.equal([{ when: 20 }]);
    expect(drafts.state.savedUntil).to.equal(now + 24 * hour);
    expect(events).to.deep.equal(['saved']);
  });

  it('keeps what the contract names and nothing else', async () => {
    const { drafts, change } = newTab();
    await drafts.open(config());
    change(() => snapshot());
    await drafts.flush();
    expect(await recordsOf(database)).to.deep.equal([{ ...snapshot(), format: 1, savedAt: now }]);
  });

  it('gives the draft back on the next visit, with when it was saved', async () => {
    const before = newTab();
    await before.drafts.open(config());
    before.change(() => snapshot());
    before.host.disconnect();
    const { drafts } = newTab();
    now += hour;
    expect((await drafts.open(config()))?.answers).to.deep.equal({ when: 5 });
    drafts.restored(now - hour, 2);
    expect(drafts.state.restored).to.deep.equal({ savedAt: now - hour, dropped: 2 });
    expect(drafts.state.savedUntil).to.equal(now + 23 * hour);
    now += 24 * hour;
    expect(await newTab().drafts.open(config())).to.equal(undefined);
  });

  for (const [name, leave] of [
    ['pagehide', () => dispatchEvent(new Event('pagehide'))],
    ['disconnect', () => hosts[0]?.disconnect()],
  ] as const)
    it(`writes at once on ${name}`, async () => {
      const { drafts, change } = newTab();
      await drafts.open(config());
      change(() => snapshot({ when: 1 }));
      await drafts.flush();
      change(() => snapshot({ when: 2 }));
      leave();
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

  it('never opens a database with "off"', async () => {
    let opened = 0;
    const undo = replaceOpen(() => {
      opened += 1;
      throw new Error('opened');
    });
    const { drafts, host, change } = newTab();
    await drafts.open(config({ drafts: 'off' }));
    change(() => snapshot());
    await drafts.flush();
    await drafts.setKeep(true);
    await drafts.clear();
    await drafts.load();
    host.disconnect();
    await pause(100);
    undo();
    expect(opened).to.equal(0);
    expect(drafts.state.failing).not.to.equal(true);
  });

  it('leaves the device untouched with "ask" until it is ticked, and cleans up after', async () => {
    const { drafts, change } = newTab();
    await drafts.open(config({ drafts: 'ask' }));
    change(() => snapshot());
    await pause(150);
    expect(await presentDatabases()).not.to.include(database);
    await drafts.setKeep(true);
    expect(await savedAnswers()).to.deep.equal([{ when: 5 }]);
    change(() => snapshot({ when: 6 }));
    await drafts.flush();
    expect(await savedAnswers()).to.deep.equal([{ when: 6 }]);
    const later = newTab();
    expect(await later.drafts.open(config({ drafts: 'ask' }))).not.to.equal(undefined);
    expect(later.drafts.state.keep).to.equal(true);
    await drafts.setKeep(false);
    expect(await recordsOf(database)).to.deep.equal([]);
    await drafts.setKeep(true);
    expect(await savedAnswers()).to.deep.equal([{ when: 6 }]);
    await drafts.giveWay();
    expect(drafts.state.keep).to.equal(true);
    await drafts.clear();
    expect(drafts.state.keep).to.equal(false);
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

  it('tells the other tab of a later write, which wins, and lets it load that draft', async () => {
    const one = newTab();
    const two = newTab();
    await one.drafts.open(config());
    await two.drafts.open(config());
    one.change(() => snapshot({ when: 1 }));
    await one.drafts.flush();
    await until(() => two.drafts.state.savedElsewhere);
    expect(!!one.drafts.state.savedElsewhere).to.equal(false);
    expect((await two.drafts.load())?.answers).to.deep.equal({ when: 1 });
    expect(!!two.drafts.state.savedElsewhere).to.equal(false);
    two.change(() => snapshot({ when: 2 }));
    await two.drafts.flush();
    await until(() => one.drafts.state.savedElsewhere);
    expect(await savedAnswers()).to.deep.equal([{ when: 2 }]);
    await two.drafts.clear();
    await until(() => one.drafts.state.savedUntil === undefined);
    expect(!!one.drafts.state.savedElsewhere).to.equal(false);
  });

  it('does not mind other surveys, draft keys and "off" in other tabs', async () => {
    const one = newTab();
    const others = [newTab(), newTab(), newTab()] as const;
    await one.drafts.open(config());
    await others[0].drafts.open(config({ key: 'home-care/b' }));
    await others[1].drafts.open(config({ drafts: 'off' }));
    one.change(() => snapshot());
    await one.drafts.flush();
    await pause(50);
    for (const { drafts } of others) expect(!!drafts.state.savedElsewhere).to.equal(false);
  });

  it('is moved in the page without losing touch or telling itself', async () => {
    const { drafts, host, change } = newTab();
    const other = newTab();
    await drafts.open(config());
    await other.drafts.open(config());
    change(() => snapshot());
    host.disconnect();
    host.connect();
    await until(() => other.drafts.state.savedElsewhere);
    expect(!!drafts.state.savedElsewhere).to.equal(false);
    change(() => snapshot({ when: 6 }));
    await until(async () => JSON.stringify(await savedAnswers()) === '[{"when":6}]');
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
