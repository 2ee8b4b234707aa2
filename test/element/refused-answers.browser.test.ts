import { expect } from 'chai';
import { localDate } from '../../src/run/local-date.js';
import { downloadOf } from '../support/downloads.js';
import { json, problem } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { stored } from '../support/storage.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { UUID } from '../support/uuid.js';
import { two, yesNo } from './small-surveys.js';

describe('<user-survey>, answers that the endpoint refuses', () => {
  useSurveys();

  it('returns to the form with the endpoint’s words at their questions', async () => {
    network.reply = (_, tries) =>
      tries > 1
        ? json(201)
        : problem(422, {
            errors: [
              { question: 'b', message: 'Not this one' },
              { question: 'b', message: 'Nor that' },
              { question: 'a', message: { en: 'Wrong <b>here</b>' } },
              { question: 'nobody', message: 'Who?' },
            ],
          });
    const survey = await SurveyHarness.mount(two);
    await survey.choose('Question a', 'Yes');
    await survey.next();
    await survey.choose('Question b', 'Yes');
    await survey.send();
    expect(survey.status).to.equal('ready');
    expect(survey.heading()).to.equal('Part 1');
    expect(survey.hasState('invalid')).to.equal(true);
    expect(survey.errors()).to.deep.equal(['Who?', 'Wrong <b>here</b>']);
    expect(survey.errorAt('Question a')).to.equal('Wrong <b>here</b>');
    expect(survey.parts('error-summary-link')).to.have.length(1);
    expect(survey.focused()).to.match(/^group/);
    expect(survey.detailsOf('survey-invalid')).to.deep.equal([
      { questionIds: ['b', 'a'], count: 4 },
    ]);
    await survey.choose('Question a', 'No');
    expect(survey.errorAt('Question a')).to.equal('');
    await survey.element.updateComplete;
    await survey.next();
    expect(survey.errorAt('Question b')).to.equal('Not this one Nor that');
    expect(survey.errors()).to.deep.equal(['Not this one Nor that']);
    expect(survey.hasState('invalid')).to.equal(true);
    await survey.choose('Question b', 'No');
    expect(survey.hasState('invalid')).to.equal(false);
    await survey.send();
    expect(survey.status).to.equal('submitted');
    const [first, second] = network.submissions;
    expect(second!.submissionId).to.match(UUID).and.not.equal(first!.submissionId);
  });

  it('says the codes that are its own in its own words, and the endpoint’s words for others', async () => {
    network.reply = () =>
      problem(422, {
        errors: [
          { question: 'a', code: 'required', message: 'Answer this question.' },
          { question: 'text', code: 'too-long', params: { max: 5, count: 6 } },
          { question: 'text', code: 'unheard-of', message: 'Not that' },
          { question: 'staff', row: 'time', code: 'required', message: 'Answer this question.' },
          { question: 'staff', row: 'gone', code: 'invalid', message: 'No.' },
          { question: 'nobody', code: 'required' },
        ],
      });
    const survey = await SurveyHarness.mount(
      surveyDocument(
        [
          yesNo('a'),
          { id: 'text', type: 'text', label: 'Text' },
          {
            id: 'staff',
            type: 'matrix',
            label: 'Staff',
            max: 5,
            rows: [{ id: 'time', label: 'They have time' }],
          },
        ],
        { languages: ['en', 'nb'] },
      ),
      { attributes: { lang: 'nb' } },
    );
    await survey.element.submit();
    await survey.settled();
    expect(survey.errors()).to.deep.equal([
      'Svar på «Question a».',
      'Kort ned teksten i «Text» til høyst 5 tegn. Den er på 6.',
      'Not that',
      'Svar på «They have time» i «Staff».',
      'Sjekk svaret på «Staff». Det har ikke riktig form.',
    ]);
  });

  it('puts words about hidden questions, and a refusal without any, in the summary without a link', async () => {
    network.reply = (_, tries) =>
      problem(
        tries === 1 ? 422 : 400,
        tries === 1 ? { errors: [{ question: 'c', message: 'Hidden' }] } : {},
      );
    const survey = await SurveyHarness.mount(
      surveyDocument([yesNo('a'), yesNo('c', { visibleIf: { question: 'a', equals: true } })]),
    );
    await survey.send();
    expect(survey.errors()).to.deep.equal(['Hidden']);
    expect(survey.parts('error-summary-link')).to.have.length(0);
    await survey.send();
    expect(survey.errors()).to.deep.equal([
      'Your answers could not be received. Check them and send again.',
    ]);
    expect(survey.status).to.equal('ready');
    const [first, second] = network.submissions;
    expect(second!.submissionId).to.equal(first!.submissionId);
  });

  it('forgets a refusal with the respondent', async () => {
    network.reply = () => problem(422, {});
    const survey = await SurveyHarness.mount(two);
    await survey.element.submit();
    await survey.settled();
    expect(survey.errors()).to.have.length(1);
    survey.element.reset();
    await survey.settled();
    expect(survey.errors()).to.deep.equal([]);
    expect(survey.hasState('invalid')).to.equal(false);
  });

  it('returns to the form also when the verdict comes on the next visit, once it is asked for', async () => {
    network.reply = () => json(429, undefined, { 'Retry-After': '60' });
    const document = surveyDocument(
      [
        [yesNo('a', { comment: true })],
        [yesNo('b', { required: true, visibleIf: { question: 'a', equals: true } })],
      ],
      { code: {} },
    );
    const survey = await SurveyHarness.mount(document, { attributes: { drafts: 'auto' } });
    await survey.type('Code from your invitation', 'abc');
    await survey.press('Start');
    await survey.choose('Question a', 'Yes');
    await survey.type('Comment', 'why');
    await survey.next();
    await survey.choose('Question b', 'No');
    await survey.send();
    const again = await survey.reload();
    network.reply = () => problem(422, { errors: [{ question: 'b', message: 'Not so' }] });
    await again.press('Try again');
    await until(() => again.status === 'ready');
    await again.press('Show the answers');
    await again.press('Show the answers');
    await until(() => again.questions().length);
    expect(again.heading()).to.equal('Part 2');
    expect(again.errors()).to.deep.equal(['Not so']);
    expect(again.chosen('Question b')).to.deep.equal(['No']);
    expect((await stored('drafts'))[0]).to.deep.include({
      answers: { a: true, b: false },
      comments: { a: 'why' },
      code: 'abc',
    });
    await until(async () => (await stored('outbox')).length === 0);
  });

  it('says that the survey is closed and keeps the answers', async () => {
    network.reply = () => problem(410, {});
    const survey = await SurveyHarness.mount(two, { attributes: { drafts: 'auto' } });
    await survey.choose('Question a', 'Yes');
    await survey.element.submit();
    await survey.settled();
    expect(survey.status).to.equal('failed');
    expect(survey.heading()).to.equal('The survey is closed');
    expect(survey.focused()).to.equal('heading "The survey is closed"');
    expect(survey.buttons()).to.include('Save my answers as a file');
    expect(survey.element.answers).to.deep.equal({ a: true });
    const [entry] = (await stored('outbox')) as { submission: { answers: object } }[];
    expect(entry!.submission.answers).to.deep.equal({ a: true });
  });

  it('says in plain words that it failed, tries again, and saves the answers as a file', async () => {
    network.reply = (_, tries) => (tries === 1 ? json(418) : json(201, { receipt: 'OK' }));
    const survey = await SurveyHarness.mount(two);
    await survey.choose('Question a', 'No');
    await survey.element.submit();
    await survey.settled();
    expect(survey.heading()).to.equal('Your answers could not be sent');
    expect(survey.text()).to.not.contain('418');
    expect(survey.buttons()).to.deep.equal([
      'Try again',
      'Save my answers as a file',
      'Delete these answers',
    ]);
    const file = await downloadOf(() => survey.press('Save my answers as a file'));
    expect(file.name).to.equal(`home-care-${localDate()}.txt`);
    expect(file.text).to.contain('Question a').and.contain('No');
    await survey.press('Try again');
    await until(() => survey.status === 'submitted');
    const [first, second] = network.submissions;
    expect(second).to.deep.equal(first);
  });

  it('says that it is trying while "Try again" runs', async () => {
    let answer: (reply: Response) => void = () => undefined;
    network.reply = (_, tries) =>
      tries === 1 ? json(418) : new Promise((done) => (answer = done));
    const survey = await SurveyHarness.mount(two);
    await survey.element.submit();
    await survey.settled();
    await survey.press('Try again');
    await until(() => network.posts.length === 2);
    await survey.settled();
    expect(survey.button('Sending …').getAttribute('aria-disabled')).to.equal('true');
    answer(json(418));
    await until(() => survey.buttons().includes('Try again'));
    expect(survey.status).to.equal('failed');
  });
});
