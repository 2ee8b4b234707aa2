import { expect } from 'chai';
import { until } from '../support/host.js';
import { deleteDatabases } from '../support/storage.js';
import { consoleLines, surveyDocument, useSurveys } from '../support/survey-harness.js';
import type { SurveyHarness } from '../support/survey-harness.js';
import { document2, drafts, mount, saved } from './draft-survey.js';
import { yesNo } from './small-surveys.js';

const restoredNotice = (survey: SurveyHarness) =>
  survey.parts('notice').find((notice) => notice.querySelector('[part~="restart-button"]'));

describe('<user-survey>, drafts that come back', () => {
  useSurveys();

  it('comes back to the saved page with answers, notice, and no change events', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    await survey.type('Text', 'half');
    await survey.next();
    await survey.choose('Question b', 'No');
    await survey.type('Comment', 'why');
    const again = await survey.reload();
    expect(again.heading()).to.equal('Part 2');
    expect(again.chosen('Question b')).to.deep.equal(['No']);
    expect(again.value('Comment')).to.equal('why');
    expect(again.text(restoredNotice(again))).to.match(/\d.*Continue Start again Delete$/);
    expect(again.events.map(({ type }) => type)).to.deep.equal([
      'survey-loaded',
      'survey-draft-restored',
    ]);
    expect(again.focused()).to.equal('');
    expect(again.hasState('draft')).to.equal(true);
    await again.back();
    expect(again.value('Text')).to.equal('half');
    expect(again.status).to.equal('ready');
  });

  it('starts again when that is confirmed: answers and draft go', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    await survey.next();
    const again = await survey.reload();
    await again.press('Start again');
    await again.press('Start again');
    expect(again.heading()).to.equal('Part 1');
    expect(again.focused()).to.equal('heading "Part 1"');
    expect(again.chosen('Question a')).to.deep.equal([]);
    expect(restoredNotice(again)).to.equal(undefined);
    await until(async () => (await drafts()).length === 0);
    expect(again.count('survey-draft-cleared')).to.equal(1);
    const third = await again.reload();
    expect(third.count('survey-draft-restored')).to.equal(0);
  });

  it('merges the draft of another version and says what was dropped', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    await survey.type('Text', 'gone');
    await survey.next();
    await survey.choose('Question b', 'No');
    const again = await survey.reload({
      ...surveyDocument([[yesNo('a')], [yesNo('b'), yesNo('c')]]),
      version: '2',
    });
    expect(again.element.answers).to.deep.equal({ a: true, b: false });
    expect(again.heading()).to.equal('Part 2');
    expect(again.text(restoredNotice(again))).to.contain(
      'The survey has changed. Answers that no longer fit were removed: 1',
    );
  });

  it('warns that prefill does not count when a draft was restored', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    await saved(survey);
    const again = await survey.reload(document2(), {
      properties: { answers: { a: false } },
    });
    expect(again.element.answers).to.deep.equal({ a: true });
    again.element.answers = { a: false };
    expect(again.element.answers).to.deep.equal({ a: true });
    expect(consoleLines()).to.have.length(2);
  });

  it('tells another element with the same survey that there are newer answers', async () => {
    const [one, two] = [await mount(), await mount()];
    await one.choose('Question a', 'Yes');
    await saved(one);
    await until(() => two.notices().length);
    expect(two.notices()[0]).to.contain('You have newer answers in another tab.');
    expect(one.notices()).to.deep.equal([]);
    await two.press('Show newer answers');
    await until(() => two.chosen('Question a').length);
    expect(two.focused()).to.equal('heading "Part 1"');
    expect(two.notices().join()).to.not.contain('You have newer answers in another tab.');
  });

  it('keeps the focus in the survey when the newer answers are gone before they are shown', async () => {
    const [one, two] = [await mount(), await mount()];
    await one.choose('Question a', 'Yes');
    await saved(one);
    await until(() => two.notices().length);
    await deleteDatabases();
    two.button('Show newer answers').focus();
    await two.press('Show newer answers');
    await until(() => two.focused());
    expect(two.focused()).to.equal('heading "Part 1"');
    expect(two.notices()).to.deep.equal([]);
  });

  it('shows a notice instead of a draft when the survey has closed', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    const again = await survey.reload(document2({ closes: '2020-01-31' }));
    expect(again.questions()).to.deep.equal([]);
    expect(again.count('survey-draft-restored')).to.equal(0);
    expect(await drafts()).to.have.length(1);
  });
});
