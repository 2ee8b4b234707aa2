import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  formatDate,
  formatDateTime,
  formatNumber,
  intlLocales,
} from '../../src/localization/format.js';
import { languageName } from '../../src/localization/language-name.js';

const spaced = (text: string): string => text.replace(/\s/g, ' ');

describe('numbers and dates', () => {
  it('are written as the language does', () => {
    assert.equal(spaced(formatNumber(12345.5, 'nb')), '12 345,5');
    assert.equal(formatNumber(12345.5, 'en'), '12,345.5');
    assert.equal(formatNumber(-2, 'sv'), '−2');
    assert.equal(formatDate('2026-10-12', 'nb'), '12. oktober 2026');
    assert.equal(formatDate('2026-10-12', 'nn'), '12. oktober 2026');
    assert.equal(formatDate('2026-10-12', 'sv'), '12 oktober 2026');
    assert.equal(formatDate('2026-10-12', 'fi'), '12. lokakuuta 2026');
    assert.equal(formatDate('2026-10-12', 'en'), '12 October 2026');
    assert.equal(formatDate('2026-10-12', 'pl'), '12 października 2026');
  });

  it('keep every decimal that was answered, and a year without a gap', () => {
    assert.equal(formatNumber(0.12345, 'nb'), '0,12345');
    assert.equal(formatNumber(1985, 'nb'), '1985');
  });

  it('tell local date and time', () => {
    const moment = new Date(2026, 9, 12, 14, 5).getTime();
    assert.match(spaced(formatDateTime(moment, 'nb')), /^12\. oktober 2026 (kl\. )?14:05$/);
    assert.match(spaced(formatDateTime(moment, 'en')), /^12 October 2026 at 14:05$/);
  });

  it('are digits where Chrome knows no months: in Northern Sami as in Norway, in Somali as in English', () => {
    assert.equal(formatDate('2026-10-02', 'se'), '02.10.2026');
    assert.equal(formatDate('2026-10-02', 'se-NO', 'se'), '02.10.2026');
    assert.equal(formatDate('2026-10-02', 'so', 'so'), '02/10/2026');
    const moment = new Date(2026, 9, 12, 14, 5).getTime();
    assert.equal(spaced(formatDateTime(moment, 'se')), '12.10.2026, 14:05');
    assert.equal(spaced(formatNumber(12345.5, 'se')), '12 345,5');
    assert.equal(formatNumber(12345.5, 'so'), '12,345.5');
  });

  it('stay on the day that was given, in the Gregorian calendar', () => {
    assert.equal(formatDate('2026-01-01', 'en'), '1 January 2026');
    assert.match(formatDate('2026-01-01', 'th'), /2026/);
    assert.match(formatDate('2026-01-01', 'ar-SA-u-ca-islamic-nu-latn'), /2026/);
  });

  it('stand in for languages without data: nynorsk as bokmål, others as the interface', () => {
    // Chrome has no nynorsk, Node has.
    assert.deepEqual(intlLocales(['nn']), ['nb', 'en-GB']);
    assert.deepEqual(intlLocales(['nn-NO']), ['nb-NO', 'en-GB']);
    assert.equal(formatDate('2026-10-12', 'sma', 'nb'), '12. oktober 2026');
    assert.equal(formatDate('2026-10-12', 'smj-SE', 'sv'), '12 oktober 2026');
    assert.equal(formatDate('2026-10-12', 'tlh', 'nn'), '12. oktober 2026');
    assert.equal(formatDate('2026-10-12', 'tlh'), '12 October 2026');
  });

  it('throw for no tag and no date', () => {
    for (const tag of [
      'nb-simple',
      'nb_NO',
      'NB',
      '',
      'x-own',
      '-',
      'a',
      'toString',
      '__proto__',
      'i-klingon',
      'en-GB-oed',
    ])
      assert.ok(
        formatNumber(1.5, tag) &&
          formatDate('2026-10-12', tag) &&
          languageName(tag, 'x') !== undefined,
        tag,
      );
    assert.equal(formatDate('2026-10-12', 'nb-simple'), '12. oktober 2026');
    for (const noDate of ['', 'incomplete', '2026-13-45', '12.10.2026'])
      assert.equal(formatDate(noDate, 'nb'), noDate);
  });
});

describe('language names', () => {
  it('are said in the language itself', () => {
    const name = (tag: string): string => languageName(tag, '');
    assert.equal(name('nb'), 'norsk bokmål');
    assert.equal(name('nn'), 'norsk nynorsk');
    assert.equal(name('sv'), 'svenska');
    assert.equal(name('da'), 'dansk');
    assert.equal(name('fi'), 'suomi');
    assert.equal(name('en'), 'English');
    assert.equal(name('ar'), 'العربية');
    assert.equal(name('se'), 'davvisámegiella');
    assert.equal(name('so'), 'Soomaali');
    assert.equal(name('uk'), 'українська');
    assert.equal(name('pl'), 'polski');
    assert.equal(name('de'), 'Deutsch');
    assert.equal(name('fit'), 'meänkieli');
    assert.equal(name('sma'), 'åarjelsaemien gïele');
  });

  it('say that a version is easy to read', () => {
    assert.equal(languageName('nb-simple', 'lettlest'), 'norsk bokmål, lettlest');
    assert.equal(languageName('sma-simple', 'x'), 'åarjelsaemien gïele, x');
  });

  it('are the tag itself for a language that nobody knows', () => {
    assert.equal(languageName('qqx', ''), 'qqx');
    assert.equal(languageName('not a tag', ''), 'not a tag');
  });
});
