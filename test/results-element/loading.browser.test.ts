import { expect } from 'chai';
import { until } from '../support/host.js';
import { consoleLines } from '../support/quiet.js';
import { network, ResultsPage, shown, useResults } from './results-page.js';

describe('<user-survey-results>, loading', () => {
  useResults();

  it('shows the page’s link until the results are there', async () => {
    let answer: (document: unknown) => void = () => undefined;
    network.documents.set('/fake/results.json', new Promise((resolve) => (answer = resolve)));
    const page = new ResultsPage({ src: '/fake/results.json' });
    document.body.append(page.element);
    await page.element.updateComplete;
    expect(page.showsLink).to.equal(true);
    expect(page.element.matches(':state(loading)')).to.equal(true);
    answer(await shown('home-care'));
    await page.settled(1);
    expect(page.showsLink).to.equal(false);
    expect(page.element.matches(':state(ready)')).to.equal(true);
    const [event] = page.events;
    expect([event!.type, event!.bubbles, event!.composed, event!.detail]).to.deep.equal([
      'results-loaded',
      true,
      true,
      null,
    ]);
  });

  it('says so and keeps the link where the document cannot be loaded', async () => {
    network.documents.set('/fake/results.json', 404);
    const page = new ResultsPage({ src: '/fake/results.json', lang: 'nb' });
    await page.attach();
    expect(page.text('notice')).to.equal('Resultatene kunne ikke vises.');
    expect(page.showsLink).to.equal(true);
    expect(page.element.matches(':state(failed)')).to.equal(true);
    expect(page.events[0]!.type).to.equal('results-failed');
    expect(page.events[0]!.detail).to.deep.equal({
      status: 404,
      problems: [
        {
          path: '',
          code: 'bad-status',
          params: { value: 404 },
          message: 'the document: bad status 404',
        },
      ],
    });
    expect(consoleLines()).to.deep.equal([
      'error: <user-survey-results> the document: bad status 404',
    ]);
  });

  it('tells every problem of a bad document in the console and in the event', async () => {
    const page = await ResultsPage.show({ kind: 'survey-result' }, { lang: 'sv' });
    expect(page.text('notice')).to.equal('Resultaten kunde inte visas.');
    expect(page.showsLink).to.equal(true);
    const { problems } = page.events[0]!.detail as {
      problems: readonly { path: string; message: string }[];
    };
    expect(problems.map(({ path }) => path)).to.include('/kind');
    const told = consoleLines();
    for (const { message } of problems)
      expect(told).to.include(`error: <user-survey-results> ${message}`);
  });

  it('takes the property before the address', async () => {
    network.documents.set('/fake/results.json', await shown('social-services'));
    const page = new ResultsPage({ src: '/fake/results.json' });
    page.element.results = await shown('home-care');
    await page.attach();
    expect(page.text('title')).to.equal('Hva synes du om hjemmetjenesten?');
    expect(network.loads).to.have.lengthOf(0);
  });

  it('goes to the address when the property is taken away', async () => {
    network.documents.set('/fake/results.json', await shown('social-services'));
    const page = new ResultsPage({ src: '/fake/results.json' });
    page.element.results = await shown('home-care');
    await page.attach();
    page.element.results = undefined;
    await page.settled(2);
    expect(page.text('title')).to.equal('Vad tycker du om socialtjänsten?');
  });

  it('shows the latest of two addresses, and aborts the one before', async () => {
    network.documents.set('/fake/slow.json', new Promise(() => undefined));
    network.documents.set('/fake/results.json', await shown('home-care'));
    const page = new ResultsPage({ src: '/fake/slow.json' });
    document.body.append(page.element);
    await page.element.updateComplete;
    page.element.src = '/fake/results.json';
    await page.settled(1);
    expect(page.text('title')).to.equal('Hva synes du om hjemmetjenesten?');
    const slow = network.loads.find(({ url }) => url.endsWith('/slow.json'));
    expect(slow!.init.signal!.aborted).to.equal(true);
    expect(page.events).to.have.lengthOf(1);
  });

  it('resolves its address against the page’s base', async () => {
    const base = document.createElement('base');
    base.href = '/fake/';
    document.head.append(base);
    network.documents.set('/fake/results.json', await shown('home-care'));
    const page = new ResultsPage({ src: 'results.json' });
    await page.attach();
    base.remove();
    expect(page.events[0]!.type).to.equal('results-loaded');
  });

  it('shows nothing but the link without a document', async () => {
    const page = new ResultsPage();
    document.body.append(page.element);
    await until(() => page.element.matches(':state(idle)'));
    expect(page.showsLink).to.equal(true);
    expect(page.events).to.deep.equal([]);
  });
});
