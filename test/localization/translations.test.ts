import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
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

describe('translation files', () => {
  let folder: string;
  const config = readConfigFileAndWriteSchema('locales/lit-localize.json');
  const read = (...names: readonly string[]) => readFile(path.join(...names), 'utf8');

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'locales-'));
    await cp('locales', folder, { recursive: true });
    assert.equal(config.output.mode, 'runtime');
    if (config.output.mode !== 'runtime' || config.interchange.format !== 'xliff') return;
    config.interchange.xliffDir = folder;
    config.output.outputDir = path.join(folder, 'generated');
    const localizer = new RuntimeLitLocalizer({ ...config, output: config.output });
    await localizer.writeInterchangeFiles();
    await localizer.build();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const language of config.targetLocales) {
    it(`${language}.xlf is up to date with the English strings and fully translated`, async () => {
      const committed = await read('locales', `${language}.xlf`);
      assert.equal(await read(folder, `${language}.xlf`), committed, 'run npm run locales');
      const units = committed.match(/<trans-unit id="[a-z-]+">/g) ?? [];
      assert.equal(units.length, Object.keys(english).length);
      assert.equal(committed.match(/<target>.+<\/target>/g)?.length, units.length);
    });

    it(`generated/${language}.ts is up to date with ${language}.xlf`, async () => {
      const name = `generated/${language}.ts`;
      assert.equal(await read(folder, name), await read('locales', name), 'run npm run locales');
    });
  }
});
