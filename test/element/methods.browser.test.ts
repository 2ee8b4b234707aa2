import { expect } from 'chai';
import { until } from '../support/host.js';
import { recordsOf } from '../support/storage.js';
import {
  consoleLines,
  network,
  surveyDocument,
  SurveyHarness,
  useSurveys,
} from '../support/survey-harness.js';
import { named, yesNo } from './small-surveys.js';

describe('<user-survey>, methods', () => {
  useSurveys();

  it('do nothing before the document is there', async () => {
    const survey = await SurveyHarness.mount();
    const { element } = survey;
    element.next();
    element.previous();
    element.goToPage('p1');
    element.setAnswer('a', true);
    element.reset();
    element.focus();
    await element.submit();
    await element.saveDraft();
    await element.clearDraft();
    expect(element.answers).to.deep.equal({});
    expect(survey.status).to.equal('idle');
    consoleLines();
  });

  it('do nothing on an element that is not attached', async () => {
    const survey = await SurveyHarness.mount(named('Gone'));
    const { element } = survey;
    await survey.choose('Question a', 'Yes');
    element.remove();
    const before = survey.events.length;
    element.next();
    element.previous();
    element.goToPage('p2');
    element.setAnswer('a', false);
    element.reset();
    element.focus();
    await element.submit();
    await element.saveDraft();
    await element.clearDraft();
    expect(element.reportValidity()).to.equal(true);
    expect(element.answers).to.deep.equal({ a: true });
    expect(survey.events).to.have.length(before);
    expect(network.posts).to.have.length(0);
  });

  it('setAnswer answers, clears, and warns about what a question cannot have', async () => {
    const survey = await SurveyHarness.mount(named('Set'));
    const { element } = survey;
    element.setAnswer('a', true);
    await element.updateComplete;
    expect(survey.chosen('Question a')).to.deep.equal(['Yes']);
    element.setAnswer('a', 'yes');
    element.setAnswer('nobody', true);
    element.setAnswer('__proto__', true);
    expect(element.answers).to.deep.equal({ a: true });
    expect(consoleLines()).to.have.length(3);
    element.setAnswer('a', undefined);
    expect(element.answers).to.deep.equal({});
    expect(survey.detailsOf('survey-changed')).to.deep.equal([
      { questionId: 'a' },
      { questionId: 'a' },
    ]);
  });

  it('goToPage goes to a visible page and warns about others', async () => {
    const document = surveyDocument([
      [yesNo('a')],
      [yesNo('b', { visibleIf: { question: 'a', equals: true } })],
      [yesNo('c')],
    ]);
    const survey = await SurveyHarness.mount(document);
    survey.element.goToPage('p3');
    await survey.settled();
    expect(survey.heading()).to.equal('Part 3');
    survey.element.goToPage('p2');
    survey.element.goToPage('start');
    await survey.settled();
    expect(survey.heading()).to.equal('Part 3');
    expect(consoleLines().join()).to.contain('"p2"').and.contain('"start"');
  });

  it('next and previous move as the buttons do', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([[yesNo('a', { required: true })], [yesNo('b')]]),
    );
    survey.element.next();
    await survey.settled();
    expect(survey.errors()).to.have.length(1);
    survey.element.setAnswer('a', false);
    survey.element.next();
    await survey.settled();
    expect(survey.heading()).to.equal('Part 2');
    survey.element.next();
    await survey.settled();
    expect(network.posts).to.have.length(0);
    survey.element.previous();
    await survey.settled();
    expect(survey.heading()).to.equal('Part 1');
    survey.element.previous();
    await survey.settled();
    expect(survey.heading()).to.equal('Part 1');
  });

  it('checkValidity looks at the whole survey and shows nothing; reportValidity goes there', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([[yesNo('a')], [yesNo('b', { required: true })]]),
    );
    expect(survey.element.checkValidity()).to.equal(false);
    await survey.settled();
    expect(survey.events.map(({ type }) => type)).to.deep.equal(['survey-loaded']);
    expect(survey.element.reportValidity()).to.equal(false);
    await survey.settled();
    expect(survey.heading()).to.equal('Part 2');
    expect(survey.errors()).to.deep.equal(['Answer “Question b”.']);
    expect(survey.focused()).to.match(/^group/);
    survey.element.setAnswer('b', true);
    expect(survey.element.checkValidity()).to.equal(true);
    expect(survey.element.reportValidity()).to.equal(true);
  });

  it('focus goes to the heading', async () => {
    const survey = await SurveyHarness.mount(named('Focus'));
    expect(survey.focused()).to.equal('');
    survey.element.focus();
    expect(survey.focused()).to.equal('heading "Part 1"');
  });

  it('reset begins with a new respondent', async () => {
    const survey = await SurveyHarness.mount(named('Reset'), { attributes: { drafts: 'auto' } });
    await survey.choose('Question a', 'Yes');
    await survey.next();
    await survey.element.saveDraft();
    expect(await recordsOf('user-survey-drafts')).to.have.length(1);
    survey.element.reset();
    await survey.settled();
    expect(survey.heading()).to.equal('Part 1');
    expect(survey.chosen('Question a')).to.deep.equal([]);
    expect(survey.element.answers).to.deep.equal({});
    await until(async () => (await recordsOf('user-survey-drafts')).length === 0);
    expect(survey.count('survey-draft-cleared')).to.equal(1);
    expect(survey.detailsOf('survey-page-changed').at(-1)).to.include({ pageId: 'p1', index: 0 });
  });
});
