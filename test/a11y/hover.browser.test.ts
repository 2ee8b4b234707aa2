import { sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { controls, inWords, isVisible, targetOf } from './checks/controls.js';
import { fixture } from './fixtures.js';
import { DESKTOP, usePage } from './page.js';
import { STATES } from './survey-states.js';

/** What is seen of a survey: its words, and how large each box is. */
const seen = (root: ShadowRoot) =>
  [...root.querySelectorAll('[part~=survey] *')]
    .filter(isVisible)
    .map((node) => {
      const { width, height } = node.getBoundingClientRect();
      return `${inWords(node)} ${width} ${height}`;
    })
    .join('\n');

/** WCAG 1.4.13, and 2.5.2 with it: a pointer that passes or rests shows nothing and moves nothing. */
describe('under a resting pointer', () => {
  usePage();

  it('nothing comes, goes or moves', async () => {
    await setViewport(DESKTOP);
    const { root } = await STATES['all pages below each other']!(await fixture('all-features'), {});
    await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode()));
    const before = seen(root);
    for (const node of controls(root)) {
      const target = targetOf(node);
      target.scrollIntoView({ block: 'center' });
      const { left, top } = target.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + 5), Math.round(top + 5)] });
      expect(seen(root), inWords(node)).to.equal(before);
    }
  }).timeout(30_000);
});
