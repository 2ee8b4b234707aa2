import { expect } from 'chai';
import {
  consoleLines,
  surveyDocument,
  SurveyHarness,
  useSurveys,
} from '../support/survey-harness.js';
import { yesNo } from './small-surveys.js';

describe('<user-survey>, answers', () => {
  useSurveys();
  const types = surveyDocument([
    { id: 'n', type: 'number', label: 'How many', max: 10 },
    { id: 'm', type: 'multiple-choice', label: 'Which', choices: ['x', 'y'] },
    yesNo('a'),
  ]);

  it('prefill before the document is there; what does not fit is left out with a warning', async () => {
    const survey = await SurveyHarness.mount(types, {
      properties: { answers: { n: 4, m: ['y'], a: 'maybe', nobody: 1 } },
    });
    expect(survey.value('How many')).to.equal('4');
    expect(survey.chosen('Which')).to.deep.equal(['y']);
    expect(survey.element.answers).to.deep.equal({ n: 4, m: ['y'] });
    expect(survey.count('survey-changed')).to.equal(0);
    const told = consoleLines();
    expect(told).to.have.length(2);
    expect(told.join()).to.contain('"a"').and.contain('"nobody"');
  });

  it('prefill also after loading, again and again, until the first answer', async () => {
    const survey = await SurveyHarness.mount(types);
    survey.element.answers = { a: true };
    await survey.settled();
    expect(survey.chosen('Question a')).to.deep.equal(['Yes']);
    survey.element.answers = { a: false };
    await survey.settled();
    expect(survey.chosen('Question a')).to.deep.equal(['No']);
    await survey.choose('Which', 'x');
    survey.element.answers = { a: true };
    await survey.settled();
    expect(survey.chosen('Question a')).to.deep.equal(['No']);
    expect(consoleLines()).to.have.length(1);
  });

  it('may be null, as frameworks set it', async () => {
    const survey = await SurveyHarness.mount(types, { properties: { answers: null as never } });
    expect(survey.element.answers).to.deep.equal({});
  });

  it('are what would be sent: visible and normalized', async () => {
    const document = surveyDocument([
      yesNo('a'),
      {
        id: 'n',
        type: 'number',
        label: 'How many',
        visibleIf: { question: 'a', equals: true },
      },
    ]);
    const survey = await SurveyHarness.mount(document);
    await survey.choose('Question a', 'Yes');
    await survey.type('How many', '1 234,5');
    expect(survey.element.answers).to.deep.equal({ a: true, n: 1234.5 });
    await survey.choose('Question a', 'No');
    expect(survey.element.answers).to.deep.equal({ a: false });
  });
});
