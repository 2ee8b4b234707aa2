import { expect } from 'chai';
import { styles } from '../../src/styles/index.js';
import { surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

/** The sources' style sheets: one, a list, or a list of lists. */
const textOf = (sheets: unknown): string => [sheets].flat(Infinity).map(String).join('\n');

/**
 * Each rule as the browser understood it, with all rules inside it; those that it drops are not
 * there. A minifier may leave out spaces in the value of a custom property.
 */
const rulesOf = (sheets: readonly CSSStyleSheet[]): string[] =>
  sheets.flatMap(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText.replace(/\s*([,*/])\s*/g, '$1')),
  );

describe('dist/user-survey.js', () => {
  useSurveys();

  it('is what these tests load, and the only one that defines the element', () => {
    const loaded = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname);
    expect(loaded).to.include('/dist/user-survey.js');
    expect(loaded).to.not.include('/src/user-survey.ts');
  });

  it('has every style rule of the sources', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(textOf(styles));
    const survey = await SurveyHarness.mount(
      surveyDocument([{ id: 'a', type: 'yes-no', label: 'Again?' }]),
    );
    expect(rulesOf(survey.root.adoptedStyleSheets)).to.deep.equal(rulesOf([sheet]));
  });
});
