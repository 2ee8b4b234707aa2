import type { SurveyPage } from '../support/survey-page.js';

/** What `answerStarter` answers. */
export const STARTER_ANSWERS = {
  'contacted-by': 'email',
  satisfied: 5,
  easy: 6,
  wishes: 'Åpent på lørdager',
};

/** Answers the survey of the release from its first page, and presses "Send". */
export async function answerStarter(survey: SurveyPage): Promise<void> {
  await survey.press('[part~=start-button]');
  await survey.choose('contacted-by', 1);
  await survey.press('[data-question=satisfied] [part~=scale-option]', 4);
  await survey.press('[part~=next-button]');
  await survey.press('[data-question=easy] [part~=scale-option]', 5);
  await survey.type('wishes', STARTER_ANSWERS.wishes);
  await survey.press('[part~=submit-button]');
}

/** Waits until the survey says these words; everything that it says then. */
export async function untilSaid(survey: SurveyPage, words: string): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const text = await survey.text();
    if (text.includes(words)) return text;
    if (tries === 100) throw new Error(`The survey does not say "${words}": ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
