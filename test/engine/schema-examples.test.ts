import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isRecord } from '../../src/engine/record.js';
import { parseSurvey, problemMessage } from '../../src/engine/index.js';

type Schema = Readonly<Record<string, unknown>>;
const schema = JSON.parse(readFileSync('src/survey.schema.json', 'utf8')) as Schema;

/** One example: where it stands in the schema, and what it says. */
interface Example {
  /** Name among the schema's definitions; `''`: the document itself. */
  readonly definition: string;
  /** Absent: an example of the whole. */
  readonly property?: string;
  readonly value: unknown;
}

/** The examples of a schema, in `examples` and in its description. */
function examplesOf(part: unknown): readonly unknown[] {
  if (!isRecord(part)) return [];
  const [, written] = /Example: (.*)\.$/.exec(String(part.description)) ?? [];
  const inWords: readonly unknown[] = written === undefined ? [] : [JSON.parse(written)];
  return [...inWords, ...((part.examples ?? []) as readonly unknown[])];
}

/** Properties of a definition, also of the one that can be an object. */
const propertiesOf = (definition: Schema): Schema => {
  const forms = [definition, ...((definition.anyOf ?? []) as readonly Schema[])];
  return (forms.find(({ properties }) => properties)?.properties ?? {}) as Schema;
};

const definitions: readonly (readonly [string, Schema])[] = [
  ['', schema],
  ...Object.entries(schema.$defs as Readonly<Record<string, Schema>>),
];
const examples: readonly Example[] = definitions.flatMap(([definition, part]) => [
  ...examplesOf(part).map((value) => ({ definition, value })),
  ...Object.entries(propertiesOf(part)).flatMap(([property, inner]) =>
    examplesOf(inner).map((value) => ({ definition, property, value })),
  ),
]);

/** Questions that the examples ask about, one for each kind of answer. */
const ASKED = [
  { id: 'help', type: 'multiple-choice', label: 'Help', choices: ['cleaning', 'cooking'] },
  { id: 'often', type: 'single-choice', label: 'How often?', choices: ['weekly', 'daily'] },
  { id: 'again', type: 'yes-no', label: 'Again?' },
  { id: 'satisfied', type: 'scale', label: 'Satisfied?' },
  { id: 'since', type: 'date', label: 'Since when?' },
  { id: 'age', type: 'single-choice', label: 'Age', choices: ['u67', '67-79', '80'] },
  { id: 'gender', type: 'single-choice', label: 'Gender', choices: ['woman', 'man'] },
  { id: 'reason', type: 'text', label: 'Why?' },
  { id: 'a2', type: 'scale', label: 'A2', groups: [{ id: 'large', values: [4, 5] }] },
];

const documentWith = (more: object, ...questions: readonly object[]) => ({
  id: 'home-care',
  version: '1',
  languages: ['nb', 'nn', 'en'],
  title: 'Home care',
  areas: [{ id: 'overall', title: 'Overall' }],
  pages: [{ id: 'one', questions: ASKED }, ...(questions.length ? [{ id: 'two', questions }] : [])],
  ...more,
});
const results = (more: object) => documentWith({ results: { measure: 'groups', ...more } });
const question = (more: object) => ({ id: 'own', type: 'scale', label: 'Own', ...more });
const asks = (more: object) => documentWith({}, question(more));
const choice = { value: 'v', label: 'V' };
const ranges = { label: 'L', values: { overall: 1 } };

/** A document in which an example stands at its place. */
const PLACES: Readonly<Record<string, (more: Schema) => object>> = {
  '': (more) => documentWith(more),
  image: (more) => asks({ image: { src: 'a.png', alt: 'A', ...more } }),
  choice: (more) => asks({ type: 'single-choice', choices: [{ ...choice, ...more }] }),
  plainChoice: (more) => asks({ type: 'ranking', choices: [{ ...choice, ...more }] }),
  row: (more) => asks({ type: 'matrix', max: 5, rows: [{ id: 'r', label: 'R', ...more }] }),
  group: (more) => asks({ groups: [{ id: 'g', values: [1], ...more }] }),
  untyped: (more) => documentWith({ presets: { shared: more } }),
  questionProperties: asks,
  scaleQuestion: (more) => asks({ max: 6, ...more }),
  matrixQuestion: (more) =>
    asks({ type: 'matrix', max: 6, rows: [{ id: 'r', label: 'R' }], ...more }),
  textQuestion: (more) => asks({ type: 'text', ...more }),
  numberQuestion: (more) => asks({ type: 'number', ...more }),
  dateQuestion: (more) => asks({ type: 'date', ...more }),
  area: (more) => documentWith({ areas: [{ id: 'overall', title: 'Overall', ...more }] }),
  completed: (more) => documentWith({ completed: more }),
  code: (more) => documentWith({ code: more }),
  results,
  reference: (more) => results({ references: [{ ...ranges, ...more }] }),
  merger: (more) =>
    results({ breakdowns: [{ by: 'age', merge: [{ label: 'L', values: ['u67'], ...more }] }] }),
  breakdown: (more) => results({ breakdowns: [{ by: 'age', ...more }] }),
  round: (more) => results({ rounds: [{ round: '2020', values: {}, ...more }] }),
};
/** The same for an example of a whole. */
const WHOLES: Readonly<Record<string, (value: unknown) => object>> = {
  id: (id) => documentWith({ id }),
  text: (title) => documentWith({ title }),
  condition: (visibleIf) => asks({ visibleIf }),
  typedFigure: (figure) => results({ rounds: [{ round: '2020', values: { a2: figure } }] }),
};

