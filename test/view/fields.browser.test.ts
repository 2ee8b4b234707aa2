import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { names, nodes } from './accessible-tree.js';
import { documentOf, Stage, type StageOptions } from './stage.js';

describe('fields', () => {
  let stage: Stage;
  const show = (question: object, options: StageOptions = {}) =>
    (stage = new Stage(documentOf([{ id: 'q', label: 'Question', ...question }]), options));
  afterEach(() => stage.remove());
  const field = () => stage.question('q').querySelector<HTMLInputElement>('input, textarea')!;

  it('keeps what is typed as it is typed, and the caret where it is', async () => {
    show({ type: 'text' }, { answers: { q: 'bc' } });
    field().focus();
    field().setSelectionRange(0, 0);
    await sendKeys({ type: ' a' });
    expect(stage.answer('q')).to.equal(' abc');
    expect(field().selectionStart).to.equal(2);
  });

  it('is unanswered when the text is gone', async () => {
    show({ type: 'text' }, { answers: { q: 'b' } });
    field().select();
    await sendKeys({ press: 'Delete' });
    expect(stage.answer('q')).to.equal(undefined);
  });

  it('sets type and autocomplete from the document', () => {
    show({ type: 'text', format: 'email', autocomplete: 'email' });
    expect(field()).to.include({ type: 'email', autocomplete: 'email' });
  });

  it('counts code points without cutting, and speaks only near the end', async () => {
    show({ type: 'text', multiline: true, maxLength: 5 });
    field().focus();
    await sendKeys({ type: '👍👍👍' });
    expect(stage.calledWith('announce')).to.deep.equal([]);
    await sendKeys({ type: '👍' });
    expect(stage.calledWith('announce')).to.deep.equal([
      [{ text: 'Characters left: 1', language: 'en' }, 'characters'],
    ]);
    expect(stage.root.querySelector('.counter')!.textContent).to.contain('Characters left: 1');
    await sendKeys({ type: 'ab' });
    expect(stage.answer('q')).to.equal('👍👍👍👍ab');
    expect(stage.calledWith('announce').at(-1)).to.deep.equal([
      { text: 'Characters too many: 1', language: 'en' },
      'characters',
    ]);
    expect((await nodes('textbox'))[0]?.description).to.equal('You can write up to 5 characters.');
  });

  it('asks for a number in a text box with its unit as description', async () => {
    show({ type: 'number', unit: 'hours' });
    expect(field()).to.include({ type: 'text', inputMode: 'decimal' });
    expect((await nodes('textbox'))[0]).to.include({ name: 'Question', description: 'hours' });
    field().focus();
    await sendKeys({ type: '2,' });
    expect(stage.answer('q')).to.equal('2,');
  });

  it('tells a half date from no date', async () => {
    show({ type: 'date' });
    field().focus();
    await sendKeys({ type: '0501' });
    expect(stage.answer('q')).to.equal('incomplete');
    await sendKeys({ type: '2026' });
    expect(stage.answer('q')).to.equal('2026-05-01');
  });

  it('clears a half date for not applicable', async () => {
    show({ type: 'date', notApplicable: true });
    field().focus();
    await sendKeys({ type: '0501' });
    stage.root.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    expect(stage.answer('q')).to.equal('not-applicable');
    expect(field().validity.badInput).to.equal(false);
  });

  it('clears the text for not applicable, and not applicable for a text', async () => {
    show({ type: 'text', notApplicable: true }, { answers: { q: 'abc' } });
    const [box] = await nodes('checkbox');
    expect(box).to.include({ name: "Don't know / not relevant", description: 'Question' });
    const checkbox = stage.root.querySelector<HTMLInputElement>('[type=checkbox]')!;
    checkbox.click();
    expect(stage.answer('q')).to.equal('not-applicable');
    expect(field().value).to.equal('');
    field().focus();
    await sendKeys({ type: 'x' });
    expect(stage.answer('q')).to.equal('x');
    expect(checkbox.checked).to.equal(false);
  });

  it('goes on with Enter in a text box, not in a text area', async () => {
    show({ type: 'text', comment: true });
    stage.root.querySelector('textarea')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.calledWith('next').length).to.equal(0);
    field().focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.calledWith('next').length).to.equal(0);
    // The next step is to send: Enter goes to the button that does so.
    await sendKeys({ press: 'Enter' });
    expect(stage.calledWith('next').length).to.equal(1);
  });

  it('labels a comment by the document, or as "Comment", and names its question', async () => {
    show({ type: 'text', comment: { label: 'Why?' } });
    expect(await names('textbox')).to.deep.equal(['Question', 'Why? – Question']);
  });

  it('shows probes to the interviewer only', () => {
    const question = { type: 'text', probes: ['Tell me more.'] };
    show(question);
    expect(stage.root.querySelector('[part=probes]')).to.equal(null);
    stage.remove();
    show(question, { interviewer: true });
    expect(stage.root.querySelector('[part=probes]')!.textContent).to.contain('Tell me more.');
  });

  it('reads block text in a statement; links open a new tab and say so', async () => {
    show({ type: 'statement', label: 'A **b** [site](https://example.com/)' });
    const link = stage.root.querySelector('a')!;
    expect(link).to.include({ target: '_blank', rel: 'noopener noreferrer' });
    expect(await names('link')).to.deep.equal(['site (opens in a new tab)']);
    expect(stage.question('q').querySelector('strong')!.textContent).to.equal('b');
  });
});
