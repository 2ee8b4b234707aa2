import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insideLanguages } from '../../src/localization/languages.js';
import { createSay } from '../../src/localization/say.js';
import { withSiteStrings } from '../../src/localization/site-strings.js';

const silent = (): void => undefined;
const withStrings = (strings: unknown, warn: (message: string) => void = silent) =>
  withSiteStrings(insideLanguages, strings, warn);

describe('say', () => {
  it('speaks the language it is made for', () => {
    assert.deepEqual(createSay('nn', {}, insideLanguages)('not-applicable'), {
      text: 'Veit ikkje / ikkje aktuelt',
      language: 'nn',
    });
  });

  it('falls back to parents, to bokmål for no, to the document’s fallback, then to English', () => {
    const next = (language: string, fallback = {}) =>
      createSay(language, fallback, insideLanguages)('next');
    assert.deepEqual(next('nb-simple'), { text: 'Neste', language: 'nb' });
    assert.deepEqual(next('sv-FI'), { text: 'Nästa', language: 'sv' });
    assert.deepEqual(next('no'), { text: 'Neste', language: 'nb' });
    assert.deepEqual(next('sma', { sma: 'sv' }), { text: 'Nästa', language: 'sv' });
    assert.deepEqual(next('sma', { sma: 'smj', smj: 'sma' }), { text: 'Next', language: 'en' });
    assert.deepEqual(next('ar'), { text: 'Next', language: 'en' });
  });

  it('fills placeholders once, and writes numbers as the language of the text does', () => {
    const nb = createSay('nb', {}, insideLanguages);
    assert.equal(
      nb('error-number-min', { label: '{min} $& {x}', min: 2.5 }).text,
      'Skriv 2,5 eller et høyere tall i «{min} $& {x}».',
    );
    const ar = createSay('ar', {}, insideLanguages);
    assert.equal(ar('page-of', { number: 2, count: 12 }).text, 'Page 2 of 12');
  });

  it('writes a day as the language of the text does', () => {
    const date = new Date('2026-10-12');
    const closed = (language: string) =>
      createSay(language, {}, insideLanguages)('closed', { date });
    assert.equal(closed('nb').text, 'Undersøkelsen ble avsluttet 12. oktober 2026.');
    assert.equal(closed('ar').text, 'The survey closed on 12 October 2026.');
  });
});

describe('site strings', () => {
  it('override a text and leave the others', () => {
    const say = createSay('nb', {}, withStrings({ nb: { start: 'Begynn' } }));
    assert.equal(say('start').text, 'Begynn');
    assert.equal(say('next').text, 'Neste');
    assert.equal(createSay('nb', {}, insideLanguages)('start').text, 'Start');
  });

  it('take placeholders by name, and leave a name that nobody knows as it stands', () => {
    const say = createSay('nb', {}, withStrings({ nb: { 'page-of': '{count}/{number} {page}' } }));
    assert.equal(say('page-of', { number: 1, count: 1234 }).text, '1234/1 {page}');
    const exclusive = createSay(
      'nb',
      {},
      withStrings({ nb: { 'exclusive-cleared': 'Vekk: {label}' } }),
    );
    assert.equal(exclusive('exclusive-cleared', { label: '{label} $&' }).text, 'Vekk: {label} $&');
  });

  it('add a language, in part', () => {
    const say = createSay('ar', {}, withStrings({ ar: { next: 'التالي' } }));
    assert.deepEqual(say('next'), { text: 'التالي', language: 'ar' });
    assert.deepEqual(say('back'), { text: 'Back', language: 'en' });
  });

  it('give an easy-read version its own wording', () => {
    const say = createSay('nb-simple', {}, withStrings({ 'nb-simple': { next: 'Gå videre' } }));
    assert.deepEqual(say('next'), { text: 'Gå videre', language: 'nb-simple' });
    assert.deepEqual(say('back'), { text: 'Tilbake', language: 'nb' });
  });

  it('are told about once when they cannot be used', () => {
    const warnings: string[] = [];
    const strings = JSON.parse(
      '{"nb": {"nekst": "x", "next": 5, "back": "", "__proto__": "x", "constructor": "x"}, "__proto__": {"next": "x"}, "sv": "x"}',
    );
    const translations = withStrings(strings, (message) => warnings.push(message));
    assert.deepEqual(warnings, [
      'strings: unknown key, or not a text: nb/nekst, nb/next, nb/back, nb/__proto__, nb/constructor',
    ]);
    assert.equal(createSay('nb', {}, translations)('next').text, 'Neste');
    assert.equal(createSay('sv', {}, translations)('next').text, 'Nästa');
    assert.equal(Object.getPrototypeOf(translations), Object.prototype);
  });

  it('may be anything at all', () => {
    for (const strings of [undefined, null, 5, 'x', [], [null], { nb: null }])
      assert.equal(createSay('nb', {}, withStrings(strings))('next').text, 'Neste');
  });
});
