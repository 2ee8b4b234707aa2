import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { ErrorView, SurveyView } from '../../src/view/view-types.js';
import { names, nodes } from './accessible-tree.js';
import { danglingReferences } from './question-suite.js';
import { documentOf, Stage, type StageOptions } from './stage.js';

const TWO_PAGES = documentOf([{ id: 'a', type: 'text', label: 'First' }], {
  description: 'About.',
  contact: 'Call us.',
  pages: [
    { id: 'one', title: 'One', questions: [{ id: 'a', type: 'text', label: 'First' }] },
    { id: 'two', questions: [{ id: 'b', type: 'yes-no', label: 'Second' }] },
  ],
});

const ERRORS: readonly ErrorView[] = [
  { nodeId: 'q-a', text: 'Write an answer.', language: 'en' },
  { text: 'Not received.', language: 'en' },
];

describe('surveyView', () => {
  let stage: Stage;
  const show = (options: StageOptions = {}, source: object = TWO_PAGES) =>
    (stage = new Stage(source, options));
  const part = (name: string) => stage.root.querySelector<HTMLElement>(`[part~="${name}"]`);
  const button = (name: string) =>
    [...stage.root.querySelectorAll('button')].find((each) => each.textContent!.trim() === name)!;
  afterEach(() => stage.remove());

  it('is one region, named by the title, in the language of the survey', async () => {
    show();
    expect(await names('region')).to.deep.equal(['Survey']);
    expect(stage.root.querySelector('section')).to.include({ lang: 'en', dir: 'ltr' });
    expect(danglingReferences(stage.root)).to.deep.equal([]);
  });

  it('has headings from the wanted level on, never below 6', async () => {
    for (const [headingLevel, levels] of [
      [1, [1, 2]],
      [3, [3, 4]],
      [6, [6, 6]],
    ] as const) {
      show({ headingLevel });
      expect((await nodes('heading')).map(({ level }) => level)).to.deep.equal(levels);
      stage.remove();
    }
    show();
  });

  it('says the progress above the title, and as the title of a page without one', async () => {
    show();
    expect(part('progress')!.textContent).to.contain('Page 1 of 2');
    expect(part('page-title')!.textContent).to.equal('One');
    stage.remove();
    show({ step: 1 });
    expect(part('progress')!.textContent!.trim()).to.equal('');
    expect(part('page-title')!.textContent).to.equal('Page 2 of 2');
    stage.remove();
    show({ layout: 'one-question', step: 1 });
    expect(part('page-title')!.textContent).to.equal('Question 2 of 2');
  });

  it('tells the description on the first page only, the contact on each', () => {
    show();
    expect(part('description')!.textContent).to.contain('About.');
    stage.remove();
    show({ step: 1 });
    expect(part('description')).to.equal(null);
    expect(part('contact')!.textContent).to.contain('Call us.');
  });

  it('shows all pages of a single page, with one title to focus and no progress', () => {
    show({ layout: 'single-page' });
    expect(stage.root.querySelectorAll('[data-question]').length).to.equal(2);
    expect(stage.root.querySelectorAll('#page-title').length).to.equal(1);
    expect(part('progress')).to.equal(null);
    expect(button('Send answers').part.contains('submit-button')).to.equal(true);
  });

  it('lists errors as links that move the focus in code and leave the address alone', () => {
    show();
    stage.fail(ERRORS);
    const address = location.href;
    const links = stage.root.querySelectorAll<HTMLAnchorElement>('[part=error-summary-link]');
    expect(links.length).to.equal(1);
    links[0]!.click();
    expect(location.href).to.equal(address);
    expect(stage.calledWith('focusError')).to.deep.equal([['q-a']]);
    expect(part('error-summary')!.tabIndex).to.equal(-1);
    expect(part('error-summary')!.textContent).to.contain('Not received.');
    // It counts what it lists, with a link or without.
    expect(part('error-summary')!.textContent).to.contain('Answers to add or correct: 2');
    expect(part('question-error')!.textContent).to.contain('Write an answer.');
  });

  it('shows another screen in new nodes, so that a translated page does not stay stale', () => {
    show();
    const first = part('page-title')!;
    // What browser translators do to every text.
    first.firstChild!.replaceWith(document.createElement('font'));
    stage.show({ screen: { kind: 'review', items: [] } });
    expect(part('page-title')).to.not.equal(first);
    expect(part('page-title')!.textContent).to.equal('Check your answers');
  });

  it('keeps a question, its focus and its caret when another appears before it', () => {
    const about = { question: 'a', equals: true };
    show(
      { answers: { c: 'abc' } },
      documentOf([
        { id: 'a', type: 'yes-no', label: 'A' },
        { id: 'b', type: 'text', label: 'B', visibleIf: about },
        { id: 'c', type: 'text', label: 'C' },
      ]),
    );
    const field = stage.question('c').querySelector('input')!;
    field.focus();
    field.setSelectionRange(1, 2);
    for (const answer of [true, false]) {
      stage.actions.answer('a', answer);
      expect(stage.question('b') !== null).to.equal(answer);
      expect(stage.question('c').querySelector('input')).to.equal(field);
      expect(stage.root.activeElement).to.equal(field);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([1, 2]);
    }
  });

  it('has Back after Next, and none on the first page', async () => {
    show();
    expect(await names('button')).to.deep.equal(['Next']);
    stage.remove();
    show({ step: 1 });
    expect(await names('button')).to.deep.equal(['Send answers', 'Back']);
    button('Back').click();
    expect(stage.calledWith('previous').length).to.equal(1);
  });

  it('says that it sends, and neither sends twice nor goes back meanwhile', async () => {
    show({ step: 1, view: { submitting: true } });
    const send = part('submit-button')!;
    expect(send.getAttribute('aria-disabled')).to.equal('true');
    send.focus();
    await sendKeys({ press: 'Enter' });
    button('Back').click();
    expect(stage.calls).to.deep.equal([]);
    expect(stage.root.activeElement).to.equal(send);
  });

  it('marks words in another language', () => {
    const source = documentOf(
      [{ id: 'a', type: 'yes-no', label: { ar: 'سؤال', en: 'Question' } }],
      {
        languages: ['ar', 'en'],
        title: 'استبيان',
      },
    );
    show({ language: 'ar' }, source);
    expect(stage.root.querySelector('section')!.dir).to.equal('rtl');
    const next = part('submit-button')!.querySelector('span')!;
    expect(next).to.include({ lang: 'en', dir: 'ltr', textContent: 'Send answers' });
    expect(part('title')!.querySelector('span')).to.equal(null);
  });

  it('says once that everything is required', () => {
    const all = documentOf([{ id: 'a', type: 'text', label: 'A', required: true }]);
    show({}, all);
    expect(stage.root.textContent).to.contain('All questions must be answered.');
    expect(part('question-mark')).to.equal(null);
  });

  it('asks for the code on the start page, with its error', async () => {
    show({
      view: {
        screen: { kind: 'start', code: '' },
        errors: [{ nodeId: 'code', text: 'Enter the code.', language: 'en' }],
      },
    });
    const [field] = await nodes('textbox');
    expect(field?.name).to.equal('Code from your invitation (optional)');
    expect(field?.description).to.equal('Error: Enter the code.');
    stage.root.querySelector<HTMLInputElement>('[part=code] input')!.focus();
    await sendKeys({ type: 'K' });
    expect(stage.calledWith('code')).to.deep.equal([['K']]);
    expect(button('Start').part.contains('start-button')).to.equal(true);
  });

  it('leads from the review to each question', async () => {
    show();
    const [question] = stage.survey.questions;
    stage.show({
      screen: {
        kind: 'review',
        items: [{ question: question!, parts: [], comment: 'Hm' }],
      },
    });
    expect(await names('button')).to.deep.include('Change – First');
    part('change-button')!.click();
    expect(stage.calledWith('change')).to.deep.equal([['a']]);
  });

  const OUTCOMES: readonly [string, SurveyView['screen'], readonly string[]][] = [
    ['submitted', { kind: 'submitted', receipt: 'A1' }, ['copyReceipt', 'print']],
    [
      'queued',
      { kind: 'queued', until: 1e12, onDevice: true, found: false },
      ['retry', 'saveFile', 'ask'],
    ],
    ['refused', { kind: 'refused', reason: 'other', found: false }, ['retry', 'saveFile', 'ask']],
  ];
  for (const [name, screen, actions] of OUTCOMES) {
    it(`offers what can be done when the survey is ${name}`, () => {
      show({ view: { screen } });
      stage.root.querySelectorAll('button').forEach((each) => each.click());
      expect(stage.calls.map(({ action }) => action)).to.deep.equal(actions);
      expect(part('page-title')!.tabIndex).to.equal(-1);
    });
  }

  it('tells of saved answers with a way to delete them', async () => {
    const draft = { savedUntil: Date.UTC(2026, 9, 12, 12), ask: true, keep: false };
    show({ view: { draft } });
    expect(part('draft-status')!.textContent).to.contain('12 October');
    stage.root.querySelector<HTMLInputElement>('[part~=draft-checkbox]')!.click();
    part('draft-clear-button')!.click();
    expect(stage.calls.map(({ action }) => action)).to.deep.equal(['keepDraft', 'ask']);
    expect(stage.calledWith('keepDraft')).to.deep.equal([[true]]);
  });

  it('offers the languages by their own names', () => {
    show({}, documentOf([{ id: 'a', type: 'text', label: 'A' }], { languages: ['en', 'ar'] }));
    const select = part('language-switcher')!.querySelector('select')!;
    expect(select.value).to.equal('en');
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['English', 'العربية']);
    select.value = 'ar';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(stage.calledWith('language')).to.deep.equal([['ar']]);
  });
});
