import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { newFolder } from '../support/new-folder.js';

/** One for each set of strings: of the survey, of the results, on paper, for editors. */
const FOLDERS = ['locales', 'locales/results', 'locales/print', 'locales/problems'];

for (const committed of FOLDERS)
  describe(`translation files in ${committed}`, () => {
    let made: string;
    const config = readConfigFileAndWriteSchema(`${committed}/lit-localize.json`);
    const read = (...names: readonly string[]) => readFileSync(path.join(...names), 'utf8');

    before(async () => {
      made = newFolder('locales');
      cpSync(committed, made, { recursive: true });
      assert.equal(config.output.mode, 'runtime');
      if (config.output.mode !== 'runtime' || config.interchange.format !== 'xliff') return;
      config.interchange.xliffDir = made;
      config.output.outputDir = path.join(made, 'generated');
      const localizer = new RuntimeLitLocalizer({ ...config, output: config.output });
      await localizer.writeInterchangeFiles();
      await localizer.build();
    });
    after(() => rmSync(made, { recursive: true }));

    for (const language of config.targetLocales) {
      it(`${language}.xlf is up to date with the English strings and fully translated`, () => {
        const file = `${language}.xlf`;
        assert.equal(read(made, file), read(committed, file), 'run npm run locales');
        const units = read(committed, file).match(/<trans-unit /g) ?? [];
        assert.ok(units.length > 0);
        assert.equal(read(committed, file).match(/<target>.+<\/target>/g)?.length, units.length);
      });

      it(`generated/${language}.ts is up to date with ${language}.xlf`, () => {
        const file = `generated/${language}.ts`;
        assert.equal(read(made, file), read(committed, file), 'run npm run locales');
      });
    }
  });
