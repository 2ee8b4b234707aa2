import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { createSay } from '../../src/localization/say.js';
import { insideLanguages } from '../../src/localization/languages.js';
import { withSiteStrings } from '../../src/localization/site-strings.js';
import { codeBlocks } from '../support/markdown.js';

const page = readFileSync('demo/own-language.js', 'utf8');
const readme = codeBlocks(readFileSync('README.md', 'utf8'), 'js').find((code) =>
  code.includes('.strings ='),
)!;

/** What the code gives to the element. */
const stringsOf = (code: string): unknown => {
  const element: { strings?: unknown } = {};
  runInNewContext(code, { document: { querySelector: () => element } });
  // From the other context, whose objects are no records here.
  return JSON.parse(JSON.stringify(element.strings));
};

describe('a language of the site’s own', () => {
  for (const [name, code] of Object.entries({ 'demo/own-language.js': page, README: readme }))
    it(`is given in ${name} with keys that there are`, () => {
      const refused: string[] = [];
      withSiteStrings(insideLanguages, stringsOf(code), (message) => refused.push(message));
      assert.deepEqual(refused, []);
    });

  it('says the rest in the language that the document falls back to', () => {
    const translations = withSiteStrings(insideLanguages, stringsOf(page), () => undefined);
    const say = createSay('sma', { sma: 'nb' }, translations);
    assert.deepEqual(say('yes'), { text: 'Jaavoe', language: 'sma' });
    assert.deepEqual(say('next'), { text: 'Neste', language: 'nb' });
  });
});
