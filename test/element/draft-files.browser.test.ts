import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Draft } from '../../src/engine/index.js';
import { localDate } from '../../src/run/local-date.js';
import { downloadOf } from '../support/downloads.js';
import { until } from '../support/host.js';
import { deleteDatabases } from '../support/storage.js';
import { surveyDocument, useSurveys, type SurveyHarness } from '../support/survey-harness.js';
import { document2, drafts, mount, saved } from './draft-survey.js';
import { yesNo } from './small-surveys.js';

const draft: Draft = {
  format: 1,
  surveyId: 'home-care',
  surveyVersion: '1',
  language: 'en',
  savedAt: Date.UTC(2026, 9, 12, 12),
  answers: { a: true, t: 'from afar' },
  comments: {},
  place: { kind: 'page', pageId: 'p2' },
};
const fileInput = (survey: SurveyHarness) =>
  survey.root.querySelector<HTMLInputElement>('input[type=file]')!;
/** What the browser does when this file is chosen in its dialog. */
const choose = (survey: SurveyHarness, content: unknown) => {
  const chosen = new DataTransfer();
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  chosen.items.add(new File([text], 'home-care.json'));
  const input = fileInput(survey);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
};
const said = (survey: SurveyHarness, words: string) =>
  until(() => survey.text(survey.part('status')).includes(words));

