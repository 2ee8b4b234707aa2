import { expect } from 'chai';
import { html, keyed } from '../../src/rendering/html.js';
import { render } from '../../src/rendering/render.js';

describe('render', () => {
  let root: HTMLElement;
  beforeEach(() => (root = document.createElement('div')));

  /** What is shown, without the comments that mark the holes. */
  const shown = () => root.getHTML().replaceAll('<!---->', '');

  it('shows texts as text, and nothing for undefined, null and false', () => {
    const view = (value: unknown) => html`<p>a ${value} b</p>`;
    for (const [value, text] of [
      ['<b>x</b>', 'a &lt;b&gt;x&lt;/b&gt; b'],
      [0, 'a 0 b'],
      [undefined, 'a  b'],
      [null, 'a  b'],
      [false, 'a  b'],
      ['', 'a  b'],
      ['again', 'a again b'],
    ] as const) {
      render(view(value), root);
      expect(shown()).to.equal(`<p>${text}</p>`);
    }
  });

  it('keeps the nodes of a template and changes what differs', () => {
    const view = (text: string, id?: string) => html`<p id=${id}><span>${text}</span></p>`;
    render(view('one', 'a'), root);
    const { firstElementChild: p } = root;
    render(view('two'), root);
    expect(root.firstElementChild).to.equal(p);
    expect(shown()).to.equal('<p><span>two</span></p>');
  });

  it('leaves alone what follows a template that ends in a hole', () => {
    const view = (value: unknown) => html`${html`<b></b>${value}`}<i></i>`;
    for (const [value, between] of [
      ['one', 'one'],
      ['two', 'two'],
      [undefined, ''],
      [['a', html`<u></u>`], 'a<u></u>'],
    ] as const) {
      render(view(value), root);
      expect(shown()).to.equal(`<b></b>${between}<i></i>`);
    }
  });

  it('replaces a template by another, by a text and by a list, and back', () => {
    const view = (value: unknown) => html`${value}<input />`;
    const values: readonly [unknown, string][] = [
      [html`<i>1</i>`, '<i>1</i>'],
      ['text', 'text'],
      [[html`<i>1</i>`, 'text', [undefined, html`<b>2</b>`]], '<i>1</i>text<b>2</b>'],
      [html`<b>3</b>${'x'}`, '<b>3</b>x'],
      [undefined, ''],
      [[], ''],
      [['a', 'b'], 'ab'],
      ['text', 'text'],
      [['c', 'd'], 'cd'],
    ];
    for (const [value, text] of [...values, ...values.toReversed()]) {
      render(view(value), root);
      expect(root.textContent).to.equal(text.replace(/<[^>]*>/g, ''));
      expect(shown().startsWith(text)).to.equal(true);
      expect(root.querySelectorAll('input')).to.have.length(1);
      expect(root.querySelector('input')!.matches(':last-child')).to.equal(true);
    }
  });

  it('grows and shrinks lists and leaves the nodes that stay', () => {
    const view = (items: readonly string[]) =>
      html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    render(view(['a', 'b', 'c']), root);
    const [first] = root.querySelectorAll('li');
    for (const items of [['a'], ['a', 'x', 'y', 'z'], [], ['n'], ['n', 'm']]) {
      render(view(items), root);
      expect([...root.querySelectorAll('li')].map((li) => li.textContent)).to.deep.equal(items);
      if (items[0] === 'a') expect(root.querySelector('li')).to.equal(first);
    }
  });

  it('changes one item of a list to another kind without touching its neighbours', () => {
    const view = (middle: unknown) => html`${[html`<i>1</i>`, middle, html`<b>3</b>`]}`;
    render(view('two'), root);
    const [before, after] = [root.querySelector('i'), root.querySelector('b')];
    for (const middle of [html`<u>2</u>${'!'}`, ['2', '!'], '2!']) {
      render(view(middle), root);
      expect(root.textContent).to.equal('12!3');
      expect([root.querySelector('i'), root.querySelector('b')]).to.deep.equal([before, after]);
    }
  });

  it('makes new nodes under another key', () => {
    const view = (key: string) => html`<div>${keyed(key, html`<p>same</p>`)}</div>`;
    render(view('a'), root);
    const p = root.querySelector('p');
    render(view('a'), root);
    expect(root.querySelector('p')).to.equal(p);
    render(view('b'), root);
    expect(root.querySelector('p')).not.to.equal(p);
  });

  it('does not draw the very same template again, but does after it was gone', () => {
    const same = html`<p>${'same'}</p>`;
    const show = (value: unknown) => render(html`<div>${value}</div>`, root);
    show(same);
    const p = root.querySelector('p')!;
    p.textContent = 'touched';
    show(same);
    expect(root.textContent).to.equal('touched');
    show(undefined);
    show(same);
    expect(root.textContent).to.equal('same');
  });

  it('sets properties where the element holds something else, also after a person changed it', () => {
    const view = (checked: boolean, value: string) =>
      html`<input type="checkbox" .checked=${checked} /><input .value=${value} />`;
    render(view(true, 'a'), root);
    const [box, field] = root.querySelectorAll('input');
    expect([box!.checked, field!.value]).to.deep.equal([true, 'a']);
    box!.checked = false;
    field!.value = 'typed';
    render(view(true, 'a'), root);
    expect([box!.checked, field!.value]).to.deep.equal([true, 'a']);
  });

  it('adds and removes attributes, and keeps what is static', () => {
    const view = (on: boolean, name?: string) =>
      html`<p class="one two" lang="en" title=${name} ?hidden=${on} data-x></p>`;
    render(view(true, 'n'), root);
    const p = root.querySelector('p')!;
    expect(
      p.hidden && p.title === 'n' && p.className === 'one two' && p.dataset['x'] === '',
    ).to.equal(true);
    render(view(false), root);
    expect(shown()).to.equal('<p class="one two" lang="en" data-x=""></p>');
  });

  it('calls the listener of the last render, or none', () => {
    const heard: string[] = [];
    const view = (listener?: () => void) => html`<button @click=${listener}>x</button>`;
    render(view(), root);
    const press = () => root.querySelector('button')!.click();
    press();
    render(
      view(() => heard.push('one')),
      root,
    );
    press();
    render(
      view(() => heard.push('two')),
      root,
    );
    press();
    render(view(), root);
    press();
    expect(heard).to.deep.equal(['one', 'two']);
  });
});
