import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey } from '../../src/engine/document/parse-survey.js';
import type { Question } from '../../src/engine/document/survey.js';
import { load } from './documents.js';

describe('the parsed survey', () => {
  const { survey } = parseSurvey(load('valid/every-feature.json'));
  assert.ok(survey);
  const question = (id: string) => survey.questions.find((one) => one.id === id) as Question;

  it('is deeply frozen', () => {
    const thawed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
    };
    visit(survey, '');
    assert.deepEqual(thawed, []);
  });

  it('leaves the document as it is', () => {
    const document = load('valid/every-feature.json');
    const before = structuredClone(document);
    parseSurvey(document);
    assert.deepEqual(document, before);
    assert.equal(Object.isFrozen(document), false);
    assert.equal(Object.isFrozen((document as { pages: unknown }).pages), false);
  });

  it('puts the own properties of a question over those of its preset', () => {
    const when = question('when');
    assert.equal(when.type, 'scale');
    assert.deepEqual(
      { ...when },
      {
        id: 'when',
        type: 'scale',
        label: 'Til rett tid',
        required: false,
        visibleIf: { question: 'help', answered: true },
        area: 'participation',
        probes: ['Fortell mer'],
        audio: { nb: 'lyd/fornoyd.mp3', en: 'https://example.com/satisfied.mp3' },
        positive: [4, 5],
        notApplicable: true,
        min: 1,
        max: 5,
        labels: { '5': 'Bra' },
        reverse: true,
      },
    );
  });

  it('gives a matrix either choices or a range', () => {
    const staff = question('staff');
    assert.ok(staff.type === 'matrix');
    assert.deepEqual(staff.range, { min: 1, max: 6, labels: {} });
    assert.equal(Object.hasOwn(staff, 'min'), false);
    const chosen = parseSurvey(load('valid/type-matrix.json')).survey?.questions[1];
    assert.ok(chosen?.type === 'matrix');
    assert.equal(chosen.range, undefined);
    assert.deepEqual(chosen.choices?.[0], {
      value: 'yes',
      label: 'yes',
      scored: true,
      exclusive: false,
      other: false,
    });
  });

  it('keeps no notes, no schema address and no presets', () => {
    const text = JSON.stringify(survey);
    for (const name of ['$comment', '$schema', 'x-owner', 'x-note', 'presets', 'preset'])
      assert.equal(text.includes(`"${name}":`), false, name);
    assert.equal(survey.context['x-campaign'], 'autumn');
  });

  it('keeps a draft for 168 hours at most', () => {
    assert.equal(survey.draftHours, 168);
  });

  it('keeps the endpoint as it is written', () => {
    assert.equal(survey.endpoint, 'every-feature/responses');
  });

  it('lists all questions in document order', () => {
    assert.deepEqual(
      survey.questions.map(({ id }) => id),
      survey.pages.flatMap((page) => page.questions.map(({ id }) => id)),
    );
    assert.equal(survey.questions[0], survey.pages[0]?.questions[0]);
  });

  it('fills the defaults', () => {
    const small = parseSurvey(load('valid/type-yes-no.json')).survey;
    assert.ok(small);
    const { title, pages, questions, ...rest } = small;
    assert.deepEqual([title, pages.length, questions.length], ['Survey', 1, 2]);
    assert.deepEqual(rest, {
      languages: ['en'],
      fallback: {},
      areas: [],
      id: 'survey',
      version: '1',
      layout: 'pages',
      review: false,
      drafts: 'auto',
      draftHours: 24,
      readAloud: false,
      interviewer: false,
      context: {},
    });
  });

  it('leaves out texts in languages that are not listed', () => {
    const document = {
      ...(load('valid/type-yes-no.json') as object),
      title: { en: 'Survey', nb: 'Undersøkelse' },
    };
    const { survey: parsed, problems } = parseSurvey(document);
    assert.deepEqual(parsed?.title, { en: 'Survey' });
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['unlisted-language', 'warning']],
    );
  });
});

describe('the default display of a single choice', () => {
  const display = (choices: readonly unknown[]) => {
    const question = { id: 'a', type: 'single-choice', label: 'A', choices };
    const base = load('valid/type-yes-no.json') as object;
    const { survey } = parseSurvey({ ...base, pages: [{ id: 'p', questions: [question] }] });
    const parsed = survey?.questions[0];
    return parsed?.type === 'single-choice' ? parsed.display : undefined;
  };
  const many = ['1', '2', '3', '4', '5', '6', '7'];

  it('is a list up to 7 choices', () => assert.equal(display(many), 'list'));
  it('is a dropdown from 8 choices', () => assert.equal(display([...many, '8']), 'dropdown'));
  it('is a list when a choice opens an open text', () =>
    assert.equal(display([...many, { value: '8', label: '8', other: true }]), 'list'));
  it('is a list when a choice has an image', () =>
    assert.equal(
      display([...many, { value: '8', label: '8', image: { src: '8.png', alt: '' } }]),
      'list',
    ));
});
