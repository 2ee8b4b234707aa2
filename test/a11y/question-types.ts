const TYPES: Readonly<Record<string, object>> = {
  'single-choice': {
    type: 'single-choice',
    choices: [
      { value: 'walk', label: 'On foot', hint: 'Or with a stick' },
      { value: 'bus', label: 'By bus', image: { src: '../media/bus.svg', alt: 'A bus' } },
      { value: 'other', label: 'In another way', other: true },
    ],
    notApplicable: true,
  },
  dropdown: { type: 'single-choice', display: 'dropdown', choices: ['North', 'South'] },
  'long-dropdown': {
    type: 'single-choice',
    display: 'dropdown',
    choices: Array.from({ length: 21 }, (_, index) => `Street ${index + 1}`),
  },
  'multiple-choice': {
    type: 'multiple-choice',
    choices: ['Cleaning', 'Meals', { value: 'none', label: 'Nothing', exclusive: true }],
    notApplicable: true,
  },
  'yes-no': { type: 'yes-no' },
  scale: {
    type: 'scale',
    min: 1,
    max: 6,
    labels: { 1: 'Very dissatisfied', 6: 'Very satisfied' },
    notApplicable: true,
  },
  matrix: {
    type: 'matrix',
    rows: [
      { id: 'listen', label: 'They listen' },
      { id: 'time', label: 'They have time' },
    ],
    min: 1,
    max: 3,
    labels: { 1: 'Never', 3: 'Always' },
    notApplicable: true,
  },
  ranking: { type: 'ranking', choices: ['Benches', 'Lights', 'Flowers'], notApplicable: true },
  text: { type: 'text', maxLength: 20 },
  'long-text': { type: 'text', multiline: true, maxLength: 500 },
  number: { type: 'number', min: 0, max: 10, unit: 'a week', notApplicable: true },
  date: { type: 'date', min: '2020-01-01', notApplicable: true },
  consent: { type: 'consent' },
  statement: { type: 'statement' },
};

/** What cannot have a comment, or has its own. */
const COMMENTLESS = ['single-choice', 'statement'];

/** One question of each type with all that a question can have, by the names of the golden files. */
export const QUESTION_TYPES: readonly (readonly [name: string, question: object])[] =
  Object.entries(TYPES).map(([name, own]) => [
    name,
    {
      id: 'q',
      label: 'Question?',
      hint: 'A hint',
      required: true,
      ...(!COMMENTLESS.includes(name) && { comment: true }),
      ...own,
    },
  ]);