const faultsIn = (document: object) => parseSurvey(document).problems.map(problemMessage);

describe('the examples of the JSON Schema', () => {
  it('are there for an editor that completes values', () => {
    assert.ok(examples.length > 100);
  });

  for (const { definition, property, value } of examples) {
    const where = [definition || 'the document', property].filter(Boolean).join(', ');
    it(`are right: ${JSON.stringify(value)} in ${where}`, () => {
      if (property === undefined || definition !== 'condition') {
        const document =
          property === undefined
            ? WHOLES[definition]!(value)
            : PLACES[definition]!({ [property]: value });
        assert.deepEqual(faultsIn(document), []);
        return;
      }
      // What a condition compares with fits one kind of question.
      const asked =
        property === 'question'
          ? [{ question: value, answered: true }]
          : ASKED.map(({ id }) => ({ question: id, [property]: value }));
      const faults = asked.map((visibleIf) => faultsIn(asks({ visibleIf })));
      assert.ok(
        faults.some((found) => found.length === 0),
        JSON.stringify(faults),
      );
    });
  }

  it('say of `equals` that yes-no is true or false', () => {
    const { condition } = schema.$defs as Readonly<Record<string, Schema>>;
    const { equals } = propertiesOf(condition!) as { readonly equals: Schema };
    assert.equal((equals.examples as readonly unknown[])[0], true);
    const visibleIf = { question: 'again', equals: true };
    assert.deepEqual(faultsIn(asks({ visibleIf })), []);
  });
});

describe('the defaults of the JSON Schema', () => {
  it('are those that the parser fills in', () => {
    const { survey } = parseSurvey(documentWith({}));
    const wrong = Object.entries(schema.properties as Readonly<Record<string, Schema>>)
      .filter(([, part]) => Object.hasOwn(part, 'default'))
      // The document has areas.
      .filter(([name]) => name !== 'areas')
      .filter(([name, part]) => {
        const read = (survey as unknown as Schema)[name];
        return JSON.stringify(read) !== JSON.stringify(part.default);
      });
    assert.deepEqual(
      wrong.map(([name]) => name),
      [],
    );
  });

  it('are those of a question of each type', () => {
    const parsed = (more: object): Schema => {
      const { survey, problems } = parseSurvey(asks(more));
      assert.deepEqual(problems.map(problemMessage), []);
      return survey!.questions.at(-1) as unknown as Schema;
    };
    const matrix = { type: 'matrix', rows: [{ id: 'r', label: 'R' }] };
    const read: Readonly<Record<string, Schema>> = {
      questionProperties: parsed({ type: 'text' }),
      textQuestion: parsed({ type: 'text' }),
      scaleQuestion: parsed({}),
      row: (parsed({ ...matrix, max: 5 }).rows as readonly Schema[])[0]!,
      choice: (
        parsed({ type: 'single-choice', choices: [choice] }).choices as readonly Schema[]
      )[0]!,
      plainChoice: (
        parsed({ type: 'ranking', choices: [choice] }).choices as readonly Schema[]
      )[0]!,
    };
    for (const [definition, found] of Object.entries(read)) {
      const part = (schema.$defs as Readonly<Record<string, Schema>>)[definition]!;
      for (const [name, inner] of Object.entries(propertiesOf(part)))
        if (isRecord(inner) && Object.hasOwn(inner, 'default'))
          assert.deepEqual(found[name], inner.default, `${definition}, ${name}`);
    }
  });
});
