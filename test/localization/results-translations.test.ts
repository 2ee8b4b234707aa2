import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  insideResultsLanguages,
  loadResultsLanguage,
  resultsLanguages,
} from '../../src/localization/results/results-languages.js';
import { ResultsLanguageController } from '../../src/localization/results/results-language-controller.js';
import { resultsMessagesIn } from '../../src/localization/results/results-messages.js';
import type { Msg, Templates } from '../../src/localization/msg.js';
import { assertQuotes } from './quotes.js';

type Template = Templates[string];

/** A message before anything is filled in, with its placeholders as they are in the template. */
const sources = resultsMessagesIn(((template: Template) => template) as unknown as Msg);
const placeholdersOf = (template: Template): number =>
  typeof template === 'string' ? 0 : template.values.length;
const textOf = (template: Template): string =>
  typeof template === 'string' ? template : template.strings.join('…');
const english = Object.entries(sources).map(
  ([key, message]) => [key, (message as (params: object) => Template)({})] as const,
);

describe('interface languages of the results', () => {
  for (const language of resultsLanguages.filter((each) => each !== 'en'))
    it(`${language} has every string, with the placeholders of the English one`, async () => {
      const templates =
        insideResultsLanguages[language] ?? (await loadResultsLanguage(language)) ?? {};
      assert.deepEqual(Object.keys(templates).sort(), english.map(([key]) => key).sort());
      for (const [key, source] of english)
        assert.equal(placeholdersOf(templates[key]!), placeholdersOf(source), key);
      for (const [key, template] of Object.entries(templates))
        assertQuotes(textOf(template), language, key);
    });

  it('keeps bokmål out of nynorsk', () => {
    const bokmål = /\b(ikke|hva|noen|fra|hvem|svarte|tallene?|forskjell\w*|vises)\b/i;
    for (const [key, template] of Object.entries(insideResultsLanguages['nn'] ?? {}))
      assert.doesNotMatch(JSON.stringify(template), bokmål, key);
  });

  it('knows no language beyond those listed', async () => {
    assert.equal(await loadResultsLanguage('fr'), undefined);
    assert.equal(await loadResultsLanguage('constructor'), undefined);
  });
});

describe('ResultsLanguageController', () => {
  const document = (...languages: readonly string[]) => ({ languages });

  it('speaks the document’s language that is wanted, and its first one else', () => {
    const language = new ResultsLanguageController({ requestUpdate: () => undefined });
    void language.use('nn-NO', document('nb', 'nn'));
    assert.equal(language.speech.say('hidden').text, 'skjult');
    assert.equal(language.speech.language, 'nn');
    void language.use('fr', document('sv', 'en'));
    assert.equal(language.speech.say('hidden').text, 'dold');
  });

  it('loads a language beside the bundle, and asks to be drawn again', async () => {
    let updates = 0;
    const language = new ResultsLanguageController({ requestUpdate: () => (updates += 1) });
    const settled = language.use('da', document('da'));
    assert.equal(language.speech.say('areas-title').text, 'Areas');
    await settled;
    assert.equal(language.speech.say('areas-title').text, 'Områder');
    assert.equal(updates, 1);
  });

  it('does not go back to a language that arrives too late', async () => {
    let arrive: (templates: Templates) => void = () => undefined;
    const late = () => new Promise<Templates>((resolve) => (arrive = resolve));
    const language = new ResultsLanguageController({ requestUpdate: () => undefined }, late);
    const settled = language.use('fi', document('fi', 'sv'));
    void language.use('sv', document('fi', 'sv'));
    arrive({});
    await settled;
    assert.equal(language.speech.language, 'sv');
  });
});
