import { expect } from 'chai';
import { json, problem } from '../support/fake-network.js';
import { pause, until } from '../support/host.js';
import {
  consoleLines,
  network,
  surveyDocument,
  SurveyHarness,
  useSurveys,
} from '../support/survey-harness.js';

const text = (id: string, more: object = {}) => ({
  id,
  type: 'text',
  label: `Text ${id}`,
  ...more,
});
const types = (survey: SurveyHarness) => survey.events.map(({ type }) => type);
describe('<user-survey>, events and status of sending', () => {
  useSurveys();

  it('goes from ready over submitting to submitted', async () => {
    let answer: (reply: Response) => void = () => undefined;
    network.reply = () => new Promise((done) => (answer = done));
    const survey = await SurveyHarness.mount(surveyDocument([text('a')]));
    expect([survey.status, ...survey.states()]).to.deep.equal(['ready', 'ready']);
    await survey.press('Send answers');
    await until(() => network.posts.length);
    expect([survey.status, ...survey.states()]).to.deep.equal(['submitting', 'submitting']);
    expect(survey.button('Sending …').getAttribute('aria-disabled')).to.equal('true');
    survey.button('Sending …').click();
    answer(json(201, { receipt: 'R7', message: 'Hello', redirect: 'https://example.org/next' }));
    await survey.answered();
    expect([survey.status, ...survey.states()]).to.deep.equal(['submitted', 'submitted']);
    expect(network.posts).to.have.length(1);
    expect(survey.detailsOf('survey-submitted')).to.deep.equal([
      { receipt: 'R7', message: 'Hello', redirect: 'https://example.org/next' },
    ]);
    expect(types(survey)).to.deep.equal([
      'survey-loaded',
      'survey-submit',
      'survey-submitted',
      'survey-page-changed',
    ]);
  });

  it('has no detail but what the endpoint gave', async () => {
    network.reply = () => json(204);
    const survey = await SurveyHarness.mount(surveyDocument([text('a')]));
    await survey.send();
    expect(survey.detailsOf('survey-submitted')).to.deep.equal([{}]);
  });

  it('stays ready when survey-submit is cancelled, before anything is written or sent', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([text('a')]), {
      attributes: { drafts: 'auto' },
    });
    survey.element.addEventListener('survey-submit', (event) => event.preventDefault());
    await survey.send();
    expect(survey.status).to.equal('ready');
    expect(network.posts).to.have.length(0);
    expect(survey.buttons()).to.include('Send answers');
  });

  it('does not ask survey-submit before the answers are right', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([text('a', { required: true })]));
    await survey.element.submit();
    expect(survey.count('survey-submit')).to.equal(0);
    expect(survey.count('survey-invalid')).to.equal(1);
  });

  it('fails for good with status', async () => {
    network.reply = () => problem(401, {});
    const survey = await SurveyHarness.mount(surveyDocument([text('a')]));
    await survey.send();
    expect([survey.status, ...survey.states()]).to.deep.equal(['failed', 'failed']);
    expect(survey.detailsOf('survey-failed')).to.deep.equal([
      { stage: 'submit', status: 401, problems: [] },
    ]);
  });

  it('is queued once', async () => {
    network.reply = () => json(503);
    const survey = await SurveyHarness.mount(surveyDocument([text('a')]));
    await survey.send();
    expect([survey.status, ...survey.states()]).to.deep.equal(['queued', 'queued']);
    await survey.press('Try again');
    await until(() => network.posts.length === 2);
    await pause(20);
    expect(survey.count('survey-queued')).to.equal(1);
    expect(survey.status).to.equal('queued');
  });

  it('fails to load with the status, told as one problem', async () => {
    const survey = await SurveyHarness.mount(undefined, { attributes: { src: '/fake/none.json' } });
    expect([survey.status, ...survey.states()]).to.deep.equal(['failed', 'failed']);
    expect(survey.detailsOf('survey-failed')).to.deep.equal([
      {
        stage: 'load',
        status: 404,
        problems: [
          {
            path: '',
            code: 'bad-status',
            params: { value: 404 },
            message: 'the document: bad status 404',
          },
        ],
      },
    ]);
    expect(consoleLines()).to.have.length(1);
  });

  it('has the state draft while a draft is kept, and offline while there is no network', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([text('a')]), {
      attributes: { drafts: 'auto' },
    });
    expect(survey.states()).to.deep.equal(['ready']);
    await survey.type('Text a', 'x');
    await until(() => survey.count('survey-draft-saved'));
    await survey.settled();
    expect(survey.states()).to.deep.equal(['ready', 'draft']);
    await survey.element.clearDraft();
    await survey.settled();
    expect(survey.states()).to.deep.equal(['ready']);
    const onLine = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    try {
      Object.defineProperty(Navigator.prototype, 'onLine', {
        get: () => false,
        configurable: true,
      });
      dispatchEvent(new Event('offline'));
      await survey.settled();
      expect(survey.states()).to.deep.equal(['ready', 'offline']);
      expect(survey.notices()).to.deep.equal([
        'You have no internet connection. You can go on answering.',
      ]);
    } finally {
      Object.defineProperty(Navigator.prototype, 'onLine', onLine);
    }
    dispatchEvent(new Event('online'));
    await survey.settled();
    expect(survey.states()).to.deep.equal(['ready']);
  });

  it('is ready when the survey is closed', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([text('a')], { closes: '2020-01-31' }));
    expect(survey.status).to.equal('ready');
    expect(survey.count('survey-loaded')).to.equal(1);
  });
});
