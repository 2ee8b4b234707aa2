import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { compactStrings } from '../../locales/compact-strings.js';
import { insideLanguages } from '../../src/localization/languages.js';

it('the bundle holds the same interface strings in less space', async () => {
  const bundled = async (plugins: readonly ReturnType<typeof compactStrings>[]) => {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [...plugins],
      build: {
        write: false,
        lib: {
          entry: 'src/localization/languages.ts',
          formats: ['es'],
          fileName: () => 'locales.js',
        },
        rolldownOptions: { external: /generated\/(da|fi)\.js$/, output: { minify: true } },
      },
    });
    const [output] = [result].flat();
    return output && 'output' in output ? output.output[0].code : assert.fail();
  };
  const compact = await bundled([compactStrings(['nb', 'nn', 'sv'])]);
  const folder = await mkdtemp(path.join(tmpdir(), 'strings-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'locales.mjs');
  await writeFile(file, compact);
  const module = (await import(pathToFileURL(file).href)) as {
    insideLanguages: typeof insideLanguages;
  };
  assert.deepEqual({ ...module.insideLanguages }, { ...insideLanguages });
  assert.ok(compact.length < (await bundled([])).length * 0.8);
});
