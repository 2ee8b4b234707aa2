import { expect } from 'chai';
import { localDate } from '../../src/run/local-date.js';
import { json, problem } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { recordsOf } from '../support/storage.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const yesNo = (id: string, more: object = {}) => ({
  id,
  type: 'yes-no',
  label: `Question ${id}`,
  ...more,
});
const two = surveyDocument([[yesNo('a')], [yesNo('b')]]);
const stored = (name: 'drafts' | 'outbox') => recordsOf(`user-survey-${name}`);

describe('<user-survey>, submission', () => {
  useSurveys();

  it('sends every type of question exactly as the contract says', async () => {
    const na = { notApplicable: true };
    const choices = [
      { value: 'x', label: 'First' },
      { value: 2, label: 'Second' },
      { value: 'other', label: 'Other', other: true },
    ];
    const several = [
      { value: 'x', label: 'First' },
      { value: 2, label: 'Second' },
      { value: 'none', label: 'None', exclusive: true },
    ];
    const rows = [
      { id: 'listen', label: 'Listen' },
      { id: 'time', label: 'Time' },
      { id: 'skip', label: 'Skip' },
    ];
    const survey = await SurveyHarness.mount(
      surveyDocument(
        [
          { id: 'scale', type: 'scale', label: 'Scale', comment: true },
          { id: 'single', type: 'single-choice', label: 'Single', choices },
          {
            id: 'drop',
            type: 'single-choice',
            label: 'Dropdown',
            display: 'dropdown',
            choices: choices.slice(0, 2),
          },
          { id: 'several', type: 'multiple-choice', label: 'Several', choices: several },
          { id: 'alone', type: 'multiple-choice', label: 'Exclusive', choices: several },
          yesNo('yes'),
          { id: 'matrix', type: 'matrix', label: 'Matrix', rows, max: 4, ...na },
          {
            id: 'grid',
            type: 'matrix',
            label: 'Grid',
            rows: rows.slice(0, 1),
            choices: several.slice(0, 2),
          },
          { id: 'text', type: 'text', label: 'Text' },
          { id: 'lines', type: 'text', label: 'Lines', multiline: true },
          { id: 'number', type: 'number', label: 'Number' },
          { id: 'date', type: 'date', label: 'Date' },
          { id: 'ranking', type: 'ranking', label: 'Ranking', choices: ['one', 'two', 'three'] },
          { id: 'kept', type: 'ranking', label: 'Kept', choices: ['one', 'two'] },
          { id: 'consent', type: 'consent', label: 'Consent' },
          { id: 'statement', type: 'statement', label: 'Statement' },
          { id: 'na', type: 'number', label: 'Neither', ...na },
          { id: 'empty', type: 'text', label: 'Empty', comment: { label: 'Aside' } },
        ],
        { code: {}, context: { round: '2026' } },
      ),
      { attributes: { unit: 'zone-1', code: 'K7M2QX' } },
    );
    await survey.choose('Scale', '4');
    await survey.type('Comment', '  well  ');
    await survey.choose('Single', 'Other');
    await survey.type('Write your own answer', ' a third ');
    await survey.choose('Dropdown', 'Second');
    await survey.choose('Several', 'Second', 'First');
    await survey.choose('Exclusive', 'First', 'Second', 'None');
    await survey.choose('Question yes', 'No');
    await survey.chooseRow('Matrix', 'Listen', '4');
    await survey.chooseRow('Matrix', 'Time', "Don't know / not relevant");
    await survey.chooseRow('Grid', 'Listen', 'Second');
    await survey.type('Text', '  some words ');
    await survey.type('Lines', 'more');
    await survey.type('Number', '1 234,50');
    await survey.fillDate('Date', '2026-02-28');
    await survey.press('Move three up');
    survey
      .question('Kept')
      .querySelectorAll('button')
      .forEach((button) => {
        if (survey.text(button) === 'Keep this order') button.click();
      });
    await survey.choose('Consent', 'Consent');
    await survey.choose('Neither', "Don't know / not relevant");
    await survey.type('Aside', 'by the way');
    await survey.send();
    const [submission] = network.submissions;
    expect(submission!.submissionId).to.match(UUID);
    expect(submission).to.deep.equal({
      submissionId: submission!.submissionId,
      surveyId: 'home-care',
      surveyVersion: '1',
      language: 'en',
      completedOn: localDate(),
      context: { round: '2026', unit: 'zone-1' },
      code: 'K7M2QX',
      answers: {
        scale: 4,
        single: 'other',
        drop: 2,
        several: ['x', 2],
        alone: ['none'],
        yes: false,
        matrix: { listen: 4, time: 'not-applicable' },
        grid: { listen: 2 },
        text: 'some words',
        lines: 'more',
        number: 1234.5,
        date: '2026-02-28',
        ranking: ['one', 'three', 'two'],
        kept: ['one', 'two'],
        consent: true,
        na: 'not-applicable',
      },
      comments: { scale: 'well', single: 'a third', empty: 'by the way' },
    });
    expect(network.posts[0]!.headers.get('Idempotency-Key')).to.equal(submission!.submissionId);
    expect(network.posts[0]!.init.method).to.equal('POST');
  });

  it('shows the receipt, and keeps neither draft nor outbox', async () => {
    network.reply = () =>
      json(201, { receipt: 'A1B2', message: { en: 'Hello', nb: 'Hei' }, redirect: '/next' });
    const survey = await SurveyHarness.mount(
      { ...two, completed: { title: 'Done', text: 'We **read** it.' } },
      { attributes: { drafts: 'auto' } },
    );
    await survey.choose('Question a', 'Yes');
    await survey.next();
    await survey.element.saveDraft();
    await survey.send();
    expect(survey.heading()).to.equal('Done');
    expect(survey.focused()).to.equal('heading "Done"');
    const receipt = survey.text(survey.part('receipt'));
    expect(receipt).to.contain('We read it.').and.contain('Hello').and.contain('A1B2');
    expect(survey.detailsOf('survey-submitted')[0]).to.include({ message: 'Hello' });
    const link = survey.part('receipt')!.querySelector('a')!;
    expect(link.href).to.equal(new URL('/next', location.href).href);
    expect(location.pathname).to.not.equal('/next');
    expect(await stored('drafts')).to.deep.equal([]);
    expect(await stored('outbox')).to.deep.equal([]);
    expect(survey.has('draft-status')).to.equal(false);
    expect(survey.count('survey-draft-cleared')).to.equal(1);
    const again = await survey.reload();
    expect(again.heading()).to.equal('Part 1');
    expect(again.chosen('Question a')).to.deep.equal([]);
  });

  it('takes a text, an empty body and 409 for success', async () => {
    const replies = [
      new Response('Thank you', { headers: { 'Content-Type': 'text/plain' } }),
      new Response(null, { status: 204 }),
      problem(409, { receipt: 'OLD1' }),
    ];
    for (const reply of replies) {
      network.reply = () => reply;
      const survey = await SurveyHarness.mount(two);
      await survey.element.submit();
      expect(survey.status).to.equal('submitted');
      await survey.remove();
    }
  });

  it('ignores a redirect that is not http(s)', async () => {
    network.reply = () => json(201, { redirect: 'javascript:alert(1)' });
    const survey = await SurveyHarness.mount(two);
    await survey.element.submit();
    expect(survey.detailsOf('survey-submitted')).to.deep.equal([{}]);
    expect(survey.part('receipt')!.querySelector('a') === null).to.equal(true);
  });

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
    expect(survey.buttons()).to.deep.equal(['Try again', 'Save my answers as a file']);
    const saved: { name: string; blob: Blob | undefined }[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let blob: Blob | undefined;
    URL.createObjectURL = (object) => {
      blob = object as Blob;
      return 'blob:fake';
    };
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, blob });
    };
    await survey.press('Save my answers as a file');
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    expect(saved).to.have.length(1);
    expect(saved[0]!.name).to.equal(`home-care-${localDate()}.txt`);
    expect(await saved[0]!.blob!.text())
      .to.contain('Question a')
      .and.contain('No');
    await survey.press('Try again');
    await until(() => survey.status === 'submitted');
    const [first, second] = network.submissions;
    expect(second).to.deep.equal(first);
  });

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
      expect(survey.buttons()).to.deep.equal(['Try again', 'Save my answers as a file']);
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

  it('sends once when it is pressed twice', async () => {
    const survey = await SurveyHarness.mount(two);
    await Promise.all([survey.element.submit(), survey.element.submit()]);
    await survey.element.submit();
    expect(network.posts).to.have.length(1);
  });

  it('returns to the form also when the verdict comes on the next visit', async () => {
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
    await again.settled();
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

  it('takes no more answers and moves nowhere once it is sent', async () => {
    const survey = await SurveyHarness.mount(two, { attributes: { drafts: 'auto' } });
    await survey.element.submit();
    const events = survey.events.length;
    survey.element.setAnswer('a', true);
    survey.element.goToPage('p2');
    survey.element.next();
    survey.element.previous();
    survey.element.reportValidity();
    await survey.element.saveDraft();
    await survey.settled();
    expect(survey.has('receipt')).to.equal(true);
    expect(survey.element.answers).to.deep.equal({});
    expect(survey.events).to.have.length(events);
    expect(await stored('drafts')).to.deep.equal([]);
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
    await survey.pick(survey.root.querySelector('select')!, 'norsk bokmål');
    await survey.element.saveDraft();
    expect(survey.title()).to.equal('Omsorg');
    expect(await stored('drafts')).to.deep.equal([]);
    expect(await stored('outbox')).to.have.length(1);
  });
});
