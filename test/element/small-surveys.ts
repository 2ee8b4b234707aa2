import { surveyDocument } from '../support/survey-harness.js';

export const yesNo = (id: string, more: object = {}) => ({
  id,
  type: 'yes-no',
  label: `Question ${id}`,
  ...more,
});
export const statement = (id: string) => ({ id, type: 'statement', label: `Words ${id}` });
/** Is asked after a Yes to question `a`. */
export const ifA = { visibleIf: { question: 'a', equals: true } };

/** Two pages with a question each. */
export const named = (title: string) => surveyDocument([[yesNo('a')], [yesNo('b')]], { title });
export const two = named('Home care');
