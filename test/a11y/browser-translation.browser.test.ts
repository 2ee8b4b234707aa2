import { expect } from 'chai';
import { keepQuiet } from '../support/quiet.js';
import { textOf } from '../support/words-of.js';
import { fixture, FIXTURES } from './fixtures.js';
import { inLanguage } from './in-language.js';
import { show, usePage, type Stage } from './page.js';

/** What a browser's translator does: every text goes into a `<font>` of its own, with other words. */
function translate({ root }: Stage): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement!.closest('style')) continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = `~${text.data}~`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

const isTranslated = (words: string) => words.includes('~');
/** Texts of the page that are still those of another one. */
const stale = ({ root }: Stage) =>
  [...root.querySelectorAll('form :is(h1, h2, h3, h4, h5, h6, legend, label, button, p, li)')]
    .map(textOf)
    .filter(isTranslated);

describe('after the browser has translated the page', () => {
  keepQuiet();
  usePage();

  for (const name of FIXTURES) {
    it(`the next page of ${name} shows its own texts`, async () => {
      const stage = await show(await fixture(name), { interviewer: true, code: 'K7M2QX' });
      const [first, ...others] = (await fixture(name)).pages;
      stage.survey.goToPage(first!.id);
      await stage.survey.updateComplete;
      for (const { id } of others) {
        translate(stage);
        stage.survey.goToPage(id);
        await stage.survey.updateComplete;
        expect(stale(stage), id).to.deep.equal([]);
      }
    });

    it(`another language of ${name} replaces every text`, async () => {
      const stage = await show(inLanguage(await fixture(name), 'ar'));
      translate(stage);
      stage.survey.lang = 'ar';
      await stage.survey.updateComplete;
      expect(stale(stage)).to.deep.equal([]);
      const title = textOf(stage.root.querySelector('[part~=title]'));
      expect(isTranslated(title), title).to.equal(false);
    });

    it(`errors in ${name} are shown, and go`, async () => {
      const stage = await show(await fixture(name), { layout: 'single-page', code: 'K7M2QX' });
      if (stage.root.querySelector('[part~=start]')) stage.survey.next();
      await stage.survey.updateComplete;
      translate(stage);
      const isRight = stage.survey.reportValidity();
      await stage.survey.updateComplete;
      const errors = [...stage.root.querySelectorAll('[part~=error-summary] li')].map(textOf);
      expect(errors.length > 0).to.equal(!isRight);
      expect(errors.filter(isTranslated)).to.deep.equal([]);
      translate(stage);
      stage.survey.reset();
      await stage.survey.updateComplete;
      expect(stage.root.querySelector('[part~=error-summary]') === null).to.equal(true);
      expect(stale(stage)).to.deep.equal([]);
    });

    it(`answers to ${name} can be given and taken back`, async () => {
      const stage = await show(await fixture(name), { layout: 'single-page', code: 'K7M2QX' });
      if (stage.root.querySelector('[part~=start]')) stage.survey.next();
      await stage.survey.updateComplete;
      translate(stage);
      const boxes = stage.root.querySelectorAll<HTMLInputElement>('[data-question] [type=radio]');
      for (const box of boxes) {
        box.click();
        await stage.survey.updateComplete;
        expect(box.checked).to.equal(true);
      }
      for (const { id } of (await fixture(name)).pages.flatMap(({ questions }) => questions))
        stage.survey.setAnswer(id, undefined);
      await stage.survey.updateComplete;
      const left = stage.root.querySelectorAll('[data-question] [type=radio]:checked');
      expect(left.length).to.equal(0);
    });
  }
});
