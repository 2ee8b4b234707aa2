import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import type { SurveyDocument } from '../../src/engine/document/survey-document.js';
import type { QuestionTypeName } from '../../src/engine/index.js';
import type schema from '../../src/survey.schema.json';

// What follows is checked by the compiler: `npm run check:types`.

type Properties<T> = T extends { properties: infer Known } ? keyof Known : never;
type Definitions = (typeof schema)['$defs'];
/** The properties that the schema describes, by the name of the definition. */
type Described<Name extends keyof Definitions> = Properties<Definitions[Name]>;
/** The properties that the type has, in any part of a union; without an editor's own notes. */
type Typed<T> = T extends object ? Exclude<keyof T, `x-${string}` | '$comment'> : never;
type Same<A, B> = [A, B] extends [B, A] ? true : false;
type ObjectIn<T> = T extends { anyOf: (infer Part)[] } ? Part : never;

type Page = SurveyDocument['pages'][number];
type Question = Page['questions'][number];
type Whole<T extends QuestionTypeName> = Exclude<
  Extract<Question, { type: T }>,
  { preset: string }
>;
type Choices<T extends QuestionTypeName> = NonNullable<
  (Whole<T> & { choices?: readonly unknown[] })['choices']
>[number];
type Own<T extends QuestionTypeName> = Exclude<
  Typed<Whole<T>>,
  Described<'questionProperties'> | 'comment' | 'notApplicable'
>;
type Results = NonNullable<SurveyDocument['results']>;
type BreakdownObject = Exclude<NonNullable<Results['breakdowns']>[number], string>;
type MergerEntry = NonNullable<BreakdownObject['merge']>[number];

/** Is each described property in the type, and no other? A `false` here does not compile. */
export const isDescribed: {
  readonly document: Same<Typed<SurveyDocument>, keyof (typeof schema)['properties']>;
  readonly page: Same<Typed<Page>, Described<'page'>>;
  readonly question: Same<
    Exclude<Typed<Question>, Own<QuestionTypeName>>,
    Described<'questionProperties'> | 'comment' | 'notApplicable'
  >;
  readonly preset: Same<
    Typed<NonNullable<SurveyDocument['presets']>[string]>,
    Exclude<Typed<Question>, 'id' | 'preset'>
  >;
  readonly scale: Same<Own<'scale'>, Described<'scaleQuestion'>>;
  readonly 'single-choice': Same<Own<'single-choice'>, Described<'singleChoiceQuestion'>>;
  readonly 'multiple-choice': Same<Own<'multiple-choice'>, Described<'multipleChoiceQuestion'>>;
  readonly 'yes-no': Same<Own<'yes-no'>, Described<'yesNoQuestion'>>;
  readonly matrix: Same<Own<'matrix'>, Described<'matrixQuestion'>>;
  readonly text: Same<Own<'text'>, Described<'textQuestion'>>;
  readonly number: Same<Own<'number'>, Described<'numberQuestion'>>;
  readonly date: Same<Own<'date'>, Described<'dateQuestion'>>;
  readonly ranking: Same<Own<'ranking'>, Described<'rankingQuestion'>>;
  readonly choice: Same<
    Typed<Choices<'single-choice'>>,
    Properties<ObjectIn<Definitions['choice']>>
  >;
  readonly plainChoice: Same<
    Typed<Choices<'ranking'>>,
    Properties<ObjectIn<Definitions['plainChoice']>>
  >;
  readonly row: Same<Typed<Whole<'matrix'>['rows'][number]>, Described<'row'>>;
  readonly group: Same<Typed<NonNullable<Question['groups']>[number]>, Described<'group'>>;
  readonly comment: Same<Typed<Whole<'consent'>['comment']>, Described<'comment'>>;
  readonly image: Same<Typed<Question['image']>, Described<'image'>>;
  readonly condition: Same<Typed<Page['visibleIf']>, Described<'condition'>>;
  readonly area: Same<Typed<NonNullable<SurveyDocument['areas']>[number]>, Described<'area'>>;
  readonly start: Same<Typed<SurveyDocument['start']>, Described<'start'>>;
  readonly completed: Same<Typed<SurveyDocument['completed']>, Described<'completed'>>;
  readonly code: Same<Typed<SurveyDocument['code']>, Described<'code'>>;
  readonly results: Same<Typed<Results>, Described<'results'>>;
  readonly overall: Same<Typed<Results['overall']>, Described<'overall'>>;
  readonly reference: Same<
    Typed<NonNullable<Results['references']>[number]>,
    Described<'reference'>
  >;
  readonly breakdown: Same<
    Typed<NonNullable<Results['breakdowns']>[number]>,
    Properties<ObjectIn<Definitions['breakdown']>>
  >;
  readonly merger: Same<Typed<MergerEntry>, Described<'merger'>>;
  readonly round: Same<Typed<NonNullable<Results['rounds']>[number]>, Described<'round'>>;
} = {
  document: true,
  page: true,
  question: true,
  preset: true,
  scale: true,
  'single-choice': true,
  'multiple-choice': true,
  'yes-no': true,
  matrix: true,
  text: true,
  number: true,
  date: true,
  ranking: true,
  choice: true,
  plainChoice: true,
  row: true,
  group: true,
  comment: true,
  image: true,
  condition: true,
  area: true,
  start: true,
  completed: true,
  code: true,
  results: true,
  overall: true,
  reference: true,
  breakdown: true,
  merger: true,
  round: true,
};

const ask = (question: Question): SurveyDocument => ({
  id: 'home-care',
  version: '1',
  languages: ['en'],
  title: 'Home care',
  pages: [{ id: 'one', questions: [question] }],
});

/** What an editor of TypeScript is told at once. */
export const faulty = [
  // @ts-expect-error -- no such type
  ask({ id: 'a', type: 'slider', label: 'A' }),
  // @ts-expect-error -- no such property
  ask({ id: 'a', type: 'yes-no', label: 'A', requierd: true }),
  // @ts-expect-error -- a property of another type
  ask({ id: 'a', type: 'yes-no', label: 'A', maxLength: 3 }),
  // @ts-expect-error -- neither a type nor a preset
  ask({ id: 'a', label: 'A' }),
  // @ts-expect-error -- nothing to choose from
  ask({ id: 'a', type: 'single-choice', label: 'A' }),
  // @ts-expect-error -- a statement has no answer to comment on
  ask({ id: 'a', type: 'statement', label: 'A', comment: true }),
  // @ts-expect-error -- a condition without a question
  ask({ id: 'a', type: 'yes-no', label: 'A', visibleIf: { equals: true } }),
];

describe('the type of survey documents', () => {
  const documents = ['demo/surveys', 'test/fixtures/documents/valid'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join(folder, name)),
  );

  it('takes every document that is right, written out in TypeScript', () => {
    mkdirSync('.cache', { recursive: true });
    const folder = mkdtempSync('.cache/survey-documents-');
    try {
      const files = documents.map((document, index) => {
        const file = path.join(folder, `${index}-${path.basename(document, '.json')}.ts`);
        writeFileSync(
          file,
          `import type { SurveyDocument } from '../../src/engine/document/survey-document.js';
export const survey: SurveyDocument = ${readFileSync(document, 'utf8')};`,
        );
        return file;
      });
      const program = ts.createProgram(files, { strict: true, noEmit: true, types: [] });
      const faults = ts
        .getPreEmitDiagnostics(program)
        .map(({ file, messageText }) => [
          file?.fileName,
          ts.flattenDiagnosticMessageText(messageText, '\n'),
        ]);
      assert.deepEqual(faults, []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
