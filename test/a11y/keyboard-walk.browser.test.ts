import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { everyType } from '../package/every-type.js';
import { network, SurveyHarness, useSurveys } from '../support/survey-harness.js';

// Its images are of no use here, and the test server has none.
const withoutImages = (key: string, value: unknown) => (key === 'image' ? undefined : value);
const DOCUMENT: unknown = JSON.parse(JSON.stringify(everyType, withoutImages));

/** What its keys come to; the date depends on the day. */
const ANSWERS = {
  satisfied: 1,
  travel: 'other',
  district: 'North',
  help: ['none'],
  again: false,
  staff: { listen: 2, time: 2 },
  name: '4',
  visits: 4,
  order: ['lights', 'benches', 'flowers'],
  agreed: true,
};

/** A theme that takes rings away from all that it can reach. */
const PARTS = [
  ...['button', 'input', 'textarea', 'select', 'choice-input', 'error-summary'],
  ...['error-summary-link', 'page-title', 'title', 'notice', 'draft-checkbox'],
];
const RINGLESS = `*, *:focus, *:focus-visible { outline: 0 !important; box-shadow: none !important }
  ${PARTS.map((part) => `user-survey::part(${part}), user-survey::part(${part}):focus`).join()} {
    outline: 0 !important; box-shadow: none !important }`;
const PAGES = { 'a plain page': '', 'a page whose theme takes every ring away': RINGLESS };

/** One person with a keyboard: goes from stop to stop, and looks for the ring at each. */
class Walk {
  /** What had the focus, in order: `radio "Yes"`. */
  readonly stops: string[] = [];
  /** Stops without our ring. The browser's own is `auto`, and a theme may take it away. */
  readonly ringless = new Set<string>();
  readonly #survey: SurveyHarness;

  constructor(survey: SurveyHarness) {
    this.#survey = survey;
  }

  get #focused(): HTMLElement | null {
    return this.#survey.root.activeElement as HTMLElement | null;
  }

  async press(key: string): Promise<void> {
    await sendKeys({ press: key });
    await this.#survey.element.updateComplete;
    if (this.#focused) this.#look(this.#focused);
  }

  /** Tabs to the control with this role and name; answers what it passes, if it is to. */
  async to(stop: string, answer = false): Promise<void> {
    for (let tabs = 0; tabs < 100; tabs += 1) {
      await this.press('Tab');
      if (this.#survey.focused() === stop) return;
      if (answer && this.#focused) await this.#answer(this.#focused);
    }
    throw new Error(`No ${stop} after: ${this.stops.slice(-100).join(', ')}`);
  }

  #look(focused: HTMLElement): void {
    const stop = this.#survey.focused();
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    this.stops.push(stop);
    if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2)
      this.ringless.add(`${stop}: ${outlineStyle} ${outlineWidth}`);
  }

  /** The keys that people use there. */
  async #answer(field: HTMLElement): Promise<void> {
    if (field.matches('[type=radio]')) {
      await this.press(' ');
      await this.press('ArrowDown');
    } else if (field.matches('[type=checkbox]')) await this.press(' ');
    else if (field.matches('select')) await this.press('ArrowDown');
    else if (field.matches('[part~=ranking-item] button')) await this.press('Enter');
    else if (field.matches('[type=date]')) await this.press('ArrowUp');
    else if (field.matches('textarea, [type=text]')) await this.press('4');
  }
}

describe('with a keyboard alone', () => {
  useSurveys();
  const theme = document.createElement('style');
  afterEach(() => theme.remove());

  for (const [page, css] of Object.entries(PAGES))
    it(`every question type is answered and sent, with our ring at every stop, on ${page}`, async () => {
      theme.textContent = css;
      document.head.append(theme);
      const survey = await SurveyHarness.mount(DOCUMENT);
      const walk = new Walk(survey);

      await walk.to('submit "Start"');
      await walk.press('Enter');
      expect(survey.focused()).to.equal('heading "Choices"');

      await walk.to('submit "Next"');
      await walk.press('Enter');
      expect(survey.focused()).to.equal('group "Answers to add or correct: 1"');
      await walk.press('Tab');
      await walk.press('Enter');
      expect(survey.focusedQuestion()).to.equal('How satisfied are you? (required)');
      await walk.press(' ');

      await walk.to('submit "Next"', true);
      await walk.press('Enter');
      expect(survey.focused()).to.equal('heading "Fields"');

      await walk.to('submit "Next"', true);
      await walk.press('Enter');
      expect(survey.focused()).to.equal('heading "Check your answers"');

      await walk.to('submit "Send answers"');
      await walk.press('Enter');
      await survey.answered();
      await walk.press('Tab');
      expect(survey.heading()).to.equal('Thank you. Your answers have been sent.');

      const { last, ...answers } = network.submissions[0]!.answers;
      expect(answers).to.deep.equal(ANSWERS);
      expect(last).to.match(/^\d{4}-\d\d-\d\d$/);
      expect([...walk.ringless]).to.deep.equal([]);
    }).timeout(60_000);
});
