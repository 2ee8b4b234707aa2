import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import packageJson from '../../package.json' with { type: 'json' };
import { insideLanguages, interfaceLanguages } from '../../src/localization/languages.js';
import { printLanguages } from '../../src/localization/print/print-languages.js';
import { resultsLanguages } from '../../src/localization/results/results-languages.js';
import { newerScript } from './browser-floor.js';
import { packagesOf } from './packages-of.js';

const read = (file: string) => readFileSync(file, 'utf8');

/** Runs a program in plain Node: no loader. */
const plainNode = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });

/** A script for a page, and the files beside it: one for each language that is not inside. */
const filesOf = (script: string, languages: readonly string[]): readonly string[] => [
  `${script}.js`,
  ...languages
    .filter((language) => !Object.hasOwn(insideLanguages, language))
    .map((language) => `${script}.${language}.js`),
];
const scripts = [
  ...filesOf('user-survey', interfaceLanguages),
  'user-survey.digit-keys.js',
  'user-survey.problems.js',
  'user-survey.read-aloud.js',
  ...filesOf('user-survey-results', resultsLanguages),
  ...filesOf('user-survey-print', printLanguages),
  'user-survey-frame.js',
];

describe('the built package', () => {
  it('has a file beside the script for each language that is not inside, one that reads aloud, one for frames, and no other', () => {
    const built = readdirSync('dist').filter((file) => /^user-survey.*\.js$/.test(file));
    assert.deepEqual(built.sort(), [...scripts].sort());
  });

  it('has a script that the oldest browsers can read', () => {
    for (const file of scripts) {
      const code = read(`dist/${file}`).replace(/export\{.*$/s, '');
      assert.deepEqual(newerScript(code), [], file);
    }
  });

  it('ships every file that package.json names', () => {
    const named = (target: object | string): string[] =>
      typeof target === 'string' ? [target] : Object.values(target).flatMap(named);
    const { exports, customElements, unpkg, jsdelivr, sideEffects } = packageJson;
    const fields = [
      exports,
      customElements,
      packageJson['web-types'],
      unpkg,
      jsdelivr,
      sideEffects,
    ];
    const shipped = packageJson.files.map((folder) => `${folder}/`).concat('package.json');
    for (const file of fields.flatMap(named).map(path.normalize)) {
      assert.ok(existsSync(file), `${file} is missing: run \`npm run build\``);
      assert.ok(
        shipped.some((place) => file.startsWith(place)),
        `${file} is not published`,
      );
    }
  });

  it('imports nothing but its dependencies, in scripts and in declarations', () => {
    const { '.': main, './element': element, './engine': engine } = packageJson.exports;
    const { './results-element': results, './print-element': print } = packageJson.exports;
    const { './problems': problems } = packageJson.exports;
    const entries = [main, element, engine, results, print, problems];
    const scripts = entries.map((entry) => entry.default);
    const declarations = entries.map((entry) => entry.types);
    const known = Object.keys(packageJson.dependencies);
    assert.deepEqual(packagesOf(scripts), known);
    assert.ok(packagesOf(declarations).every((name) => known.includes(name)));
    for (const framework of ['react', 'vue'] as const) {
      const { types } = packageJson.exports[`./${framework}`];
      assert.deepEqual(
        packagesOf([types]).filter((name) => !known.includes(name)),
        [framework],
      );
    }
  });

  it('has the committed schemas and manifest', () => {
    for (const file of ['survey.schema.json', 'results.schema.json', 'custom-elements.json']) {
      assert.equal(read(`dist/${file}`), read(`src/${file}`), file);
    }
  });

  it('can be imported where there is no DOM, as on a server that draws pages', () => {
    const said = plainNode(
      '--input-type=module',
      '--eval',
      `import 'user-survey';
       import 'user-survey/results-element';
       import 'user-survey/print-element';
       import { UserSurvey } from 'user-survey/element';
       console.log(typeof UserSurvey);`,
    );
    assert.equal(said.trim(), 'function');
  });

  it('has an engine that runs in plain Node', () => {
    const said = plainNode(
      '--input-type=module',
      '--eval',
      `import { parseSurvey, checkSubmission } from 'user-survey/engine';
       const { survey, problems } = parseSurvey({ id: 'a', version: '1', languages: ['en'], title: 'A',
         pages: [{ id: 'one', questions: [{ id: 'again', type: 'yes-no', label: 'Again?' }] }] });
       console.log(JSON.stringify([survey.questions.map(({ type }) => type), problems, typeof checkSubmission]));`,
    );
    assert.deepEqual(JSON.parse(said), [['yes-no'], [], 'function']);
  });

  it('has the words of problems, and all that they need, in plain Node', () => {
    const said = plainNode(
      '--input-type=module',
      '--eval',
      `import { checkDocument, tellProblems } from 'user-survey/problems';
       const source = '{ "id": "a" "version": "1" }';
       const { document, problems } = checkDocument(source);
       const [first] = tellProblems(problems, { document, source, language: 'nb' });
       console.log([first.place, first.sentence].join(': '));`,
    );
    assert.equal(said.trim(), 'dokumentet: "languages" mangler.');
  });

  it('has a command that runs by itself', () => {
    const said = plainNode('dist/command.js', 'check', 'demo/surveys/library.json', '--lang', 'sv');
    assert.equal(said.trim(), 'demo/surveys/library.json: inga fel och inga varningar');
    assert.match(read('dist/command.js'), /^#!\/usr\/bin\/env node\n/);
  });

  it('has results that can be read in plain Node', () => {
    const said = plainNode(
      '--input-type=module',
      '--eval',
      `import { parseResults } from 'user-survey/results';
       const { results, problems } = parseResults({ kind: 'survey-results', format: 1, measure: 'none',
         survey: { id: 'a', title: 'A', languages: ['en'] }, round: '2026', publishedOn: '2026-05-04' });
       console.log(JSON.stringify([results.threshold, problems]));`,
    );
    assert.deepEqual(JSON.parse(said), [5, []]);
  });
});
