import { expect } from 'chai';
import { textOf } from '../support/words-of.js';
import { answerAll } from './fill.js';
import { fixture, FIXTURES } from './fixtures.js';
import { show, usePage } from './page.js';

/** A day, in the time of a few frames. */
const FASTER = 1_000_000;
const realTimeout = window.setTimeout;
const realNow = Date.now;

/** WCAG 2.2.1 and 2.2.2: nobody is hurried, and nothing goes on by itself. */
describe('a day later', () => {
  before(() => {
    const quick = (work: TimerHandler, delay = 0, ...rest: unknown[]) =>
      realTimeout(work, delay / FASTER, ...rest);
    window.setTimeout = quick as typeof window.setTimeout;
    const start = realNow();
    Date.now = () => start + (realNow() - start) * FASTER;
  });
  after(() => {
    window.setTimeout = realTimeout;
    Date.now = realNow;
  });
  usePage();

  for (const name of FIXTURES)
    it(`the page and the answers of ${name} are still there`, async () => {
      const document_ = await fixture(name);
      const stage = await show(document_, { interviewer: true, code: 'K7M2QX' });
      stage.survey.goToPage(document_.pages[0]!.id);
      await stage.survey.updateComplete;
      await answerAll(stage);
      const title = textOf(stage.root.querySelector('[part~=page-title]'));
      const answers = JSON.stringify(stage.survey.answers);
      await new Promise((resolve) => realTimeout(resolve, 86_400_000 / FASTER));
      expect(textOf(stage.root.querySelector('[part~=page-title]'))).to.equal(title);
      expect(JSON.stringify(stage.survey.answers)).to.equal(answers);
      expect(stage.survey.status).to.equal('ready');
    });
});
