import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Submission } from '../../src/engine/index.js';
import { downloadOf } from '../support/downloads.js';
import { json, problem } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { stored } from '../support/storage.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { drafts, saved } from './draft-survey.js';
import { yesNo } from './small-surveys.js';

const SECRET = 'My secret words';
const survey = surveyDocument([[yesNo('a'), { id: 't', type: 'text', label: 'Text' }]]);
const outbox = () => stored('outbox') as Promise<{ readonly submission: Submission }[]>;
const later = () => json(429, undefined, { 'Retry-After': '60' });
const refused = () => json(418);
const words = () => problem(422, { errors: [{ question: 't', message: 'Not so' }] });

/** Answered and sent by one person, who goes. */
const sent = async (
  reply: typeof network.reply = later,
  attributes: Record<string, string> = {},
  source: object = survey,
) => {
  network.reply = reply;
  const opened = await SurveyHarness.mount(source, {
    attributes: { drafts: 'auto', ...attributes },
  });
  await opened.type('Text', SECRET);
  await opened.send();
  return opened;
};
/** The next person opens the page. */
const nextVisit = async (reply = later, attributes: Record<string, string> = {}) =>
  (await sent(reply, attributes)).reload();
/** The page goes into the browser's cache, where Back finds it as it was. */
const leave = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
/** Nothing of the answers is on the page, or to be had from its element. */
const expectSecret = (opened: SurveyHarness) => {
  expect(opened.root.textContent).to.not.contain(SECRET);
  for (const field of opened.root.querySelectorAll('input, textarea'))
    expect((field as HTMLInputElement).value).to.not.contain(SECRET);
  expect(opened.element.answers).to.deep.equal({});
};
const savedFile = async (opened: SurveyHarness) =>
  (await downloadOf(() => opened.press('Save my answers as a file'))).text;

describe('<user-survey>, on a shared computer, to who pressed Send', () => {
  useSurveys();

  it('offers to try again, to save the answers, and to delete them', async () => {
    const opened = await sent();
    expect(opened.buttons()).to.deep.equal([
      'Try again',
      'Save my answers as a file',
      'Delete these answers',
    ]);
    expect(await savedFile(opened)).to.contain(SECRET);
  });

  for (const [what, reply] of [
    ['that wait', later],
    ['that were refused', refused],
  ] as const)
    it(`deletes answers ${what} when that is confirmed, with their draft, and offers an empty form`, async () => {
      const opened = await sent(reply);
      opened.button('Delete these answers').focus();
      await sendKeys({ press: 'Enter' });
      await opened.settled();
      expect(opened.focused()).to.equal(
        'group "Do you want to delete these answers? They will not be sent."',
      );
      expect(await outbox()).to.have.length(1);
      await opened.press('Delete these answers');
      await until(() => opened.status === 'ready');
      await opened.settled();
      expect(opened.focused()).to.equal('heading "Part 1"');
      expect(await outbox()).to.deep.equal([]);
      expect(await drafts()).to.deep.equal([]);
      expectSecret(opened);
      await until(() => opened.text(opened.part('status')).includes('have been deleted'));
      const again = await opened.reload();
      expect(again.status).to.equal('ready');
      expectSecret(again);
      expect(network.posts).to.have.length(1);
    });
});

