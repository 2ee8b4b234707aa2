import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  insidePrintLanguages,
  loadPrintLanguage,
  printLanguages,
} from '../../src/localization/print/print-languages.js';
import { printMessagesIn } from '../../src/localization/print/print-messages.js';
import type { Msg, Templates } from '../../src/localization/msg.js';
import { assertQuotes } from './quotes.js';

type Template = Templates[string];

/** A message before anything is filled in, with its placeholders as they are in the template. */
const sources = printMessagesIn(((template: Template) => template) as unknown as Msg);
const placeholdersOf = (template: Template): number =>
  typeof template === 'string' ? 0 : template.values.length;
const textOf = (template: Template): string =>
  typeof template === 'string' ? template : template.strings.join('…');
const english = Object.entries(sources).map(
  ([key, message]) => [key, (message as (params: object) => Template)({})] as const,
);

describe('interface languages on paper', () => {
  for (const language of printLanguages.filter((each) => each !== 'en'))
    it(`${language} has every string, with the placeholders of the English one`, async () => {
      const templates = insidePrintLanguages[language] ?? (await loadPrintLanguage(language)) ?? {};
      assert.deepEqual(Object.keys(templates).sort(), english.map(([key]) => key).sort());
      for (const [key, source] of english)
        assert.equal(placeholdersOf(templates[key]!), placeholdersOf(source), key);
      for (const [key, template] of Object.entries(templates))
        assertQuotes(textOf(template), language, key);
    });

  it('keeps bokmål out of nynorsk', () => {
    const bokmål = /\b(ikke|hvis|bare|fra|svarte|valgte|velg|høyere|lavere|senere|tidligere)\b/i;
    for (const [key, template] of Object.entries(insidePrintLanguages['nn'] ?? {}))
      assert.doesNotMatch(JSON.stringify(template), bokmål, key);
  });

  it('knows no language beyond those listed', async () => {
    assert.equal(await loadPrintLanguage('fr'), undefined);
    assert.equal(await loadPrintLanguage('constructor'), undefined);
  });
});
