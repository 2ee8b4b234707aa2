import { parseSurvey, type Condition, type Survey } from '../../src/engine/index.js';
import { createPrintSpeech } from '../../src/localization/print/print-speech.js';
import {
  insidePrintLanguages,
  loadPrintLanguage,
} from '../../src/localization/print/print-languages.js';

const QUESTIONS = [
  { id: 'uses', type: 'yes-no', label: 'Do you use the park?' },
  {
    id: 'content',
    type: 'scale',
    label: 'How is it?',
    labels: { 1: 'Very bad', 5: 'Very good' },
    notApplicable: 'I have no opinion',
  },
  {
    id: 'places',
    type: 'matrix',
    label: 'And these?',
    rows: [{ id: 'a', label: 'A' }],
    min: 1,
    max: 3,
  },
  { id: 'note', type: 'statement', label: 'Half of it is done.' },
  {
    id: 'travel',
    type: 'single-choice',
    label: 'How do you get there?',
    choices: [
      { value: 'car', label: 'By car' },
      { value: 'bus', label: 'By bus' },
      { value: 'walk', label: 'On foot' },
    ],
  },
  {
    id: 'does',
    type: 'multiple-choice',
    label: 'What do you do there?',
    notApplicable: true,
    choices: [
      { value: 'sport', label: 'Sport' },
      { value: 'rest', label: 'Rest' },
    ],
  },
  { id: 'visits', type: 'number', label: 'How many times?' },
  { id: 'last', type: 'date', label: 'When was that?' },
  { id: 'name', type: 'text', label: 'Which park?' },
  {
    id: 'often',
    type: 'single-choice',
    label: 'How often?',
    choices: [
      { value: 1, label: 'Never' },
      { value: 2, label: 'Now and then' },
      { value: 3, label: 'Often' },
    ],
  },
  { id: 'agrees', type: 'consent', label: 'I agree.' },
];

/** A survey with one question of most types, and after them what is given. */
export const parkSurvey = (
  pages: readonly {
    readonly visibleIf?: Condition;
    readonly questions: readonly { readonly id: string; readonly visibleIf?: Condition }[];
  }[],
): Survey => {
  const { survey, problems } = parseSurvey({
    id: 'park',
    version: '1',
    languages: ['en'],
    title: 'The park',
    pages: [
      { id: 'first', questions: QUESTIONS },
      ...pages.map(({ questions, ...page }, index) => ({
        id: `page-${index}`,
        ...page,
        questions: questions.map((question) => ({ type: 'yes-no', label: 'And?', ...question })),
      })),
    ],
  });
  if (!survey || problems.length) throw new Error(JSON.stringify(problems));
  return survey;
};

export const english = createPrintSpeech('en', { languages: ['en'] }, insidePrintLanguages);
export const speechIn = async (language: string) => {
  const templates = insidePrintLanguages[language] ?? (await loadPrintLanguage(language)) ?? {};
  return createPrintSpeech(language, { languages: [language] }, { [language]: templates });
};
