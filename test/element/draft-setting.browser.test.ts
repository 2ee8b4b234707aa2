import { expect } from 'chai';
import { until } from '../support/host.js';
import { presentDatabases } from '../support/storage.js';
import { network, useSurveys } from '../support/survey-harness.js';
import type { SurveyHarness } from '../support/survey-harness.js';
import { document2, drafts, mount, saved } from './draft-survey.js';

describe('<user-survey>, whether it keeps drafts', () => {
  useSurveys();

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
