import { expect } from 'chai';
import { surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { ifA, statement, yesNo } from './small-surveys.js';

const change = (label: string) => `Change – ${label}`;

describe('<user-survey>, review', () => {
  useSurveys();
  const choice = {
    id: 'c',
    type: 'single-choice',
    label: 'Which',
    choices: [
      { value: 'x', label: 'First' },
      { value: 'o', label: 'Other', other: true },
    ],
  };

  it('shows every visible answer in words, and goes back to a question and returns', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument(
        [
          [yesNo('a', { comment: true }), statement('s')],
          [choice, yesNo('d', ifA)],
        ],
        {
          review: true,
        },
      ),
    );
    await survey.choose('Question a', 'No');
    await survey.type('Comment', 'my comment');
    await survey.next();
    await survey.choose('Which', 'Other');
    await survey.type('Write your own answer', 'a third');
    await survey.next();
    expect(survey.parts('review-item').map((item) => survey.text(item))).to.deep.equal([
      `Question a No my comment ${change('Question a')}`,
      `Which Other a third ${change('Which')}`,
    ]);
    expect(survey.buttons().slice(-2)).to.deep.equal(['Send answers', 'Back']);
    await survey.press(change('Question a'));
    expect(survey.focusedQuestion()).to.equal('Question a');
    await survey.choose('Question a', 'Yes');
    await survey.next();
    expect(survey.heading()).to.equal('Check your answers');
    expect(survey.focused()).to.equal('heading "Check your answers"');
    expect(survey.text()).to.contain('Question d Not answered');
    await survey.send();
    expect(survey.status).to.equal('submitted');
  });

  it('goes first to what is newly shown, required and unanswered, then returns', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument(
        [[yesNo('a')], [yesNo('b')], [yesNo('c', { required: true, ...ifA })], [yesNo('d')]],
        {
          review: true,
        },
      ),
    );
    for (let page = 0; page < 3; page += 1) await survey.next();
    await survey.press(change('Question a'));
    await survey.choose('Question a', 'Yes');
    await survey.next();
    expect(survey.heading()).to.equal('Part 3');
    expect(survey.errors()).to.deep.equal([]);
    await survey.next();
    expect(survey.errors()).to.have.length(1);
    await survey.choose('Question c', 'No');
    await survey.next();
    expect(survey.heading()).to.equal('Check your answers');
  });

  it('goes on page by page after Back from a changed question', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([[yesNo('a')], [yesNo('b')], [yesNo('c')]], { review: true }),
    );
    for (let page = 0; page < 3; page += 1) await survey.next();
    await survey.press(change('Question b'));
    await survey.back();
    expect(survey.heading()).to.equal('Part 1');
    await survey.next();
    expect(survey.heading()).to.equal('Part 2');
  });
});
