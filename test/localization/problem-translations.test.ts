import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Msg, Templates } from '../../src/localization/msg.js';
import { problemMessagesIn } from '../../src/localization/problems/problem-messages.js';
import {
  createProblemSpeech,
  problemLanguages,
  problemTranslations,
} from '../../src/localization/problems/problem-speech.js';

type Template = Templates[string];

/** A message before anything is filled in, with its placeholders as they are in the template. */
const sources = problemMessagesIn(((template: Template) => template) as unknown as Msg);
const placeholdersOf = (template: Template): number =>
  typeof template === 'string' ? 0 : template.values.length;
const english = Object.entries(sources).map(
  ([key, message]) => [key, (message as (params: object) => Template)({})] as const,
);

describe('the languages of editors', () => {
  it('are bokmål, nynorsk, Swedish and English; others get English', () => {
    assert.deepEqual([...problemLanguages].sort(), ['en', 'nb', 'nn', 'sv']);
    const spoken = ['nb-NO', 'no', 'nn', 'sv-FI', 'en-GB', 'se', 'fi', ''].map(
      (wanted) => createProblemSpeech(wanted).language,
    );
    assert.deepEqual(spoken, ['nb', 'nb', 'nn', 'sv', 'en', 'en', 'en', 'en']);
  });

  for (const language of problemLanguages.filter((each) => each !== 'en'))
    it(`${language} has every string, with the placeholders of the English one`, () => {
      const templates = problemTranslations[language] ?? {};
      assert.deepEqual(Object.keys(templates).sort(), english.map(([key]) => key).sort());
      for (const [key, source] of english)
        assert.equal(placeholdersOf(templates[key]!), placeholdersOf(source), key);
      // The tool writes < and > as entities where something is filled in.
      for (const [key, template] of Object.entries(templates))
        assert.doesNotMatch(JSON.stringify(template), /&\w+;/, key);
    });

  it('keeps bokmål out of nynorsk', () => {
    const bokmål = /\b(ikke|hvis|bare|fra|hver|mangler|filen|siden|navn|også|anførselstegn)\b/i;
    for (const [key, template] of Object.entries(problemTranslations['nn'] ?? {}))
      assert.doesNotMatch(JSON.stringify(template), bokmål, key);
  });
});
