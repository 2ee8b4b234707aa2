import { expect } from 'chai';
import type { Draft } from '../../src/engine/index.js';
import { pause, until } from '../support/host.js';
import {
  deleteDatabases,
  presentDatabases,
  putRecord,
  recordsOf,
  replaceOpen,
} from '../support/storage.js';
import {
  consoleLines,
  network,
  surveyDocument,
  SurveyHarness,
  useSurveys,
} from '../support/survey-harness.js';

const yesNo = (id: string, more: object = {}) => ({
  id,
  type: 'yes-no',
  label: `Question ${id}`,
  ...more,
});
const document2 = (more: object = {}) =>
  surveyDocument(
    [[yesNo('a'), { id: 't', type: 'text', label: 'Text' }], [yesNo('b', { comment: true })]],
    more,
  );
const drafts = () => recordsOf('user-survey-drafts') as Promise<Draft[]>;
const mount = (
  attributes: Record<string, string | undefined> = {},
  source: unknown = document2(),
) => SurveyHarness.mount(source, { attributes: { drafts: 'auto', ...attributes } });
const saved = async (survey: SurveyHarness, times = 1) => {
  await until(() => survey.count('survey-draft-saved') >= times);
  await survey.settled();
};
const restoredNotice = (survey: SurveyHarness) =>
  survey.parts('notice').find((notice) => notice.querySelector('[part~="restart-button"]'));

