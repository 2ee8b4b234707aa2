import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import packageJson from '../../package.json' with { type: 'json' };
import { releaseFiles } from '../../demo/release/release-files.js';
import { type Files, zip } from '../../demo/release/zip.js';
import { parseSurvey } from '../../src/engine/index.js';

const { version } = packageJson;
const DATE = new Date('2026-10-01T12:00:00Z');

describe('a release', () => {
  let files: Files;
  const text = (name: string) => Buffer.from(files.get(name)!).toString('utf8');

  before(async () => {
    files = await releaseFiles();
  });

  it('has guides, licence and hashes beside one folder, which goes onto the web server', () => {
    const beside = [...files.keys()].filter((name) => !name.startsWith('user-survey/'));
    assert.deepEqual(beside.sort(), [
      'CHANGELOG.txt',
      'LICENSE.txt',
      'guide-english.html',
      'guide-norsk.html',
      'guide-svenska.html',
      'guide.css',
      'integrity.json',
    ]);
  });

  it('has an example, a starter survey, an endpoint and both schemas in that folder', () => {
    const others = [...files.keys()].filter((name) => /^user-survey\/(?!user-survey)/.test(name));
    assert.deepEqual(others.sort(), [
      'user-survey/THIRD-PARTY-LICENSES.txt',
      'user-survey/endpoint.php',
      'user-survey/example.css',
      'user-survey/example.html',
      'user-survey/results.schema.json',
      'user-survey/survey.json',
      'user-survey/survey.schema.json',
    ]);
  });

  it('has every built script with its source map, and the same with the version in its name', () => {
    const built = readdirSync('dist').filter((name) => /^user-survey.*\.js$/.test(name));
    const versioned = built.map((name) => name.replace(/^[\w-]+/, `$&-${version}`));
    const expected = [...built, ...versioned].flatMap((name) => [name, `${name}.map`]);
    const scripts = [...files.keys()].filter((name) => name.startsWith('user-survey/user-survey'));
    assert.deepEqual(scripts.sort(), expected.map((name) => `user-survey/${name}`).sort());
  });

  it('gives a script with a version side files and a source map of that version alone', () => {
    for (const name of files.keys()) {
      if (!name.includes(`-${version}`) || !name.endsWith('.js')) continue;
      const named = text(name).match(/(\.\/|sourceMappingURL=)user-survey[\w.-]*/g)!;
      for (const file of named) assert.ok(file.includes(`-${version}.`), `${name}: ${file}`);
    }
    const main = text(`user-survey/user-survey-${version}.js`);
    assert.ok(main.includes(`import(\`./user-survey-${version}.da.js\`)`));
    // Not assert.equal, which would print both.
    assert.ok(
      main.replaceAll(`-${version}`, '') === text('user-survey/user-survey.js'),
      'the same program: is dist built from these sources?',
    );
  });

  it('says in every script which version it is, under which licence', () => {
    for (const name of files.keys())
      if (name.endsWith('.js'))
        assert.match(
          text(name).split('\n', 2).join('\n'),
          new RegExp(`^/\\*! user-survey ${version.replaceAll('.', '\\.')} \\| MIT \\|`, 'm'),
          name,
        );
  });

  it('gives the hash of every script', () => {
    const hashes = JSON.parse(text('integrity.json')) as Record<string, string>;
    const scripts = [...files].filter(([name]) => name.endsWith('.js'));
    assert.equal(Object.keys(hashes).length, scripts.length);
    for (const [name, bytes] of scripts) {
      const hash = createHash('sha384').update(bytes).digest('base64');
      assert.equal(hashes[name.replace('user-survey/', '')], `sha384-${hash}`, name);
    }
  });

  it('leaves nothing to be filled in, and tells of no folder of the computer that made it', () => {
    for (const name of files.keys()) {
      assert.doesNotMatch(name.endsWith('.html') ? text(name) : '', /\{\{|\}\}/, name);
      assert.ok(!text(name).includes(process.cwd()), name);
    }
  });

  it('has the version that the README shows', () => {
    const shown = [...readFileSync('README.md', 'utf8').matchAll(/user-survey-(\d[\w.-]*)\.js/g)];
    assert.deepEqual(
      shown.map(([, number]) => number),
      [version],
    );
  });

  it('has a survey to start from without a fault, with all its texts in two languages', () => {
    const { survey, problems } = parseSurvey(text('user-survey/survey.json'));
    assert.deepEqual(problems, []);
    assert.deepEqual(survey!.languages, ['nb', 'sv']);
    assert.deepEqual(
      survey!.pages.map((page) => page.questions.map(({ type }) => type)),
      [
        ['single-choice', 'scale'],
        ['scale', 'text'],
      ],
    );
    const inNorwegian = text('user-survey/survey.json').match(/"nb":/g)!.length;
    assert.equal(text('user-survey/survey.json').match(/"sv":/g)!.length, inNorwegian);
  });

  it('is the same archive, byte by byte, wherever and whenever it is made of the same sources', () => {
    const timeZone = process.env['TZ'];
    const inZone = (zone: string) => {
      process.env['TZ'] = zone;
      return Buffer.from(zip(new Map([...files].reverse()), DATE)).toString('base64');
    };
    try {
      assert.equal(inZone('Pacific/Auckland') === inZone('America/Los_Angeles'), true);
    } finally {
      if (timeZone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = timeZone;
    }
  });

  it('comes out of the archive as it went in', () => {
    const unzipped = unzipSync(zip(files, DATE));
    assert.deepEqual(Object.keys(unzipped), [...files.keys()].sort());
    for (const [name, bytes] of files) assert.ok(Buffer.from(bytes).equals(unzipped[name]!), name);
  });
});
