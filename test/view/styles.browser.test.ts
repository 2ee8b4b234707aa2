import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import allFeatures from '../../demo/surveys/all-features.json' with { type: 'json' };
import { Stage, type StageOptions } from './stage.js';

const HOSTILE = `html { font-size: 62.5%; text-transform: uppercase; text-align: center; cursor: wait }
  div::part(button), div::part(input), div::part(choice), div::part(choice-input), div::part(select) {
    outline: 0 !important; box-shadow: none !important; opacity: .2 !important;
    min-height: 0 !important; padding: 0 !important; font-size: 8px }`;

describe('styles', () => {
  let stage: Stage;
  let sheet: HTMLStyleElement | undefined;
  const show = (options: StageOptions = {}) =>
    (stage = new Stage(allFeatures, {
      language: 'nb',
      layout: 'single-page',
      answers: { uses: true, statements: { clean: 2 } },
      ...options,
    }));
  const all = (selector: string) => [...stage.root.querySelectorAll<HTMLElement>(selector)];
  afterEach(async () => {
    stage.remove();
    sheet?.remove();
    await setViewport({ width: 1280, height: 800 });
  });

  for (const width of [1280, 320, 256]) {
    it(`fits without scrolling sideways, ${width} px wide`, async () => {
      await setViewport({ width, height: 800 });
      show();
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });

    it(`gives every control a target of 44 px, ${width} px wide`, async () => {
      await setViewport({ width, height: 800 });
      show();
      const small = all('label[part~=choice], button, select, textarea, [part~=input]').filter(
        (each) => each.getBoundingClientRect().height < 44,
      );
      expect(small.map((each) => each.textContent)).to.deep.equal([]);
    });
  }

  it('keeps a long word of the title on one line where there is little room', async () => {
    stage = new Stage(allFeatures);
    stage.host.style.width = '320px';
    stage.host.style.setProperty('--user-survey-font-size', '24px');
    stage.host.style.setProperty('--user-survey-font', 'monospace');
    const title = all('[part=title]')[0]!;
    title.textContent = 'Hva synes du om hjemmetjenesten?';
    const range = document.createRange();
    range.selectNodeContents(title);
    const lines = new Set([...range.getClientRects()].map(({ top }) => top));
    expect(lines.size).to.equal(2);
  });

  it('lets no theme hide the focus ring or make a target smaller than 24 px', async () => {
    sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = HOSTILE;
    show();
    stage.host.style.setProperty('--user-survey-target-size', '4px');
    const [radio] = all('input[type=radio]');
    radio!.focus();
    await sendKeys({ press: 'ArrowDown' });
    const { outlineWidth, outlineStyle, opacity } = getComputedStyle(stage.root.activeElement!);
    expect([outlineWidth, outlineStyle, opacity]).to.deep.equal(['3px', 'solid', '1']);
    const low = all('label[part~=choice], button, [part~=input]').filter(
      (each) => each.getBoundingClientRect().height < 24,
    );
    expect(low.length).to.equal(0);
  });

  it('takes nothing from the page that would make it hard to read', () => {
    sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = HOSTILE;
    show();
    const { fontSize, textTransform, textAlign } = getComputedStyle(all('[part=description]')[0]!);
    expect([fontSize, textTransform, textAlign]).to.deep.equal(['16px', 'none', 'start']);
  });

  it('draws a matrix as a grid where there is room, else as cards', async () => {
    show();
    const [heads] = all('[part=matrix] .heads');
    expect(getComputedStyle(heads!).display).to.equal('grid');
    const lefts = (index: number) =>
      [...heads!.parentElement!.querySelectorAll('[part~=matrix-row]')]
        .slice(0, 3)
        .map((row) =>
          Math.round(row.querySelectorAll('label')[index]!.getBoundingClientRect().left),
        );
    expect(new Set(lefts(2)).size).to.equal(1);
    const middle = (node: Element) => {
      const { left, width } = node.getBoundingClientRect();
      return left + width / 2;
    };
    const radios = heads!.nextElementSibling!.querySelectorAll('input');
    for (const [index, radio] of [...radios].entries()) {
      expect(middle(heads!.children[index + 1]!)).to.be.closeTo(middle(radio), 2);
    }
    await setViewport({ width: 500, height: 800 });
    expect(getComputedStyle(heads!).display).to.equal('none');
  });

  it('follows the color scheme of the page', () => {
    show();
    const surface = () => getComputedStyle(all('[part=survey]')[0]!).backgroundColor;
    const light = surface();
    stage.host.style.colorScheme = 'dark';
    expect(surface()).to.not.equal(light);
  });

  it('shows a chosen answer in forced colours by more than a background', async () => {
    await executeServerCommand('media-features', { 'forced-colors': 'active' });
    show();
    const [chosen] = all('label[part~=checked]');
    expect(getComputedStyle(chosen!).borderWidth).to.equal('2px');
    await executeServerCommand('media-features', {});
  });
});
