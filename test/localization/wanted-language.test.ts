import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { wantedLanguage } from '../../src/localization/wanted-language.js';

describe('the wanted language of an element', () => {
  class Root {
    readonly host: Element | undefined;
    constructor(host?: Element) {
      this.host = host;
    }
  }
  const element = (lang: string | undefined, root: Root = new Document()): Element =>
    ({
      closest: () => (lang === undefined ? null : { getAttribute: () => lang }),
      getRootNode: () => root,
    }) as unknown as Element;
  class Document extends Root {}
  beforeEach(() => Object.assign(globalThis, { ShadowRoot: Root }));
  afterEach(() => Reflect.deleteProperty(globalThis, 'ShadowRoot'));

  it('is the nearest lang', () => {
    assert.equal(wantedLanguage(element('nn')), 'nn');
  });

  it('is found outside of shadow roots', () => {
    const outer = element('sv');
    const inner = element(undefined, new Root(element(undefined, new Root(outer))));
    assert.equal(wantedLanguage(inner), 'sv');
  });

  it('is nothing without any, or where the page says that it is unknown', () => {
    assert.equal(wantedLanguage(element(undefined)), undefined);
    assert.equal(wantedLanguage(element('')), undefined);
  });
});
