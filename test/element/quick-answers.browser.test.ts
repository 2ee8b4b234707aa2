import { expect } from 'chai';
import { surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const rows = [
  { id: 'listen', label: 'They listen' },
  { id: 'time', label: 'They have time' },
];
const choices = ['Cleaning', 'Shopping', 'Cooking'];

describe('<user-survey>, answers in quick succession', () => {
  useSurveys();

  it('keeps each of two rows that are answered before the browser can draw', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([{ id: 'staff', type: 'matrix', label: 'The staff', rows, max: 3 }]),
    );
    for (const row of survey.root.querySelectorAll('[part~=matrix-row]')) {
      row.querySelector('input')!.click();
    }
    expect(survey.element.answers).to.deep.equal({ staff: { listen: 1, time: 1 } });
  });

  it('keeps each of three boxes that are ticked before the browser can draw', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([{ id: 'help', type: 'multiple-choice', label: 'Help', choices }]),
    );
    for (const box of survey.root.querySelectorAll<HTMLElement>('[type=checkbox]')) box.click();
    expect(survey.element.answers).to.deep.equal({ help: choices });
  });
});
