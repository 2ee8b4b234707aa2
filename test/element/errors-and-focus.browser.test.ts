import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const required = true;
const rows = [
  { id: 'constructor', label: 'Food' },
  { id: 'r2', label: 'Time' },
];
const choices = ['x', 'y', 'z'];
const summaryTitle = (count: number) => `group "Answers to add or correct: ${count}"`;
const links = (survey: SurveyHarness) => survey.parts('error-summary-link');

describe('<user-survey>, errors', () => {
  useSurveys();

  it('names every question and says what to do, in the summary and at the question', async () => {
    const questions = [
      { id: 's', type: 'scale', label: 'Scale' },
      { id: 'c', type: 'single-choice', label: 'Single', choices },
      { id: 'm', type: 'multiple-choice', label: 'Several', choices },
      { id: 'y', type: 'yes-no', label: 'Yes or no' },
      { id: 't', type: 'text', label: 'Text' },
      { id: 'n', type: 'number', label: 'Number' },
      { id: 'd', type: 'date', label: 'Date' },
      { id: 'r', type: 'ranking', label: 'Ranking', choices },
      { id: 'k', type: 'consent', label: 'Consent' },
    ].map((question) => ({ ...question, required }));
    const survey = await SurveyHarness.mount(surveyDocument(questions));
    await survey.send();
    expect(survey.errors()).to.have.length(9);
    for (const [index, { label }] of questions.entries()) {
      expect(survey.errors()[index]).to.contain(`“${label}”`);
      expect(survey.errorAt(label)).to.equal(survey.errors()[index]);
    }
    expect(survey.focused()).to.equal(summaryTitle(9));
    expect(survey.detailsOf('survey-invalid')).to.deep.equal([
      { questionIds: questions.map(({ id }) => id), count: 9 },
    ]);
    for (const [index, link] of links(survey).entries()) {
      link.click();
      const { label } = questions[index]!;
      expect(survey.question(label).contains(survey.root.activeElement), label).to.equal(true);
      expect(survey.root.activeElement!.matches('input, button, select'), label).to.equal(true);
    }
    expect(location.hash).to.equal('');
  });

  it('follows a link with real keys', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([{ id: 't', type: 'text', label: 'Text', required }]),
    );
    await survey.send();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'ok' });
    expect(survey.value('Text')).to.equal('ok');
    expect(survey.errors()).to.deep.equal([]);
    expect(survey.has('error-summary')).to.equal(false);
    expect(survey.errorAt('Text')).to.equal('');
    expect(survey.focused()).to.equal('text "Text"');
  });

  it('shows an error first on Next, takes it away when it is right, and shows no new one while typing', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([
        { id: 'e', type: 'text', label: 'Email', format: 'email' },
        { id: 'n', type: 'number', label: 'Number', min: 1, max: 5 },
      ]),
    );
    await survey.type('Email', 'nobody');
    await survey.type('Number', 'two');
    expect(survey.has('question-error')).to.equal(false);
    await survey.send();
    expect(survey.errors()).to.have.length(2);
    await survey.type('Email', 'a@b.example');
    expect(survey.errors()).to.deep.equal([
      'Write a number in digits in “Number”, such as 12 or 2.5.',
    ]);
    expect(survey.value('Number')).to.equal('two');
    await survey.type('Email', 'nobody');
    expect(survey.errorAt('Email')).to.equal('');
    await survey.type('Number', '9');
    expect(survey.errors()).to.deep.equal(['Write 5 or a lower number in “Number”.']);
  });

  it('leads to the row of a matrix, and counts rows', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([{ id: 'm', type: 'matrix', label: 'Care', rows, max: 3, required }]),
    );
    await survey.send();
    expect(survey.errors()).to.have.length(2);
    expect(survey.errors()).to.deep.equal(['Answer “Food” in “Care”.', 'Answer “Time” in “Care”.']);
    const [row1] = survey.parts('matrix-row');
    expect(survey.text(row1)).to.equal('Food Error: Answer “Food” in “Care”. 1 2 3');
    links(survey)[1]!.click();
    const row = survey.root.activeElement!.closest('[part~=matrix-row]');
    expect(survey.text(row as HTMLElement)).to.match(/^Time/);
    await survey.chooseRow('Care', 'Time', '2');
    expect(survey.errors().join()).to.contain('“Food”').and.not.contain('“Time”');
    await survey.chooseRow('Care', 'Food', '3');
    expect(survey.errors()).to.deep.equal([]);
    expect(survey.element.answers).to.deep.equal({ m: { constructor: 3, r2: 2 } });
  });

  it('leads to the comment when that is too long', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([
        {
          id: 'y',
          type: 'yes-no',
          label: 'Yes or no',
          comment: { label: 'Tell us', maxLength: 3 },
        },
      ]),
    );
    await survey.type('Tell us', 'four');
    await survey.send();
    expect(survey.errors()).to.deep.equal([
      'Shorten the comment on “Yes or no” to at most 3 characters. It has 4.',
    ]);
    links(survey)[0]!.click();
    expect(survey.focused()).to.match(/^textarea/);
    expect(survey.value('Tell us')).to.equal('four');
  });

  it('takes "not applicable" as an answer to a required question', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([
        { id: 't', type: 'text', label: 'Text', required, notApplicable: true },
        { id: 's', type: 'scale', label: 'Scale', required, notApplicable: 'No idea' },
      ]),
    );
    await survey.send();
    expect(survey.errors()).to.have.length(2);
    await survey.choose('Text', "Don't know / not relevant");
    await survey.choose('Scale', 'No idea');
    await survey.send();
    expect(survey.element.answers).to.deep.equal({ t: 'not-applicable', s: 'not-applicable' });
    expect(survey.status).to.equal('submitted');
  });

  it('goes to the first page with an error on submit()', async () => {
    const yesNo = (id: string) => ({ id, type: 'yes-no', label: `Question ${id}`, required });
    const survey = await SurveyHarness.mount(
      surveyDocument([[yesNo('a')], [yesNo('b')], [yesNo('c')]]),
    );
    survey.element.setAnswer('a', true);
    await survey.element.submit();
    await survey.settled();
    expect(survey.heading()).to.equal('Part 2');
    expect(survey.errors()).to.deep.equal(['Answer “Question b”.']);
    expect(survey.focused()).to.equal(summaryTitle(1));
    expect(survey.detailsOf('survey-invalid')).to.deep.equal([
      { questionIds: ['b', 'c'], count: 2 },
    ]);
  });

  it('marks the minority in words', async () => {
    const yesNo = (id: string, more: object = {}) => ({
      id,
      type: 'yes-no',
      label: `Question ${id}`,
      ...more,
    });
    const marks = async (...questions: object[]) => {
      const survey = await SurveyHarness.mount(surveyDocument(questions));
      return survey.questions();
    };
    expect(await marks(yesNo('a'), yesNo('b'))).to.deep.equal(['Question a', 'Question b']);
    expect(await marks(yesNo('a', { required }), yesNo('b'), yesNo('c'))).to.deep.equal([
      'Question a (required)',
      'Question b',
      'Question c',
    ]);
    expect(await marks(yesNo('a', { required }), yesNo('b'))).to.deep.equal([
      'Question a',
      'Question b (optional)',
    ]);
    const all = await SurveyHarness.mount(surveyDocument([yesNo('a', { required })]));
    expect(all.questions()).to.deep.equal(['Question a']);
    expect(all.text()).to.contain('All questions must be answered.');
  });
});

