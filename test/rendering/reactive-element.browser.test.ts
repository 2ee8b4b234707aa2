import { expect } from 'chai';
import { html } from '../../src/rendering/html.js';
import { ReactiveElement, type Changed } from '../../src/rendering/reactive-element.js';

class Greeting extends ReactiveElement {
  static override properties = {
    name: { reflect: true },
    times: { attribute: 'how-often', parse: (text: string | null) => Number(text) },
    extra: { attribute: false as const },
  };
  static override styles = 'p { color: rgb(1, 2, 3) }';
  declare name?: string;
  declare times?: number;
  declare extra?: unknown;
  changes: string[][] = [];

  protected override willUpdate(changed: Changed) {
    this.changes.push([...changed]);
  }
  protected override render() {
    return html`<p>${this.name} ${this.times}</p>`;
  }
  protected override updated() {}
}

describe('ReactiveElement', () => {
  let greeting: Greeting;
  before(() => customElements.define('test-greeting', Greeting));
  beforeEach(() => (greeting = document.createElement('test-greeting') as Greeting));
  afterEach(() => greeting.remove());

  const text = () => greeting.shadowRoot!.textContent;

  it('draws when it is attached, once for all that was set', async () => {
    greeting.name = 'Kari';
    greeting.setAttribute('how-often', '2');
    expect(text()).to.equal('');
    document.body.append(greeting);
    await greeting.updateComplete;
    expect(text()).to.equal('Kari 2');
    expect(greeting.changes).to.deep.equal([['name', 'times']]);
  });

  it('draws again only for another value', async () => {
    document.body.append(greeting);
    greeting.name = 'Kari';
    await greeting.updateComplete;
    greeting.name = 'Kari';
    await greeting.updateComplete;
    expect(greeting.changes).to.have.length(1);
    greeting.name = 'Ola';
    greeting.performUpdate();
    expect(text()).to.contain('Ola');
  });

  it('writes back what is reflected, and takes it away', async () => {
    document.body.append(greeting);
    greeting.name = 'Kari';
    await greeting.updateComplete;
    expect(greeting.getAttribute('name')).to.equal('Kari');
    greeting.removeAttribute('name');
    expect(greeting.name).to.equal(undefined);
    greeting.name = 'Ola';
    await greeting.updateComplete;
    Object.assign(greeting, { name: undefined });
    await greeting.updateComplete;
    expect(greeting.hasAttribute('name')).to.equal(false);
  });

  it('keeps properties that were set before the tag was defined', async () => {
    const early = document.createElement('test-late');
    Object.assign(early, { name: 'Early', extra: 1 });
    document.body.append(early);
    customElements.define('test-late', class extends Greeting {});
    await (early as Greeting).updateComplete;
    expect(early.shadowRoot!.textContent).to.contain('Early');
    expect((early as Greeting).extra).to.equal(1);
    early.remove();
  });

  it('shares one style sheet among all elements', () => {
    const other = document.createElement('test-greeting');
    expect(other.shadowRoot!.adoptedStyleSheets[0]).to.equal(
      greeting.shadowRoot!.adoptedStyleSheets[0],
    );
  });

  it('leaves alone a style sheet that the page adopted', async () => {
    const { shadowRoot } = greeting;
    shadowRoot!.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets, new CSSStyleSheet()];
    document.body.append(greeting);
    await greeting.updateComplete;
    greeting.name = 'Kari';
    await greeting.updateComplete;
    expect(text()).to.contain('Kari');
    expect(shadowRoot!.adoptedStyleSheets.length).to.equal(2);
  });

  it('has its styles when it is first drawn', async () => {
    document.body.append(greeting);
    await greeting.updateComplete;
    const { color } = getComputedStyle(greeting.shadowRoot!.querySelector('p')!);
    expect(color).to.equal('rgb(1, 2, 3)');
  });

  it('tells its controllers of its life', async () => {
    const heard: string[] = [];
    greeting.addController({
      hostConnected: () => heard.push('connected'),
      hostUpdated: () => heard.push('updated'),
      hostDisconnected: () => heard.push('disconnected'),
    });
    document.body.append(greeting);
    await greeting.updateComplete;
    greeting.remove();
    expect(heard).to.deep.equal(['connected', 'updated', 'disconnected']);
  });
});
