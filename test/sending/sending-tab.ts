import { replaceDraft } from '../../src/drafts/draft-store.js';
import type { Submission } from '../../src/engine/index.js';
import type { SubmissionConfig } from '../../src/sending/sender.js';
import { SubmissionController } from '../../src/sending/submission-controller.js';
import { fakeClock, realClock } from '../support/clock.js';
import { pause, TestHost, until } from '../support/host.js';
import { deleteDatabases, recordsOf } from '../support/storage.js';

export const day = 86_400_000;
/** The time and the chance of the running test. */
export const clock = { now: 0, random: 0 };
/** The endpoint of the running test. */
export let endpoint: Endpoint;
let hosts: TestHost[] = [];

/** Call it once in a test file: a fresh endpoint, clock and device for each test. */
export function useSending(): void {
  beforeEach(async () => {
    await deleteDatabases();
    clock.now = Date.now();
    clock.random = 1;
    fakeClock(
      () => clock.now,
      () => clock.random,
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
}

/** An endpoint that answers what the test wants and remembers what it got. */
export function newEndpoint() {
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

/** An element of its own: another tab, or the same page after a reload. */
export function newTab(endpoint: Endpoint, change: Partial<SubmissionConfig> = {}) {
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
    /** Resolves when the draft is gone. */
    cleared: async (): Promise<void> => undefined,
  };
  const sending = new SubmissionController(host, {
    config: () => tab.config,
    clearDraft: async () => {
      events.push('draft cleared');
      if (tab.config?.keepOnDevice) await replaceDraft('home-care/home-care');
      await tab.cleared();
    },
    settled: async ({ verdict, submission: { submissionId }, again }) => {
      const { kind } = verdict;
      const detail =
        (kind === 'submitted' && verdict.receipt) ||
        (kind === 'refused' && verdict.status) ||
        (kind === 'returned' && submissionId) ||
        (again && 'again');
      events.push(detail ? `${kind} ${detail}` : kind);
      if (kind === 'returned') await tab.returned();
    },
    left: () => void events.push('left'),
    deleted: () => void events.push('deleted'),
  });
  host.connect();
  hosts.push(host);
  return Object.assign(tab, { sending });
}
/** What a closed tab leaves behind is in the outbox only. */
export const close = ({ host }: { host: TestHost }) => host.disconnect();

export const submission = (submissionId: string, answers: Submission['answers'] = { when: 5 }) => ({
  submissionId,
  surveyId: 'home-care',
  surveyVersion: '1',
  language: 'nb',
  completedOn: '2026-10-12',
  answers,
});
/** The ids of what waits. */
export const outbox = async () =>
  ((await recordsOf('user-survey-outbox')) as { submission: Submission }[]).map(
    (entry) => entry.submission.submissionId,
  );
export const saveDraft = () =>
  replaceDraft('home-care/home-care', {
    format: 1,
    surveyId: 'home-care',
    surveyVersion: '1',
    language: 'nb',
    savedAt: clock.now,
    answers: { when: 5 },
    comments: {},
    place: { kind: 'review' },
  });
export const savedDrafts = () => recordsOf('user-survey-drafts');
