import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  insideLanguages,
  interfaceLanguages,
  loadLanguage,
} from '../../src/localization/languages.js';
import { messagesIn } from '../../src/localization/messages.js';
import type { Msg, Templates } from '../../src/localization/msg.js';
import { assertQuotes } from './quotes.js';

type Texts = Readonly<Record<string, string>>;

const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
/** A template as a text, with the numbers of its placeholders in braces. */
const textOf = (template: Templates[string]): string => {
  if (typeof template === 'string') return template;
  const { strings, values } = template;
  return strings.reduce((text, next, index) => `${text}{${String(values[index - 1])}}${next}`);
};
const textsOf = (templates: Templates): Texts =>
  Object.fromEntries(Object.entries(templates).map(([key, template]) => [key, textOf(template)]));

/** What the messages are made of, before anything is filled in. */
const sources = messagesIn(((template: Templates[string]) => template) as unknown as Msg);
const english: Texts = Object.fromEntries(
  Object.entries(sources).map(([key, message]) => {
    const template = (message as (params: object) => Templates[string])({});
    return typeof template === 'string'
      ? [key, template]
      : [key, textOf({ ...template, values: template.values.map((_, index) => index) })];
  }),
);
const translationOf = async (language: string): Promise<Texts> => {
  if (language === 'en') return english;
  const templates = insideLanguages[language] ?? (await loadLanguage(language));
  return textsOf(templates ?? assert.fail(`no ${language}`));
};

describe('interface languages', () => {
  for (const language of interfaceLanguages)
    describe(language, async () => {
      const translation = await translationOf(language);

      it('has every string and no other', () => {
        assert.deepEqual(Object.keys(translation).sort(), Object.keys(english).sort());
        for (const [key, text] of Object.entries(translation)) assert.ok(text.trim(), key);
      });

      it('has the placeholders of the English string', () => {
        for (const [key, text] of Object.entries(translation))
          assert.deepEqual(placeholders(text), placeholders(english[key] ?? ''), key);
      });

      it('quotes as the language does, and quotes a button as it is named', () => {
        for (const [key, text] of Object.entries(translation)) assertQuotes(text, language, key);
        assert.ok(translation['review-text']?.includes(translation['send'] ?? '?'));
        assert.ok(
          translation['error-required-ranking']?.includes(translation['ranking-keep'] ?? '?'),
        );
      });
    });

  it('says what users and tests know', async () => {
    const keys = ['start', 'next', 'back', 'send', 'try-again', 'yes', 'no', 'not-applicable'];
    const said = async (language: string) => {
      const texts = await translationOf(language);
      return keys.map((key) => texts[key]).join(' · ');
    };
    assert.equal(
      await said('en'),
      "Start · Next · Back · Send answers · Try again · Yes · No · Don't know / not relevant",
    );
    assert.equal(
      await said('nb'),
      'Start · Neste · Tilbake · Send svar · Prøv igjen · Ja · Nei · Vet ikke / ikke aktuelt',
    );
    assert.equal(
      await said('nn'),
      'Start · Neste · Tilbake · Send svar · Prøv igjen · Ja · Nei · Veit ikkje / ikkje aktuelt',
    );
    assert.equal(
      await said('sv'),
      'Starta · Nästa · Tillbaka · Skicka svar · Försök igen · Ja · Nej · Vet inte / inte aktuellt',
    );
  });

  it('keep letters and digits of other scripts apart from right-to-left words', async () => {
    const arabic = await translationOf('ar');
    // Without the isolate the groups of a telephone number would stand in reverse.
    assert.match(arabic['error-format-tel']!, /\u2066\+47 12 34 56 78\u2069/);
  });

  it('knows no language beyond those listed', async () => {
    assert.equal(await loadLanguage('fr'), undefined);
    assert.equal(await loadLanguage('constructor'), undefined);
  });

  it('keeps bokmål out of nynorsk', async () => {
    const bokmål =
      /\b(ikke|jeg|hva|noen|mer|denne siden|svarene|besvar\w*|nytt? spørsmålet|hvis|fra)\b/i;
    for (const [key, text] of Object.entries(await translationOf('nn')))
      assert.doesNotMatch(text, bokmål, key);
  });
});
