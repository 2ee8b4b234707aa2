import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/print-element.js';
import '../../src/results-element.js';
import { axeViolations } from '../a11y/axe.js';
import { controls } from '../a11y/checks/controls.js';
import { forcedColoursFindings } from '../a11y/checks/forced-colours.js';
import { nonTextFindings, ringFindings } from '../a11y/checks/non-text-contrast.js';
import { reflowFindings } from '../a11y/checks/reflow.js';
import { targetFindings } from '../a11y/checks/targets.js';
import { fixture } from '../a11y/fixtures.js';
import { DESKTOP, emulate, until, usePage } from '../a11y/page.js';
import { STATES } from '../a11y/survey-states.js';
import { shown } from '../results-element/results-page.js';
import { textFindings } from './text-contrast.js';
import { THEMES, useTheme } from './theme-sheet.js';

const PHONE = { width: 360, height: 640 };
const MODES = ['light', 'dark'];
/** WCAG 1.4.3; high contrast promises 1.4.6. */
const LEAST: Readonly<Record<string, number>> = { 'high-contrast': 7 };
const least = (theme: string) => LEAST[theme] ?? 4.5;

/** One of each kind of control: what it is and how it looks. */
const oneOfEach = (root: ShadowRoot) => [
  ...new Map(
    controls(root).map((node) => [`${node.localName} ${node.getAttribute('part')}`, node]),
  ).values(),
];

let surveys = 0;
const reach = async (state: string) =>
  STATES[state]!(await fixture('all-features'), { draftKey: `theme-${(surveys += 1)}` });

describe('the ready-made themes', () => {
  usePage();
  afterEach(() => emulate({}));

  for (const theme of THEMES)
    describe(theme, () => {
      let takeAway: () => void;
      before(async () => (takeAway = await useTheme(theme)));
      after(() => takeAway());

      for (const mode of MODES) {
        it(`has contrast enough in every state, in the ${mode}`, async () => {
          await setViewport(DESKTOP);
          await emulate({ 'prefers-color-scheme': mode });
          for (const state of Object.keys(STATES)) {
            const { root } = await reach(state);
            expect(textFindings(root, least(theme)), state).to.deep.equal([]);
            expect(nonTextFindings(root), state).to.deep.equal([]);
            const rings = oneOfEach(root).flatMap((node) => {
              node.focus();
              return ringFindings(node);
            });
            expect(rings, state).to.deep.equal([]);
          }
        }).timeout(60_000);

        it(`has nothing that axe finds, in the ${mode}`, async () => {
          await setViewport(DESKTOP);
          await emulate({ 'prefers-color-scheme': mode });
          for (const state of ['every question answered', 'errors at every question', 'receipt']) {
            const { survey } = await reach(state);
            expect(await axeViolations(survey.parentElement!), state).to.deep.equal([]);
          }
        }).timeout(60_000);

        it(`is for the results, too, in the ${mode}`, async () => {
          await setViewport(DESKTOP);
          await emulate({ 'prefers-color-scheme': mode });
          const results = document.createElement('user-survey-results');
          results.results = await shown('home-care');
          document.body.replaceChildren(results);
          await until(() => results.shadowRoot?.querySelector('[part~=results]'));
          expect(textFindings(results.shadowRoot!, least(theme))).to.deep.equal([]);
        });
      }

      it('is dark only where the page is', async () => {
        const { root } = await reach('the first step');
        const surface = () =>
          getComputedStyle(root.querySelector('[part~=survey]')!).backgroundColor;
        const light = surface();
        await emulate({ 'prefers-color-scheme': 'dark' });
        expect(surface()).to.not.equal(light);
        document.documentElement.style.colorScheme = 'light';
        expect(surface()).to.equal(light);
        document.documentElement.style.colorScheme = '';
      });

      it('keeps targets of 44 px on a phone, and scrolls nothing sideways at 320 px', async () => {
        for (const state of ['every question answered', 'errors at every question', 'receipt']) {
          const { root } = await reach(state);
          await setViewport(PHONE);
          expect(targetFindings(root, 44), state).to.deep.equal([]);
          await setViewport({ width: 320, height: 640 });
          expect(reflowFindings(root), state).to.deep.equal([]);
          await setViewport(DESKTOP);
        }
      }).timeout(30_000);

      it('loses nothing in forced colours', async () => {
        await emulate({ 'forced-colors': 'active' });
        for (const state of ['every question answered', 'errors at every question', 'review']) {
          const { root } = await reach(state);
          expect(forcedColoursFindings(root), state).to.deep.equal([]);
        }
      }).timeout(30_000);

      it('leaves the form on paper black on white', async () => {
        await emulate({ 'prefers-color-scheme': 'dark' });
        const print = document.createElement('user-survey-print');
        print.survey = (await fixture('library')) as never;
        document.body.replaceChildren(print);
        await until(() => print.shadowRoot?.querySelector('[part~=print]'));
        const { color, backgroundColor } = getComputedStyle(
          print.shadowRoot!.querySelector('[part~=print]')!,
        );
        expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
        expect(textFindings(print.shadowRoot!, 4.5)).to.deep.equal([]);
      });

      it('has no import, font or image, and sets nothing but properties and parts', async () => {
        const css = await (await fetch(`/demo/themes/${theme}.css`)).text();
        expect(css).to.not.match(/@import|@font-face|url\(|!important/);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        const rules = [...sheet.cssRules].flatMap((rule) =>
          rule instanceof CSSGroupingRule && !(rule instanceof CSSStyleRule)
            ? [...rule.cssRules]
            : [rule],
        ) as CSSStyleRule[];
        for (const { selectorText, style } of rules) {
          const one = /^user-survey(-results|-print)?(::part\([\w -]+\)(:hover|:checked)?)?$/;
          for (const selector of selectorText.split(', ')) expect(selector).to.match(one);
          if (selectorText.includes('::')) continue;
          for (const property of style)
            expect(property).to.match(/^(--user-survey-[\w-]+|color-scheme)$/);
        }
      });
    });
});
