import { expect } from 'chai';
import { loadDocument, readInlineDocument } from '../../src/run/survey-source.js';

const browserFetch = globalThis.fetch;
const reply = (response: Response) => {
  globalThis.fetch = async () => response;
};
const failure = async (timeout?: number, signal?: AbortSignal) => {
  try {
    await loadDocument('/survey.json', { signal }, timeout);
  } catch (error) {
    return error;
  }
  throw new Error('it loaded');
};

describe('loadDocument', () => {
  afterEach(() => {
    globalThis.fetch = browserFetch;
  });

  it('gives the JSON value of the address', async () => {
    reply(new Response('\uFEFF{"id":"home-care"}'));
    expect(await loadDocument('/survey.json', {})).to.deep.equal({ id: 'home-care' });
  });

  it('says why it could not be loaded', async () => {
    reply(new Response('', { status: 404 }));
    expect(await failure()).to.include({ message: 'HTTP 404', status: 404 });
    reply(new Response('<p>Log in'));
    expect(await failure()).to.have.property('name', 'SyntaxError');
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await failure()).to.have.property('message', 'Failed to fetch');
  });

  it('gives up after the time-out', async () => {
    globalThis.fetch = () => new Promise(() => undefined);
    expect(await failure(50)).to.equal('time-out');
    const body = new ReadableStream({ pull: () => new Promise(() => undefined) });
    reply(new Response(body));
    expect(await failure(50)).to.equal('time-out');
  });

  it('stops when it is told to', async () => {
    expect(await failure(50, AbortSignal.abort())).to.have.property('name', 'AbortError');
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
