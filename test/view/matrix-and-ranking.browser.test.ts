import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { names, nodes } from './accessible-tree.js';
import { danglingReferences } from './question-suite.js';
import { documentOf, Stage, type StageOptions } from './stage.js';

describe('a matrix', () => {
  let stage: Stage;
  const matrix = {
    id: 'm',
    type: 'matrix',
    label: 'Staff',
    rows: [
      { id: 'listen', label: 'They listen' },
      { id: 'constructor', label: 'They have time' },
    ],
    max: 3,
    labels: { 1: 'Never', 3: 'Always' },
    notApplicable: true,
  };
  const show = (options: StageOptions = {}) => (stage = new Stage(documentOf([matrix]), options));
  afterEach(() => stage.remove());

  for (const width of [300, 700]) {
    it(`is a group for each row with radios named by the columns, ${width} px wide`, async () => {
      show();
      stage.host.style.inlineSize = `${width}px`;
      const [staff] = (await nodes('group')).filter(({ name }) => name === 'Staff');
      const rows = await nodes('group', staff);
      expect(rows.map(({ name }) => name)).to.deep.equal(['They listen', 'They have time']);
      const columns = ['1 – Never', '2', '3 – Always', "Don't know / not relevant"];
      for (const row of rows) expect(await names('radio', row)).to.deep.equal(columns);
    });
  }

  it('answers row by row, whatever the row is called', () => {
    show();
    const radios = [...stage.root.querySelectorAll<HTMLInputElement>('input')];
    radios[1]!.click();
    radios[6]!.click();
    expect(stage.answer('m')).to.deep.equal({ listen: 2, constructor: 3 });
    expect(radios.filter(({ checked }) => checked)).to.deep.equal([radios[1], radios[6]]);
  });

  it('has one stop for the Tab key in each row', async () => {
    show();
    stage.root.querySelector('input')!.focus();
    await sendKeys({ press: 'Tab' });
    expect((stage.root.activeElement as HTMLInputElement).name).to.contain('constructor');
  });

  it('shows the error of a row at the row', async () => {
    show();
    stage.fail([{ nodeId: 'q-m:row:listen', text: 'Choose.', language: 'en' }]);
    const [row] = (await nodes('group')).filter(({ name }) => name === 'They listen');
    expect(row?.description).to.equal('Error: Choose.');
    expect(stage.root.querySelectorAll('[aria-invalid]').length).to.equal(4);
    expect(danglingReferences(stage.root)).to.deep.equal([]);
  });
});

describe('a ranking', () => {
  let stage: Stage;
  const show = (more: object = {}, options: StageOptions = {}) =>
    (stage = new Stage(
      documentOf([
        { id: 'r', type: 'ranking', label: 'Rank', choices: ['Parks', 'Paths', 'Pools'], ...more },
      ]),
      options,
    ));
  afterEach(() => stage.remove());
  const button = (name: string) =>
    [...stage.root.querySelectorAll('button')].find((each) =>
      each.textContent!.trim().endsWith(name),
    )!;

  it('is a list whose items have an up, then a down button named with the item', async () => {
    show();
    const [list] = await nodes('list');
    const items = await nodes('listitem', list);
    expect(items.length).to.equal(3);
    const expected = ['Move Parks up', 'Move Parks down'];
    expect(await names('button', items[0])).to.deep.equal(expected);
  });

  it('moves an item, keeps the focus on its button and says where it is', async () => {
    show();
    button('Move Parks down').focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.answer('r')).to.deep.equal(['Paths', 'Parks', 'Pools']);
    expect(stage.root.activeElement).to.equal(button('Move Parks down'));
    expect(stage.calledWith('announce')).to.deep.equal([
      [{ text: 'Parks is now number 2 of 3.', language: 'en' }, 'ranking'],
    ]);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect(stage.answer('r')).to.deep.equal(['Paths', 'Pools', 'Parks']);
    expect(stage.root.activeElement).to.equal(button('Move Parks down'));
  });

  it('leaves the buttons at the ends reachable', () => {
    show();
    const up = button('Move Parks up');
    expect(up.disabled).to.equal(false);
    expect(up.getAttribute('aria-disabled')).to.equal('true');
    up.click();
    expect(stage.answer('r')).to.equal(undefined);
  });

  it('takes the order as it is with "Keep this order"', () => {
    show();
    button('Keep this order').click();
    expect(stage.answer('r')).to.deep.equal(['Parks', 'Paths', 'Pools']);
  });

  it('has a checkbox for not applicable', () => {
    show({ notApplicable: true }, { answers: { r: ['Pools', 'Parks', 'Paths'] } });
    stage.root.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    expect(stage.answer('r')).to.equal('not-applicable');
    button('Move Parks down').click();
    expect(stage.answer('r')).to.deep.equal(['Paths', 'Parks', 'Pools']);
  });
});
