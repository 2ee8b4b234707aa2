import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { textOf } from '../support/words-of.js';
import { FAULTS, faultyDocument } from './faulty-answers.js';
import { fixture, FIXTURES } from './fixtures.js';
import { show, usePage, type Stage } from './page.js';
import { STATES } from './survey-states.js';

const typeFaults = async ({ survey, root }: Stage): Promise<void> => {
  for (const { question, typed } of FAULTS) {
    const node = root.querySelector(`[data-question="${(question as { id: string }).id}"]`)!;
    const field = node.querySelector<HTMLInputElement>('[part~=input], [part~=textarea]');
    if (!typed || !field) continue;
    field.focus();
    await sendKeys({ type: typed });
    await survey.updateComplete;
  }
};

/** Presses the button of the page with the keyboard. */
const pressNext = async ({ survey, root }: Stage): Promise<void> => {
  root.querySelector<HTMLElement>('[part~=navigation] [type=submit]')!.focus();
  await sendKeys({ press: 'Enter' });
  await survey.updateComplete;
};

/** The words of a question's label, without "(required)". */
const labelOf = (question: Element): string => {
  const label = question.querySelector('[part~=question-label], [part~=choice-label]')!;
  const mark = textOf(label.querySelector('[part~=question-mark]'));
  return textOf(label).replace(mark, '').trim();
};

/** The words at the question, without "Error:". */
const errorsAt = (question: Element): string[] =>
  [...question.querySelectorAll('[part~=question-error]')].map((node) =>
    textOf(node).replace(/^\S+: /, ''),
  );

/** What does not hold of the summary, and of where each of its links leads. */
async function flowFindings({ root }: Stage, named: boolean): Promise<string[]> {
  const found: string[] = [];
  const { href } = location;
  const summary = root.querySelector('[part~=error-summary]');
  if (!summary) return ['there is no summary'];
  if (root.activeElement !== summary && !summary.contains(root.activeElement))
    found.push(`the focus is not on the summary`);
  const links = [...summary.querySelectorAll<HTMLElement>('[part~=error-summary-link]')];
  const count = /\d+/.exec(textOf(summary.querySelector('h1, h2, h3, h4, h5, h6')))?.[0];
  const listed = summary.querySelectorAll('li').length;
  if (Number(count) !== listed) found.push(`it says ${count} of ${listed}`);
  for (const link of links) {
    const words = textOf(link);
    link.focus();
    await sendKeys({ press: 'Enter' });
    const { activeElement } = root;
    const question = activeElement?.closest('[data-question]');
    if (!activeElement?.matches('input, select, textarea, button') || !question) {
      found.push(`"${words}" leads to no field`);
      continue;
    }
    if (!errorsAt(question).includes(words)) found.push(`"${words}" is said otherwise there`);
    if (named && !words.includes(labelOf(question))) found.push(`"${words}" names no question`);
    if (location.href !== href) found.push(`"${words}" changes the address`);
  }
  return found;
}

describe('errors lead to their questions', () => {
  usePage();
  const base = document.createElement('base');
  base.href = '/demo/elsewhere/';
  afterEach(() => base.remove());

  for (const isElsewhere of [false, true]) {
    const where = isElsewhere ? ', on a page with a base address' : '';
    const setBase = () => {
      if (isElsewhere) document.head.prepend(base);
    };

    it(`whatever is wrong with an answer${where}`, async () => {
      setBase();
      const stage = await show(faultyDocument, { lang: 'en' });
      await typeFaults(stage);
      await pressNext(stage);
      // One for each fault, and one more for the second row.
      const links = stage.root.querySelectorAll('[part~=error-summary-link]');
      expect(links.length).to.equal(FAULTS.length + 1);
      expect(await flowFindings(stage, true)).to.deep.equal([]);
    }).timeout(30_000);

    it(`where an answer is missing in any fixture${where}`, async () => {
      setBase();
      for (const name of FIXTURES) {
        const stage = await STATES['all pages below each other']!(await fixture(name), {});
        await pressNext(stage);
        const isRefused = stage.root.querySelector('[part~=error-summary]') !== null;
        const isAsked = stage.root.querySelector('[part~=question][part~=required]') !== null;
        expect(isRefused, name).to.equal(isAsked);
        if (isRefused) expect(await flowFindings(stage, true), name).to.deep.equal([]);
      }
    }).timeout(60_000);
  }

  it('whatever the endpoint says of them', async () => {
    for (const name of FIXTURES) {
      const stage = await STATES['errors at every question']!(await fixture(name), {});
      stage.root.querySelector<HTMLElement>('[part~=error-summary]')!.focus();
      const found = await flowFindings(stage, false);
      // A statement has no field, and nothing to correct.
      const statements = (await fixture(name)).pages.flatMap(({ questions }) =>
        questions.filter(({ type }) => type === 'statement'),
      );
      const lines = statements.map(() => '"Write it in another way." leads to no field');
      expect(found, name).to.deep.equal(lines);
    }
  }).timeout(60_000);
});
