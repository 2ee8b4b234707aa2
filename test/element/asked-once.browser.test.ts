import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { until } from '../support/host.js';
import { useSurveys, type SurveyHarness } from '../support/survey-harness.js';
import { drafts, mount, saved } from './draft-survey.js';

const restored = async (): Promise<SurveyHarness> => {
  const survey = await mount();
  await survey.choose('Question a', 'Yes');
  await survey.next();
  return survey.reload();
};
/** Goes with the Tab key until this button has the focus. */
const tabTo = async (survey: SurveyHarness, name: string) => {
  for (let keys = 0; keys < 30; keys++) {
    if (survey.focused() === `button "${name}"`) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`no way to ${name}`);
};
const startAgain = 'Do you want to start again? The answers that you have given are deleted.';
const deleteDraft = 'Do you want to delete the answers? The form will be empty.';

describe('<user-survey>, what is asked once', () => {
  useSurveys();

  it('offers to continue first, which closes the notice and leads to the step', async () => {
    const survey = await restored();
    expect(survey.buttons().slice(0, 3)).to.deep.equal(['Continue', 'Start again', 'Delete']);
    survey.element.focus();
    survey.button('Continue').focus();
    await sendKeys({ press: 'Enter' });
    await survey.settled();
    expect(survey.notices()).to.deep.equal([]);
    expect(survey.focused()).to.equal('heading "Part 2"');
    expect(survey.element.answers).to.deep.equal({ a: true });
    expect(await drafts()).to.have.length(1);
  });

  it('asks in the place of the button, with the focus on the question, and erases nothing yet', async () => {
    const survey = await restored();
    survey.button('Start again').focus();
    await sendKeys({ press: 'Enter' });
    await survey.settled();
    expect(survey.focused()).to.equal(`group "${startAgain}"`);
    expect(survey.buttons().slice(0, 4)).to.deep.equal([
      'Continue',
      'Start again',
      'Cancel',
      'Delete',
    ]);
    expect(survey.part('confirm-button')!.part.contains('button')).to.equal(true);
    expect(survey.element.answers).to.deep.equal({ a: true });
    expect(await drafts()).to.have.length(1);
  });

  for (const [how, leave] of [
    ['Escape', () => sendKeys({ press: 'Escape' })],
    [
      '"Cancel"',
      async (survey: SurveyHarness) => {
        await tabTo(survey, 'Cancel');
        await sendKeys({ press: 'Enter' });
      },
    ],
  ] as const)
    it(`does nothing after ${how}, and gives the focus back to the button that asked`, async () => {
      const survey = await restored();
      survey.button('Delete').focus();
      await sendKeys({ press: ' ' });
      await survey.settled();
      expect(survey.focused()).to.equal(`group "${deleteDraft}"`);
      await leave(survey);
      await survey.settled();
      expect(survey.focused()).to.equal('button "Delete"');
      expect(survey.has('confirm-button')).to.equal(false);
      expect(survey.element.answers).to.deep.equal({ a: true });
      expect(await drafts()).to.have.length(1);
    });

  it('has one question open at a time', async () => {
    const survey = await restored();
    await survey.press('Start again');
    await survey.press('Delete');
    expect(survey.parts('confirm-button').map((button) => survey.text(button))).to.deep.equal([
      'Delete the answers',
    ]);
    expect(survey.text()).to.not.contain(startAgain);
  });

  it('asks no more after another step', async () => {
    const survey = await restored();
    await survey.press('Delete');
    await survey.back();
    expect(survey.has('confirm-button')).to.equal(false);
  });

  it('asks no more after another answer', async () => {
    const survey = await restored();
    await survey.press('Delete');
    await survey.choose('Question b', 'No');
    expect(survey.has('confirm-button')).to.equal(false);
  });

  it('deletes the draft and empties the form, at its first step, and says so', async () => {
    const survey = await restored();
    await survey.press('Delete');
    await tabTo(survey, 'Delete the answers');
    await sendKeys({ press: 'Enter' });
    await until(async () => (await drafts()).length === 0);
    await survey.settled();
    expect(survey.focused()).to.equal('heading "Part 1"');
    expect(survey.element.answers).to.deep.equal({});
    expect(survey.count('survey-draft-cleared')).to.equal(1);
    expect(survey.has('draft-status')).to.equal(false);
    expect(survey.notices()).to.deep.equal([]);
    await until(() =>
      survey.text(survey.part('status')).includes('The answers have been deleted.'),
    );
    // The next answer is saved alone.
    await survey.type('Text', 'x');
    await saved(survey);
    expect((await drafts())[0]!.answers).to.deep.equal({ t: 'x' });
  });

  it('does the same from the line under the buttons', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    await saved(survey);
    survey.button('Delete').focus();
    await sendKeys({ press: 'Enter' });
    await survey.settled();
    expect(survey.focused()).to.equal(`group "${deleteDraft}"`);
    await survey.press('Delete the answers');
    await until(async () => (await drafts()).length === 0);
    expect(survey.element.answers).to.deep.equal({});
    expect(survey.chosen('Question a')).to.deep.equal([]);
    expect(survey.focused()).to.equal('heading "Part 1"');
  });

  it('takes the second click of a double click for no answer, wherever the question appears', async () => {
    const survey = await restored();
    await survey.press('Start again');
    const confirm = survey.part('confirm-button')!;
    confirm.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, composed: true }));
    await survey.settled();
    expect(survey.element.answers).to.deep.equal({ a: true });
    confirm.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
    await survey.settled();
    expect(survey.element.answers).to.deep.equal({});
  });
});