describe('<user-survey>, focus', () => {
  useSurveys();
  const yesNo = (id: string) => ({ id, type: 'yes-no', label: `Question ${id}` });

  it('takes no focus when it appears', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([yesNo('a')]));
    expect(document.activeElement === survey.element).to.equal(false);
  });

  it('is on the heading after every change of step', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([[yesNo('a')], [yesNo('b')]], { start: { title: 'Welcome' }, review: true }),
    );
    const steps = ['Part 1', 'Part 2', 'Check your answers'];
    await survey.press('Start');
    for (const [index, step] of steps.entries()) {
      if (index > 0) await survey.next();
      expect(survey.focused()).to.equal(`heading "${step}"`);
    }
    await survey.back();
    expect(survey.focused()).to.equal('heading "Part 2"');
    await survey.next();
    await survey.send();
    expect(survey.focused()).to.equal('heading "Thank you. Your answers have been sent."');
  });

  it('is on the heading after "Start again"', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([[yesNo('a')], [yesNo('b')]]), {
      attributes: { preview: '' },
    });
    await survey.next();
    await survey.send();
    await survey.press('Start again');
    expect(survey.heading()).to.equal('Part 1');
    expect(survey.focused()).to.equal('heading "Part 1"');
  });

  it('answers and sends with the keyboard alone', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([yesNo('a')]));
    survey.element.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    expect(survey.element.answers).to.deep.equal({ a: false });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await survey.answered();
    expect(survey.status).to.equal('submitted');
  });

  it('goes on with Enter in a field, and before sending to the button that sends', async () => {
    const text = (id: string) => ({ id, type: 'text', label: `Text ${id}` });
    const survey = await SurveyHarness.mount(surveyDocument([[text('a')], [text('b')]]));
    await survey.type('Text a', 'x');
    await sendKeys({ press: 'Enter' });
    expect(survey.focused()).to.equal('heading "Part 2"');
    await survey.type('Text b', 'y');
    // Held down, so that it repeats.
    await sendKeys({ down: 'Enter' });
    await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    expect(survey.focused()).to.equal('submit "Send answers"');
    expect(survey.status).to.equal('ready');
    await sendKeys({ press: 'Enter' });
    await survey.answered();
    expect(network.submissions[0]!.answers).to.deep.equal({ a: 'x', b: 'y' });
  });

  it('stays where it is when "Remove the answer" goes', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([yesNo('a')]));
    await survey.choose('Question a', 'Yes');
    await survey.press('Remove the answer – Question a');
    expect(survey.element.answers).to.deep.equal({});
    expect(survey.chosen('Question a')).to.deep.equal([]);
    expect(survey.focusedQuestion()).to.equal('Question a');
  });
});
