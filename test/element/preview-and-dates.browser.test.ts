import { expect } from 'chai';
import { localDate } from '../../src/run/local-date.js';
import { pause } from '../support/host.js';
import { presentDatabases } from '../support/storage.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const yesNo = (id: string) => ({ id, type: 'yes-no', label: `Question ${id}` });
const two = (more: object = {}) => surveyDocument([[yesNo('a')], [yesNo('b')]], more);
const auto = { drafts: 'auto' };

describe('<user-survey>, preview', () => {
  useSurveys();

  for (const [how, attributes] of [
    ['the attribute', { ...auto, preview: '' }],
    ['no endpoint', { ...auto, endpoint: undefined }],
  ] as const)
    it(`runs to the end and sends and saves nothing, with ${how}`, async () => {
      const survey = await SurveyHarness.mount(two({ completed: { title: 'Done' } }), {
        attributes,
      });
      expect(survey.notices()).to.deep.equal(['Preview. Nothing is saved or sent.']);
      await survey.choose('Question a', 'Yes');
      await survey.element.saveDraft();
      await survey.next();
      await survey.send();
      expect(survey.heading()).to.equal('Done');
      expect(survey.notices()).to.deep.equal(['Preview. Nothing is saved or sent.']);
      expect(survey.has('receipt')).to.equal(true);
      await survey.element.submit();
      expect(network.posts).to.have.length(0);
      expect(await presentDatabases()).to.deep.equal([]);
      expect(survey.events.map(({ type }) => type)).to.deep.equal([
        'survey-loaded',
        'survey-changed',
        'survey-page-changed',
        'survey-page-changed',
      ]);
      expect(survey.status).to.equal('ready');
      await survey.press('Start again');
      expect(survey.heading()).to.equal('Part 1');
      expect(survey.chosen('Question a')).to.deep.equal([]);
    });

  it('checks as the real run does', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([{ ...yesNo('a'), required: true }]), {
      attributes: { preview: '' },
    });
    await survey.send();
    expect(survey.errors()).to.have.length(1);
  });

  it('says in the event what stands in its heading', async () => {
    const survey = await SurveyHarness.mount(two(), { attributes: { preview: '' } });
    await survey.element.submit();
    await survey.settled();
    expect(survey.detailsOf('survey-page-changed').at(-1)).to.include({
      kind: 'completed',
      title: survey.heading(),
    });
  });

  it('saves nothing any more when it is switched on during a run', async () => {
    const survey = await SurveyHarness.mount(two(), { attributes: auto });
    survey.element.preview = true;
    await survey.settled();
    await survey.choose('Question a', 'Yes');
    await survey.element.saveDraft();
    await pause(80);
    expect(await presentDatabases()).to.not.include('user-survey-drafts');
    expect(survey.has('draft-status')).to.equal(false);
    await survey.element.submit();
    expect(network.posts).to.have.length(0);
  });

  it('does not send when it is switched on just before', async () => {
    const survey = await SurveyHarness.mount(two());
    survey.element.preview = true;
    await survey.element.submit();
    expect(network.posts).to.have.length(0);
  });
});

describe('<user-survey>, opens and closes', () => {
  useSurveys();
  const day = (offset: number) => {
    const date = new Date();
    date.setDate(date.getDate() + offset);
    return localDate(date);
  };
  const questionsWhen = async (more: object, attributes = {}) =>
    (await SurveyHarness.mount(two(more), { attributes })).questions();

  it('shows the form from the first to the last day', async () => {
    expect(await questionsWhen({ opens: day(0), closes: day(0) })).to.have.length(1);
    expect(await questionsWhen({ opens: day(-1), closes: day(1) })).to.have.length(1);
  });

  it('shows a notice with the date before and after', async () => {
    const early = await SurveyHarness.mount(two({ opens: '2999-03-01' }));
    expect(early.questions()).to.deep.equal([]);
    expect(early.buttons()).to.deep.equal([]);
    expect(early.notices()[0]).to.match(/March.*2999/);
    const late = await SurveyHarness.mount(two({ closes: day(-1), contact: 'Ask us' }));
    expect(late.notices()[0]).to.match(/closed.*\d/);
    expect(late.title()).to.equal('Home care');
    await late.element.submit();
    expect(network.posts).to.have.length(0);
    expect(late.status).to.equal('ready');
  });

  it('lets a person finish who began before midnight; the endpoint has the last word', async () => {
    const survey = await SurveyHarness.mount(two({ closes: day(0) }));
    const { Date: Today } = globalThis;
    const tomorrow = Today.now() + 86_400_000;
    globalThis.Date = class extends Today {
      constructor() {
        super(tomorrow);
      }
    } as never;
    try {
      await survey.choose('Question a', 'Yes');
      await survey.next();
      await survey.send();
    } finally {
      globalThis.Date = Today;
    }
    expect(survey.status).to.equal('submitted');
    expect(network.submissions[0]!.answers).to.deep.equal({ a: true });
  });

  it('takes no notice of them in preview', async () => {
    expect(await questionsWhen({ closes: '2020-01-01' }, { preview: '' })).to.have.length(1);
  });
});
