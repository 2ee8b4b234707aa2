import { expect } from 'chai';
import { pause, until } from '../support/host.js';
import { presentDatabases, putRecord, replaceOpen } from '../support/storage.js';
import { useSurveys } from '../support/survey-harness.js';
import { document2, drafts, mount, saved } from './draft-survey.js';

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
});
