import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StoppedClock } from '../support/clock.js';
import { json } from '../support/fake-network.js';
import { Heard } from '../support/heard.js';
import { until } from '../support/host.js';
import {
  network,
  surveyDocument,
  SurveyHarness,
  useSurveys,
  type MountOptions,
} from '../support/survey-harness.js';
import { ifA, yesNo } from './small-surveys.js';

/** Longer than anything takes to be said, shorter than a try to send may take. */
const LONG = 20_000;
const SAVED = 'Your answers are saved on this device until 25 November 2026 at 14:30.';
const OFFLINE = 'You have no internet connection. You can go on answering.';
const THANKS = 'Thank you. Your answers have been sent.';
const AGAIN = 'The answers could not be sent this time either. They are tried again by themselves.';
const auto = { attributes: { drafts: 'auto' } };

describe('<user-survey>, what is said', () => {
  useSurveys();
  let clock: StoppedClock;
  let survey: SurveyHarness;
  let heard: Heard;

  const open = async (source: object | undefined, options: MountOptions = {}) => {
    clock = new StoppedClock(new Date(2026, 10, 24, 14, 30));
    survey = await SurveyHarness.mount(source, options);
    heard = new Heard(survey);
  };
  /** Everything that is said in the time given, and what was before. */
  const said = async (milliseconds = LONG) => {
    await clock.pass(milliseconds);
    return heard.messages;
  };
  const region = () => survey.root.querySelector('[role=status]')!;
  /** Answers Yes to the question that has the focus, or that comes next. */
  const yes = async () => {
    survey.field('Yes').focus();
    await sendKeys({ press: ' ' });
  };
  const saved = () => until(() => survey.count('survey-draft-saved') > 0);
  const goesOffline = () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    dispatchEvent(new Event('offline'));
  };
  const comesOnline = () => {
    delete (navigator as { onLine?: boolean }).onLine;
    dispatchEvent(new Event('online'));
  };

  afterEach(() => {
    comesOnline();
    heard.stop();
    clock.release();
  });

  it('speaks through one region that stands there from the first render', async () => {
    let load: (document: object) => void;
    network.documents.set('/fake/survey.json', new Promise((resolve) => (load = resolve)));
    const mounting = open(undefined, { attributes: { src: '/fake/survey.json' } });
    const element = document.querySelector('user-survey')!;
    await element.updateComplete;
    expect(element.status).to.equal('loading');
    const live = element.shadowRoot!.querySelectorAll('[role=status], [role=alert]');
    const [first, ...others] = live;
    expect(others).to.deep.equal([]);
    load!(surveyDocument([[yesNo('a')], [yesNo('b')]]));
    await mounting;
    expect(region() === first).to.equal(true);
    await survey.next();
    await survey.send();
    expect(survey.status).to.equal('submitted');
    expect(region() === first).to.equal(true);
  });

  it('says of the first answer that there are new questions, then that it is saved', async () => {
    await open(surveyDocument([yesNo('a'), yesNo('b', ifA), yesNo('c', ifA)]), auto);
    await yes();
    await clock.pass(100);
    await saved();
    expect(await said()).to.deep.equal(['New questions below: 2', SAVED]);
  });

  it('says that it is saved the first time only', async () => {
    await open(surveyDocument([yesNo('a')]), auto);
    await yes();
    await clock.pass(100);
    await saved();
    await said();
    await sendKeys({ press: 'ArrowDown' });
    await clock.pass(100);
    await until(() => survey.count('survey-draft-saved') > 1);
    expect(await said()).to.deep.equal([SAVED]);
  });

  it('says once how many questions are new when several answers bring them', async () => {
    const about = { visibleIf: { question: 'x', equals: true } };
    await open(
      surveyDocument([yesNo('a'), yesNo('x'), yesNo('b', ifA), yesNo('c', ifA), yesNo('d', about)]),
    );
    survey.field('Yes', survey.question('Question a')).focus();
    await sendKeys({ press: ' ' });
    survey.field('Yes', survey.question('Question x')).focus();
    await sendKeys({ press: ' ' });
    expect(await said()).to.deep.equal(['New questions below: 3']);
  });

  it('says nothing of questions that are hidden again before it could', async () => {
    await open(surveyDocument([yesNo('a'), yesNo('b', ifA)]));
    await yes();
    await sendKeys({ press: 'ArrowDown' });
    expect(survey.element.answers).to.deep.equal({ a: false });
    expect(await said()).to.deep.equal([]);
  });

  it('says nothing on a change of page, where the focus is on what is new', async () => {
    await open(surveyDocument([[yesNo('a'), yesNo('b', ifA)], [yesNo('c')]]), auto);
    await yes();
    survey.button('Next').focus();
    await sendKeys({ press: 'Enter' });
    await clock.pass(100);
    await saved();
    expect(survey.focused()).to.equal('heading "Part 2"');
    expect(await said(2800)).to.deep.equal([]);
    // The draft is still saved: that is said on a quiet moment.
    expect(await said()).to.deep.equal([SAVED]);
  });

  it('says an exclusive choice and new questions, one after the other', async () => {
    const choices = ['a', 'b', { value: 'none', label: 'None', exclusive: true }];
    await open(
      surveyDocument([
        { id: 'm', type: 'multiple-choice', label: 'Help', choices },
        yesNo('why', { visibleIf: { question: 'm', includes: 'none' } }),
      ]),
    );
    for (const name of ['a', 'b', 'None']) {
      survey.field(name).focus();
      await sendKeys({ press: ' ' });
    }
    expect(await said()).to.deep.equal(['“a, b” was removed.', 'New questions below: 1']);
  });

  it('says where an item of a ranking has come to', async () => {
    await open(
      surveyDocument([
        { id: 'r', type: 'ranking', label: 'Rank', choices: ['Parks', 'Paths', 'Pools'] },
      ]),
    );
    survey.button('Move Parks down').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect(await said()).to.deep.equal(['Parks is now number 3 of 3.']);
  });

  it('says how much may be written when typing has rested, from four fifths on', async () => {
    await open(surveyDocument([{ id: 't', type: 'text', label: 'Why', maxLength: 10 }]));
    survey.field('Why').focus();
    await sendKeys({ type: '1234567' });
    expect(await said()).to.deep.equal([]);
    await sendKeys({ type: '8' });
    await clock.pass(900);
    await sendKeys({ type: '9' });
    expect(await said(900)).to.deep.equal([]);
    expect(await said(200)).to.deep.equal(['Characters left: 1']);
    await sendKeys({ type: '0ab' });
    await said();
    await sendKeys({ type: 'c' });
    for (let each = 0; each < 9; each += 1) await sendKeys({ press: 'Backspace' });
    expect(await said()).to.deep.equal(['Characters left: 1', 'Characters too many: 2']);
  });

  it('says that there is no network, and takes it away when there is', async () => {
    await open(surveyDocument([yesNo('a')]));
    goesOffline();
    expect(await said(600)).to.deep.equal([OFFLINE]);
    expect(region().textContent).to.equal(OFFLINE);
    comesOnline();
    await clock.pass(0);
    expect(region().textContent).to.equal('');
    goesOffline();
    await clock.pass(100);
    comesOnline();
    expect(await said()).to.deep.equal([OFFLINE]);
  });

  it('says over two pages once that there is no network', async () => {
    await open(surveyDocument([[yesNo('a')], [yesNo('b')]]));
    goesOffline();
    await said();
    survey.button('Next').focus();
    await sendKeys({ press: 'Enter' });
    expect(await said()).to.deep.equal([OFFLINE]);
  });

  it('says that newer answers lie in another tab', async () => {
    await open(surveyDocument([yesNo('a')]), auto);
    await yes();
    await clock.pass(100);
    await saved();
    await said();
    const other = await SurveyHarness.mount(surveyDocument([yesNo('a')]), auto);
    other.element.setAnswer('a', false);
    await other.element.saveDraft();
    await until(() => survey.notices().length);
    expect(await said()).to.deep.equal([SAVED, 'You have newer answers in another tab.']);
  });

  it('says that answers are not saved on this device', async () => {
    const { indexedDB } = globalThis;
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined });
    await open(surveyDocument([yesNo('a')]), auto);
    await yes();
    await clock.pass(100);
    await until(() => survey.notices().length);
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: indexedDB });
    expect(await said()).to.deep.equal([
      'Your answers are not saved on this device. Keep this page open until they have been sent.',
    ]);
  });

  it('says that answers were brought back, on a later visit', async () => {
    await open(surveyDocument([yesNo('a')]), auto);
    await yes();
    await clock.pass(100);
    await saved();
    heard.stop();
    survey = await survey.reload();
    heard = new Heard(survey);
    await survey.choose('Question a', 'No');
    await clock.pass(100);
    await saved();
    expect(await said()).to.deep.equal(['You saved these answers on 24 November 2026 at 14:30.']);
  });

  it('says that it is sending, and nothing of it when the answers are sent', async () => {
    await open(surveyDocument([yesNo('a')]), auto);
    await yes();
    await clock.pass(100);
    await saved();
    let reply: (response: Response) => void;
    network.reply = () => new Promise((resolve) => (reply = resolve));
    survey.button('Send answers').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => network.posts.length);
    expect(await said()).to.deep.equal([SAVED, 'Sending …']);
    reply!(json(201, { receipt: 'A1' }));
    await until(() => survey.status === 'submitted');
    await survey.settled();
    expect(survey.focused()).to.equal(`heading "${THANKS}"`);
    expect(region().textContent).to.equal('');
    expect(await said()).to.deep.equal([SAVED, 'Sending …']);
  });

  it('says of each try after the first that it came to nothing, and moves no focus', async () => {
    network.reply = () => json(503);
    await open(surveyDocument([yesNo('a')]));
    survey.button('Send answers').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => survey.status === 'queued');
    await survey.settled();
    expect(survey.focused()).to.equal('heading "Your answers have not been sent yet"');
    survey.button('Try again').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => network.posts.length === 2);
    await clock.pass(1000);
    expect(heard.messages).to.deep.equal([AGAIN]);
    expect(survey.focused()).to.equal('button "Try again"');
    // The next try is by itself, four seconds after the last.
    await clock.pass(3000);
    await until(() => network.posts.length === 3);
    await clock.pass(7000);
    expect(heard.messages).to.deep.equal([AGAIN, AGAIN]);
    network.reply = () => json(201);
    comesOnline();
    await clock.pass(0);
    await until(() => survey.status === 'submitted');
    await survey.settled();
    // The focus was in the survey, so it is on the heading.
    expect(survey.focused()).to.equal(`heading "${THANKS}"`);
    expect(await said()).to.deep.equal([AGAIN, AGAIN]);
  });

  it('says once that tries by themselves come to nothing', async () => {
    network.reply = () => json(503);
    await open(surveyDocument([yesNo('a')]));
    await survey.send();
    const anotherTry = async (begin: () => unknown) => {
      const { length } = network.posts;
      await begin();
      await clock.pass(0);
      await until(() => network.posts.length > length);
      await survey.answered();
      await clock.pass(7000);
    };
    await anotherTry(comesOnline);
    await anotherTry(comesOnline);
    await anotherTry(comesOnline);
    expect(heard.messages).to.deep.equal([AGAIN]);
    await anotherTry(() => survey.press('Try again'));
    expect(await said()).to.deep.equal([AGAIN, AGAIN]);
  });

  it('says that it is sending only to who pressed for it', async () => {
    network.reply = () => json(503);
    await open(surveyDocument([yesNo('a')]));
    await survey.send();
    await said();
    heard.messages.length = 0;
    const replies: ((response: Response) => void)[] = [];
    network.reply = () => new Promise((resolve) => replies.push(resolve));
    comesOnline();
    await clock.pass(0);
    await until(() => replies.length === 1);
    expect(survey.buttons()).to.include('Sending …');
    expect(await said()).to.deep.equal([]);
    replies[0]!(json(503));
    await until(() => survey.buttons().includes('Try again'));
    await survey.press('Try again');
    await until(() => replies.length === 2);
    expect(await said()).to.include('Sending …');
    replies[1]!(json(201));
    await until(() => survey.status === 'submitted');
  });

  it('says in the words of the screen that the survey is closed', async () => {
    network.reply = () => json(503);
    await open(surveyDocument([yesNo('a')]));
    await survey.send();
    (survey.root.activeElement as HTMLElement).blur();
    network.reply = () => json(410);
    comesOnline();
    await clock.pass(0);
    await until(() => survey.status === 'failed');
    expect(survey.heading()).to.equal('The survey is closed');
    expect(await said()).to.deep.equal(['The survey is closed']);
  });

  it('says by itself what became of the answers where the focus is elsewhere', async () => {
    network.reply = () => json(503);
    await open(surveyDocument([yesNo('a')]));
    await survey.send();
    (survey.root.activeElement as HTMLElement).blur();
    network.reply = () => json(201);
    comesOnline();
    await clock.pass(0);
    await until(() => survey.status === 'submitted');
    expect(await said()).to.deep.equal([THANKS]);
  });

  it('says that the receipt is copied', async () => {
    await open(surveyDocument([yesNo('a')]));
    const { clipboard } = navigator;
    const writeText = () => Promise.resolve();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    await survey.send();
    survey.button('Copy the receipt number').focus();
    await sendKeys({ press: 'Enter' });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(await said()).to.deep.equal(['Copied.']);
  });

  it('leaves no message behind when it has had time to be read', async () => {
    await open(surveyDocument([yesNo('a'), yesNo('b', ifA)]));
    await yes();
    await clock.pass(600);
    expect(region().textContent).to.equal('New questions below: 1');
    await clock.pass(3000);
    expect(region().textContent).to.equal('');
  });

  it('speaks English as English in a survey whose language it has no words of', async () => {
    await open(surveyDocument([yesNo('a'), yesNo('b', ifA)], { languages: ['fa'] }), {
      attributes: { lang: 'fa' },
    });
    await yes();
    await clock.pass(600);
    expect(heard.languages).to.deep.equal(['en']);
    expect(region().querySelector('span')!.dir).to.equal('ltr');
  });
});
