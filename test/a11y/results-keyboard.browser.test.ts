import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { textOf } from '../support/words-of.js';
import { ResultsPage, shown, useResults } from '../results-element/results-page.js';

/** A theme that takes rings away from all that it can reach. */
const RINGLESS = `*, *:focus, *:focus-visible { outline: 0 !important; box-shadow: none !important }
  user-survey-results::part(download), user-survey-results::part(download):focus {
    outline: 0 !important; box-shadow: none !important }`;
const PAGES = { 'a plain page': '', 'a page whose theme takes every ring away': RINGLESS };

const NOTES =
  'Les [om metoden](https://example.org/metode) og [om personvern](https://example.org/vern).';

describe('the results with a keyboard alone', () => {
  useResults();
  const theme = document.createElement('style');
  afterEach(() => theme.remove());

  for (const [name, style] of Object.entries(PAGES))
    it(`Tab stops at every link and the button, and nowhere else, with a ring, on ${name}`, async () => {
      theme.textContent = style;
      document.head.append(theme);
      const page = await ResultsPage.show({ ...(await shown('home-care')), notes: NOTES });
      const stops: string[] = [];
      for (;;) {
        await sendKeys({ press: 'Tab' });
        const focused = page.root.activeElement;
        if (!focused) break;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        stops.push(`${focused.localName} "${textOf(focused)}" ${outlineStyle} ${outlineWidth}`);
      }
      expect(stops).to.deep.equal([
        'a "om metoden (åpnes i en ny fane)" solid 3px',
        'a "om personvern (åpnes i en ny fane)" solid 3px',
        'button "Lagre tallene som fil (CSV)" solid 3px',
      ]);
    });
});
