import { expect } from 'chai';
import { loadSurvey, readInlineDocument, SourceError } from '../../src/adapters/survey-source.js';

const browserFetch = globalThis.fetch;
const reply = (response: Response) => {
  globalThis.fetch = async () => response;
};
const failure = async (options?: Parameters<typeof loadSurvey>[1]) => {
  try {
    await loadSurvey('/survey.json', options);
  } catch (error) {
    return error;
  }
  throw new Error('it loaded');
};

describe('loadSurvey', () => {
  afterEach(() => {
    globalThis.fetch = browserFetch;
  });

  it('gives the JSON value of the address', async () => {
    reply(new Response('\uFEFF{"id":"home-care"}'));
    expect(await loadSurvey('/survey.json')).to.deep.equal({ id: 'home-care' });
  });

  it('says why it could not be loaded', async () => {
    reply(new Response('', { status: 404 }));
    expect(await failure())
      .to.be.instanceOf(SourceError)
      .and.include({ reason: 'status', status: 404 });
    reply(new Response('<p>Log in'));
    expect(await failure()).to.include({ reason: 'not-json' });
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await failure()).to.include({ reason: 'network' });
  });

  it('gives up after the time-out', async () => {
    globalThis.fetch = (_, init) =>
      new Promise((__, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      );
    expect(await failure({ timeout: 50 })).to.include({ reason: 'timeout' });
  });

  it('stops when it is told to', async () => {
    const { signal } = new AbortController();
    expect(await failure({ signal: AbortSignal.abort() })).to.have.property('name', 'AbortError');
    expect(signal.aborted).to.equal(false);
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
