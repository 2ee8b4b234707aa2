import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { newFolder } from '../support/new-folder.js';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface Named {
  readonly name: string;
}
interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly {
      readonly members: readonly (Named & { readonly privacy?: string })[];
      readonly attributes: readonly Named[];
    }[];
    readonly exports: readonly {
      readonly kind: string;
      readonly name: string;
      readonly declaration: { readonly name: string; readonly module: string };
    }[];
  }[];
}
interface EditorData {
  readonly tags: readonly {
    readonly attributes: readonly (Named & { readonly values: readonly Named[] })[];
  }[];
}
interface WebTypes {
  readonly contributions: {
    readonly html: { readonly elements: readonly { readonly attributes: readonly Named[] }[] };
  };
}
const manifest = read('src/custom-elements.json') as Manifest;

const elements = manifest.modules.flatMap(({ declarations }) => declarations);

describe('the manifest', () => {
  it('says what the element file says', () => {
    const folder = newFolder('manifest');
    try {
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          'node_modules/@custom-elements-manifest/analyzer/cem.js',
          ...['analyze', '--quiet', '--outdir', path.relative('.', folder)],
        ],
        { encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
      assert.deepEqual(
        manifest,
        read(path.join(folder, 'custom-elements.json')),
        'run `npm run manifest` and commit it',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('tells where in the package the class is, and where the tag is defined', () => {
    const places = manifest.modules.flatMap((module) =>
      module.exports.map(({ kind, name, declaration }) => [
        ...[module.path, kind, name],
        ...[declaration.module, declaration.name],
      ]),
    );
    assert.deepEqual(places, [
      ['dist/element.js', 'js', 'UserSurvey', 'dist/element.js', 'UserSurvey'],
      [
        ...['dist/index.js', 'custom-element-definition', 'user-survey'],
        ...['dist/element.js', 'UserSurvey'],
      ],
      [
        ...['dist/results-element.js', 'custom-element-definition', 'user-survey-results'],
        ...['dist/results-element.js', 'UserSurveyResults'],
      ],
      [
        ...['dist/print-element.js', 'custom-element-definition', 'user-survey-print'],
        ...['dist/print-element.js', 'UserSurveyPrint'],
      ],
    ]);
    for (const file of places.flatMap(([module, , , declared]) => [module!, declared!]))
      assert.ok(existsSync(file), `${file} is missing: run \`npm run build\``);
  });

  it('has everything that is public, and nothing private', () => {
    assert.equal(elements.length, 3);
    for (const element of elements) {
      const hidden = element.members.filter(
        ({ name, privacy = 'public' }) => name.startsWith('#') || privacy !== 'public',
      );
      assert.deepEqual(hidden, []);
      const lists = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];
      for (const list of lists) assert.ok(Object.hasOwn(element, list), list);
    }
  });

  it('tells editors of every attribute, with its values', () => {
    const data = read('dist/vscode.html-custom-data.json') as EditorData;
    const types = read('dist/web-types.json') as WebTypes;
    for (const [index, { attributes }] of elements.entries()) {
      const names = attributes.map(({ name }) => name);
      const webType = types.contributions.html.elements[index]!;
      assert.deepEqual(
        data.tags[index]!.attributes.map(({ name }) => name),
        names,
      );
      assert.deepEqual(
        webType.attributes.map(({ name }) => name),
        names,
      );
    }
    const [tag] = data.tags;
    const layout = tag!.attributes.find(({ name }) => name === 'layout');
    assert.deepEqual(layout!.values, [
      { name: 'pages' },
      { name: 'one-question' },
      { name: 'single-page' },
    ]);
  });
});
