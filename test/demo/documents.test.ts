import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseSurvey, questionType, type Survey } from 'user-survey/engine';

const folder = new URL('../../demo/surveys/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

const parsed = (name: string): Survey => {
  const { survey, problems } = parseSurvey(read(new URL(name, folder)));
  assert.deepEqual(problems, []);
  return survey!;
};

/** Every text object (language tag → text) in a document, with its path. */
function* texts(
  value: unknown,
  languages: readonly string[],
  path = '',
): Generator<[string, object]> {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, languages[0]!) && !path.endsWith('/fallback')) yield [path, value];
  else
    for (const [key, part] of Object.entries(value))
      yield* texts(part, languages, `${path}/${key}`);
}

describe('demo survey documents', () => {
  for (const name of names) {
    it(`${name} parses without a problem or warning, under its own file name`, () => {
      assert.equal(parsed(name).id, name.replace('.json', ''));
    });
  }

  it('refer only to images that exist', () => {
    for (const name of names) {
      const images = readFileSync(new URL(name, folder), 'utf8').matchAll(/"src": "([^"]+)"/g);
      for (const [, src] of images) assert.ok(existsSync(new URL(src!, folder)), src);
    }
  });

  for (const name of ['all-features.json', 'library.json']) {
    it(`${name} has every text in every language`, () => {
      const document = read(new URL(name, folder)) as { languages: string[] };
      for (const [path, text] of texts(document, document.languages)) {
        assert.deepEqual(Object.keys(text), document.languages, path);
      }
    });
  }

  it('all-features.json has every question type', () => {
    const used = new Set(parsed('all-features.json').questions.map((question) => question.type));
    const known = [
      'scale',
      'single-choice',
      'multiple-choice',
      'yes-no',
      'matrix',
      'text',
      'number',
      'date',
      'ranking',
      'consent',
      'statement',
    ] as const;
    assert.deepEqual([...used].sort(), [...known].sort());
    for (const question of parsed('all-features.json').questions) assert.ok(questionType(question));
  });

  it('all-features.json has every kind of condition', () => {
    const source = readFileSync(new URL('all-features.json', folder), 'utf8');
    for (const operator of [
      'equals',
      'notEquals',
      'in',
      'includes',
      'atLeast',
      'atMost',
      'answered',
      'all',
      'any',
      'not',
    ]) {
      assert.match(source, new RegExp(`"${operator}":`), operator);
    }
  });

  it('opens-later.json is not open and closed.json is closed', () => {
    const today = new Date().toISOString().slice(0, 10);
    assert.ok(parsed('opens-later.json').opens! > today);
    assert.ok(parsed('closed.json').closes! < today);
  });

  it('faulty-survey.json is refused with all of its problems', () => {
    const { survey, problems } = parseSurvey(read(new URL('../faulty-survey.json', folder)));
    assert.equal(survey, undefined);
    const found = problems.map(({ path, code }) => `${path} ${code}`);
    for (const problem of [
      '/pages/0/questions/0/type unknown-value',
      '/pages/0/questions/1/lable unknown-property',
      '/pages/0/questions/2/visibleIf/question no-earlier-question',
    ]) {
      assert.ok(found.includes(problem), `${problem} is not among:\n${found.join('\n')}`);
    }
  });
});
