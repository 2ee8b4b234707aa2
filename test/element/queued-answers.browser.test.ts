import { expect } from 'chai';
import { json } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { stored } from '../support/storage.js';
import { network, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { two } from './small-surveys.js';

describe('<user-survey>, answers that could not be sent yet', () => {
  useSurveys();

  for (const [what, reply, tries = 2] of [
    ['a server that fails', () => json(503)],
    [
      'a captive portal',
      () => new Response('<p>Log in</p>', { headers: { 'Content-Type': 'text/html' } }),
    ],
    ['too many at once', () => json(429, undefined, { 'Retry-After': '60' }), 1],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const)
    it(`queues for ${what}; the outbox takes the draft's place, and the next visit sends it`, async () => {
      network.reply = reply;
      const survey = await SurveyHarness.mount(two, { attributes: { drafts: 'auto' } });
      await survey.choose('Question a', 'Yes');
      await survey.next();
      await survey.element.saveDraft();
      await survey.send();
      expect(survey.status).to.equal('queued');
      expect(survey.heading()).to.equal('Your answers have not been sent yet');
      expect(survey.focused()).to.equal('heading "Your answers have not been sent yet"');
      expect(survey.buttons()).to.deep.equal([
        'Try again',
        'Save my answers as a file',
        'Delete these answers',
      ]);
      expect(await stored('drafts')).to.deep.equal([]);
      expect(await stored('outbox')).to.have.length(1);
      const again = await survey.reload();
      expect(again.heading()).to.equal('Your answers have not been sent yet');
      expect(again.questions()).to.deep.equal([]);
      expect(again.count('survey-queued')).to.equal(1);
      // The visit itself tries, unless the endpoint has said when.
      await until(() => network.posts.length >= tries && again.buttons().includes('Try again'));
      network.reply = () => json(201, { receipt: 'LATE' });
      await again.press('Try again');
      await until(() => again.status === 'submitted');
      await again.settled();
      expect(again.text()).to.contain('LATE');
      expect(new Set(network.submissions.map(({ submissionId }) => submissionId))).to.have.property(
        'size',
        1,
      );
      await until(async () => (await stored('outbox')).length === 0);
    });

  it('follows the status of a rejected transport, and takes any other rejection for the network', async () => {
    const outcomes = [
      [{ status: 422, errors: [{ question: 'a', message: 'No' }] }, 'ready'],
      [{ status: 410 }, 'failed'],
      [new Error('anything'), 'queued'],
    ] as const;
    for (const [rejection, status] of outcomes) {
      const survey = await SurveyHarness.mount(two, {
        attributes: { 'draft-key': `transport-${status}` },
        properties: { transport: () => Promise.reject(rejection) },
      });
      await survey.element.submit();
      expect(survey.status).to.equal(status);
    }
  });

  it('counts headers that throw as a network failure', async () => {
    const survey = await SurveyHarness.mount(two, {
      properties: {
        headers: () => {
          throw new Error('no token');
        },
      },
    });
    await survey.element.submit();
    expect(survey.status).to.equal('queued');
    expect(network.posts).to.have.length(0);
  });

  it('leaves the outbox alone on reset and shows an empty form', async () => {
    network.reply = () => json(503);
    const survey = await SurveyHarness.mount(two, { attributes: { drafts: 'auto' } });
    await survey.choose('Question a', 'Yes');
    await survey.element.submit();
    expect(survey.status).to.equal('queued');
    survey.element.reset();
    await survey.settled();
    expect(survey.status).to.equal('ready');
    expect(survey.chosen('Question a')).to.deep.equal([]);
    expect(await stored('outbox')).to.have.length(1);
  });

  it('keeps an unsent submission in memory alone with drafts="off"', async () => {
    network.reply = () => json(503);
    const survey = await SurveyHarness.mount(two);
    await survey.element.submit();
    await survey.settled();
    expect(survey.status).to.equal('queued');
    expect(survey.text()).to.contain(
      'Your answers are not saved on this device. Keep this page open until they have been sent.',
    );
    expect(await indexedDB.databases()).to.deep.equal([]);
  });

  it('makes no new draft while it waits, whatever is pressed', async () => {
    network.reply = () => json(503);
    const survey = await SurveyHarness.mount(
      { ...two, languages: ['en', 'nb'], title: { en: 'Care', nb: 'Omsorg' } },
      { attributes: { drafts: 'auto' } },
    );
    survey.element.setAnswer('a', true);
    await survey.element.submit();
    await survey.settled();
    await survey.press('norsk bokmål');
    await survey.element.saveDraft();
    expect(survey.title()).to.equal('Omsorg');
    expect(await stored('drafts')).to.deep.equal([]);
    expect(await stored('outbox')).to.have.length(1);
  });
});
