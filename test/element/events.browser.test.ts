import { expect } from 'chai';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const text = (id: string, more: object = {}) => ({
  id,
  type: 'text',
  label: `Text ${id}`,
  ...more,
});
describe('<user-survey>, events of answering', () => {
  useSurveys();

  it('tells of every step with its kind, page, position and heading', async () => {
    const document = surveyDocument([[text('a')], [text('b')]], {
      start: { title: 'Welcome' },
      review: true,
      completed: { title: 'Done' },
    });
    const survey = await SurveyHarness.mount(document);
    await survey.press('Start');
    await survey.next();
    await survey.next();
    await survey.back();
    await survey.back();
    await survey.back();
    await survey.press('Start');
    await survey.next();
    await survey.next();
    await survey.send();
    const page = (pageId: string, index: number, title: string) => ({
      kind: 'page',
      pageId,
      index,
      count: 2,
      title,
    });
    const start = { kind: 'start', index: -1, count: 2, title: 'Welcome' };
    const review = { kind: 'review', index: 2, count: 2, title: 'Check your answers' };
    const [first, second] = [page('p1', 0, 'Part 1'), page('p2', 1, 'Part 2')];
    expect(survey.detailsOf('survey-page-changed')).to.deep.equal([
      first,
      second,
      review,
      second,
      first,
      start,
      first,
      second,
      review,
      { kind: 'completed', index: 2, count: 2, title: 'Done' },
    ]);
  });

  it('gives as title what stands in the heading, also where the document has none', async () => {
    const document = {
      ...surveyDocument([]),
      start: {},
      pages: [
        { id: 'one', questions: [text('a')] },
        { id: 'two', questions: [text('b')] },
      ],
    };
    const survey = await SurveyHarness.mount(document);
    const last = () => survey.detailsOf('survey-page-changed').at(-1)?.title;
    await survey.press('Start');
    expect(survey.heading()).to.equal('Page 1 of 2');
    expect(last()).to.equal(survey.heading());
    await survey.back();
    expect(last()).to.equal(survey.heading());
    await survey.press('Start');
    await survey.next();
    await survey.send();
    expect(last()).to.equal(survey.heading());
    survey.element.reset();
    survey.element.layout = 'one-question';
    await survey.settled();
    survey.element.next();
    await survey.settled();
    expect(survey.heading()).to.equal('Text a');
    expect(survey.detailsOf('survey-page-changed').at(-1)).to.deep.equal({
      kind: 'page',
      pageId: 'one',
      questionId: 'a',
      index: 0,
      count: 2,
      title: 'Text a',
    });
  });

  it('bubbles out of shadow roots; only survey-submit can be cancelled', async () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const heard: Event[] = [];
    for (const type of ['survey-loaded', 'survey-changed', 'survey-submit', 'survey-submitted'])
      outer.addEventListener(type, (event) => heard.push(event));
    const survey = await SurveyHarness.mount(surveyDocument([text('a')]), {
      into: outer.attachShadow({ mode: 'open' }),
    });
    survey.element.setAnswer('a', 'x');
    await survey.element.submit();
    expect(heard.map(({ type, cancelable }) => [type, cancelable])).to.deep.equal([
      ['survey-loaded', false],
      ['survey-changed', false],
      ['survey-submit', true],
      ['survey-submitted', false],
    ]);
    outer.remove();
  });

  it('never carries answers', async () => {
    const document = surveyDocument(
      [[text('a', { comment: true, maxLength: 10 })], [text('b', { required: true })]],
      { code: {}, review: true },
    );
    const survey = await SurveyHarness.mount(document, { attributes: { drafts: 'auto' } });
    await survey.type('Code', 'secret-code');
    await survey.press('Start');
    await survey.type('Text a', 'secret much too long');
    await survey.type('Comment', 'secret comment');
    await survey.next();
    await survey.type('Text a', 'secret');
    await survey.next();
    await survey.next();
    await survey.type('Text b', 'secret');
    await survey.next();
    await survey.element.saveDraft();
    await survey.send();
    expect(network.submissions).to.have.length(1);
    expect(JSON.stringify(network.submissions)).to.contain('secret');
    expect(JSON.stringify(survey.events)).to.not.contain('secret');
  });

  it('tells of errors with ids and count', async () => {
    const matrix = {
      id: 'm',
      type: 'matrix',
      label: 'Rows',
      required: true,
      max: 2,
      rows: [
        { id: 'r1', label: 'One' },
        { id: 'r2', label: 'Two' },
      ],
    };
    const survey = await SurveyHarness.mount(
      surveyDocument([text('a', { required: true }), matrix]),
    );
    await survey.send();
    expect(survey.detailsOf('survey-invalid')).to.deep.equal([
      { questionIds: ['a', 'm'], count: 3 },
    ]);
    expect(survey.status).to.equal('ready');
    expect(survey.states()).to.deep.equal(['ready', 'invalid']);
    await survey.type('Text a', 'x');
    await survey.chooseRow('Rows', 'One', '1');
    await survey.chooseRow('Rows', 'Two', '1');
    expect(survey.states()).to.deep.equal(['ready']);
  });

  it('tells once of each changed answer or comment', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([{ id: 'y', type: 'yes-no', label: 'Yes or no', comment: true }]),
    );
    await survey.choose('Yes or no', 'Yes');
    await survey.choose('Yes or no', 'Yes');
    await survey.type('Comment', 'ab');
    expect(survey.detailsOf('survey-changed')).to.deep.equal([
      { questionId: 'y' },
      { questionId: 'y' },
      { questionId: 'y' },
    ]);
  });
});
