import { expect } from 'chai';
import { consoleLines } from '../support/quiet.js';
import { surveyDocument } from '../support/survey-document.js';
import { PrintPage, usePrint } from './print-page.js';

const yesNo = { id: 'uses', type: 'yes-no', label: 'Do you get help?' };
const colours = {
  id: 'colours',
  type: 'multiple-choice',
  label: 'Which colours?',
  choices: ['Red', 'Green', 'Blue'],
};
const EVERYTHING = [
  yesNo,
  { id: 'note', type: 'statement', label: 'Now about the **visits**.' },
  {
    id: 'content',
    type: 'scale',
    label: 'How content are you?',
    max: 6,
    labels: { 1: 'Not at all', 6: 'Very' },
    notApplicable: true,
    comment: true,
  },
  {
    id: 'who',
    type: 'single-choice',
    label: 'Who answers?',
    choices: [
      { value: 'me', label: 'I do' },
      { value: 'other', label: 'Somebody else', other: true },
    ],
  },
  colours,
  {
    id: 'places',
    type: 'matrix',
    label: 'How often?',
    rows: [
      { id: 'park', label: 'Park' },
      { id: 'path', label: 'Path' },
    ],
    choices: ['Often', 'Never'],
  },
  { id: 'why', type: 'text', label: 'Why?', multiline: true },
  { id: 'far', type: 'number', label: 'How far?', min: 0, max: 20000, unit: 'metres' },
  { id: 'when', type: 'date', label: 'When?', min: '2026-01-01' },
  { id: 'best', type: 'ranking', label: 'What is best?', choices: ['Light', 'Benches'] },
  { id: 'agree', type: 'consent', label: 'I agree.' },
];

