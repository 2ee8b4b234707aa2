import { expect } from 'chai';
import { json } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { yesNo } from './small-surveys.js';

const three = surveyDocument([[yesNo('a')], [yesNo('b', { required: true })], [yesNo('c')]], {
  review: true,
});
const mount = (
  attributes: Readonly<Record<string, string | undefined>> = {},
  source: unknown = three,
) => SurveyHarness.mount(source, { attributes: { history: '', ...attributes } });
/** The browser's own buttons. */
const go = async (survey: SurveyHarness, steps: -1 | 1 | -2) => {
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.go(steps);
  await arrived;
  await survey.settled();
};
const toReview = async (survey: SurveyHarness) => {
  await survey.next();
  await survey.choose('Question b', 'Yes');
  await survey.next();
  await survey.next();
};

describe('<user-survey history>', () => {
  useSurveys();
  const address = location.href;
  beforeEach(() => history.pushState({ router: 'of the page' }, '', address));

  it('goes back and forward through the steps, with the focus on their headings', async () => {
    const survey = await mount();
    await toReview(survey);
    expect(survey.heading()).to.equal('Check your answers');
    await go(survey, -1);
    expect(survey.heading()).to.equal('Part 3');
    expect(survey.focused()).to.equal('heading "Part 3"');
    await go(survey, -2);
    expect(survey.heading()).to.equal('Part 1');
    await go(survey, 1);
    expect(survey.heading()).to.equal('Part 2');
    expect(survey.chosen('Question b')).to.deep.equal(['Yes']);
    expect(survey.detailsOf('survey-page-changed').at(-1)).to.include({ pageId: 'p2' });
  });

  it('makes one entry for each step, and none for the first: one Back leaves from there', async () => {
    const before = history.length;
    const survey = await mount();
    expect(history.length).to.equal(before);
    await survey.next();
    expect(history.length).to.equal(before + 1);
    await go(survey, -1);
    expect(history.state).to.deep.include({ router: 'of the page' });
    expect(survey.heading()).to.equal('Part 1');
    // The next one back is the page’s own.
    await go(survey, -1);
    expect(history.state?.['user-survey']?.[`home-care/${survey.element.draftKey}`]).to.equal(
      undefined,
    );
    expect(survey.heading()).to.equal('Part 1');
  });

  it('makes entries for Back, "Change" and goToPage, too', async () => {
    const survey = await mount();
    await toReview(survey);
    await survey.press('Change – Question a');
    await go(survey, -1);
    expect(survey.heading()).to.equal('Check your answers');
    await survey.back();
    await go(survey, -1);
    expect(survey.heading()).to.equal('Check your answers');
    survey.element.goToPage('p1');
    await survey.settled();
    expect(survey.heading()).to.equal('Part 1');
    await go(survey, -1);
    expect(survey.heading()).to.equal('Check your answers');
  });

  it('makes none without the attribute', async () => {
    const before = history.length;
    const survey = await mount({ history: undefined });
    await survey.next();
    expect(history.length).to.equal(before);
    expect(history.state).to.deep.equal({ router: 'of the page' });
  });

  it('has no answers in its entries, keeps the address, and what others have there', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    await survey.next();
    expect(location.href).to.equal(address);
    expect(history.state).to.deep.equal({
      router: 'of the page',
      'user-survey': {
        [`home-care/${survey.element.draftKey}`]: { kind: 'page', pageId: 'p2' },
      },
    });
  });

  it('passes no step that is not right', async () => {
    const survey = await mount();
    await toReview(survey);
    await go(survey, -2);
    expect(survey.heading()).to.equal('Part 2');
    survey.element.setAnswer('b', undefined);
    await survey.settled();
    await go(survey, 1);
    expect(survey.heading()).to.equal('Part 2');
    // Back to where it came from.
    await go(survey, -2);
    expect(survey.heading()).to.equal('Part 1');
  });

  it('does not lead back into a form that was sent', async () => {
    const survey = await mount();
    await toReview(survey);
    await survey.send();
    expect(survey.status).to.equal('submitted');
    await go(survey, -1);
    expect(survey.status).to.equal('submitted');
    expect(survey.questions()).to.deep.equal([]);
    await go(survey, 1);
    expect(survey.has('receipt')).to.equal(true);
    expect(network.posts).to.have.length(1);
  });

  it('does not lead back into a form that waits to be sent', async () => {
    network.reply = () => json(503);
    const survey = await mount();
    await toReview(survey);
    await survey.send();
    await go(survey, -2);
    expect(survey.heading()).to.equal('Your answers have not been sent yet');
  });

  it('goes on from the step that a reload shows', async () => {
    const survey = await mount({ drafts: 'auto' });
    await toReview(survey);
    await go(survey, -1);
    const again = await survey.reload();
    expect(again.heading()).to.equal('Part 3');
    await go(again, -1);
    expect(again.heading()).to.equal('Part 2');
    await go(again, 1);
    expect(again.heading()).to.equal('Part 3');
  });

  it('moves the survey alone whose step it was, of two on one page', async () => {
    const one = await mount({ 'draft-key': 'one' });
    const two = await mount({ 'draft-key': 'two' });
    await one.next();
    await two.next();
    await go(two, -1);
    expect([one.heading(), two.heading()]).to.deep.equal(['Part 2', 'Part 1']);
    expect(one.count('survey-page-changed')).to.equal(1);
    await go(one, -1);
    expect([one.heading(), two.heading()]).to.deep.equal(['Part 1', 'Part 1']);
  });

  it('leaves entries of the page’s own router alone', async () => {
    const survey = await mount();
    let hashes = 0;
    const count = () => (hashes += 1);
    addEventListener('hashchange', count);
    location.hash = 'elsewhere';
    await until(() => hashes === 1);
    expect(survey.heading()).to.equal('Part 1');
    await survey.next();
    await survey.choose('Question b', 'Yes');
    await go(survey, -1);
    expect(survey.heading()).to.equal('Part 1');
    expect(location.hash).to.equal('#elsewhere');
    expect(hashes).to.equal(1);
    await go(survey, -1);
    await until(() => hashes === 2);
    expect(location.hash).to.equal('');
    removeEventListener('hashchange', count);
  });

  for (const state of ['text', { 'user-survey': 'text' }, null])
    it(`takes what it does not know for somebody else’s: ${JSON.stringify(state)}`, async () => {
      history.replaceState(state, '');
      const survey = await mount();
      await survey.next();
      dispatchEvent(new PopStateEvent('popstate', { state }));
      await survey.settled();
      expect(survey.heading()).to.equal('Part 2');
    });

  it('begins a new respondent where one Back leaves', async () => {
    const survey = await mount();
    await survey.next();
    const { length } = history;
    survey.element.reset();
    await survey.settled();
    expect(history.length).to.equal(length);
    expect(survey.heading()).to.equal('Part 1');
  });
});
