import { readFile } from 'node:fs/promises';
import { parseSurvey } from 'user-survey/engine';
import type { Answers, Survey } from 'user-survey/engine';

/** The survey that the collector is measured with. */
export const HOME_CARE = 'ks-hjemmetjeneste';

export async function homeCareSurvey(): Promise<Survey> {
  const { survey } = parseSurvey(await readFile(`demo/surveys/${HOME_CARE}.json`, 'utf8'));
  if (!survey) throw new Error(`${HOME_CARE} has faults`);
  return survey;
}

/** Invented answers to it. */
export async function inventedAnswers(): Promise<readonly Answers[]> {
  const file = await readFile('test/fixtures/results/synthetic-ks-responses.json', 'utf8');
  const { responses } = JSON.parse(file) as { responses: { answers: Answers }[] };
  return responses.map(({ answers }) => answers);
}
