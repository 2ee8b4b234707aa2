import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemMessage } from '../../src/engine/index.js';
import { parseResults } from '../../src/results/document/parse-results.js';
import { load } from './results-documents.js';

const strange: readonly unknown[] = [
  ...[null, undefined, [], [null], {}, '', 'x', NaN, -1, 1e308, true, [[]], { a: null }],
  ...[{ toString: 1, valueOf: 1 }, '__proto__', JSON.parse('{"__proto__":{"n":1}}')],
];

/** The document, with each of its values replaced by the stranger in turn. */
function replaced(value: unknown, stranger: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [stranger];
  const one = Object.entries(value).flatMap(([key, inner]) =>
    replaced(inner, stranger).map((other) =>
      Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other },
    ),
  );
  return [stranger, ...one];
}

describe('parseResults on hostile input', () => {
  for (const name of ['every-property', 'index-with-ranks', 'hidden-round'])
    it(`never throws, whatever stands in for a part of ${name}`, () => {
      const document = load(`valid/${name}.json`);
      let count = 0;
      for (const stranger of strange)
        for (const variant of replaced(document, stranger)) {
          const { results, problems } = parseResults(variant);
          const isBroken = problems.some(({ severity }) => severity === 'error');
          assert.equal(results === undefined, isBroken, JSON.stringify(variant));
          for (const problem of problems) assert.ok(problemMessage(problem).length > 0);
          count += 1;
        }
      assert.ok(count > 500);
    });

  it('does not skip a hole in a list', () => {
    const document = load('valid/written-by-hand.json') as { questions: unknown[] };
    document.questions.length = 5;
    assert.deepEqual(
      parseResults(document).problems.map(({ path }) => path),
      ['/questions/3', '/questions/4'],
    );
  });

  it('stays quick with thousands of faults and forgets none', () => {
    const questions = Array.from({ length: 5000 }, (_, index) => ({
      id: `q${index}`,
      label: 'L',
      type: 'scael',
      area: `area${index}`,
      hidden: 'too-few',
      n: index,
    }));
    const document = { ...(load('valid/hidden-round.json') as object), questions };
    const started = performance.now();
    const { problems } = parseResults(document);
    assert.ok(problems.length >= 15_000);
    assert.ok(performance.now() - started < 5000);
  });

  it('is not slowed down or overturned by a document that is deep', () => {
    const depth = 100_000;
    const text = `{"kind":"survey-results","notes":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const { results, problems } = parseResults(text);
    assert.equal(results, undefined);
    assert.ok(problems.length > 0);
  });

  it('is not led astray by names of the prototype', () => {
    const text = JSON.stringify({
      ...(load('valid/written-by-hand.json') as object),
      references: [{ label: 'R', values: { constructor: 1, toString: 2 } }],
    }).replace('"toString"', '"__proto__"');
    const { results, problems } = parseResults(text);
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [
        ['/references/0/values/constructor', 'not-reported'],
        ['/references/0/values/__proto__', 'not-reported'],
      ],
    );
    assert.ok(results);
    assert.equal(({} as Record<string, unknown>).toString, Object.prototype.toString);
  });
});