describe('<user-survey>, drafts as files', () => {
  useSurveys();

  it('saves the draft as a file, and continues from it on another device', async () => {
    const here = await mount();
    await here.choose('Question a', 'Yes');
    await here.type('Text', ' as typed ');
    await here.next();
    const file = await downloadOf(() => here.press('Save to a file'));
    expect(file.name).to.equal(`home-care-${localDate()}.json`);
    expect(JSON.parse(file.text)).to.deep.include({
      format: 1,
      surveyId: 'home-care',
      answers: { a: true, t: ' as typed ' },
      place: { kind: 'page', pageId: 'p2' },
    });
    await here.remove();
    await deleteDatabases();
    const there = await mount();
    choose(there, file.text);
    await until(() => there.heading() === 'Part 2');
    await there.settled();
    expect(there.focused()).to.equal('heading "Part 2"');
    expect(there.element.answers).to.deep.equal({ a: true, t: 'as typed' });
    expect(there.notices()[0]).to.match(/^You saved these answers on .*Continue/);
    expect(there.count('survey-draft-restored')).to.equal(1);
    await saved(there);
    expect((await drafts())[0]!.answers).to.deep.equal({ a: true, t: ' as typed ' });
  });

  it('says that the answers from the file are shown', async () => {
    const survey = await mount({ drafts: 'ask' });
    choose(survey, draft);
    await said(survey, 'The answers from the file are shown now.');
  });

  it('says so in the language of the file', async () => {
    const survey = await mount({ lang: 'en' }, document2({ languages: ['en', 'nb'] }));
    choose(survey, { ...draft, language: 'nb' });
    await said(survey, 'Svarene fra filen vises nå.');
  });

  it('opens the browser’s dialog from a button, with the keyboard', async () => {
    const survey = await mount();
    expect(survey.has('draft-file-button')).to.equal(false);
    expect(getComputedStyle(fileInput(survey)).display).to.equal('none');
    let dialogs = 0;
    fileInput(survey).addEventListener('click', (event) => {
      event.preventDefault();
      dialogs += 1;
    });
    survey.button('Continue from a file').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    expect(dialogs).to.equal(2);
    expect(survey.part('draft-open-button')!.part.contains('button')).to.equal(true);
  });

  it('offers to open one where one begins: on the start page, or the first', async () => {
    const first = await mount();
    expect(first.has('draft-open-button')).to.equal(true);
    await first.next();
    expect(first.has('draft-open-button')).to.equal(false);
    const start = await mount({ 'draft-key': 'start' }, document2({ start: { title: 'Welcome' } }));
    expect(start.has('draft-open-button')).to.equal(true);
    await start.press('Start');
    expect(start.has('draft-open-button')).to.equal(false);
  });

  it('asks before it replaces answers', async () => {
    const survey = await mount();
    await survey.choose('Question a', 'No');
    let dialogs = 0;
    fileInput(survey).addEventListener('click', (event) => {
      event.preventDefault();
      dialogs += 1;
    });
    await survey.press('Continue from a file');
    expect(survey.focused()).to.equal(
      'group "Do you want to start again? The answers that you have given are deleted."',
    );
    expect(dialogs).to.equal(0);
    await survey.press('Continue from a file');
    await survey.settled();
    expect(dialogs).to.equal(1);
    expect(survey.focused()).to.equal('button "Continue from a file"');
    expect(survey.element.answers).to.deep.equal({ a: false });
    choose(survey, draft);
    await until(() => survey.heading() === 'Part 2');
    expect(survey.element.answers).to.deep.equal({ a: true, t: 'from afar' });
  });

  it('merges the file of another version and says what was dropped', async () => {
    const survey = await mount(
      {},
      { ...surveyDocument([[yesNo('a')], [yesNo('b')]]), version: '2' },
    );
    choose(survey, draft);
    await until(() => survey.heading() === 'Part 2');
    expect(survey.element.answers).to.deep.equal({ a: true });
    expect(survey.notices()[0]).to.contain(
      'The survey has changed. Answers that no longer fit were removed: 1',
    );
  });

  const unknown = 'There are no saved answers in the file. Nothing has been changed.';
  for (const [what, content, words] of [
    [
      'of another survey',
      { ...draft, surveyId: 'schools' },
      'The file belongs to another survey. Nothing has been changed.',
    ],
    [
      'of a newer format',
      { ...draft, format: 2 },
      'The file was saved by a newer version of this page. Reload the page and try again. Nothing has been changed.',
    ],
    ['without a draft', { surveyId: 'home-care' }, unknown],
    ['with a list of answers', { ...draft, answers: [1, 2] }, unknown],
    ['with no answer', { ...draft, answers: {} }, unknown],
    ['with no answer to a question of the survey', { ...draft, answers: { z: true } }, unknown],
    [
      'with nothing but depth',
      JSON.stringify({ ...draft, answers: { a: 0 } }).replace(
        '{"a":0}',
        `{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
      ),
      unknown,
    ],
    ['of a format that is no number', { ...draft, format: { valueOf: 1, toString: 1 } }, unknown],
    ['that is no JSON', '<p>Hello</p>', unknown],
    ['that is empty', '', unknown],
    ['with nothing', 'null', unknown],
    ['with a list', '[]', unknown],
    ['that is too large', JSON.stringify(draft).padEnd(1_000_001), unknown],
  ] as const)
    it(`refuses a file ${what} in words, and changes nothing`, async () => {
      const survey = await mount();
      await survey.choose('Question a', 'No');
      await saved(survey);
      choose(survey, content);
      await until(() => survey.notices().includes(words));
      expect(survey.element.answers).to.deep.equal({ a: false });
      expect(survey.heading()).to.equal('Part 1');
      expect((await drafts())[0]!.answers).to.deep.equal({ a: false });
      await survey.next();
      expect(survey.notices()).to.not.include(words);
    });

  it('says why a file is refused', async () => {
    const survey = await mount();
    choose(survey, '');
    await said(survey, unknown);
  });

  it('takes what fits of a hostile file, and throws nothing', async () => {
    const hostile = JSON.stringify({
      ...draft,
      savedAt: { valueOf: 1, toString: 1 },
      language: { toString: 1 },
      comments: { b: { length: 1 }, constructor: 'x' },
      code: ['x'],
      place: { kind: 'page', pageId: '__proto__', questionId: 7 },
    }).replace(
      '"answers":{',
      `"answers":{"__proto__":{"polluted":true},"constructor":1,"b":${JSON.stringify(
        Array.from({ length: 20_000 }, (_, index) => index),
      )},"t":{"toString":null},`,
    );
    const survey = await mount();
    choose(survey, hostile.replace(',"t":"from afar"', ''));
    await until(() => survey.chosen('Question a').join() === 'Yes');
    expect(survey.element.answers).to.deep.equal({ a: true });
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(survey.notices()[0]).to.match(/Answers that no longer fit were removed: \d/);
  });

  it('is off with drafts="off"', async () => {
    const survey = await mount({ drafts: 'off' });
    await survey.choose('Question a', 'Yes');
    expect(survey.has('draft-file-button')).to.equal(false);
    expect(survey.has('draft-open-button')).to.equal(false);
    expect(fileInput(survey)).to.equal(null);
  });
});
