import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/index.js';
import { colourOf, contrast } from '../a11y/checks/colour.js';
import { emulate } from '../a11y/page.js';
import { surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { withSheet } from './applied-example.js';

const DOCUMENT = surveyDocument([
  { id: 'again', type: 'yes-no', label: 'Again?' },
  { id: 'help', type: 'multiple-choice', label: 'With what?', choices: ['cleaning', 'meals'] },
  { id: 'good', type: 'scale', label: 'How good?', min: 1, max: 6 },
]);
const THEME = `user-survey { --user-survey-accent: #7a1f5c; --user-survey-on-accent: #fff3c4;
  --user-survey-surface: #fffaf0; --user-survey-border: #806000 }`;

/** What a radio or box is drawn with: the border, the ground, and the sign of a box. */
const drawn = (field: HTMLInputElement) => {
  const { borderTopColor, backgroundColor, color } = getComputedStyle(field);
  return { border: borderTopColor, ground: backgroundColor, sign: color };
};

describe('the mark of what is chosen', () => {
  useSurveys();
  let survey: SurveyHarness;
  beforeEach(async () => {
    survey = await SurveyHarness.mount(DOCUMENT);
    await survey.choose('Again?', 'Yes');
    await survey.choose('With what?', 'meals');
    await survey.choose('How good?', '5');
  });
  afterEach(() => emulate({}));

  const radio = () => survey.field('Yes');
  const box = () => survey.field('meals');

  it('follows the custom properties: accent around, on-accent in it', () =>
    withSheet(THEME, () => {
      const accent = 'rgb(122, 31, 92)';
      const onAccent = 'rgb(255, 243, 196)';
      expect(drawn(radio()).border).to.equal(accent);
      expect(drawn(radio()).ground).to.equal(onAccent);
      expect(drawn(box())).to.deep.equal({ border: accent, ground: accent, sign: onAccent });
      const tick = getComputedStyle(box(), '::before');
      expect([tick.borderBottomColor, tick.borderBottomStyle]).to.deep.equal([onAccent, 'solid']);
      expect(parseFloat(tick.borderBottomWidth)).to.be.at.least(3);
    }));

  it('is missing where nothing is chosen: border and surface are those of the theme', () =>
    withSheet(THEME, () => {
      for (const field of [survey.field('No'), survey.field('cleaning')]) {
        const { border, ground } = drawn(field);
        expect([border, ground]).to.deep.equal(['rgb(128, 96, 0)', 'rgb(255, 250, 240)']);
        expect(getComputedStyle(field, '::before').content).to.equal('none');
      }
    }));

  for (const scheme of ['light', 'dark'])
    it(`stands out without a theme, in the ${scheme}`, () => {
      survey.element.style.colorScheme = scheme;
      const on = (colour: string) => colourOf(colour);
      for (const field of [radio(), box()]) {
        const { border, ground, sign } = drawn(field);
        const inside = field.type === 'radio' ? ground : sign;
        expect(contrast(on(inside), on(border))).to.be.at.least(4.5);
      }
      const { backgroundColor } = getComputedStyle(survey.part('survey')!);
      expect(contrast(on(drawn(radio()).border), on(backgroundColor))).to.be.at.least(4.5);
      const surface = drawn(survey.field('No')).ground;
      expect(surface).to.equal(backgroundColor);
    });

  it('is drawn by borders in forced colours, where filling is not', async () => {
    const theme = new CSSStyleSheet();
    theme.replaceSync(THEME);
    document.adoptedStyleSheets = [theme];
    await emulate({ 'forced-colors': 'active' });
    const ring = getComputedStyle(radio());
    const other = getComputedStyle(survey.field('No'));
    expect(parseFloat(ring.borderTopWidth)).to.be.above(2 * parseFloat(other.borderTopWidth));
    expect(ring.borderTopColor).to.not.equal(ring.backgroundColor);
    const tick = getComputedStyle(box(), '::before');
    expect(tick.borderBottomStyle).to.equal('solid');
    expect(tick.borderBottomColor).to.not.equal(getComputedStyle(box()).backgroundColor);
    // The person's colours, not the theme's.
    expect(ring.borderTopColor).to.not.equal('rgb(122, 31, 92)');
    document.adoptedStyleSheets = [];
  });

  it('is there on paper, where no background is', async () => {
    await emulate({ media: 'print' });
    expect(parseFloat(getComputedStyle(radio()).borderTopWidth)).to.be.above(5);
    const tick = getComputedStyle(box(), '::before');
    expect(contrast(colourOf(tick.borderBottomColor), colourOf('#fff'))).to.be.above(4.5);
  });

  it('of a step is its cell, filled: the radio in it draws nothing', async () => {
    await setViewport({ width: 1280, height: 800 });
    const step = survey.field('5');
    const { borderTopWidth, backgroundColor } = getComputedStyle(step);
    expect([borderTopWidth, backgroundColor]).to.deep.equal(['0px', 'rgba(0, 0, 0, 0)']);
    withSheet(THEME, () =>
      expect(getComputedStyle(step.closest('label')!).backgroundColor).to.equal('rgb(122, 31, 92)'),
    );
  });

  it('stays round when it has the focus', () => {
    radio().focus();
    expect(getComputedStyle(radio()).borderTopLeftRadius).to.equal('50%');
  });
});
