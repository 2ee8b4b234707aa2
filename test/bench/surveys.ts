/** The questions that are measured; the survey and the static form are both made from these. */

interface ScaleQuestion {
  readonly id: string;
  readonly type: 'scale';
  readonly label: string;
  readonly required: boolean;
  readonly min: 1;
  readonly max: 6;
  readonly labels: Readonly<Record<string, string>>;
}
interface ChoiceQuestion {
  readonly id: string;
  readonly type: 'single-choice' | 'multiple-choice';
  readonly label: string;
  readonly choices: readonly string[];
}
interface MatrixQuestion {
  readonly id: string;
  readonly type: 'matrix';
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly label: string }[];
  readonly min: 1;
  readonly max: 6;
}
interface FieldQuestion {
  readonly id: string;
  readonly type: 'text' | 'number';
  readonly label: string;
  readonly multiline?: boolean;
}
export type BenchQuestion = ScaleQuestion | ChoiceQuestion | MatrixQuestion | FieldQuestion;

export interface BenchSurvey {
  readonly id: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly title: string;
  readonly layout: 'pages' | 'single-page';
  readonly pages: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly BenchQuestion[];
  }[];
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const scale = (number: number): ScaleQuestion => ({
  id: `scale-${number}`,
  type: 'scale',
  label: `How satisfied are you with part ${number} of the service?`,
  required: true,
  min: 1,
  max: 6,
  labels: { 1: 'Very dissatisfied', 6: 'Very satisfied' },
});

const choices = (id: string, type: ChoiceQuestion['type'], count: number): ChoiceQuestion => ({
  id,
  type,
  label: `Which of these fit you (${id})?`,
  choices: numbers(count).map((number) => `Alternative ${number}`),
});

const survey = (
  id: string,
  layout: BenchSurvey['layout'],
  pages: readonly (readonly BenchQuestion[])[],
): BenchSurvey => ({
  id,
  version: '1',
  languages: ['en'],
  title: 'What do you think of the service?',
  layout,
  pages: pages.map((questions, index) => ({
    id: `page-${index + 1}`,
    title: `Part ${index + 1} of the survey`,
    questions,
  })),
});

/** 14 questions on 3 pages, as in the measured peers; the dropdown has 20 choices. */
export const smallSurvey = survey('small', 'pages', [
  numbers(5).map(scale),
  [
    scale(6),
    scale(7),
    choices('help', 'multiple-choice', 6),
    choices('wishes', 'multiple-choice', 6),
    choices('district', 'single-choice', 20),
  ],
  [
    {
      id: 'staff',
      type: 'matrix',
      label: 'What do you think of the staff?',
      rows: numbers(5).map((number) => ({ id: `row-${number}`, label: `Statement ${number}` })),
      min: 1,
      max: 6,
    },
    { id: 'visits', type: 'number', label: 'How many visits do you have in a week?' },
    { id: 'best', type: 'text', label: 'What is best?', multiline: true },
    { id: 'worst', type: 'text', label: 'What should be better?', multiline: true },
  ],
]);

/** `count` scales of six steps on one page. */
export const scaleSurvey = (count: number) =>
  survey(`scales-${count}`, 'single-page', [numbers(count).map(scale)]);
