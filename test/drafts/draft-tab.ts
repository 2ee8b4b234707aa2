import {
  DraftController,
  type DraftConfig,
  type DraftSnapshot,
} from '../../src/drafts/draft-controller.js';
import type { Answers } from '../../src/engine/index.js';
import { fakeClock, realClock } from '../support/clock.js';
import { pause, TestHost } from '../support/host.js';
import { deleteDatabases, recordsOf } from '../support/storage.js';

export const database = 'user-survey-drafts';
/** The time of the running test. */
export const clock = { now: 0 };
let hosts: TestHost[] = [];

/** Call it once in a test file: a fresh clock and device for each test. */
export function useDrafts(): void {
  beforeEach(async () => {
    await deleteDatabases();
    clock.now = Date.parse('2026-10-12T12:00:00Z');
    fakeClock(() => clock.now);
    hosts = [];
  });
  afterEach(async () => {
    for (const host of hosts) host.disconnect();
    await pause(50);
    realClock();
  });
  after(deleteDatabases);
}

export const config = (change: Partial<DraftConfig> = {}): DraftConfig => ({
  key: 'home-care/home-care',
  drafts: 'auto',
  draftHours: 24,
  ...change,
});
export const snapshot = (answers: Answers = { when: 5 }): DraftSnapshot => ({
  surveyId: 'home-care',
  surveyVersion: '1',
  language: 'nb',
  answers,
  comments: {},
  place: { kind: 'page', pageId: 'one' },
});
/** An element of its own: another tab, or the same page after a reload. */
export function newTab() {
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
export const savedAnswers = async () =>
  ((await recordsOf(database)) as { answers: Answers }[]).map(({ answers }) => answers);
