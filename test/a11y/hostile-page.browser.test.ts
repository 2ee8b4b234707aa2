import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { controls, inWords } from './checks/controls.js';
import { reflowFindings } from './checks/reflow.js';
import { targetFindings } from './checks/targets.js';
import { fixture } from './fixtures.js';
import { DESKTOP, usePage } from './page.js';
import { STATES } from './survey-states.js';
import { expectedStops, TabWalk } from './tab-walk.js';

const FIXTURES = ['all-features', 'every-feature'];
/** Every kind of control once. */
const WALKED = {
  'all-features': ['every question answered', 'receipt'],
  'every-feature': ['the first step', 'required answers missing', 'review', 'queued'],
};
/** What no theme may take away (WCAG 2.5.8), in px. */
const LEAST = 24;

/** Part names are public; a theme may name any of them. */
const CONTROLS = [
  ...['input', 'textarea', 'select', 'choice-input', 'button', 'next-button', 'back-button'],
  ...['change-button', 'error-summary-link'],
];
const PARTS = [
  ...CONTROLS,
  ...['survey', 'form', 'title', 'page', 'page-title', 'question', 'question-label', 'choice'],
  ...['choice-label', 'scale', 'scale-option', 'matrix', 'matrix-row', 'ranking', 'ranking-item'],
  ...['error-summary', 'navigation', 'notice', 'receipt'],
];
const RINGLESS = 'outline: 0 !important; box-shadow: none !important';
const every = (parts: readonly string[], rules: string, state = '') =>
  parts.map((part) => `user-survey::part(${part})${state} { ${rules} }`).join('\n');

const PAGES: Readonly<Record<string, string>> = {
  'whose style sheet resets everything': `
    * { all: unset !important; outline: 0 !important; opacity: 0.2 !important; font-size: 8px !important;
        line-height: 1 !important; padding: 0 !important; margin: 0 !important; display: inline !important;
        position: static !important; float: none !important; visibility: visible !important }
    *:focus, *:focus-visible { outline: 0 !important; box-shadow: none !important }`,
  'whose theme takes rings, room and ink from every part': `
    ${every(PARTS, `${RINGLESS}; opacity: 0.2; font-size: 8px; padding: 0 !important`)}
    ${every(CONTROLS, `min-height: 0 !important; min-width: 0 !important; height: 4px; width: 4px`)}
    ${every(PARTS, RINGLESS, ':focus')} ${every(PARTS, RINGLESS, ':focus-visible')}`,
  'whose theme hides every control': every(
    CONTROLS,
    'visibility: hidden !important; opacity: 0 !important; appearance: none !important',
  ),
  'that counts a rem as 10 px': 'html { font-size: 62.5% }',
  'in wide capitals': `body { text-transform: uppercase; letter-spacing: 0.2em; word-spacing: 0.4em;
    text-align: center; text-indent: 3em; white-space: nowrap; cursor: none; user-select: none }
    h1 { white-space: normal; letter-spacing: 0; text-indent: 0 }`,
  'that runs from right to left': 'body { direction: rtl; text-align: right }',
  'that is a row of columns': 'main { display: flex; gap: 1rem } main > * { flex: 1 }',
};

/** Controls that a person cannot see. How large a theme's letters are is the theme's. */
const invisible = (root: ShadowRoot): string[] =>
  controls(root).flatMap((node) => {
    const { opacity, visibility } = getComputedStyle(node);
    const isSeen = Number(opacity) === 1 && visibility === 'visible';
    return isSeen ? [] : [`${inWords(node)} is hidden: ${opacity}, ${visibility}`];
  });

describe('on a page', () => {
  usePage();
  const style = document.createElement('style');
  afterEach(() => style.remove());

  for (const [name, css] of Object.entries(PAGES))
    it(`${name}, every control is seen, reached with our ring, and large enough`, async () => {
      await setViewport(DESKTOP);
      style.textContent = css;
      document.head.append(style);
      for (const [document_, states] of Object.entries(WALKED))
        for (const state of states) {
          const stage = await STATES[state]!(await fixture(document_), {});
          const { root } = stage;
          const { stops, findings } = await new TabWalk(stage).forward();
          const where = `${document_}, ${state}`;
          expect([...findings, ...invisible(root)], where).to.deep.equal([]);
          expect(targetFindings(root, LEAST), where).to.deep.equal([]);
          expect(stops, where).to.deep.equal(expectedStops(root));
        }
    }).timeout(120_000);

  it('that is set in 62.5 % or in capitals nothing is cut at 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const css of [PAGES['that counts a rem as 10 px']!, PAGES['in wide capitals']!]) {
      style.textContent = css;
      document.head.append(style);
      for (const document_ of FIXTURES) {
        const { root } = await STATES['every question answered']!(await fixture(document_), {});
        expect(reflowFindings(root), document_).to.deep.equal([]);
      }
    }
  }).timeout(60_000);
});
