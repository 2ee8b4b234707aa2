import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
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

describe('translation files for editors', () => {
  let folder: string;
  const config = readConfigFileAndWriteSchema('locales/problems/lit-localize.json');
  const read = (...names: readonly string[]) => readFile(path.join(...names), 'utf8');

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'problem-locales-'));
    await cp('locales/problems', folder, { recursive: true });
    assert.equal(config.output.mode, 'runtime');
    if (config.output.mode !== 'runtime' || config.interchange.format !== 'xliff') return;
    config.interchange.xliffDir = folder;
    config.output.outputDir = path.join(folder, 'generated');
    const localizer = new RuntimeLitLocalizer({ ...config, output: config.output });
    await localizer.writeInterchangeFiles();
    await localizer.build();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const language of config.targetLocales)
    it(`${language} is up to date with the English strings`, async () => {
      for (const name of [`${language}.xlf`, `generated/${language}.ts`])
        assert.equal(
          await read(folder, name),
          await read('locales/problems', name),
          'run npm run locales',
        );
    });
});
