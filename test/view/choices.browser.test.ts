import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { names, nodes } from './accessible-tree.js';
import { documentOf, Stage, type StageOptions } from './stage.js';

describe('choices', () => {
  let stage: Stage;
  const show = (question: object, options: StageOptions = {}) =>
    (stage = new Stage(
      documentOf([
        { id: 'q', label: 'Question', ...question },
        { id: 'z', type: 'yes-no', label: 'Last', required: true },
      ]),
      options,
    ));
  afterEach(() => stage.remove());
  const inputs = () => [...stage.question('q').querySelectorAll('input')];
  const label = (text: string) =>
    [...stage.question('q').querySelectorAll('label')].find(
      (each) => each.textContent!.trim() === text,
    )!;

  describe('a scale', () => {
    const scale = {
      type: 'scale',
      max: 6,
      labels: { 1: 'Very dissatisfied', 6: 'Very satisfied' },
    };

    it('names its radios by number and label, in order, not applicable last', async () => {
      show({ ...scale, notApplicable: 'Not for me' });
      const [group] = (await nodes('group')).filter(({ name }) => name.startsWith('Question'));
      const expected = [
        '1 – Very dissatisfied',
        '2',
        '3',
        '4',
        '5',
        '6 – Very satisfied',
        'Not for me',
      ];
      expect(await names('radio', group)).to.deep.equal(expected);
    });

    it('keeps the names where it stands in a row', async () => {
      show(scale);
      stage.host.style.inlineSize = '700px';
      expect(getComputedStyle(stage.root.querySelector('[part=scale]')!).display).to.equal('flex');
      expect((await names('radio')).slice(0, 2)).to.deep.equal(['1 – Very dissatisfied', '2']);
    });

    it('is answered with arrow keys, one step at a time', async () => {
      show(scale);
      inputs()[0]!.focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      expect(stage.answer('q')).to.equal(3);
      expect(stage.question('q').querySelectorAll('[part~=checked]').length).to.equal(1);
    });

    it('gives "not-applicable" for its last radio', () => {
      show({ ...scale, notApplicable: true });
      inputs().at(-1)!.click();
      expect(stage.answer('q')).to.equal('not-applicable');
    });

    it('offers to remove an optional answer, and keeps the focus in the question', async () => {
      show(scale, { answers: { q: 4 } });
      const button = stage.question('q').querySelector('button')!;
      expect(await names('button')).to.include('Remove the answer – Question');
      button.focus();
      await sendKeys({ press: 'Enter' });
      expect(stage.answer('q')).to.equal(undefined);
      expect(inputs().some(({ checked }) => checked)).to.equal(false);
      expect(stage.root.activeElement).to.equal(inputs()[0]);
    });

    it('does not offer to remove a required answer', () => {
      show({ ...scale, required: true }, { answers: { q: 4 } });
      expect(stage.question('q').querySelector('button')).to.equal(null);
    });
  });

  it('asks yes before no', async () => {
    show({ type: 'yes-no', notApplicable: true });
    const expected = ['Yes', 'No', "Don't know / not relevant"];
    expect((await names('radio')).slice(0, 3)).to.deep.equal(expected);
    inputs()[1]!.click();
    expect(stage.answer('q')).to.equal(false);
  });

  describe('a single choice', () => {
    it('keeps the type of a value', () => {
      show({
        type: 'single-choice',
        choices: [
          { value: 1, label: 'One' },
          { value: 2, label: 'Two' },
        ],
      });
      label('Two').click();
      expect(stage.answer('q')).to.equal(2);
    });

    it('names a choice by its label alone; hint and image describe it', async () => {
      const image = { src: '../media/bus.svg', alt: 'A red bus' };
      show({
        type: 'single-choice',
        choices: [{ value: 'bus', label: 'Bus', hint: 'Any line', image }, 'Walk'],
      });
      const [bus] = await nodes('radio');
      expect(bus).to.include({ name: 'Bus', description: 'A red bus Any line' });
    });

    it('opens a text box for "other" while it is chosen', async () => {
      show({ type: 'single-choice', choices: ['a', { value: 'b', label: 'Else', other: true }] });
      expect(await names('textbox')).to.deep.equal([]);
      label('Else').click();
      expect(await names('textbox')).to.deep.equal(['Write your own answer – Question']);
      stage.root.querySelector('textarea')!.focus();
      await sendKeys({ type: 'ab' });
      expect(stage.calledWith('comment').at(-1)).to.deep.equal(['q', 'ab']);
      expect(stage.answer('q')).to.equal('b');
    });

    it('is a native dropdown with an empty first option when it is long', async () => {
      const choices = Array.from({ length: 9 }, (_, index) => `Street ${index}`);
      show({ type: 'single-choice', choices, notApplicable: true }, { answers: { q: 'Street 3' } });
      const select = stage.root.querySelector('select')!;
      expect(select.value).to.equal('Street 3');
      expect(select.options[0]).to.include({ value: '', text: 'Choose …' });
      expect(select.options[10]).to.include({ value: 'not-applicable' });
      select.value = '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      expect(stage.answer('q')).to.equal(undefined);
    });
  });

  describe('a multiple choice', () => {
    const choices = ['a', 'b', { value: 'none', label: 'None', exclusive: true }];

    it('answers in the order of the document', () => {
      show({ type: 'multiple-choice', choices });
      label('b').click();
      label('a').click();
      expect(stage.answer('q')).to.deep.equal(['a', 'b']);
    });

    it('is unanswered when nothing is ticked', () => {
      show({ type: 'multiple-choice', choices }, { answers: { q: ['a'] } });
      label('a').click();
      expect(stage.answer('q')).to.equal(undefined);
    });

    it('clears the others for an exclusive choice, and says so', () => {
      show({ type: 'multiple-choice', choices }, { answers: { q: ['a', 'b'] } });
      label('None').click();
      expect(stage.answer('q')).to.deep.equal(['none']);
      expect(inputs().map(({ checked }) => checked)).to.deep.equal([false, false, true]);
      expect(stage.calledWith('announce')).to.deep.equal([
        [{ text: '“a, b” was removed.', language: 'en' }],
      ]);
    });

    it('clears an exclusive choice for another, and says so', () => {
      show(
        { type: 'multiple-choice', choices, notApplicable: true },
        { answers: { q: 'not-applicable' } },
      );
      label('a').click();
      expect(stage.answer('q')).to.deep.equal(['a']);
      expect(stage.calledWith('announce').at(-1)?.[0])
        .to.have.property('text')
        .that.contains('not relevant');
      label('None').click();
      label('b').click();
      expect(stage.answer('q')).to.deep.equal(['b']);
      expect(stage.calledWith('announce').at(-1)?.[0])
        .to.have.property('text')
        .that.contains('None');
    });
  });

  it('gives consent with one checkbox named by the question', async () => {
    show({ type: 'consent' });
    expect(await names('checkbox')).to.deep.equal(['Question (optional)']);
    inputs()[0]!.focus();
    await sendKeys({ press: ' ' });
    expect(stage.answer('q')).to.equal(true);
    await sendKeys({ press: ' ' });
    expect(stage.answer('q')).to.equal(undefined);
  });
});
