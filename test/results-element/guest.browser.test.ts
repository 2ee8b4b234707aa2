import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { ResultsPage, shown, useResults } from './results-page.js';

const EVIL = '<img src=x onerror="thisMustNotRun()"><script>thisMustNotRun()</script>';

describe('<user-survey-results>, a good guest', () => {
  useResults();

  it('shows markup as text, everywhere', async () => {
    const figure = { n: 40, mean: 3 };
    const page = await ResultsPage.show({
      ...(await shown('home-care')),
      survey: { id: 'evil', title: EVIL, languages: ['nb'] },
      overall: { of: { area: 'constructor' }, ...figure },
      areas: [{ id: 'constructor', title: EVIL, ...figure }],
      questions: [
        {
          id: 'constructor',
          label: EVIL,
          type: 'scale',
          ...figure,
          distribution: [{ value: EVIL, label: EVIL, n: 1, percent: 2 }],
        },
      ],
      breakdowns: [
        { by: 'x', label: EVIL, groups: [{ values: [EVIL], label: EVIL, answered: 40 }] },
      ],
      references: [{ label: EVIL, base: EVIL, values: { overall: 2 } }],
      rounds: [{ round: EVIL, label: EVIL, missing: true }],
      notes: `${EVIL} [press](javascript:thisMustNotRun())`,
    });
    expect(page.root.querySelector('script, img, iframe')).to.equal(null);
    expect(page.root.querySelector('a')).to.equal(null);
    expect(page.text('title')).to.equal(EVIL);
    expect(page.text('method')).to.contain(EVIL);
  });

  it('writes no style attribute, which a strict policy forbids', async () => {
    for (const name of ['home-care', 'substance-use', 'home-care-index']) {
      const page = await ResultsPage.show(await shown(name));
      expect(page.root.querySelector('[style]')).to.equal(null);
    }
  });

  it('keeps its focus ring whatever a theme says', async () => {
    const theme = document.createElement('style');
    theme.textContent = '::part(download) { outline: none; box-shadow: none; opacity: 0 }';
    document.head.append(theme);
    const page = await ResultsPage.show(await shown('home-care'), { show: 'areas' });
    const button = page.parts('download')[0] as HTMLButtonElement;
    button.focus();
    await sendKeys({ press: 'Shift' });
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(button);
    theme.remove();
    expect([outlineStyle, outlineWidth, opacity]).to.deep.equal(['solid', '3px', '1']);
  });

  it('saves what is shown as a file', async () => {
    const page = await ResultsPage.show(await shown('home-care'), { show: 'areas' });
    const saved: { name?: string; blob?: Blob } = {};
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => {
      saved.blob = blob as Blob;
      return 'blob:saved';
    };
    HTMLAnchorElement.prototype.click = function () {
      saved.name = this.download;
    };
    (page.parts('download')[0] as HTMLButtonElement).click();
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
    expect(saved.name).to.equal('home-care-2024.csv');
    const bytes = new Uint8Array(await saved.blob!.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(await saved.blob!.text()).to.contain('Brukermedvirkning;62;5;4,6;0,4 høyere');
  });

  it('moves between pages of the DOM without loading anew', async () => {
    const page = await ResultsPage.show(await shown('home-care'));
    const main = document.createElement('main');
    document.body.append(main);
    main.append(page.element);
    await page.element.updateComplete;
    expect(page.text('title')).to.equal('Hva synes du om hjemmetjenesten?');
    expect(page.events).to.have.lengthOf(1);
  });
});
