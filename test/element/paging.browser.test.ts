import { expect } from 'chai';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const yesNo = (id: string, more: object = {}) => ({
  id,
  type: 'yes-no',
  label: `Question ${id}`,
  ...more,
});
const statement = (id: string) => ({ id, type: 'statement', label: `Words ${id}` });

describe('<user-survey>, paging', () => {
  useSurveys();

  it('shows page n of m, goes on and back, and sends on the last page', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([[yesNo('a')], [yesNo('b')]]));
    expect(survey.text(survey.part('progress'))).to.equal('Page 1 of 2');
    expect(survey.heading()).to.equal('Part 1');
    expect(survey.buttons()).to.deep.equal(['Next']);
    await survey.next();
    expect(survey.text(survey.part('progress'))).to.equal('Page 2 of 2');
    expect(survey.questions()).to.deep.equal(['Question b']);
    expect(survey.buttons()).to.deep.equal(['Back', 'Send answers']);
    await survey.back();
    expect(survey.heading()).to.equal('Part 1');
    await survey.next();
    await survey.send();
    expect(network.posts).to.have.length(1);
    expect(survey.heading()).to.equal('Thank you. Your answers have been sent.');
  });
});