describe('<user-survey>, drafts', () => {
  useSurveys();

  it('writes nothing before the first answer', async () => {
    const survey = await mount();
    await survey.next();
    await survey.element.saveDraft();
    expect(await presentDatabases()).to.not.include('user-survey-drafts');
    expect(survey.has('draft-status')).to.equal(false);
  });

  it('saves answers as typed, comments, place, language and versions, within 300 ms, and says so', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    await survey.type('Text', ' as typed ');
    await survey.next();
    await survey.type('Comment', 'why');
    const typedAt = performance.now();
    await until(async () => (await drafts())[0]?.comments['b'] === 'why');
    expect(performance.now() - typedAt).to.be.below(300);
    const [draft] = await drafts();
    expect(draft).to.deep.equal({
      format: 1,
      surveyId: 'home-care',
      surveyVersion: '1',
      language: 'en',
      savedAt: draft!.savedAt,
      answers: { a: true, t: ' as typed ' },
      comments: { b: 'why' },
      place: { kind: 'page', pageId: 'p2' },
    });
    await survey.settled();
    expect(survey.text(survey.part('draft-status'))).to.match(/saved on this device until .*\d/);
    expect(survey.has('draft-clear-button')).to.equal(true);
  });

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
    expect(again.text(restoredNotice(again))).to.match(/\d.*Start again Delete$/);
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

  it('starts again: answers and draft go', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    await survey.next();
    const again = await survey.reload();
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

  it('deletes the draft and leaves the answers on the page, until the next one', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    const again = await survey.reload();
    await again.press('Delete');
    expect(again.focused()).to.equal('heading "Part 1"');
    await until(async () => (await drafts()).length === 0);
    await again.settled();
    expect(again.chosen('Question a')).to.deep.equal(['Yes']);
    expect(again.has('draft-status')).to.equal(false);
    expect(restoredNotice(again)).to.equal(undefined);
    expect(again.hasState('draft')).to.equal(false);
    await again.type('Text', 'x');
    await saved(again);
    expect((await drafts())[0]!.answers).to.deep.equal({ a: true, t: 'x' });
  });

  it('clearDraft deletes it too', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    await saved(survey);
    await survey.element.clearDraft();
    expect(await drafts()).to.deep.equal([]);
    expect(survey.count('survey-draft-cleared')).to.equal(1);
    expect(survey.element.answers).to.deep.equal({ a: true });
  });

  it('saves at once when the page is hidden', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'Yes');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await until(async () => (await drafts()).length === 1);
    expect(survey.status).to.equal('ready');
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

  it('separates drafts by draft-key', async () => {
    const one = await mount({ 'draft-key': 'one' });
    await one.choose('Question a', 'Yes');
    await saved(one);
    const two = await mount({ 'draft-key': 'two' });
    expect(two.element.answers).to.deep.equal({});
    two.element.draftKey = 'one';
    await two.settled();
    await until(() => two.count('survey-draft-restored'));
    await two.settled();
    expect(two.element.answers).to.deep.equal({ a: true });
  });

  it('forgets a draft after draft-hours, which are at most 168', async () => {
    const survey = await mount({ 'draft-hours': '9999' });
    await survey.choose('Question a', 'Yes');
    await saved(survey);
    const until168 = new Date(Date.now() + 168 * 3_600_000);
    expect(survey.text(survey.part('draft-status'))).to.contain(
      new Intl.DateTimeFormat('en', { day: 'numeric' }).format(until168),
    );
    await pause(20);
    const again = await survey.reload(undefined, {
      attributes: {
        drafts: 'auto',
        'draft-hours': '0.000001',
        'draft-key': survey.element.draftKey,
      },
      properties: { survey: document2() },
    });
    expect(again.count('survey-draft-restored')).to.equal(0);
    expect(again.element.answers).to.deep.equal({});
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

  it('works from memory where storage fails, and says so', async () => {
    const restore = replaceOpen(() => {
      throw new DOMException('', 'SecurityError');
    });
    try {
      const survey = await mount();
      await survey.choose('Question a', 'Yes');
      await survey.element.saveDraft();
      await survey.settled();
      expect(survey.notices()).to.deep.equal([
        'Your answers are not saved on this device. Keep this page open until they have been sent.',
      ]);
      expect(survey.has('draft-status')).to.equal(false);
      await survey.next();
      await survey.send();
      expect(survey.status).to.equal('submitted');
    } finally {
      restore();
    }
  });

  it('leaves a draft of a newer format alone, and saves nothing over it', async () => {
    const newer = { format: 2, anything: true };
    await putRecord('user-survey-drafts', 'home-care/newer', newer);
    const survey = await mount({ 'draft-key': 'newer' });
    expect(survey.notices()).to.deep.equal([
      'Your answers are not saved on this device. Keep this page open until they have been sent.',
    ]);
    await survey.choose('Question a', 'Yes');
    await survey.element.saveDraft();
    expect(await drafts()).to.deep.equal([newer]);
  });

  describe('drafts="ask"', () => {
    const box = (survey: SurveyHarness) => survey.part('draft-checkbox') as HTMLInputElement | null;

    it('saves from the tick on, and deletes when it goes', async () => {
      const survey = await mount({ drafts: 'ask' });
      await survey.choose('Question a', 'Yes');
      await survey.element.saveDraft();
      expect(await presentDatabases()).to.not.include('user-survey-drafts');
      expect(survey.field('Save on this device') === box(survey)).to.equal(true);
      expect(box(survey)!.checked).to.equal(false);
      box(survey)!.click();
      await saved(survey);
      expect((await drafts())[0]!.answers).to.deep.equal({ a: true });
      const again = await survey.reload();
      expect(box(again)!.checked).to.equal(true);
      expect(again.chosen('Question a')).to.deep.equal(['Yes']);
      box(again)!.click();
      await until(async () => (await drafts()).length === 0);
      expect(again.chosen('Question a')).to.deep.equal(['Yes']);
      await again.choose('Question a', 'No');
      await again.element.saveDraft();
      expect(await drafts()).to.deep.equal([]);
    });

    it('is asked for by the document, too', async () => {
      const survey = await mount({ drafts: undefined }, document2({ drafts: 'ask' }));
      expect(box(survey) !== null).to.equal(true);
    });
  });

  it('touches no storage with drafts="off"', async () => {
    const survey = await mount({ drafts: 'off' });
    await survey.choose('Question a', 'Yes');
    await survey.element.saveDraft();
    await survey.next();
    await survey.send();
    expect(await presentDatabases()).to.deep.equal([]);
    expect(survey.has('draft-status')).to.equal(false);
    expect(network.posts).to.have.length(1);
  });

  it('keeps the answers when `drafts` changes on the way, as after a consent to cookies', async () => {
    const survey = await mount({ drafts: 'off' });
    await survey.choose('Question a', 'Yes');
    await survey.next();
    survey.element.drafts = 'auto';
    await saved(survey);
    expect(survey.heading()).to.equal('Part 2');
    expect((await drafts())[0]!.answers).to.deep.equal({ a: true });
    survey.element.drafts = 'off';
    await survey.settled();
    await survey.choose('Question b', 'Yes');
    await survey.element.saveDraft();
    expect((await drafts())[0]!.answers).to.deep.equal({ a: true });
    expect(survey.element.answers).to.deep.equal({ a: true, b: true });
    expect(survey.count('survey-loaded')).to.equal(1);
    const again = await survey.reload();
    expect(again.element.answers).to.deep.equal({});
    again.element.drafts = 'auto';
    await until(() => again.count('survey-draft-restored'));
    expect(again.element.answers).to.deep.equal({ a: true });
  });
});
