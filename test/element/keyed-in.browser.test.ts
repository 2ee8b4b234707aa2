import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { until } from '../support/host.js';
import { SurveyHarness, surveyDocument, useSurveys, network } from '../support/survey-harness.js';

const PAPER = { channel: 'paper', layout: 'single-page' };
const mountDocument = async (document: object, attributes: object = {}) => {
  const survey = await SurveyHarness.mount(document, { attributes: { ...PAPER, ...attributes } });
  // The element has asked for it before: no key is pressed too early.
  await import('../../src/element/digit-keys.js');
  await survey.settled();
  return survey;
};
const mount = (questions: readonly object[], attributes: object = {}, more: object = {}) =>
  mountDocument(surveyDocument(questions, more), attributes);

const press = async (survey: SurveyHarness, ...keys: readonly string[]) => {
  for (const pressed of keys) {
    const [key = '', modifier] = pressed.split('+').reverse();
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    if (modifier) await sendKeys({ up: modifier });
    await survey.element.updateComplete;
  }
};
/** From the heading to the first question. */
const begin = async (survey: SurveyHarness) => {
  survey.element.focus();
  await press(survey, 'Enter');
};

const scale = (id: string, more: object = {}) => ({
  id,
  type: 'scale',
  label: `How is ${id}?`,
  max: 6,
  notApplicable: true,
  ...more,
});
const who = {
  id: 'who',
  type: 'single-choice',
  label: 'Who answers?',
  choices: ['I do', 'My daughter', 'Somebody else'],
};
const help = {
  id: 'help',
  type: 'multiple-choice',
  label: 'Which help?',
  choices: ['Nursing', 'Cleaning', { value: 'none', label: 'None', exclusive: true }],
  notApplicable: true,
};
const often = {
  id: 'often',
  type: 'matrix',
  label: 'How often?',
  rows: [
    { id: 'park', label: 'Park' },
    { id: 'path', label: 'Path' },
  ],
  choices: ['Often', 'Never'],
  notApplicable: true,
};
const why = { id: 'why', type: 'text', label: 'Why?', multiline: true };

