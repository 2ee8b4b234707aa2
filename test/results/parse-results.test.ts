import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { problemMessage } from '../../src/engine/index.js';
import type { IndexData, IndexDefinition } from '../../src/results/index-definition.js';
import { indexResults } from '../../src/results/index-results.js';
import { parseResults } from '../../src/results/document/parse-results.js';
import { assertProblems, type Faulty } from '../support/assert-problems.js';
import { documentsOf, load, textOf } from './results-documents.js';

describe('parseResults on valid documents', () => {
  for (const [name, document] of documentsOf('valid'))
    it(`reads ${name} without a problem`, () => {
      const { results, problems } = parseResults(document);
      assert.deepEqual(problems.map(problemMessage), []);
      assert.ok(results);
    });

  it('reads what indexResults makes', () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(`test/fixtures/results/${name}.json`, 'utf8')) as unknown;
    const definition = read('hemtjanstindex-definition') as IndexDefinition;
    const { data } = read('synthetic-hemtjanstindex') as { readonly data: IndexData };
    const made = indexResults(definition, data);
    const { results, problems } = parseResults(JSON.stringify(made));
    assert.deepEqual(problems.map(problemMessage), []);
    assert.deepEqual(results, made);
  });

  it('reads a string of JSON', () => {
    const text = textOf('valid/written-by-hand.json');
    assert.deepEqual(parseResults(text), parseResults(load('valid/written-by-hand.json')));
  });
});

describe('parseResults on faulty documents', () => {
  for (const [name, faulty] of documentsOf('faulty'))
    it(`finds every problem of ${name}`, () => {
      const { document, problems: expected } = faulty as Faulty;
      const { results, problems } = parseResults(document);
      assertProblems(problems, expected);
      const isBroken = problems.some(({ severity }) => severity === 'error');
      assert.equal(results === undefined, isBroken);
    });

  it('says in words what leaks', () => {
    const { document } = load('faulty/leak-of-hidden.json') as Faulty;
    const [first] = parseResults(document).problems;
    assert.equal(problemMessage(first!), '/areas/0: conflict "hidden", "n"');
  });

  it('says in words that the format is newer', () => {
    const { document } = load('faulty/newer-format.json') as Faulty;
    const messages = parseResults(document).problems.map(problemMessage);
    assert.deepEqual(messages, ['/format: not supported 2; allowed: 1']);
  });
});

describe('the parsed results', () => {
  it('are deeply frozen', () => {
    const thawed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
    };
    for (const [name, document] of documentsOf('valid'))
      visit(parseResults(document).results, name);
    assert.deepEqual(thawed, []);
  });

  it('leave the document as it is', () => {
    const document = load('valid/every-property.json');
    const before = structuredClone(document);
    parseResults(document);
    assert.deepEqual(document, before);
    assert.equal(Object.isFrozen(document), false);
  });

  it('fill the defaults', () => {
    const { results } = parseResults({
      kind: 'survey-results',
      format: 1,
      survey: { id: 'library', title: 'The library', languages: ['en'] },
      round: '2026',
      publishedOn: '2026-05-04',
      measure: 'none',
    });
    assert.deepEqual(results, {
      kind: 'survey-results',
      format: 1,
      survey: { id: 'library', title: 'The library', languages: ['en'], fallback: {} },
      round: '2026',
      publishedOn: '2026-05-04',
      measure: 'none',
      threshold: 5,
      areas: [],
      questions: [],
      breakdowns: [],
      references: [],
      rounds: [],
    });
  });

  it('keep no notes and no schema address', () => {
    const text = JSON.stringify(parseResults(load('valid/every-property.json')).results);
    for (const name of ['$comment', '$schema', 'x-by', 'x-note'])
      assert.equal(text.includes(`"${name}":`), false, name);
  });

  it('do not depend on the order of properties', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .map(([key, inner]) => [key, reversed(inner)] as const)
                .reverse(),
            )
          : value;
    for (const [, document] of documentsOf('valid'))
      assert.deepEqual(parseResults(reversed(document)), parseResults(document));
  });

  it('leave out texts in languages that are not listed', () => {
    const { document } = load('faulty/unlisted-language.json') as Faulty;
    const { results } = parseResults(document);
    assert.deepEqual(results?.kind === 'survey-results' && results.notes, { en: 'N' });
  });
});
