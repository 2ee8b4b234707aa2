import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { surveyDocument } from '../support/survey-document.js';
import { textOf } from '../support/words-of.js';
import { fixture, FIXTURES } from './fixtures.js';
import { Listener, quickPauses, settled } from './heard.js';
import { inLanguage } from './in-language.js';
import { show, usePage, until, type Stage } from './page.js';
import { STATES } from './survey-states.js';

const DOCUMENT = surveyDocument([
  [{ id: 'first', type: 'yes-no', label: 'First?' }],
  [{ id: 'second', type: 'yes-no', label: 'Second?' }],
]);

const press = async ({ survey, root }: Stage, part: string): Promise<void> => {
  root.querySelector<HTMLElement>(`[part~=${part}]`)!.focus();
  await sendKeys({ press: 'Enter' });
  await survey.updateComplete;
};

let surveys = 0;
/** What waits to be sent in one survey is nothing to the next. */
const apart = () => ({ lang: 'en', draftKey: `said-${(surveys += 1)}` });

/** On the last page, about to send with the keyboard. */
const atTheEnd = async (transport: () => Promise<never | void>): Promise<Stage> => {
  const stage = await show(DOCUMENT, { ...apart(), transport });
  await press(stage, 'next-button');
  await settled();
  return stage;
};

const failing = (reason: object) => () => Promise.reject(reason);

describe('what is said', () => {
  usePage();
  quickPauses();

  for (const name of FIXTURES)
    it(`no message of ${name} comes twice or in the name of another language`, async () => {
      const document_ = inLanguage(await fixture(name), 'ar');
      for (const [state, reach] of Object.entries(STATES)) {
        const listeners: Listener[] = [];
        const { attachShadow } = HTMLElement.prototype;
        HTMLElement.prototype.attachShadow = function (options) {
          const root = attachShadow.call(this, options);
          listeners.push(new Listener({ root }));
          return root;
        };
        await reach(document_, { lang: 'ar' });
        HTMLElement.prototype.attachShadow = attachShadow;
        await settled();
        for (const { messages } of listeners) {
          const texts = messages.map(({ text }) => text);
          expect(texts, state).to.deep.equal([...new Set(texts)]);
          const wrong = messages.filter(
            ({ text, language }) => /\p{Script=Arabic}/u.test(text) !== (language === 'ar'),
          );
          expect(wrong, state).to.deep.equal([]);
        }
      }
    }).timeout(60_000);

  it('another page is told by its heading alone, and nothing of the page before stays', async () => {
    const stage = await show(DOCUMENT, { ...apart(), drafts: 'auto' });
    const listener = new Listener(stage);
    stage.root.querySelector<HTMLElement>('[type=radio]')!.click();
    await settled();
    const before = listener.messages.map(({ text }) => text);
    expect(before.length).to.be.above(0);
    const from = listener.heard.length;
    await press(stage, 'next-button');
    await settled();
    expect(listener.heard.slice(from).map(({ by, text }) => `${by}: ${text}`)).to.deep.equal([
      'focus: Next',
      'focus: Part 2',
    ]);
    expect(before).to.not.include(listener.standing);
    await stage.survey.clearDraft();
  });

  it('"Sending" is said while it lasts, and gone after it', async () => {
    let arrive = () => undefined as void;
    const stage = await atTheEnd(() => new Promise<void>((resolve) => (arrive = resolve)));
    const listener = new Listener(stage);
    await press(stage, 'submit-button');
    await settled();
    expect(listener.times('Sending')).to.equal(1);
    arrive();
    await until(() => stage.survey.status === 'submitted');
    await settled();
    expect(listener.standing).to.not.include('Sending');
  });

  const OUTCOMES = {
    'that answers are sent': { transport: async () => undefined, status: 'submitted' },
    'that answers wait': { transport: failing(new Error('x')), status: 'queued' },
    'that answers are refused': { transport: failing({ status: 418 }), status: 'failed' },
    'that a survey has closed': { transport: failing({ status: 410 }), status: 'failed' },
  } as const;
  for (const [what, { transport, status }] of Object.entries(OUTCOMES))
    it(`${what} is heard once`, async () => {
      const stage = await atTheEnd(transport);
      const listener = new Listener(stage);
      await press(stage, 'submit-button');
      await until(() => stage.survey.status === status);
      await settled();
      expect(listener.times(textOf(stage.root.querySelector('#page-title')))).to.equal(1);
    });

  it('a second try that fails is heard, too', async () => {
    const stage = await atTheEnd(failing(new Error('x')));
    await press(stage, 'submit-button');
    await until(() => stage.survey.status === 'queued');
    await settled();
    const listener = new Listener(stage);
    await press(stage, 'retry-button');
    await until(() => stage.survey.status === 'queued');
    await settled();
    expect(listener.messages.length).to.be.above(0);
    const texts = listener.messages.map(({ text }) => text);
    expect(texts).to.deep.equal([...new Set(texts)]);
  });

  it('a lost network is said once, and no more when it is back', async () => {
    const stage = await show(DOCUMENT, apart());
    const listener = new Listener(stage);
    Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
    window.dispatchEvent(new Event('offline'));
    await settled();
    const [message, ...more] = listener.messages;
    expect(message?.text).to.equal(textOf(stage.root.querySelector('[part~=notice]')));
    expect(more).to.deep.equal([]);
    delete (navigator as { onLine?: boolean }).onLine;
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(listener.standing).to.not.include(message!.text);
  });
});
