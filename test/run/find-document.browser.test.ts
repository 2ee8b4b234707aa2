import { expect } from 'chai';
import { findDocument } from '../../src/run/find-document.js';
import { readInlineDocument } from '../../src/run/source-controller.js';

const browserFetch = globalThis.fetch;
const PAGE = 'https://www.example.org/page/';
const reply = (...response: ConstructorParameters<typeof Response>) => {
  globalThis.fetch = async () => new Response(...response);
};
const find = (src: string | undefined, timeout?: number, controller = new AbortController()) =>
  findDocument({ document: undefined, src, credentials: 'omit' }, PAGE, controller, timeout);
/** Codes and parameters of what is wrong. */
const faults = async (src = 's.json', timeout?: number) =>
  (await find(src, timeout)).problems.map(({ code, severity, params }) => [code, severity, params]);
/** `{"title":"på"}` as Windows and old editors write it. */
const LATIN = Uint8Array.from([...'{"title":"p\u00e5"}'].map((letter) => letter.charCodeAt(0)));

describe('findDocument', () => {
  afterEach(() => {
    globalThis.fetch = browserFetch;
  });

  it('gives the text of the address, and the address itself', async () => {
    reply('{"id":"home-care"}');
    expect(await find('s.json')).to.deep.equal({
      document: '{"id":"home-care"}',
      address: 'https://www.example.org/page/s.json',
      problems: [],
    });
  });

  it('gives the address that another one led to', async () => {
    const led = Object.defineProperty(new Response('{}'), 'url', {
      value: 'https://www.example.org/surveys/s.json',
    });
    globalThis.fetch = async () => led;
    expect((await find('s.json')).address).to.equal('https://www.example.org/surveys/s.json');
  });

  it('takes a document that is given before the address', async () => {
    const wanted = { document: { id: 'a' }, src: 's.json', credentials: 'omit' } as const;
    expect(await findDocument(wanted, PAGE, new AbortController())).to.deep.equal({
      document: { id: 'a' },
      problems: [],
    });
  });

  it('does not read what another address leads to that whoever made the tag does not accept', async () => {
    const led = Object.defineProperty(new Response('{"id":"home-care"}'), 'url', {
      value: 'https://elsewhere.example/s.json',
    });
    globalThis.fetch = async () => led;
    const acceptsAddress = (address: string) => new URL(address).host === 'www.example.org';
    const wanted = { document: undefined, src: 's.json', credentials: 'omit' } as const;
    const find = (more: object) =>
      findDocument({ ...wanted, ...more }, PAGE, new AbortController()).then(({ problems }) =>
        problems.map(({ code, params }) => [code, params.value]),
      );
    expect(await find({ acceptsAddress })).to.deep.equal([
      ['no-answer', 'https://elsewhere.example/s.json'],
    ]);
    expect(led.bodyUsed).to.equal(false);
    expect(await find({})).to.deep.equal([]);
  });

  it('finds nothing where there is nothing to find, and nothing wrong with it', async () => {
    expect(await find(undefined)).to.deep.equal({ problems: [] });
  });

  it('tells a status that is no document, and reads no further', async () => {
    const controller = new AbortController();
    reply('', { status: 404 });
    const { status, problems } = await find('s.json', undefined, controller);
    expect(status).to.equal(404);
    expect(problems.map(({ code }) => code)).to.deep.equal(['bad-status']);
    expect(controller.signal.aborted).to.equal(true);
  });

  it('tells a web page in the place of the document', async () => {
    reply('\n<!doctype html><p>Log in', { headers: { 'Content-Type': 'text/html' } });
    expect(await faults()).to.deep.equal([['html', 'error', {}]]);
  });

  it('tells an address that cannot be fetched, such as a path on a disk', async () => {
    for (const src of ['file:///C:/surveys/s.json', 'C:\\surveys\\s.json', 'https://'])
      expect(await faults(src)).to.deep.equal([['bad-address', 'error', { value: src }]]);
  });

  it('tells that no answer came', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await faults('https://other.example/s.json')).to.deep.equal([
      ['no-answer', 'error', { value: 'https://other.example/s.json' }],
    ]);
  });

  it('gives up after the time-out', async () => {
    globalThis.fetch = () => new Promise(() => undefined);
    expect(await faults('s.json', 50)).to.deep.equal([['too-late', 'error', { max: 0.05 }]]);
    reply(new ReadableStream({ pull: () => new Promise(() => undefined) }));
    expect(await faults('s.json', 50)).to.deep.equal([['too-late', 'error', { max: 0.05 }]]);
  });

  it('reads a file that is not UTF-8, with a warning', async () => {
    reply(LATIN);
    const { document, problems } = await find('s.json');
    expect(document).to.equal('{"title":"på"}');
    expect(problems).to.deep.equal([
      { path: '', code: 'not-utf-8', params: { value: 'Windows-1252' }, severity: 'warning' },
    ]);
    const wide = new Uint16Array([...'\uFEFF{"title":"på"}'].map((letter) => letter.charCodeAt(0)));
    reply(wide);
    expect((await find('s.json')).document).to.equal('{"title":"på"}');
    expect(await faults()).to.deep.equal([['not-utf-8', 'warning', { value: 'UTF-16' }]]);
  });

  it('warns of a content type that is of something else', async () => {
    const types: readonly (readonly [type: string, isTold: boolean])[] = [
      ['text/html; charset=utf-8', true],
      ['image/png', true],
      ['application/json', false],
      ['application/problem+json', false],
      ['text/plain', false],
      ['application/octet-stream', false],
    ];
    for (const [type, isTold] of types) {
      reply('{}', { headers: { 'Content-Type': type } });
      const told = isTold ? [['bad-content-type', 'warning', { value: type }]] : [];
      expect(await faults(), type).to.deep.equal(told);
    }
  });
});

describe('readInlineDocument', () => {
  it('reads the JSON script that is a child of the host, and no other', () => {
    const host = document.createElement('div');
    expect(readInlineDocument(host)).to.equal(undefined);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"id":"home-care"}';
    const inner = document.createElement('p');
    inner.append(script.cloneNode(true));
    host.append(inner);
    expect(readInlineDocument(host)).to.equal(undefined);
    host.append(script);
    expect(readInlineDocument(host)).to.equal('{"id":"home-care"}');
  });
});