describe('<user-survey channel="paper" layout="single-page">', () => {
  useSurveys();

  it('says how answers are keyed in', async () => {
    const survey = await mount([who]);
    expect(survey.text()).to.include(
      'Type a digit to answer, and press Enter to go to the next question.',
    );
  });

  it('chooses a step of a scale by its own number, and "not applicable" by 0', async () => {
    const survey = await mount([scale('tea'), scale('coffee')]);
    await begin(survey);
    await press(survey, '4', 'Enter', '0');
    expect(survey.element.answers).to.deep.equal({ tea: 4, coffee: 'not-applicable' });
  });

  it('reads 1 and 0 as ten on a scale to ten, where 0 is a step and minus is "not applicable"', async () => {
    const survey = await mount([
      scale('tea', { min: 0, max: 10 }),
      scale('coffee', { min: 0, max: 10 }),
      scale('cake', { min: 0, max: 10 }),
      scale('milk', { min: 1, max: 10 }),
    ]);
    await begin(survey);
    await press(survey, '1', '0', 'Enter', '0', 'Enter', '-', 'Enter', '1');
    expect(survey.element.answers).to.deep.equal({
      tea: 10,
      coffee: 0,
      cake: 'not-applicable',
      milk: 1,
    });
  });

  it('takes the last digit where two are no step', async () => {
    const survey = await mount([scale('tea')]);
    await begin(survey);
    await press(survey, '3', '5', '9');
    expect(survey.element.answers).to.deep.equal({ tea: 5 });
  });

  it('chooses the n-th of other choices, yes and no', async () => {
    const survey = await mount([who, { id: 'again', type: 'yes-no', label: 'Again?' }]);
    await begin(survey);
    await press(survey, '2', 'Enter', '2');
    expect(survey.element.answers).to.deep.equal({ who: 'My daughter', again: false });
  });

  it('ticks and unticks boxes', async () => {
    const survey = await mount([help, { id: 'agree', type: 'consent', label: 'I agree' }]);
    await begin(survey);
    await press(survey, '1', '2', '1', 'Enter', '1');
    expect(survey.element.answers).to.deep.equal({ help: ['Cleaning'], agree: true });
    await press(survey, 'Shift+Enter', '0');
    expect(survey.element.answers).to.deep.equal({ help: 'not-applicable', agree: true });
  });

  it('goes through a matrix row by row', async () => {
    const survey = await mount([often, who]);
    await begin(survey);
    await press(survey, '2', 'Enter', '0', 'Enter', '1');
    expect(survey.element.answers).to.deep.equal({
      often: { park: 'Never', path: 'not-applicable' },
      who: 'I do',
    });
  });

  it('writes digits into texts, numbers and dates, and a new line with Shift+Enter', async () => {
    const survey = await mount([
      { id: 'age', type: 'number', label: 'How old?', notApplicable: true },
      why,
      { id: 'note', type: 'text', label: 'And?' },
    ]);
    await begin(survey);
    await press(survey, '8', '4', 'Enter', '2', 'Shift+Enter', '3', 'Enter', '5');
    expect(survey.element.answers).to.deep.equal({ age: 84, why: '2\n3', note: '5' });
  });

  it('stops at the comment of a question', async () => {
    const survey = await mount([scale('tea', { comment: true }), who]);
    await begin(survey);
    await press(survey, '4', 'Enter', 'H', 'm', 'Enter', '1');
    expect(survey.value('Comment')).to.equal('Hm');
    expect(survey.element.answers).to.deep.equal({ tea: 4, who: 'I do' });
  });

  it('takes an answer away with Backspace, in a matrix that of the row', async () => {
    const survey = await mount([who, often]);
    await begin(survey);
    await press(survey, '2', 'Backspace', 'Enter', '1', 'Enter', '1', 'Delete');
    expect(survey.element.answers).to.deep.equal({ often: { park: 'Often' } });
    await press(survey, '2');
    expect(survey.element.answers).to.deep.equal({ often: { park: 'Often', path: 'Never' } });
  });

  it('goes on to a question that the answer has shown', async () => {
    const survey = await mount([
      who,
      { ...help, visibleIf: { question: 'who', equals: 'My daughter' } },
    ]);
    await begin(survey);
    await press(survey, '2', 'Enter', '1');
    expect(survey.element.answers).to.deep.equal({ who: 'My daughter', help: ['Nursing'] });
  });

  it('begins at the first question, also where the first heading stands below it', async () => {
    const document_ = surveyDocument([[who], [help]]) as unknown as { pages: { title?: string }[] };
    delete document_.pages[0]!.title;
    const survey = await mountDocument(document_);
    await begin(survey);
    await press(survey, '1');
    expect(survey.element.answers).to.deep.equal({ who: 'I do' });
  });

  it('goes from the last question to Send, and sends only there', async () => {
    const survey = await mount([{ id: 'note', type: 'text', label: 'And?' }]);
    await begin(survey);
    await press(survey, '5', 'Enter');
    expect(survey.focused()).to.equal('submit "Send answers"');
    expect(survey.status).to.equal('ready');
    await press(survey, 'Enter');
    await survey.answered();
    expect(survey.status).to.equal('submitted');
  });

  it('begins the next paper with Enter', async () => {
    const survey = await mount([who]);
    await begin(survey);
    await press(survey, '1', 'Enter', 'Enter');
    await survey.answered();
    await until(() => survey.focused() === 'button "Start a new form"');
    await press(survey, 'Enter', 'Enter', '3');
    expect(survey.element.answers).to.deep.equal({ who: 'Somebody else' });
  });

  it('shows the key of each choice for the eyes alone', async () => {
    const survey = await mount([who, scale('tea')]);
    const keys = (label: string) =>
      [...survey.question(label).querySelectorAll('label')].map((choice) =>
        choice.getAttribute('data-key'),
      );
    expect(keys('Who answers?')).to.deep.equal(['1', '2', '3']);
    expect(keys('How is tea?').slice(-2)).to.deep.equal([null, '0']);
    expect(survey.choices('Who answers?')).to.deep.equal(['I do', 'My daughter', 'Somebody else']);
    const [first] = survey.question('Who answers?').querySelectorAll('label');
    // Firefox names the attribute, Chromium its value.
    const { content } = getComputedStyle(first!, '::before');
    expect(content).to.be.oneOf(['"1" / ""', 'attr(data-key) / ""']);
    expect(first!.dataset['key']).to.equal('1');
  });

  for (const [name, attributes] of [
    ['another channel', { channel: 'web' }],
    ['pages', { layout: 'pages' }],
  ] as const)
    it(`leaves digits alone with ${name}`, async () => {
      const survey = await mount([who], attributes);
      survey.field('I do').focus();
      await press(survey, '2');
      expect(survey.element.answers).to.deep.equal({});
      expect(survey.text()).not.to.include('Type a digit');
      expect(survey.root.querySelector('[data-key]')).to.equal(null);
    });

  it('leaves digits alone outside of questions, and with Ctrl', async () => {
    const survey = await mount([who]);
    survey.element.focus();
    await press(survey, '2');
    await press(survey, 'Enter', 'Control+2');
    expect(survey.element.answers).to.deep.equal({});
  });

  it('takes a whole paper of 27 questions by digits and Enter alone', async () => {
    const address = '/demo/surveys/ks-hjemmetjeneste.json';
    const { default: home } = (await import(address)) as { default: object };
    const survey = await mountDocument(structuredClone(home));
    let keys = 0;
    const key = async (...pressed: readonly string[]) => {
      keys += pressed.length;
      await press(survey, ...pressed);
    };
    survey.element.focus();
    // The code, Start, and the first question.
    await key('Enter', 'Enter', 'Enter', 'Enter');
    await key('2', 'Enter', '1', 'Enter', '1', '2', '3', 'Enter');
    const scales = '46051234560123456012'.slice(0, 20);
    for (const digit of scales) await key(digit, 'Enter');
    await key('1', 'Enter', '2', 'Enter', '2', 'Enter', '3', 'Enter');
    expect(survey.focused()).to.equal('submit "Send answers"');
    await key('Enter');
    await survey.answered();
    expect(survey.status).to.equal('submitted');
    const [{ answers, context } = { answers: {}, context: {} }] = network.submissions;
    const ids =
      'res1 res2 res3 res4 res5 med1 med2 med3 rsp1 rsp2 rsp3 til1 til2 til3 til4 inf1 inf2 inf3 hel1 hel2';
    const scored = ids
      .split(' ')
      .map((id, index) => [id, scales[index] === '0' ? 'not-applicable' : Number(scales[index])]);
    expect(answers).to.deep.equal({
      who: 'helped',
      helper: 'relative',
      services: ['nursing', 'practical', 'meals'],
      ...Object.fromEntries(scored),
      open1: '1',
      open2: '2',
      gender: 'm',
      age: '80-89',
    });
    expect(Object.keys(answers)).to.have.lengthOf(27);
    expect(context).to.include({ channel: 'paper' });
    // A digit and Enter for each question, two more boxes, four keys to begin and one to send.
    expect(keys).to.equal(27 * 2 + 2 + 4 + 1);
  }).timeout(30_000);

  it('goes one place on, and sends nothing, while Enter is held down', async () => {
    const survey = await mount([who, why]);
    await begin(survey);
    await press(survey, '1');
    for (let times = 0; times < 8; times++) await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    expect(survey.focused()).to.equal('textarea "Why?"');
    survey.button('Send answers').focus();
    await sendKeys({ down: 'Enter' });
    await survey.answered();
    await until(() => survey.focused() === 'button "Start a new form"');
    for (let times = 0; times < 3; times++) await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    expect(survey.status).to.equal('submitted');
    expect(network.submissions.map(({ answers }) => answers)).to.deep.equal([{ who: 'I do' }]);
  });
});