describe('<user-survey>, on a shared computer, to who comes later', () => {
  useSurveys();

  for (const [what, reply, status, buttons] of [
    [
      'wait',
      later,
      'queued',
      ['Try again', 'Show the answers', 'Delete these answers', 'Start a new form'],
    ],
    [
      'are refused',
      refused,
      'failed',
      ['Try again', 'Show the answers', 'Delete these answers', 'Start a new form'],
    ],
    [
      'are returned',
      words,
      'ready',
      ['Show the answers', 'Delete these answers', 'Start a new form'],
    ],
  ] as const)
    it(`says that answers ${what}, and nothing of them`, async () => {
      const first = await sent(later);
      // The next visit is on another day: it may try at once.
      const before = (await outbox())[0]!;
      network.reply = reply;
      const opened = await first.reload();
      if (reply !== later) await opened.press('Try again');
      await until(() => opened.status === status && opened.buttons().join() === buttons.join());
      await opened.settled();
      expectSecret(opened);
      expect(opened.has('save-file-button')).to.equal(false);
      expect(opened.questions()).to.deep.equal([]);
      expect((await outbox())[0]!.submission).to.deep.equal(before.submission);
      // Nothing that a page's script can do loses them or sends others in their place.
      opened.element.setAnswer('a', true);
      await opened.element.submit();
      expect(opened.element.answers).to.deep.equal({});
      expect((await outbox())[0]!.submission).to.deep.equal(before.submission);
    });

  it('shows the answers when that is confirmed, to be read and saved', async () => {
    const opened = await nextVisit();
    opened.button('Show the answers').focus();
    await sendKeys({ press: 'Enter' });
    await opened.settled();
    expect(opened.focused()).to.equal(
      'group "Do you want to show the answers? Do so only if they are yours."',
    );
    expectSecret(opened);
    await sendKeys({ press: 'Tab' });
    expect(opened.focused()).to.equal('button "Show the answers"');
    await sendKeys({ press: 'Enter' });
    await opened.settled();
    expect(opened.focused()).to.equal('heading "Your answers"');
    expect(opened.parts('review-item').map((item) => opened.text(item))).to.deep.equal([
      'Question a Not answered',
      `Text ${SECRET}`,
    ]);
    expect(opened.root.querySelectorAll('input, textarea, select').length).to.equal(0);
    expect(await savedFile(opened)).to.contain(SECRET);
    expect(opened.status).to.equal('queued');
  });

  it('deletes the answers when that is confirmed', async () => {
    const opened = await nextVisit();
    await opened.press('Delete these answers');
    await opened.press('Delete these answers');
    await until(() => opened.status === 'ready');
    await opened.settled();
    expect(await outbox()).to.deep.equal([]);
    expect(opened.focused()).to.equal('heading "Part 1"');
    expectSecret(opened);
  });

  it('deletes them in all tabs, and empties the form of the one that sent them', async () => {
    const first = await sent(refused);
    const second = await SurveyHarness.mount(survey, { attributes: { drafts: 'auto' } });
    await until(() => second.buttons().includes('Delete these answers'));
    await until(() => second.button('Delete these answers').ariaDisabled !== 'true');
    await second.press('Delete these answers');
    await second.press('Delete these answers');
    await until(() => first.status === 'ready' && second.status === 'ready');
    await first.settled();
    expectSecret(first);
    expectSecret(second);
    expect(await outbox()).to.deep.equal([]);
    expect(await drafts()).to.deep.equal([]);
  });

  it('begins a new form, while what waits is still sent', async () => {
    const opened = await nextVisit();
    opened.button('Start a new form').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => opened.status === 'ready');
    await opened.settled();
    expect(opened.focused()).to.equal('heading "Part 1"');
    expectSecret(opened);
    expect(await outbox()).to.have.length(1);
    network.reply = () => json(201, { receipt: 'B2' });
    await opened.type('Text', 'Second person');
    await opened.send();
    expect(opened.text()).to.contain('B2');
    expect(network.submissions.at(-1)!.answers).to.deep.equal({ t: 'Second person' });
    expect((await outbox()).map(({ submission }) => submission.answers['t'])).to.deep.equal([
      SECRET,
    ]);
  });

  it('brings back the draft of a new respondent, and loses neither draft nor what waits', async () => {
    const second = await nextVisit();
    await second.press('Start a new form');
    await until(() => second.status === 'ready');
    await second.type('Text', 'Second person');
    await saved(second);
    const third = await second.reload();
    expect(third.status).to.equal('queued');
    expect(third.element.answers).to.deep.equal({});
    expect(third.questions()).to.deep.equal([]);
    await third.press('Start a new form');
    await until(() => third.status === 'ready');
    await third.settled();
    expect(third.count('survey-draft-restored')).to.equal(1);
    expect(third.value('Text')).to.equal('Second person');
    expect(third.buttons()).to.include('Continue');
    expect(await outbox()).to.have.length(1);
    expect(await drafts()).to.have.length(1);
  });

  it('takes a draft that was sent for no new respondent’s', async () => {
    // Refused answers stay in a draft, too, as long as who sent them is there.
    const opened = await nextVisit(refused);
    await until(async () => (await drafts()).length === 0);
    await opened.press('Start a new form');
    await until(() => opened.status === 'ready');
    await opened.settled();
    expectSecret(opened);
    expect(opened.count('survey-draft-restored')).to.equal(0);
  });

  it('gives returned answers back to the form when that is confirmed, and not before', async () => {
    const first = await sent(later);
    network.reply = words;
    const opened = await first.reload();
    await opened.press('Try again');
    await until(() => opened.buttons().length === 3);
    expect(opened.text()).to.contain('Your answers could not be received.');
    expectSecret(opened);
    await opened.press('Show the answers');
    await opened.press('Show the answers');
    await until(() => opened.questions().length);
    await opened.settled();
    expect(opened.errors()).to.deep.equal(['Not so']);
    expect(opened.value('Text')).to.equal(SECRET);
    await until(async () => (await outbox()).length === 0);
    expect((await drafts())[0]!.answers).to.deep.equal({ t: SECRET });
    network.reply = () => json(201, { receipt: 'C3' });
    await opened.type('Text', 'Better');
    await opened.send();
    expect(opened.text()).to.contain('C3');
    expect(await drafts()).to.deep.equal([]);
  });

  it('gives them back in place of what the page has prefilled', async () => {
    const first = await sent(later);
    network.reply = words;
    const opened = await first.reload(undefined, { properties: { answers: { t: 'Prefilled' } } });
    await opened.press('Try again');
    await until(() => opened.buttons().length === 3);
    await opened.press('Show the answers');
    await opened.press('Show the answers');
    await until(() => opened.questions().length);
    expect(opened.value('Text')).to.equal(SECRET);
  });

  it('shows returned answers to be read where the survey has closed meanwhile', async () => {
    const first = await sent(later);
    network.reply = words;
    const opened = await first.reload({ ...survey, closes: '2020-01-31' });
    await opened.press('Try again');
    await until(() => opened.buttons().length === 3);
    await opened.press('Show the answers');
    await opened.press('Show the answers');
    expect(await savedFile(opened)).to.contain(SECRET);
    expect(await outbox()).to.have.length(1);
  });

  it('leaves a new respondent’s draft alone when returned answers are corrected beside it', async () => {
    const second = await nextVisit();
    await second.press('Start a new form');
    await until(() => second.status === 'ready');
    await second.type('Text', 'Second person');
    await saved(second);
    const third = await second.reload();
    network.reply = words;
    await third.press('Try again');
    await until(() => third.buttons().includes('Show the answers') && third.status === 'ready');
    await third.press('Show the answers');
    await third.press('Show the answers');
    await until(() => third.questions().length);
    await third.settled();
    expect(third.value('Text')).to.equal(SECRET);
    expect(third.notices()).to.deep.equal([
      'Your answers are not saved on this device. Keep this page open until they have been sent.',
    ]);
    await third.type('Text', 'Better');
    await third.element.saveDraft();
    expect((await drafts()).map(({ answers }) => answers)).to.deep.equal([{ t: 'Second person' }]);
    expect(await outbox()).to.have.length(1);
    network.reply = () => json(201, { receipt: 'C3' });
    await third.send();
    expect(third.text()).to.contain('C3');
    expect(network.submissions.at(-1)!.answers).to.deep.equal({ t: 'Better' });
    await until(async () => (await outbox()).length === 0);
    expect((await drafts()).map(({ answers }) => answers)).to.deep.equal([{ t: 'Second person' }]);
  });

  it('says thanks for what was sent by itself, and lets a new respondent begin', async () => {
    const opened = await nextVisit();
    network.reply = () => json(201, { receipt: 'LATE' });
    await opened.press('Try again');
    await until(() => opened.status === 'submitted');
    await opened.settled();
    expect(opened.text()).to.contain('LATE');
    expectSecret(opened);
    await opened.press('Start a new form');
    await until(() => opened.status === 'ready');
    await opened.settled();
    expect(opened.questions()).to.have.length(2);
  });

  it('takes refused answers for no new respondent’s when who sent them picked another language', async () => {
    const first = await sent(refused, {}, { ...survey, languages: ['en', 'nb'] });
    await first.press('norsk bokmål');
    await first.element.saveDraft();
    const opened = await first.reload();
    await until(() => opened.buttons().includes('Start a new form'));
    await opened.press('Start a new form');
    await until(() => opened.questions().length === 2);
    await opened.settled();
    expectSecret(opened);
    expect(opened.count('survey-draft-restored')).to.equal(0);
  });

  for (const [what, reply, status] of [
    ['wait', later, 'queued'],
    ['are refused', refused, 'failed'],
  ] as const)
    it(`says nothing of answers that ${what} to who comes back to a page that was left`, async () => {
      const opened = await sent(reply);
      leave();
      await opened.settled();
      expect(opened.status).to.equal(status);
      expectSecret(opened);
      expect(opened.buttons().slice(0, 4)).to.deep.equal([
        'Try again',
        'Show the answers',
        'Delete these answers',
        'Start a new form',
      ]);
      await opened.press('Show the answers');
      await opened.press('Show the answers');
      expect(await savedFile(opened)).to.contain(SECRET);
    });

  it('takes answers out of the form when the page is left while they are sent', async () => {
    let answer: (reply: Response) => void = () => undefined;
    network.reply = () => new Promise<Response>((resolve) => (answer = resolve));
    const opened = await SurveyHarness.mount(survey, { attributes: { drafts: 'auto' } });
    await opened.type('Text', SECRET);
    await opened.press('Send answers');
    await until(() => network.posts.length === 1);
    leave();
    await opened.settled();
    expect(opened.status).to.equal('queued');
    expectSecret(opened);
    expect(await outbox()).to.have.length(1);
    answer(words());
    await until(() => opened.status === 'ready');
    await opened.settled();
    expectSecret(opened);
    expect(opened.buttons()).to.include('Show the answers');
    expect(await outbox()).to.have.length(1);
  });

  it('sends no code of who left the page with the answers of who comes back to it', async () => {
    network.reply = later;
    history.replaceState(null, '', '#code=ONE');
    const opened = await SurveyHarness.mount({ ...survey, code: {} });
    await opened.send();
    leave();
    await opened.settled();
    await opened.press('Start a new form');
    await until(() => opened.has('code'));
    await opened.press('Start');
    network.reply = () => json(201);
    await opened.send();
    expect(network.submissions.map(({ code }) => code)).to.deep.equal(['ONE', undefined]);
  });

  it('brings no draft of another tab into a page without a form', async () => {
    const opened = await nextVisit();
    const other = await SurveyHarness.mount(survey, { attributes: { drafts: 'auto' } });
    await until(() => other.buttons().includes('Start a new form'));
    await other.press('Start a new form');
    await until(() => other.questions().length === 2);
    await other.type('Text', 'Second person');
    await saved(other);
    await until(() => opened.has('draft-status'));
    expect(opened.notices()).to.have.length(1);
    expect(opened.buttons()).to.not.include('Show newer answers');
  });
});