describe('<user-survey-print>, the sheet', () => {
  usePrint();

  it('has title, texts, pages and every question, numbered, as headings in order', async () => {
    const page = await PrintPage.show(
      surveyDocument([[yesNo, EVERYTHING[1]!], [colours]], {
        description: 'About your help.',
        start: { title: 'First of all', text: 'It is voluntary.' },
        contact: 'Call the town hall.',
      }),
    );
    expect(page.headings()).to.deep.equal([
      'h2 Home care',
      'h3 First of all',
      'h3 Part 1',
      'h4 1. Do you get help?',
      'h3 Part 2',
      'h4 2. Which colours?',
    ]);
    expect(page.text('.front')).to.equal(
      'Home care About your help. First of all It is voluntary. Put a cross in the boxes that fit. Call the town hall.',
    );
  });

  it('says how each type is answered', async () => {
    const page = await PrintPage.show(surveyDocument(EVERYTHING));
    expect(page.texts('[part=question]')).to.deep.equal([
      '1. Do you get help? Yes No',
      'Now about the visits.',
      "2. How content are you? 1 Not at all 2 3 4 5 6 Very Don't know / not relevant Comment",
      '3. Who answers? Choose one. I do Somebody else',
      '4. Which colours? Choose one or more. Red Green Blue',
      '5. How often? Choose one in each row. Often Never Park Path',
      '6. Why?',
      '7. How far? From 0 to 20,000. metres',
      '8. When? 1 January 2026 or later. day month year',
      '9. What is best? Write 1 beside the most important, 2 beside the next, and so on. Light Benches',
      '10. I agree. Yes',
    ]);
    expect(page.all('.chosen')).to.have.lengthOf(0);
    expect(page.all('.round')).to.have.lengthOf(2 + 2);
  });

  for (const [limits, words] of [
    [{ minSelected: 2, maxSelected: 2 }, 'Choose exactly 2.'],
    [{ minSelected: 2 }, 'Choose at least 2.'],
    [{ maxSelected: 2 }, 'Choose at most 2.'],
    [{ maxSelected: 1 }, 'Choose one.'],
    [{ minSelected: 2, maxSelected: 3 }, 'Choose at least 2.'],
    [{ minSelected: 1 }, 'Choose one or more.'],
  ] as const)
    it(`says how many may be chosen: ${JSON.stringify(limits)}`, async () => {
      const page = await PrintPage.show(surveyDocument([{ ...colours, ...limits }]));
      expect(page.text('.instruction')).to.equal(words);
    });

  it('fills in answers and comments', async () => {
    const answers = {
      uses: false,
      content: 4,
      who: 'other',
      colours: ['Red', 'Blue'],
      places: { path: 'Never' },
      why: 'Because.\nSo.',
      far: 1200.5,
      when: '2026-05-01',
      best: ['Benches', 'Light'],
      agree: true,
    };
    const comments = { content: 'Mostly.', who: 'My daughter' };
    const page = await PrintPage.show(surveyDocument(EVERYTHING), {}, { answers, comments });
    expect(page.chosen('uses')).to.deep.equal(['chosen No']);
    expect(page.chosen('content')).to.deep.equal(['chosen 4']);
    expect(page.chosen('who')).to.deep.equal(['chosen Somebody else My daughter']);
    expect(page.chosen('colours')).to.deep.equal(['chosen Red', 'chosen Blue']);
    expect(page.chosen('places')).to.deep.equal(['chosen Path']);
    expect(page.chosen('agree')).to.deep.equal(['chosen Yes']);
    expect(page.question('content')).to.match(/Comment Mostly\.$/);
    expect(page.question('why')).to.equal('6. Why? Because. So.');
    expect(page.question('far')).to.match(/ 1200\.5 metres$/);
    expect(page.question('when')).to.match(/ 01 day 05 month 2026 year$/);
    expect(page.question('best')).to.match(/ 2 Light 1 Benches$/);
    // "Never" is the last column.
    const cells = page.all('[data-question=places] tbody tr:last-child td');
    expect(cells.map((cell) => cell.querySelector('.chosen') !== null)).to.deep.equal([
      false,
      true,
    ]);
  });

  it('fills in "not applicable"', async () => {
    const page = await PrintPage.show(
      surveyDocument(EVERYTHING),
      {},
      { answers: { content: 'not-applicable' } },
    );
    expect(page.chosen('content')).to.deep.equal(["chosen Don't know / not relevant"]);
  });

  it('leaves out an answer that the question cannot have, and says so in the console', async () => {
    const page = await PrintPage.show(surveyDocument([yesNo]), {}, { answers: { uses: 'maybe' } });
    expect(page.all('.chosen')).to.have.lengthOf(0);
    expect(consoleLines()).to.deep.equal([
      'warn: <user-survey> answers: "uses" cannot be prefilled.',
    ]);
  });

  it('says at pages and questions who answers them', async () => {
    const uses = { question: 'uses', equals: true };
    const survey = surveyDocument([yesNo, { ...colours, visibleIf: uses }]) as unknown as {
      pages: object[];
    };
    survey.pages.push({
      id: 'more',
      title: 'More',
      visibleIf: { not: uses },
      questions: [{ id: 'why', type: 'text', label: 'Why not?' }],
    });
    const page = await PrintPage.show(survey);
    expect(page.question('colours')).to.match(
      /^Only if you answered “Yes” to question 1\. 2\. Which colours\?/,
    );
    expect(page.texts('.page-head')).to.deep.equal([
      'Part 1',
      'More Only if you did not answer “Yes” to question 1.',
    ]);
  });

  it('keeps cases apart where "and" and "or" could be read in two ways', async () => {
    const visibleIf = {
      all: [
        { question: 'far', atLeast: 100 },
        {
          any: [
            { question: 'uses', equals: true },
            { question: 'why', answered: true },
          ],
        },
      ],
    };
    const page = await PrintPage.show(
      surveyDocument([...EVERYTHING, { id: 'last', type: 'text', label: 'And?', visibleIf }]),
    );
    expect(page.text('.only-if > p')).to.equal('Only when all of this is so:');
    expect(page.texts('.only-if li')).to.deep.equal([
      'if you answered 100 or higher to question 7',
      'if you answered “Yes” to question 1 or if you answered question 6',
    ]);
  });

  it('marks the minority, as the survey does', async () => {
    const required = { ...yesNo, required: true };
    const text = { id: 'why', type: 'text', label: 'Why?' };
    let page = await PrintPage.show(surveyDocument([required, colours, text]));
    expect(page.texts('.mark')).to.deep.equal(['(required)']);
    page = await PrintPage.show(surveyDocument([required]));
    expect(page.text('.front')).to.include('All questions must be answered.');
    page = await PrintPage.show(surveyDocument([required, colours, text], { interviewer: true }));
    expect(page.texts('.mark')).to.deep.equal([]);
  });

  it('has probes for an interviewer alone', async () => {
    const asked = [{ ...yesNo, probes: ['Since when?'] }];
    let page = await PrintPage.show(surveyDocument(asked));
    expect(page.text()).not.to.include('Since when?');
    page = await PrintPage.show(surveyDocument(asked, { interviewer: true }));
    expect(page.question('uses')).to.equal(
      '1. Do you get help? For the interviewer Since when? Yes No',
    );
  });

  it('has a line in the place of a list that would fill sheets', async () => {
    const towns = {
      id: 'town',
      type: 'single-choice',
      label: 'Which town?',
      choices: Array.from({ length: 41 }, (_, index) => `Town ${index}`),
    };
    let page = await PrintPage.show(surveyDocument([towns]));
    expect(page.question('town')).to.equal('1. Which town? Write one answer.');
    page = await PrintPage.show(surveyDocument([towns]), {}, { answers: { town: 'Town 7' } });
    expect(page.question('town')).to.equal('1. Which town? Write one answer. Town 7');
  });

  it('ties the table of a matrix to its label, with a head for each row and column', async () => {
    const page = await PrintPage.show(surveyDocument(EVERYTHING));
    const table = page.root.querySelector('table')!;
    const label = page.root.getElementById(table.getAttribute('aria-labelledby')!);
    expect(label!.textContent).to.include('How often?');
    expect(page.texts('th[scope=col]')).to.deep.equal(['Often', 'Never']);
    expect(page.texts('th[scope=row]')).to.deep.equal(['Park', 'Path']);
  });
});
