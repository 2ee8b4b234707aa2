import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { axeViolations } from './axe.js';
import { nonTextFindings, ringFindings } from './checks/non-text-contrast.js';
import { controls } from './checks/controls.js';
import { fixture } from './fixtures.js';
import { DESKTOP, usePage } from './page.js';
import { STATES } from './survey-states.js';

/** Those of `demo/themes.css`, which are shown as examples. */
const THEMES = ['theme-public', 'theme-dark', 'theme-warm'];
const SHOWN = [
  'the first step',
  'every question answered',
  'errors at every question',
  'review',
  'receipt',
];

/** One of each kind of control: what it is and how it looks. */
const oneOfEach = (root: ShadowRoot) => [
  ...new Map(
    controls(root).map((node) => [`${node.localName} ${node.getAttribute('part')}`, node]),
  ).values(),
];

describe('the demo’s themes', () => {
  usePage();
  const sheet = document.createElement('link');
  before(async () => {
    sheet.rel = 'stylesheet';
    sheet.href = '/demo/themes.css';
    document.head.append(sheet);
    await new Promise((resolve) => sheet.addEventListener('load', resolve));
  });
  after(() => sheet.remove());

  for (const theme of THEMES)
    it(`${theme}: text, borders, marks and rings stand out, in every state`, async () => {
      await setViewport(DESKTOP);
      for (const state of SHOWN) {
        const { survey, root } = await STATES[state]!(await fixture('all-features'), {});
        survey.parentElement!.className = `theme ${theme}`;
        expect(await axeViolations(survey.parentElement!), state).to.deep.equal([]);
        const rings = oneOfEach(root).flatMap((node) => {
          node.focus();
          return ringFindings(node);
        });
        expect([...nonTextFindings(root), ...rings], state).to.deep.equal([]);
      }
    }).timeout(60_000);
});
