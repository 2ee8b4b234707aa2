import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const DOCUMENT = surveyDocument([
  { id: 'again', type: 'yes-no', label: 'Again?' },
  { id: 'help', type: 'multiple-choice', label: 'With what?', choices: ['cleaning', 'meals'] },
  { id: 'good', type: 'scale', label: 'How good?', min: 1, max: 5 },
  { id: 'staff', type: 'matrix', label: 'Staff', min: 1, max: 5, rows: [{ id: 'a', label: 'A' }] },
]);

/** What is painted behind a node's text. What is transparent is so in every colour. */
const behind = (node: Element): string => {
  for (let at: Element | null = node; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!backgroundColor.endsWith(', 0)')) return backgroundColor;
  }
  return 'the page';
};

/** A person's own few colours take the place of ours (Windows' contrast themes). */
describe('in forced colours', () => {
  useSurveys();
  let survey: SurveyHarness;
  before(() => executeServerCommand('media-features', { 'forced-colors': 'active' }));
  after(() => executeServerCommand('media-features', {}));
  beforeEach(async () => {
    survey = await SurveyHarness.mount(DOCUMENT);
  });

  it('no button has the colour of its own background', async () => {
    await survey.choose('Again?', 'Yes');
    expect(survey.buttons()).to.deep.equal(['Remove the answer – Again?', 'Send answers']);
    for (const button of survey.root.querySelectorAll('button')) {
      const { color } = getComputedStyle(button);
      expect(color, button.textContent).to.not.equal(behind(button));
    }
  });

  it('what is chosen differs from what is not by more than a colour', async () => {
    await survey.choose('Again?', 'Yes');
    await survey.choose('With what?', 'meals');
    await survey.choose('How good?', '2');
    await survey.chooseRow('Staff', 'A', '3');
    const lines = (selector: string) =>
      new Set(
        survey
          .parts('choice')
          .filter((node) => node.matches(selector))
          .map((node) => {
            const { borderTopWidth, borderTopStyle } = getComputedStyle(node);
            return `${borderTopWidth} ${borderTopStyle}`;
          }),
      );
    const chosen = [...lines('[part~=checked]')];
    const others = lines(':not([part~=checked])');
    expect(chosen.filter((line) => others.has(line))).to.deep.equal([]);
  });

  it('focus is a ring in another colour than what is behind it', async () => {
    for (const stop of [
      survey.field('Yes'),
      survey.field('cleaning'),
      survey.button('Send answers'),
    ]) {
      stop.focus();
      await sendKeys({ press: 'Shift' });
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
      expect(outlineStyle).to.equal('solid');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
      expect(outlineColor).to.not.equal(behind(stop.parentElement!));
    }
  });
});
