import { expect } from 'chai';
import type { Draft } from '../../src/engine/index.js';
import { until } from '../support/host.js';
import { stored } from '../support/storage.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { textOf } from '../support/words-of.js';

const guide = surveyDocument([
  [{ id: 'a', type: 'text', label: 'Question a' }],
  [{ id: 'b', type: 'text', label: 'Question b' }],
]);

describe('<user-survey>, several interviews', () => {
  useSurveys();

  const mount = (attributes: Readonly<Record<string, string>> = {}) =>
    SurveyHarness.mount(guide, { attributes: { interviewer: '', drafts: 'auto', ...attributes } });
  const items = (survey: SurveyHarness) =>
    [...survey.root.querySelectorAll('.interviews li')].map(textOf);
  const pressIn = async (survey: SurveyHarness, item: number, name: string) => {
    const chosen = survey.root.querySelectorAll('.interviews li')[item]!;
    const buttons = chosen.querySelectorAll<HTMLButtonElement>('button');
    [...buttons].find((button) => textOf(button).startsWith(name))!.click();
    await survey.element.updateComplete;
  };
  const newInterview = async (survey: SurveyHarness) => {
    const before = items(survey).length;
    await survey.press('New interview');
    await until(() => survey.value('Question a') === '' && items(survey).length > before);
  };

  it('begins another interview, and lists the one that was interrupted on the first page', async () => {
    const survey = await mount();
    expect(items(survey)).to.deep.equal([]);
    await survey.type('Question a', 'First');
    await survey.press('New interview');
    await until(() => items(survey).length === 1);
    expect(items(survey)[0]).to.match(/^Interview saved on \d+ \w+ \d{4}.*Continue.*Delete/);
    expect(survey.text()).to.contain('Interviews on this device');
    expect(survey.heading()).to.equal('Part 1');
    expect(survey.value('Question a')).to.equal('');
    await survey.next();
    expect(items(survey)).to.deep.equal([]);
  });

  it('offers no other interview while this one is empty, and none to respondents', async () => {
    const survey = await mount();
    expect(survey.buttons()).not.to.include('New interview');
    const respondent = await mount({ interviewer: 'false' });
    await respondent.type('Question a', 'Mine');
    expect(respondent.buttons()).not.to.include('New interview');
  });

  it('goes on with it where it was, and sets the other one aside', async () => {
    const survey = await mount();
    await survey.type('Question a', 'First');
    await survey.next();
    await survey.type('Question b', 'Half');
    await survey.press('New interview');
    await until(() => items(survey).length === 1);
    await survey.type('Question a', 'Second');
    await pressIn(survey, 0, 'Continue');
    await until(() => survey.heading() === 'Part 2');
    expect(survey.value('Question b')).to.equal('Half');
    expect(survey.focused()).to.equal('heading "Part 2"');
    await survey.back();
    expect(survey.value('Question a')).to.equal('First');
    await until(() => items(survey).length === 1);
    await pressIn(survey, 0, 'Continue');
    await until(() => survey.value('Question a') === 'Second');
    await until(() => items(survey).length === 1);
  });

  it('finds them all on the next visit, and sends each by itself', async () => {
    const first = await mount();
    await first.type('Question a', 'First');
    await newInterview(first);
    await first.type('Question a', 'Second');
    const survey = await first.reload();
    expect(survey.value('Question a')).to.equal('Second');
    expect(items(survey)).to.have.length(1);
    await survey.next();
    await survey.send();
    await survey.press('New interview');
    await until(() => items(survey).length === 1);
    await pressIn(survey, 0, 'Continue');
    await until(() => survey.value('Question a') === 'First');
    await survey.next();
    await survey.send();
    await survey.press('New interview');
    await until(() => survey.heading() === 'Part 1' && items(survey).length === 0);
    expect(network.submissions.map(({ answers }) => answers)).to.deep.equal([
      { a: 'Second' },
      { a: 'First' },
    ]);
  });

  it('asks before it deletes one, and deletes no other', async () => {
    const survey = await mount();
    await survey.type('Question a', 'First');
    await newInterview(survey);
    await survey.type('Question a', 'Second');
    await newInterview(survey);
    await pressIn(survey, 0, 'Delete');
    expect(textOf(survey.root.querySelector('.asking p'))).to.equal(
      'Do you want to delete these answers? They will not be sent.',
    );
    await survey.press('Cancel');
    expect(items(survey)).to.have.length(2);
    await pressIn(survey, 0, 'Delete');
    await survey.press('Delete these answers');
    await until(() => items(survey).length === 1);
    await pressIn(survey, 0, 'Continue');
    await until(() => survey.value('Question a') === 'First');
  });

  it('writes nothing and lists nothing with drafts="off"', async () => {
    const kept = await mount();
    await kept.type('Question a', 'First');
    await newInterview(kept);
    const survey = await kept.reload(guide, { attributes: { interviewer: '', drafts: 'off' } });
    await survey.type('Question a', 'Second');
    expect(items(survey)).to.deep.equal([]);
    expect(survey.buttons()).not.to.include('New interview');
  });

  it('sets an interview aside once, however often the button is pressed', async () => {
    const survey = await mount();
    await survey.type('Question a', 'First');
    const another = survey.button('New interview');
    another.click();
    another.click();
    await until(() => survey.value('Question a') === '' && items(survey).length > 0);
    await survey.type('Question a', 'Second');
    void pressIn(survey, 0, 'Continue');
    await pressIn(survey, 0, 'Continue');
    await until(() => survey.value('Question a') === 'First');
    await survey.element.saveDraft();
    await until(async () => {
      const kept = (await stored('drafts')) as Draft[];
      return (
        kept
          .map(({ answers }) => answers['a'])
          .sort()
          .join() === 'First,Second'
      );
    });
    const again = await survey.reload();
    expect(items(again)).to.have.length(1);
  });
});
