import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseSurvey } from '../../src/engine/document/parse-survey.js';
import { problemMessage } from '../../src/engine/document/problem-message.js';
import type { Problem, ProblemCode, ProblemParams } from '../../src/engine/document/problem.js';
import type { Question } from '../../src/engine/document/survey.js';

const folder = new URL('../fixtures/documents/', import.meta.url);
const names = (kind: string) => readdirSync(new URL(kind, folder)).sort();
const load = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

interface Faulty {
  readonly document: unknown;
  /** `params` lists those that matter; the severity is `error` unless told. */
  readonly problems: readonly Pick<Problem, 'path' | 'code' | 'params'>[];
}

/** The problems found, with only the parameters that the fixture speaks of. */
function comparable(found: readonly Problem[], expected: Faulty['problems']) {
  const speaksOf = ({ path, code }: Problem): ProblemParams =>
    Object.assign(
      {},
      ...expected.filter((one) => one.path === path && one.code === code).map((one) => one.params),
    );
  return found.map((problem) => {
    const told = Object.keys(speaksOf(problem));
    const params = Object.entries(problem.params).filter(([name]) => told.includes(name));
    return { ...problem, params: Object.fromEntries(params) };
  });
}

const sorted = (problems: readonly unknown[]) => problems.map((one) => JSON.stringify(one)).sort();
const ordered = ({
  path,
  code,
  params,
  severity = 'error',
}: Omit<Problem, 'severity'> & Partial<Problem>) => ({
  path,
  code,
  params: Object.fromEntries(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))),
  severity,
});

describe('parseSurvey on valid documents', () => {
  for (const name of names('valid/'))
    it(`reads ${name} without a problem`, () => {
      const { survey, problems } = parseSurvey(load(`valid/${name}`));
      assert.deepEqual(problems.map(problemMessage), []);
      assert.ok(survey && survey.questions.length > 0);
    });
});

describe('parseSurvey on faulty documents', () => {
  for (const name of names('faulty/'))
    it(`finds every problem of ${name}`, () => {
      const { document, problems: expected } = load(`faulty/${name}`) as Faulty;
      const { survey, problems } = parseSurvey(document);
      const found = comparable(problems, expected);
      assert.deepEqual(sorted(found.map(ordered)), sorted(expected.map(ordered)));
      const isBroken = problems.some(({ severity }) => severity === 'error');
      assert.equal(survey === undefined, isBroken);
    });

  it('has a fixture for every problem code', () => {
    const codes: Record<ProblemCode, true> = {
      'not-json': true,
      'wrong-type': true,
      missing: true,
      'unknown-property': true,
      'unknown-value': true,
      'no-earlier-question': true,
      'unlisted-language': true,
      'missing-language': true,
      'bad-id': true,
      'bad-value': true,
      'bad-date': true,
      'bad-pattern': true,
      'bad-language-tag': true,
      'bad-link': true,
      empty: true,
      'empty-page': true,
      duplicate: true,
      'out-of-range': true,
      conflict: true,
      'not-exactly-one': true,
      'not-supported': true,
    };
    const seen = names('faulty/').flatMap((name) =>
      (load(`faulty/${name}`) as Faulty).problems.map(({ code }) => code),
    );
    assert.deepEqual([...new Set(seen)].sort(), Object.keys(codes).sort());
  });
});

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

describe('the order of properties', () => {
  it('does not matter to what is read', () => {
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
    for (const name of names('valid/')) {
      const document = load(`valid/${name}`);
      assert.deepEqual(parseSurvey(reversed(document)), parseSurvey(document));
    }
  });

  it('does not let a page ask about its own questions', () => {
    const { pages, ...base } = load('valid/type-yes-no.json') as { pages: [{ questions: object }] };
    const { questions } = pages[0];
    const visibleIf = { question: (questions as [{ id: string }])[0].id, answered: true };
    const page = { id: 'p', questions, visibleIf };
    assert.deepEqual(
      parseSurvey({ ...base, pages: [page] }).problems.map(({ path, code }) => [path, code]),
      [['/pages/0/visibleIf/question', 'no-earlier-question']],
    );
  });

  it('lets results be told before the pages', () => {
    const base = load('valid/type-yes-no.json') as { pages: [{ questions: [{ id: string }] }] };
    const results = { measure: 'none', overall: { question: base.pages[0].questions[0].id } };
    assert.deepEqual(parseSurvey({ results, ...base }).problems, []);
  });
});

