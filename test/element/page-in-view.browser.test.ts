import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const scales = (page: string) =>
  Array.from({ length: 6 }, (_, index) => ({
    id: `${page}${index}`,
    type: 'scale',
    label: `Question ${page}${index}`,
  }));
const DOCUMENT = surveyDocument([scales('a'), scales('b')]);

describe('a page that opens', () => {
  useSurveys();
  let survey: SurveyHarness;
  beforeEach(async () => {
    await setViewport({ width: 360, height: 640 });
    survey = await SurveyHarness.mount(DOCUMENT, { attributes: { preview: '' } });
  });
  afterEach(() => setViewport({ width: 1280, height: 800 }));
  const tapNext = async () => {
    const next = survey.button('Next');
    next.scrollIntoView({ block: 'center' });
    const { left, top } = next.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 9, Math.round(top) + 9] });
    await survey.element.updateComplete;
  };

  it('has its title in view, with progress and notices above it', async () => {
    await tapNext();
    expect(survey.focused()).to.equal('heading "Part 2"');
    for (const part of ['notice', 'progress', 'page-title']) {
      const { top, bottom } = survey.part(part)!.getBoundingClientRect();
      expect(top, part).to.be.at.least(0);
      expect(bottom, part).to.be.at.most(640);
    }
  });

  it('has no ring around its title after a tap, a quiet one after a key', async () => {
    const ring = () => {
      const { outlineStyle, outlineWidth } = getComputedStyle(survey.part('page-title')!);
      return outlineStyle === 'none' ? 'none' : outlineWidth;
    };
    await tapNext();
    expect(ring()).to.equal('none');
    survey.button('Back').focus();
    await sendKeys({ press: 'Enter' });
    await survey.element.updateComplete;
    expect(survey.focused()).to.equal('heading "Part 1"');
    expect(ring()).to.equal('2px');
  });
});
