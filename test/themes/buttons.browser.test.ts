import { expect } from 'chai';
import { fixture } from '../a11y/fixtures.js';
import { usePage } from '../a11y/page.js';
import { STATES } from '../a11y/survey-states.js';

const LOOKS = ['primary-button', 'secondary-button', 'quiet-button', 'move-button'];
const looksOf = (button: Element) => LOOKS.filter((look) => button.part.contains(look));

let surveys = 0;
const reach = async (state: string) =>
  STATES[state]!(await fixture('all-features'), { draftKey: `buttons-${(surveys += 1)}` });
const looks = async (state: string, ...parts: readonly string[]) => {
  const { root } = await reach(state);
  return parts.map((part) => looksOf(root.querySelector(`[part~=${part}]`)!).join());
};

describe('the look of a button, as a part', () => {
  usePage();

  it('is one of four on every button, and none on one that is at rest', async () => {
    const wrong: string[] = [];
    for (const state of Object.keys(STATES)) {
      const { root } = await reach(state);
      for (const button of root.querySelectorAll('button')) {
        const wanted = button.getAttribute('aria-disabled') === 'true' ? 0 : 1;
        const isButton = button.part.contains('button');
        if (!isButton || looksOf(button).length !== wanted)
          wrong.push(`${state}: ${button.part.value} "${button.textContent}"`);
      }
    }
    expect(wrong).to.deep.equal([]);
  }).timeout(60_000);

  it('is primary for the way on, secondary for the way back', async () => {
    expect(await looks('a page in the middle', 'next-button', 'back-button')).to.deep.equal([
      'primary-button',
      'secondary-button',
    ]);
    expect(await looks('review', 'submit-button', 'change-button')).to.deep.equal([
      'primary-button',
      'quiet-button',
    ]);
    expect(await looks('queued', 'retry-button', 'save-file-button')).to.deep.equal([
      'primary-button',
      'secondary-button',
    ]);
  });

  it('is quiet for "Remove the answer", and for a language', async () => {
    const { root } = await reach('every question answered');
    const remove = [...root.querySelectorAll('.remove button')];
    expect(remove.length).to.be.above(3);
    const languages = [...root.querySelectorAll('[part~=language-switcher] button')];
    for (const button of [...remove, ...languages])
      expect(looksOf(button)).to.deep.equal(['quiet-button']);
  });
});
