import { expect } from 'chai';
import { fakeClock, realClock } from '../support/clock.js';
import { json, problem } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { stored } from '../support/storage.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const survey = surveyDocument([
  { id: 'a', type: 'yes-no', label: 'Question a', required: true },
  { id: 'b', type: 'text', label: 'Question b' },
]);
const DAY = 86_400_000;

const accepted = () => json(201, { receipt: 'A1B2' });
const words = () => problem(422, { errors: [{ question: 'b', message: 'Not so' }] });
const closed = () => json(410);
const refused = () => json(418);
const later = () => json(429, undefined, { 'Retry-After': '60' });
const never = () => new Promise<Response>(() => undefined);

const open = async (): Promise<SurveyHarness> => {
  const opened = await SurveyHarness.mount(survey, { attributes: { drafts: 'auto' } });
  await opened.choose('Question a', 'Yes');
  return opened;
};
const sent = (reply: () => Response | Promise<Response>) => async () => {
  network.reply = reply;
  const opened = await open();
  await opened.send();
  return opened;
};
const queued = sent(later);
/** Sent, then tried again by hand. */
const retried =
  (from: () => Promise<SurveyHarness>, reply: () => Response | Promise<Response>) => async () => {
    const opened = await from();
    network.reply = reply;
    await opened.press('Try again');
    await until(() => network.posts.length === 2);
    await opened.settled();
    return opened;
  };
/** Sent before, and found on this visit. */
const found = async () => (await queued()).reload();
/** Pressed, and confirmed by the button of the same name. */
const confirmed = async (opened: SurveyHarness, name: string) => {
  await opened.press(name);
  await opened.press(name);
  return opened;
};
/** Found, and the endpoint wants it corrected. */
const returned = async () => {
  const opened = await retried(found, words)();
  await until(() => opened.status === 'ready');
  return opened;
};
const receipt = /Thank you.*A1B2/s;

/** By state and event, as the table in CONTRIBUTING.md has them: what leads there, and what is seen. */
const walks: Readonly<Record<string, readonly [() => Promise<SurveyHarness>, (string | RegExp)?]>> =
  {
    '`ready` · Send': [
      async () => {
        network.reply = never;
        const opened = await open();
        await opened.press('Send answers');
        await until(() => network.posts.length);
        return opened;
      },
    ],
    '`ready` · Send, but something is missing': [
      async () => {
        const opened = await SurveyHarness.mount(survey);
        await opened.press('Send answers');
        await opened.settled();
        return opened;
      },
      'Answer “Question a”.',
    ],
    '`loading` · a visit finds what was not sent': [found],
    '`submitting` · `2xx` or `409`': [sent(accepted), receipt],
    "`submitting` · the endpoint's words about answers or code": [sent(words), 'Not so'],
    '`submitting` · closed': [sent(closed)],
    '`submitting` · any other `4xx`': [sent(refused)],
    '`submitting` · no verdict': [sent(later)],
    '`queued` · later, online again, the next visit; not before `Retry-After`': [
      async () => {
        const opened = await queued();
        network.reply = never;
        fakeClock(() => new Date().getTime() + 61_000);
        dispatchEvent(new Event('online'));
        await until(() => network.posts.length === 2);
        await opened.settled();
        return opened;
      },
    ],
    '`queued` · "Try again", whatever `Retry-After` says': [retried(queued, never)],
    '`queued` · `2xx` or `409`, here or in another tab': [retried(queued, accepted), receipt],
    "`queued` · the endpoint's words about answers or code": [retried(queued, words), 'Not so'],
    "`queued`, found · the endpoint's words about answers or code": [returned],
    '`queued`, found · "Show the answers", confirmed': [
      async () => confirmed(await found(), 'Show the answers'),
      'Question a Yes',
    ],
    '`ready`, found · "Show the answers", confirmed': [
      async () => {
        const opened = await confirmed(await returned(), 'Show the answers');
        await until(() => opened.chosen('Question a').join() === 'Yes');
        return opened;
      },
      'Not so',
    ],
    '`queued`, found · "Start a new form"': [
      async () => {
        const opened = await found();
        await opened.press('Start a new form');
        await until(() => opened.status === 'ready');
        expect(opened.chosen('Question a')).to.deep.equal([]);
        network.reply = accepted;
        fakeClock(() => new Date().getTime() + 61_000);
        dispatchEvent(new Event('online'));
        await until(() => network.posts.length === 2);
        return opened;
      },
    ],
    '`queued` · "Delete these answers", confirmed': [
      async () => {
        const opened = await confirmed(await queued(), 'Delete these answers');
        await until(() => opened.status === 'ready');
        expect(opened.chosen('Question a')).to.deep.equal([]);
        expect(await stored('outbox')).to.deep.equal([]);
        return opened;
      },
    ],
    '`queued` · closed, or any other `4xx`': [retried(queued, closed), 'The survey is closed'],
    '`queued` · 7 days are over': [
      async () => {
        const opened = await queued();
        fakeClock(() => new Date().getTime() + 7 * DAY);
        dispatchEvent(new Event('online'));
        await until(() => opened.status !== 'queued');
        await opened.settled();
        return opened;
      },
    ],
    '`failed` · "Try again", and no verdict': [retried(sent(refused), later)],
    '`failed` · "Try again", and `2xx` or `409`': [retried(sent(refused), accepted), receipt],
    '`queued` · `reset()`: a new respondent': [
      async () => {
        const opened = await queued();
        opened.element.reset();
        await opened.settled();
        expect(opened.chosen('Question a')).to.deep.equal([]);
        network.reply = accepted;
        fakeClock(() => new Date().getTime() + 61_000);
        dispatchEvent(new Event('online'));
        await until(() => network.posts.length === 2);
        return opened;
      },
    ],
  };

const contributing = await (await fetch('/CONTRIBUTING.md')).text();
const [, table = ''] = contributing.split('| state | event |');
const rows = table
  .slice(0, table.indexOf('\n\n'))
  .split('\n')
  .slice(2)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('<user-survey>, the table of states in CONTRIBUTING.md', () => {
  useSurveys();
  afterEach(realClock);

  it('has a row for every walk, and a walk for every row', () => {
    expect(rows.map(([state, event]) => `${state} · ${event}`)).to.have.members(Object.keys(walks));
  });

  for (const [state, event, next, sees = ''] of rows)
    it(`${state}: ${event} leads to ${next}`, async () => {
      const [walk, also = ''] = walks[`${state} · ${event}`]!;
      const opened = await walk();
      await until(() => opened.status === next!.replaceAll('`', ''));
      await opened.settled();
      for (const [, words] of sees.matchAll(/"([^"]+)"/g)) expect(opened.text()).to.contain(words);
      expect(opened.text()).to.match(typeof also === 'string' ? new RegExp(also) : also);
    });
});
