import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkDocument, tellProblems } from '../../src/problems/index.js';

interface SyntaxCase {
  readonly what: string;
  /** What is put into the source in the place of what, once; or a text of its own. */
  readonly replace?: string;
  readonly by?: string;
  readonly text?: string;
  readonly fault: string;
  readonly line: number;
  readonly column: number;
}
const { source, cases } = JSON.parse(readFileSync('test/problems/syntax.json', 'utf8')) as {
  readonly source: readonly string[];
  readonly cases: readonly SyntaxCase[];
};
const right = source.join('\n');

const textOf = ({ text, replace = '', by = '' }: SyntaxCase): string => {
  if (text !== undefined) return text;
  assert.ok(right.includes(replace), `"${replace}" is not in the source`);
  return right.replace(replace, () => by);
};

const told = (text: string, language = 'en') => {
  const { problems, document } = checkDocument(text);
  return tellProblems(problems, { document, source: text, language });
};

describe('a text that should be JSON', () => {
  it('has no faults to begin with', () => {
    assert.deepEqual(told(right), []);
  });

  for (const each of cases)
    for (const [ends, text] of [
      ['\\n', textOf(each)],
      ['\\r\\n', textOf(each).replaceAll('\n', '\r\n')],
    ] as const)
      it(`has one problem for ${each.what}, with lines that end in ${ends}`, () => {
        const problems = told(text);
        assert.deepEqual(
          problems.map(({ problem, line, column }) => [problem.params.fault, line, column]),
          [[each.fault, each.line, each.column]],
        );
        const [{ place, sentence, advice }] = problems as [(typeof problems)[0]];
        assert.equal(place, `line ${each.line}, column ${each.column}`);
        assert.ok(sentence && advice);
      });

  it('tells each of several faults, and those of the document that it would be', () => {
    const text = right
      .replace('"version": "1",', '"version": "1"')
      .replace('"max": 6', '"max": "6"')
      .replace('"atMost": 3 } }', '"atMost": 3 } },');
    assert.deepEqual(
      told(text).map(({ place, sentence }) => [place, sentence]),
      [
        ['line 3, column 17', 'A comma is missing.'],
        [
          'page 1, question 1, “How?”, max',
          'Here stands the text "6". It should be a whole number.',
        ],
        ['line 11, column 59', 'There is a comma too many.'],
      ],
    );
  });

  it('says what to write in the place of what', () => {
    const said = (text: string) => {
      const [first] = told(text, 'nb');
      return [first!.sentence, first!.advice];
    };
    assert.deepEqual(said(right.replace('"version": "1",', '"version": "1";')), [
      '; kan ikke stå her.',
      'Skriv , i stedet for ;.',
    ]);
    assert.deepEqual(said(right.replace('"yes-no"', '"yes-no", "required": True')), [
      'True kan ikke stå her.',
      'Skriv true i stedet for True.',
    ]);
    assert.deepEqual(said(right.replace('"Hvorfor?"', 'Hvorfor?"')), [
      'Hvorfor? står uten anførselstegn.',
      'Sett anførselstegn rundt: "Hvorfor?"',
    ]);
    assert.deepEqual(said('PK\u0003\u0004\u0000'), [
      'Dette er ikke en tekstfil, men for eksempel et Word-dokument.',
      'Kopier teksten inn i et program for ren tekst, som Notisblokk, og lagre den som en .json-fil.',
    ]);
    assert.deepEqual(said('id: x'), [
      'Dette er ikke JSON.',
      'Et dokument begynner med { og slutter med }.',
    ]);
  });

  it('tells of a text that is cut off only that, wherever it is cut', () => {
    for (const end of ['"nb": "Hvor fornøyd er du med hjelpen?"', '"label":', '"pages": [', '{'])
      assert.equal(told(right.slice(0, right.indexOf(end) + end.length)).length, 1, end);
  });

  it('tells a habit once, with how often', () => {
    const curly = right.replaceAll(/"([^"]*)"/g, '“$1”');
    assert.deepEqual(
      told(curly, 'nb').map(({ place, sentence, advice }) => [place, sentence, advice]),
      [
        [
          'linje 2, tegn 3',
          'Anførselstegnet “ er ikke rett. Det samme andre steder: 39.',
          'Skriv rette: ". Word og e-post bytter dem ut.',
        ],
      ],
    );
  });

  it('warns of a byte order mark, which browsers leave out', () => {
    const [problem, ...others] = told(`\uFEFF${right}`);
    assert.equal(problem?.severity, 'warning');
    assert.equal(
      problem?.sentence,
      'The file begins with an invisible mark (BOM). Some programs cannot read it.',
    );
    assert.deepEqual(others, []);
  });

  it('ends with any text, also with rubbish', () => {
    for (const text of [
      '<!doctype html>',
      '{{{{',
      ']',
      '"',
      '\\',
      '{"a":',
      "'",
      '“',
      '[,,,',
      '{]}'.repeat(99),
    ])
      assert.ok(told(text).length > 0, text);
  });
});
