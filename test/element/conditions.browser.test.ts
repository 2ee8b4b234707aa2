import { expect } from 'chai';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { ifA, yesNo } from './small-surveys.js';

describe('<user-survey>, conditions', () => {
  useSurveys();

  it('brings answer and comment back when a question is shown again, and does not send hidden ones', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([
        yesNo('a'),
        { id: 'why', type: 'text', label: 'Why', ...ifA },
        { id: 'how', type: 'scale', label: 'How', comment: true, ...ifA },
        { id: 'more', type: 'text', label: 'More', visibleIf: { question: 'why', answered: true } },
      ]),
    );
    expect(survey.questions()).to.deep.equal(['Question a']);
    await survey.choose('Question a', 'Yes');
    await survey.type('Why', 'because');
    await survey.choose('How', '3');
    await survey.type('Comment', 'so so');
    await survey.type('More', 'nothing');
    await survey.choose('Question a', 'No');
    expect(survey.questions()).to.deep.equal(['Question a']);
    expect(survey.element.answers).to.deep.equal({ a: false });
    await survey.choose('Question a', 'Yes');
    expect(survey.value('Why')).to.equal('because');
    expect(survey.chosen('How')).to.deep.equal(['3']);
    expect(survey.value('Comment')).to.equal('so so');
    expect(survey.value('More')).to.equal('nothing');
    await survey.choose('Question a', 'No');
    await survey.send();
    expect(network.submissions[0]).to.deep.include({ answers: { a: false } });
    expect(network.submissions[0]).to.not.have.property('comments');
  });

  it('asks nothing of hidden questions', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([yesNo('a'), yesNo('b', { required: true, ...ifA })]),
    );
    expect(survey.element.checkValidity()).to.equal(true);
    await survey.send();
    expect(survey.status).to.equal('submitted');
  });

  it('stays on a page that an answer elsewhere hides, at the nearest earlier one', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([[yesNo('a')], [yesNo('b', ifA)], [yesNo('c')]]),
    );
    await survey.choose('Question a', 'Yes');
    await survey.next();
    survey.element.setAnswer('a', false);
    await survey.settled();
    expect(survey.heading()).to.equal('Part 1');
  });
});
