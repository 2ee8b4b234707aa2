import type { SurveyPage } from '../support/survey-page.js';

/** Meets errors, answers every question of `everyType`, looks back from the review and sends. */
export async function fillAndSend(survey: SurveyPage): Promise<void> {
  await survey.press('[part~=start-button]');
  await survey.field('satisfied', 'input');
  await survey.press('[part~=next-button]');
  await survey.press('[part~=error-summary-link]');

  await survey.choose('satisfied', 4);
  await survey.choose('travel', 1);
  await survey.type('travel', 'By boat', 'textarea');
  await (await survey.field('district', 'select')).select('South');
  await survey.choose('help', 0);
  await survey.choose('help', 1);
  await survey.type('help', 'Snow', 'textarea');
  await survey.choose('again', 0);
  await survey.press('[part~=next-button]');

  await survey.field('staff', 'input');
  await survey.press('[data-question=staff] [part~=matrix-row]:nth-of-type(1) [part~=choice]', 3);
  await survey.press('[data-question=staff] [part~=matrix-row]:nth-of-type(2) [part~=choice]', 5);
  await survey.type('name', 'Ærlig');
  await survey.type('visits', '2,5');
  await enterDate(survey, 'last', '2026-10-12');
  // The second item's "up".
  await survey.press('[data-question=order] [part~=ranking-item]:nth-of-type(2) button');
  await survey.choose('agreed', 0);
  await survey.press('[part~=next-button]');

  await survey.press('[part~=change-button]');
  await survey.field('satisfied', 'input');
  await survey.press('[part~=next-button]');
  await survey.find('[part~=review]');
  await survey.press('[part~=submit-button]');
  await survey.find('[part~=receipt]');
}

/** A date field takes keys in the order of the machine's language, so it gets its value whole. */
async function enterDate(survey: SurveyPage, question: string, date: string): Promise<void> {
  const field = await survey.field(question, 'input[type=date]');
  await field.evaluate((input, value) => {
    (input as HTMLInputElement).value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, date);
}
