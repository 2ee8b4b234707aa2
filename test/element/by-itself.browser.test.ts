import { expect } from 'chai';
import { json, problem } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const survey = surveyDocument([{ id: 'a', type: 'yes-no', label: 'Question a' }], {
  languages: ['nb', 'en'],
});
const later = () => json(503);

/** Answered and sent, without a verdict. */
const queued = async (attributes: Readonly<Record<string, string>> = {}) => {
  network.reply = later;
  const opened = await SurveyHarness.mount(survey, {
    attributes: { drafts: 'auto', ...attributes },
  });
  await opened.choose('Question a', 'Yes');
  await opened.send();
  return opened;
};
const comesOnline = () => dispatchEvent(new Event('online'));

describe('<user-survey>, what comes by itself', () => {
  useSurveys();

  it('takes the focus from nobody who is elsewhere on the page, and is said instead', async () => {
    const opened = await queued();
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    network.reply = () => json(201, { receipt: 'A1' });
    comesOnline();
    await until(() => opened.status === 'submitted');
    await opened.settled();
    expect(document.activeElement === elsewhere).to.equal(true);
    const said = () => opened.part('status')!.textContent;
    await until(() => said() === 'Thank you. Your answers have been sent.');
    elsewhere.remove();
  });

  it('keeps the focus in the survey where it was there', async () => {
    const opened = await queued();
    opened.button('Try again').focus();
    network.reply = () => json(201, { receipt: 'A1' });
    comesOnline();
    await until(() => opened.status === 'submitted');
    await opened.settled();
    expect(opened.focused()).to.equal('heading "Thank you. Your answers have been sent."');
  });

  it('moves to no survey when a visit begins', async () => {
    const opened = await queued();
    network.reply = () => json(201, { receipt: 'A1' });
    const again = await opened.reload();
    comesOnline();
    await until(() => again.status === 'submitted');
    await again.settled();
    expect(again.focused()).to.equal('');
  });

  it('saves no second copy of what waits, whatever is ticked', async () => {
    const opened = await queued({ drafts: 'ask' });
    expect(opened.status).to.equal('queued');
    expect(opened.has('draft-checkbox')).to.equal(false);
  });

  it('shows the interviewer’s index of pages only beside the form', async () => {
    network.reply = () => json(201, { receipt: 'A1' });
    const opened = await SurveyHarness.mount(survey, { attributes: { interviewer: '' } });
    expect(opened.has('page-index')).to.equal(true);
    await opened.send();
    expect(opened.status).to.equal('submitted');
    expect(opened.has('page-index')).to.equal(false);
  });
});

describe('<user-survey>, words of the endpoint', () => {
  useSurveys();

  it('in one text are read in the language that was sent, those in several in the best one', async () => {
    network.reply = () =>
      problem(422, {
        errors: [
          { question: 'a', message: 'Not so.' },
          { question: '', message: { nb: 'Prøv igjen.' } },
        ],
      });
    const opened = await SurveyHarness.mount(survey);
    await opened.choose('Question a', 'Yes');
    await opened.send();
    expect(opened.errors()).to.deep.equal(['Prøv igjen.', 'Not so.']);
    const [foreign, own] = opened.root.querySelectorAll('[part=error-summary] li');
    expect(foreign!.querySelector('[lang]')!.getAttribute('lang')).to.equal('nb');
    expect(own!.querySelector('[lang]')).to.equal(null);
  });
});

describe('<user-survey>, moved in the page', () => {
  useSurveys();

  it('speaks the language of where it stands', async () => {
    const opened = await SurveyHarness.mount(survey, { attributes: { lang: undefined } });
    const norwegian = document.body.appendChild(document.createElement('div'));
    norwegian.lang = 'nb';
    norwegian.append(opened.element);
    await opened.settled();
    expect(opened.buttons()).to.include('Send svar');
    norwegian.remove();
  });
});

describe('<user-survey>, a half date', () => {
  useSurveys();

  it('is not left for the next respondent', async () => {
    const opened = await SurveyHarness.mount(
      surveyDocument([{ id: 'd', type: 'date', label: 'Day' }]),
    );
    const before = opened.field('Day');
    opened.element.reset();
    await opened.settled();
    // What is half there cannot be emptied by a script that sees nothing in it: the field is another.
    expect(opened.field('Day') === before).to.equal(false);
  });
});
