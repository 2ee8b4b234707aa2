import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { ResultsDocument } from '../../src/results-element.js';
import { textOf } from '../support/words-of.js';
import { ResultsPage, shown, useResults } from './results-page.js';

const WIDTHS = [320, 360, 420, 560, 660, 720, 800, 880, 900, 940, 1000, 1100, 1280];

/** WCAG 1.4.12, as far as it reaches into a shadow tree: by inheritance, and through the parts. */
const SPACED = `user-survey-results { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }
  user-survey-results::part(results) { letter-spacing: 0.12em; word-spacing: 0.16em }`;

const twoReferences = (document: ResultsDocument): ResultsDocument => {
  const values = Object.fromEntries(
    [...document.areas, ...document.questions].map(({ id }) => [id, 3]),
  );
  const reference = { label: 'landsgjennomsnittet (oppdiktet)', values };
  const references = [2022, 2024].map((year) => ({ ...reference, year }));
  return { ...document, references };
};
const DOCUMENTS: Readonly<Record<string, () => Promise<ResultsDocument>>> = {
  'without references': async () => ({ ...(await shown('home-care')), references: [] }),
  'with a reference': () => shown('home-care'),
  'with two references': async () => twoReferences(await shown('home-care')),
  'with two references in percent': async () => twoReferences(await shown('social-services')),
  'in groups': () => shown('substance-use'),
  'of an index': () => shown('home-care-index'),
};

/** Tables, cells and pictures that reach out of the results, or words out of their cell. */
const tooWide = ({ root }: ResultsPage): readonly string[] => {
  const box = root.querySelector('[part~=results]')!.getBoundingClientRect();
  const parts = root.querySelectorAll(
    'table, caption, tbody :is(th, td), tbody svg, .note, p, button',
  );
  const outside = [...parts].filter((node) => {
    const { left, right, width } = node.getBoundingClientRect();
    return width > 1 && (right > box.right + 1 || left < box.left - 1);
  });
  // The heads of stacked rows are out of sight, and written beside each figure.
  const cells = [...root.querySelectorAll('td, th')].filter((node) => {
    const head = node.closest('thead');
    return !head || getComputedStyle(head).position === 'static';
  });
  const clipped = cells.filter((node) => node.scrollWidth > node.clientWidth + 1);
  return [...outside, ...clipped].map((node) => `${node.localName} "${textOf(node)}"`);
};

describe('<user-survey-results>, from a phone to a desk', () => {
  useResults();
  const spacing = document.createElement('style');
  after(() => setViewport({ width: 1280, height: 900 }));
  afterEach(() => spacing.remove());

  for (const [look, style] of [
    ['', ''],
    [', with more space in the text', SPACED],
  ] as const)
    for (const [name, load] of Object.entries(DOCUMENTS))
      it(`shows results ${name} whole${look}`, async () => {
        spacing.textContent = style;
        document.head.append(spacing);
        const page = await ResultsPage.show(await load());
        const found: string[] = [];
        for (const width of WIDTHS) {
          await setViewport({ width, height: 900 });
          found.push(...tooWide(page).map((what) => `${width}: ${what}`));
        }
        expect(found).to.deep.equal([]);
      }).timeout(20_000);

  it('sets the answers to two questions side by side where there is room', async () => {
    const page = await ResultsPage.show(await shown('home-care'), { show: 'questions' });
    const columns = async (width: number) => {
      await setViewport({ width, height: 900 });
      const [first, second] = [...page.root.querySelectorAll('[data-question]')];
      const top = (node: Element | undefined) => node!.getBoundingClientRect().top;
      return top(first) === top(second) ? 2 : 1;
    };
    expect([await columns(720), await columns(1000), await columns(1280)]).to.deep.equal([1, 2, 2]);
  });
});
