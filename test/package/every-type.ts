/** A survey document with every question type and what else may touch a strict policy. */
export const everyType = {
  id: 'every-type',
  version: '1',
  languages: ['en', 'nb'],
  title: { en: 'Every question type', nb: 'Alle typer spørsmål' },
  description: { en: 'A paragraph with **bold** and a [link](https://www.example.com/).' },
  contact: { en: 'Ask us.' },
  start: { text: { en: '- One\n- Two' } },
  review: true,
  pages: [
    {
      id: 'choices',
      title: { en: 'Choices' },
      questions: [
        {
          id: 'satisfied',
          type: 'scale',
          label: { en: 'How satisfied are you?' },
          hint: { en: 'All in all' },
          min: 1,
          max: 6,
          labels: { 1: { en: 'Not at all' }, 6: { en: 'Very' } },
          required: true,
          notApplicable: true,
          image: { src: 'picture.svg', alt: { en: 'A park' } },
        },
        {
          id: 'travel',
          type: 'single-choice',
          label: { en: 'How do you travel?' },
          choices: [
            {
              value: 'walk',
              label: { en: 'I walk' },
              image: { src: 'picture.svg', alt: { en: '' } },
            },
            { value: 'other', label: { en: 'Another way' }, other: true },
          ],
        },
        {
          id: 'district',
          type: 'single-choice',
          display: 'dropdown',
          label: { en: 'Where do you live?' },
          choices: ['North', 'South'],
        },
        {
          id: 'help',
          type: 'multiple-choice',
          label: { en: 'What do you get help with?' },
          choices: ['cleaning', 'meals', { value: 'none', label: { en: 'None' }, exclusive: true }],
          comment: true,
        },
        { id: 'again', type: 'yes-no', label: { en: 'Would you come again?' } },
      ],
    },
    {
      id: 'fields',
      title: { en: 'Fields' },
      questions: [
        { id: 'about', type: 'statement', label: { en: 'A statement.' } },
        {
          id: 'staff',
          type: 'matrix',
          label: { en: 'The staff' },
          rows: [
            { id: 'listen', label: { en: 'They listen' } },
            { id: 'time', label: { en: 'They have time' } },
          ],
          min: 1,
          max: 5,
          notApplicable: true,
        },
        { id: 'name', type: 'text', label: { en: 'A word' }, maxLength: 20 },
        { id: 'visits', type: 'number', label: { en: 'Visits' }, unit: { en: 'a week' } },
        { id: 'last', type: 'date', label: { en: 'Last visit' } },
        {
          id: 'order',
          type: 'ranking',
          label: { en: 'What matters most?' },
          choices: ['benches', 'lights', 'flowers'],
        },
        { id: 'agreed', type: 'consent', label: { en: 'I agree' }, required: true },
      ],
    },
  ],
};

/** What arrives when `fillAndSend` has answered it. */
export const everyTypeResponse = {
  answers: {
    satisfied: 5,
    travel: 'other',
    district: 'South',
    help: ['cleaning', 'meals'],
    again: true,
    staff: { listen: 4, time: 'not-applicable' },
    name: 'Ærlig',
    visits: 2.5,
    last: '2026-10-12',
    order: ['lights', 'benches', 'flowers'],
    agreed: true,
  },
  comments: { travel: 'By boat', help: 'Snow' },
};