describe('parseSurvey on hostile input', () => {
  it('reads a string of JSON', () => {
    const text = readFileSync(new URL('valid/type-text.json', folder), 'utf8');
    assert.equal(parseSurvey(text).survey?.id, 'survey');
  });

  it('never throws, whatever stands in for a part of a document', () => {
    const document = load('valid/every-feature.json');
    const strange: unknown[] = [
      null,
      undefined,
      [],
      [null],
      {},
      '',
      'x',
      NaN,
      -1,
      true,
      [[]],
      { a: null },
      { toString: 1, valueOf: 1 },
    ];
    const replaced = (value: unknown, stranger: unknown): unknown[] => {
      if (typeof value !== 'object' || value === null) return [stranger];
      const one = Object.entries(value).flatMap(([key, inner]) =>
        replaced(inner, stranger).map((other) =>
          Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other },
        ),
      );
      return [stranger, ...one];
    };
    let count = 0;
    for (const stranger of strange)
      for (const variant of replaced(document, stranger)) {
        const { survey, problems } = parseSurvey(variant);
        const isBroken = problems.some(({ severity }) => severity === 'error');
        assert.equal(survey === undefined, isBroken, JSON.stringify(variant));
        for (const problem of problems) assert.ok(problemMessage(problem).length > 0);
        count += 1;
      }
    assert.ok(count > 1000);
  });

  it('does not skip a hole in a list', () => {
    const document = load('valid/type-yes-no.json') as { pages: { questions: unknown[] }[] };
    document.pages[0]!.questions.length = 5;
    assert.deepEqual(
      parseSurvey(document).problems.map(({ path }) => path),
      ['/pages/0/questions/2', '/pages/0/questions/3', '/pages/0/questions/4'],
    );
  });

  it('stays quick with thousands of faults and forgets none', () => {
    const questions = Array.from({ length: 5000 }, (_, index) => ({
      id: `question${index}`,
      type: 'yes-no',
      label: 'L',
      visibleIf: { question: `kwestion${index}`, answered: true },
    }));
    const document = {
      ...(load('valid/type-yes-no.json') as object),
      pages: [{ id: 'p', questions }],
    };
    const started = performance.now();
    const { problems } = parseSurvey(document);
    assert.equal(problems.length, 5000);
    assert.ok(performance.now() - started < 5000);
  });

  it('finds an error behind thousands of warnings', () => {
    const questions = Array.from({ length: 3000 }, (_, index) => ({
      id: `q${index}`,
      type: 'yes-no',
      label: { en: 'L', sv: 'L' },
      required: index < 2999 ? false : 'yes',
    }));
    const document = {
      ...(load('valid/type-yes-no.json') as object),
      pages: [{ id: 'p', questions }],
    };
    const { survey, problems } = parseSurvey(document);
    assert.equal(survey, undefined);
    assert.equal(problems.length, 3001);
  });

  it('is not led astray by names of the prototype', () => {
    const document = {
      ...(load('valid/type-yes-no.json') as object),
      pages: [
        {
          id: 'constructor',
          questions: [
            {
              id: 'toString',
              type: 'single-choice',
              label: 'A',
              choices: ['__proto__', 'valueOf'],
            },
            {
              id: 'hasOwnProperty',
              type: 'text',
              label: 'B',
              visibleIf: { question: 'toString', equals: '__proto__' },
            },
          ],
        },
      ],
    };
    assert.deepEqual(parseSurvey(document).problems, []);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});

describe('problemMessage', () => {
  const message = (code: ProblemCode, params: ProblemParams, path = '/pages/2') =>
    problemMessage({ path, code, params, severity: 'error' });

  it('tells where, what is wrong and what was probably meant', () => {
    const document = load('faulty/unknown-question.json') as Faulty;
    assert.equal(
      problemMessage(parseSurvey(document.document).problems[0]!),
      '/pages/0/questions/1/visibleIf/question: no earlier question "contakt"; did you mean "contact"?',
    );
  });

  it('lists what is allowed when no name is near', () => {
    assert.equal(
      message('unknown-value', { value: 'never', allowed: ['auto', 'ask', 'off'] }),
      '/pages/2: unknown value "never"; allowed: "auto", "ask", "off"',
    );
  });

  it('tells numbers from texts', () => {
    assert.equal(
      message('unknown-value', { value: '3', allowed: [1, 2, 3], nearest: 3 }),
      '/pages/2: unknown value "3"; did you mean 3?',
    );
  });

  it('cuts long lists', () => {
    const allowed = Array.from({ length: 40 }, (_, index) => `q${index}`);
    const text = message('unknown-value', { value: 'zzzzzz', allowed });
    assert.ok(text.endsWith('"q29", …'), text);
  });

  it('tells the limits', () => {
    assert.equal(
      message('out-of-range', { value: 0, above: 0 }),
      '/pages/2: out of range 0; above: 0',
    );
    assert.equal(
      message('out-of-range', { value: 9, min: 1, max: 5 }),
      '/pages/2: out of range 9; min: 1; max: 5',
    );
  });

  it('tells where a value stands already', () => {
    assert.equal(
      message('duplicate', { value: 'a', first: '/pages/0' }),
      '/pages/2: duplicate "a"; first: "/pages/0"',
    );
  });

  it('calls the whole document by name', () => {
    assert.equal(message('missing', { value: 'id' }, ''), 'the document: missing "id"');
  });

  it('says nothing of what is not known', () => {
    assert.equal(message('empty', { value: undefined, allowed: [] }), '/pages/2: empty');
  });
});
