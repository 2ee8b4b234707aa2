import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkSubmission, parseSurvey, responseSchema } from '../../src/engine/index.js';
import type { CasesFile } from './run-cases.js';

const readCases = (name: string) =>
  JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8')) as CasesFile;

const surveyOf = (document: object) => {
  const { survey } = parseSurvey({
    id: 'cases',
    version: '1',
    languages: ['en'],
    title: 'Cases',
    ...document,
  });
  assert.ok(survey);
  return survey;
};

const validatorOf = (document: object) =>
  new Ajv2020({ strict: true, allErrors: true, unicodeRegExp: true, ownProperties: true }).compile(
    responseSchema(surveyOf(document)),
  );

interface SingleAnswer {
  readonly question: string;
  readonly answer?: unknown;
  readonly requires?: boolean;
}
interface Judgement {
  readonly accepts: boolean;
  readonly sent: unknown;
  readonly errors: readonly string[];
}

/** An envelope around the answer to the one question of a document. */
const bodyWith = (answer: unknown) => ({
  submissionId: '0b6f7c1e-1a2b-4c3d-8e4f-5a6b7c8d9e0f',
  surveyId: 'cases',
  surveyVersion: '1',
  language: 'en',
  completedOn: '2026-10-12',
  answers: answer === undefined ? {} : { question: answer },
});

describe('responseSchema', () => {
  it('takes every submission that the engine takes', () => {
    const { cases, documents = {} } = readCases('submissions');
    const validators = new Map(
      Object.entries(documents).map(([name, document]) => [name, validatorOf(document)]),
    );
    let taken = 0;
    for (const { name, given } of cases) {
      const { document, body } = given as { document: string; body: unknown };
      if (!checkSubmission(surveyOf(documents[document]!), body).submission) continue;
      const validate = validators.get(document)!;
      assert.ok(validate(body), `${name}: ${JSON.stringify(validate.errors)}`);
      taken += 1;
    }
    assert.ok(taken >= 8);
  });

  for (const file of ['choices', 'matrix', 'text', 'numbers-and-dates'])
    it(`agrees with the engine about single answers: ${file}`, () => {
      const { cases, questions = {} } = readCases(file);
      const validators = new Map(
        Object.entries(questions).map(([name, question]) => {
          const asked = { id: 'question', label: 'Question', ...question };
          return [name, validatorOf({ pages: [{ id: 'page', questions: [asked] }] })];
        }),
      );
      for (const { name, given, expected } of cases) {
        const { question, answer, requires = true } = given as SingleAnswer;
        const { accepts, sent, errors } = expected as Judgement;
        const validate = validators.get(question)!;
        const isValid = validate({
          ...bodyWith(answer),
          context: { channel: requires ? 'web' : 'interview' },
        });
        const isSent = JSON.stringify(sent) === JSON.stringify(answer);
        if (isSent && accepts && errors.length === 0)
          assert.ok(isValid, `${name}: ${JSON.stringify(validate.errors)}`);
        if (answer !== undefined && !accepts && errors.length > 0)
          assert.ok(!isValid || typeof answer === 'string', name);
      }
    });

  it('requires questions without a condition only', () => {
    const { documents } = readCases('submissions');
    const validate = validatorOf(documents!['care']!);
    const body = {
      ...bodyWith(undefined),
      surveyId: 'home-care',
      surveyVersion: '2026-1',
      language: 'nb',
    };
    const staff = { listen: 1, time: 1 };
    assert.ok(validate({ ...body, answers: { when: 1, staff } }), 'why is conditional');
    assert.ok(!validate({ ...body, answers: { staff } }));
    assert.ok(!validate({ ...body, answers: { when: 1, staff: { listen: 1 } } }));
    assert.ok(validate({ ...body, answers: {}, context: { channel: 'interview' } }));
    assert.ok(!validate({ ...body, answers: {}, context: { channel: 'web' } }));
  });

  it('takes notes under every question from an interviewer only', () => {
    const validate = validatorOf({
      pages: [
        {
          id: 'page',
          questions: [
            { id: 'question', type: 'yes-no', label: 'Q' },
            { id: 'text', type: 'statement', label: 'S' },
          ],
        },
      ],
    });
    const body = { ...bodyWith(undefined), comments: { question: 'Hesitated' } };
    assert.ok(validate({ ...body, context: { channel: 'interview' } }));
    assert.ok(!validate({ ...body, context: { channel: 'paper' } }));
    assert.ok(!validate({ ...body, context: { channel: 'interview' }, comments: { text: 'x' } }));
    assert.ok(!validate(body));
  });

  it('allows no additional properties', () => {
    const validate = validatorOf({
      pages: [{ id: 'page', questions: [{ id: 'question', type: 'yes-no', label: 'Q' }] }],
    });
    const body = bodyWith(true);
    assert.ok(validate(body));
    assert.ok(!validate({ ...body, address: 'x' }));
    assert.ok(!validate({ ...body, answers: { ...body.answers, other: 1 } }));
    assert.ok(!validate({ ...body, comments: { question: 'x' } }));
    assert.ok(!validate({ ...body, context: { unit: 5 } }));
  });

  it('takes the keys of context that the site or the survey has, and up to 100 characters', () => {
    const validate = validatorOf({
      context: { campaign: 'autumn' },
      pages: [{ id: 'page', questions: [{ id: 'question', type: 'yes-no', label: 'Q' }] }],
    });
    const withContext = (context: object) => validate({ ...bodyWith(true), context });
    assert.ok(withContext({ unit: 'a', round: 'b', channel: 'c', campaign: 'd' }));
    assert.ok(withContext({ unit: 'x'.repeat(100) }));
    assert.ok(!withContext({ unit: 'x'.repeat(101) }));
    assert.ok(!withContext({ free: 'x' }));
  });
});
