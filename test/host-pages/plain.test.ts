import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SurveyPage } from '../support/survey-page.js';
import { HostSite, page, tag } from './host-site.js';

const IN_SHADOW = `<card-box lang="nb"></card-box><script type="module" src="/card-box.js"></script>`;
const CARD_BOX = `customElements.define('card-box', class extends HTMLElement {
  connectedCallback() {
    const survey = document.createElement('user-survey');
    survey.setAttribute('src', '/care.json');
    survey.setAttribute('endpoint', '/responses');
    this.attachShadow({ mode: 'open' }).append(survey);
  }
});`;
const IN_DIALOG = `<button id="open">Open</button><dialog aria-label="Survey">${tag('care')}
  <button id="close">Close</button></dialog><script type="module" src="/dialog.js"></script>`;
const DIALOG = `const dialog = document.querySelector('dialog');
document.querySelector('#open').addEventListener('click', () => dialog.showModal());
document.querySelector('#close').addEventListener('click', () => dialog.close());`;

/** Answers both pages and sends. */
async function answer(survey: SurveyPage, reason: string): Promise<void> {
  await survey.choose('again', 0);
  await survey.press('[part~=next-button]');
  await survey.type('why', reason);
  await survey.press('[part~=submit-button]');
  await survey.find('[part~=receipt]');
}

describe('a survey on pages of many kinds', () => {
  let site: HostSite;
  before(async () => {
    site = await HostSite.open({
      '/two.html': page(`${tag('care', 'id="first"')}${tag('library', 'id="second"')}`),
      '/same.html': page(
        `${tag('care', 'id="first" draft-key="a"')}${tag('care', 'id="second" draft-key="b"')}`,
      ),
      '/deep/base.html': page(
        '<user-survey src="care.json" endpoint="responses"><a href="other.html">Answer here</a></user-survey>',
        '<base href="/">',
      ),
      '/dialog.html': page(IN_DIALOG),
      '/dialog.js': DIALOG,
      '/shadow.html': page(IN_SHADOW),
      '/card-box.js': CARD_BOX,
    });
  });
  after(() => site.close());

  it('answers two surveys of one page, each for itself', async () => {
    const { page: tab, messages } = await site.visit('/two.html');
    await answer(new SurveyPage(tab, ['#second']), 'Books');
    await answer(new SurveyPage(tab, ['#first']), 'Care');
    assert.deepEqual(site.posted.slice(-2), [
      ['library', { again: true, why: 'Books' }],
      ['care', { again: true, why: 'Care' }],
    ]);
    assert.deepEqual(messages, []);
  });

  it('keeps apart what is answered twice in one survey with two draft keys', async () => {
    const { page: tab, messages } = await site.visit('/same.html');
    const [first, second] = ['#first', '#second'].map((id) => new SurveyPage(tab, [id]));
    await first!.choose('again', 0);
    await second!.choose('again', 1);
    await tab.evaluate(() =>
      Promise.all([...document.querySelectorAll('user-survey')].map((each) => each.saveDraft())),
    );
    await tab.reload();
    const isChecked = async (survey: SurveyPage, index: number) =>
      (await survey.field('again', 'input', index)).evaluate(
        (input) => (input as HTMLInputElement).checked,
      );
    assert.deepEqual([await isChecked(first!, 0), await isChecked(first!, 1)], [true, false]);
    assert.deepEqual([await isChecked(second!, 0), await isChecked(second!, 1)], [false, true]);
    assert.deepEqual(messages, []);
  });

  it('resolves its addresses against <base>, and stays on its page when an error is followed', async () => {
    const { page: tab, survey, messages } = await site.visit('/deep/base.html');
    const address = tab.url();
    await tab.evaluate(() => {
      document.querySelector('user-survey')!.setAnswer('again', true);
    });
    await answer(survey, 'Base');
    assert.deepEqual(site.posted.at(-1), ['care', { again: true, why: 'Base' }]);
    assert.equal(tab.url(), address);
    assert.deepEqual(messages, []);
  });

  it('is answered by keyboard in a <dialog>, which closes and opens with the answers kept', async () => {
    const { page: tab, survey, messages } = await site.visit('/dialog.html');
    await tab.click('#open');
    const yes = await survey.field('again', 'input');
    await yes.focus();
    await tab.keyboard.press('Space');
    await tab.keyboard.press('Escape');
    assert.equal(await tab.$eval('dialog', (dialog) => dialog.open), false);
    await tab.click('#open');
    assert.equal(await yes.evaluate((input) => (input as HTMLInputElement).checked), true);
    await survey.press('[part~=next-button]');
    await survey.type('why', 'In a dialog');
    await tab.keyboard.press('Enter');
    await survey.press('[part~=submit-button]');
    await survey.find('[part~=receipt]');
    assert.deepEqual(site.posted.at(-1), ['care', { again: true, why: 'In a dialog' }]);
    assert.deepEqual(messages, []);
  });

  it("speaks the language around another element's shadow root, and is answered in it", async () => {
    const { page: tab, messages } = await site.visit('/shadow.html');
    const survey = new SurveyPage(tab, ['card-box', 'user-survey']);
    await survey.find('[part~=next-button]');
    assert.match(await survey.text(), /Home care på norsk/);
    await answer(survey, 'I skyggen');
    assert.deepEqual(site.posted.at(-1), ['care', { again: true, why: 'I skyggen' }]);
    assert.deepEqual(messages, []);
  });
});
