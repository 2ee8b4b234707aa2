import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDocument, countProblems, tellProblems } from '../../src/problems/index.js';
import { missingTranslations } from '../../src/problems/missing-translations.js';

type Changed = ReturnType<typeof right>;
const both = (nb: string, en: string): Record<string, string> => ({ nb, en });

const right = () => ({
  id: 'home-care' as unknown,
  version: '1',
  languages: ['nb', 'en'] as unknown,
  fallback: {} as Record<string, string>,
  title: both('Hjemmetjenesten', 'Home care') as unknown,
  pages: [
    {
      id: 'visits',
      title: both('Besøkene', 'The visits') as unknown,
      questions: [
        {
          id: 'satisfied',
          type: 'scale',
          min: 1,
          max: 6,
          labels: { 1: both('a', 'b'), 6: both('c', 'd') },
          label: both('Fornøyd?', 'Satisfied?'),
        },
        {
          id: 'often',
          type: 'single-choice',
          choices: [{ value: 'daily', label: both('Daglig', 'Daily') }],
          label: both('Hvor ofte?', 'How often?'),
        },
        {
          id: 'why',
          type: 'text',
          label: both('Hvorfor?', 'Why?'),
          visibleIf: { question: 'satisfied', atMost: 3 },
        },
        {
          id: 'again',
          type: 'yes-no',
          label: both('Igjen?', 'Again?'),
          visibleIf: { question: 'often', equals: 'daily' },
        },
      ] as Record<string, unknown>[],
    },
  ],
});

const check = (change: (document: Changed) => void, language = 'en') => {
  const document = right();
  change(document);
  const { problems } = checkDocument(document);
  return tellProblems(problems, { document, language });
};
const question = (document: Changed, index: number): Record<string, unknown> =>
  document.pages[0]!.questions[index]!;
/** Gives a property another name. */
const rename = (part: Record<string, unknown>, from: string, to: string): void => {
  part[to] = part[from];
  Reflect.deleteProperty(part, from);
};

describe('a survey document', () => {
  it('has no faults to begin with', () => {
    assert.deepEqual(
      check(() => undefined),
      [],
    );
  });

  const cases: readonly (readonly [
    what: string,
    change: (document: Changed) => void,
    code: string,
    pointer: string,
  ])[] = [
    [
      'a misspelt property that must be there',
      (d) => rename(question(d, 0), 'label', 'lable'),
      'unknown-property',
      '/pages/0/questions/0/lable',
    ],
    [
      'a misspelt type',
      (d) => rename(question(d, 1), 'type', 'tpye'),
      'unknown-property',
      '/pages/0/questions/1/tpye',
    ],
    [
      'misspelt choices that a condition asks about',
      (d) => rename(question(d, 1), 'choices', 'choises'),
      'unknown-property',
      '/pages/0/questions/1/choises',
    ],
    [
      'a misspelt comparison',
      (d) => rename(question(d, 3)['visibleIf'] as Record<string, unknown>, 'equals', 'equal'),
      'unknown-property',
      '/pages/0/questions/3/visibleIf/equal',
    ],
    ['misspelt pages', (d) => rename(d, 'pages', 'page'), 'unknown-property', '/page'],
    [
      'a highest step as a text, with labels and a condition',
      (d) => (question(d, 0)['max'] = '6'),
      'wrong-type',
      '/pages/0/questions/0/max',
    ],
    [
      'a lowest step as a text',
      (d) => (question(d, 0)['min'] = '1'),
      'wrong-type',
      '/pages/0/questions/0/min',
    ],
    [
      'an id with ø that a condition asks about',
      (d) => {
        question(d, 0)['id'] = 'fornøyd';
        question(d, 2)['visibleIf'] = { question: 'fornøyd', atMost: 3 };
      },
      'bad-id',
      '/pages/0/questions/0/id',
    ],
    [
      'a question without an id that a condition asks about',
      (d) => delete question(d, 0)['id'],
      'missing',
      '/pages/0/questions/0',
    ],
    [
      'a choice without a value that a condition asks about',
      (d) => (question(d, 1)['choices'] = [{ label: both('Daglig', 'Daily') }]),
      'missing',
      '/pages/0/questions/1/choices/0',
    ],
    [
      'a type that there is not',
      (d) => (question(d, 1)['type'] = 'single'),
      'unknown-value',
      '/pages/0/questions/1/type',
    ],
    ['no languages', (d) => rename(d, 'languages', 'x-languages'), 'missing', ''],
    [
      'choices without square brackets',
      (d) => (question(d, 1)['choices'] = { value: 'daily', label: 'Daglig' }),
      'wrong-type',
      '/pages/0/questions/1/choices',
    ],
    [
      'a text under another name of its language',
      (d) => (d.title = { no: 'Hjemmetjenesten', en: 'Home care' }),
      'missing-language',
      '/title',
    ],
    [
      'another name of the first language',
      (d) => (d.languages = ['no', 'en']),
      'missing-translation',
      '/languages/0',
    ],
    [
      'a language that is not listed, in many texts',
      (d) => (d.languages = ['nb']),
      'unlisted-language',
      '/title/en',
    ],
  ];
  for (const [what, change, code, pointer] of cases)
    it(`has one problem for ${what}`, () => {
      assert.deepEqual(
        check(change).map((told) => [told.problem.code, told.pointer]),
        [[code, pointer]],
      );
    });

  it('has one problem for square brackets around all of it', () => {
    const document = [right()];
    const { problems } = checkDocument(document);
    assert.deepEqual(
      problems.map(({ code, path }) => [code, path]),
      [['wrong-type', '']],
    );
  });

  it('has a problem for each of two faults that have nothing to do with each other', () => {
    const told = check((document) => {
      question(document, 1)['hnt'] = 'x';
      question(document, 3)['visibleIf'] = { question: 'often', equals: 'weekly' };
    });
    assert.deepEqual(
      told.map(({ pointer }) => pointer),
      ['/pages/0/questions/1/hnt', '/pages/0/questions/3/visibleIf/equals'],
    );
  });
});

describe('texts in a further language', () => {
  const missing = (change: (document: Changed) => void) =>
    check(change).map(({ severity, pointer, sentence }) => [severity, pointer, sentence]);

  it('are missing with a warning, one for each text', () => {
    const told = missing((document) => {
      document.languages = ['nb', 'en', 'sv'];
      document.title = { nb: 'Hjemmetjenesten', sv: 'Hemtjänsten' };
      document.pages[0]!.title = 'Besøkene';
    });
    const [title, page] = told;
    assert.deepEqual(title, [
      'warning',
      '/title',
      'The text is missing in "en", so it is shown there in another language.',
    ]);
    assert.deepEqual(page, [
      'warning',
      '/pages/0/title',
      'The text is missing in "en" and "sv", so it is shown there in another language.',
    ]);
  });

  it('are not missing where a parent or the document’s fallback has them', () => {
    for (const [language, fallback] of [
      ['nb-simple', {}],
      ['nn', { nn: 'nb' }],
      ['en-GB', {}],
    ] as const)
      assert.deepEqual(
        missing((document) => {
          document.languages = ['nb', 'en', language];
          document.fallback = fallback;
        }),
        [],
      );
  });

  it('are told once where a language has none at all', () => {
    const told = missing((document) => (document.languages = ['nb', 'en', 'se']));
    assert.deepEqual(told, [['warning', '/languages/2', 'No text is in "se".']]);
  });

  it('are no presets and no figures, whatever names these have', () => {
    const document = right();
    const named = {
      ...document,
      presets: { label: { type: 'scale', min: 1, max: 6 }, audio: { label: both('a', 'b') } },
      results: { references: [{ label: both('Før', 'Before'), values: { title: { high: 54 } } }] },
    };
    assert.deepEqual(missingTranslations(named), []);
    Reflect.deleteProperty(named.presets.audio.label, 'en');
    assert.deepEqual(
      missingTranslations(named).map(({ path }) => path),
      ['/presets/audio/label'],
    );
  });
});

describe('problems as they are told', () => {
  it('name the language that was meant', () => {
    const words = (change: (document: Changed) => void) =>
      check(change).map(({ severity, sentence, advice }) => [severity, sentence, advice]);
    assert.deepEqual(
      words((document) => (document.title = { no: 'Hjemmetjenesten', en: 'Home care' })),
      [
        [
          'error',
          'The text is missing in "nb", the document’s first language.',
          'Write "nb" in the place of "no".',
        ],
      ],
    );
    assert.deepEqual(
      words((document) => (document.languages = ['no', 'en'])),
      [['error', 'No text is in "no".', 'Did you mean "nb"?']],
    );
    assert.deepEqual(
      words((document) => (document.languages = ['nb'])),
      [
        [
          'warning',
          'The language "en" is not in the document’s languages, so this text is never shown. The same in other places: 8.',
          'Add it to languages, or take the text away.',
        ],
      ],
    );
  });

  it('count in lists alone, not in labels that have numbers for names', () => {
    const [told] = check((document) => (question(document, 0)['labels'] = { 7: both('a', 'b') }));
    assert.equal(told!.place, 'page 1, question 1, “Satisfied?”, labels.7');
  });

  it('say with an example what is missing', () => {
    const advice = (change: (document: Changed) => void) => check(change)[0]!.advice;
    assert.equal(
      advice((document) => delete question(document, 0)['label']),
      'Add "label": { "nb": "…", "en": "…" }.',
    );
    assert.equal(
      advice((document) => delete question(document, 1)['choices']),
      'Add "choices": [ … ].',
    );
    assert.equal(
      advice((document) => delete question(document, 1)['type']),
      'Add "type": "…".',
    );
    assert.equal(
      advice((document) => (question(document, 2)['visibleIf'] = 'satisfied < 4')),
      'Write for example { "question": "…", "equals": "…" }.',
    );
  });

  it('have errors before warnings, and say how many there are', () => {
    const told = check((document) => {
      document.title = { nb: 'Hjemmetjenesten' };
      question(document, 0)['requred'] = true;
      document.id = 'hjemme tjenesten';
    });
    assert.deepEqual(
      told.map(({ severity }) => severity),
      ['error', 'error', 'warning'],
    );
    assert.equal(countProblems(told, 'en'), '2 errors and 1 warning');
    assert.equal(countProblems(told, 'nn'), '2 feil og 1 åtvaring');
    assert.equal(countProblems([], 'sv'), 'inga fel och inga varningar');
  });

  it('have a place, a sentence and advice in each language, and English for others', () => {
    const later = (document: Changed) =>
      (question(document, 0)['visibleIf'] = { question: 'often', answered: true });
    const words = (language: string) =>
      check(later, language).map(({ place, sentence, advice, language: spoken }) => [
        place,
        sentence,
        advice,
        spoken,
      ]);
    assert.deepEqual(words('nb'), [
      [
        'side 1, spørsmål 1, «Fornøyd?», vilkåret, question',
        'Spørsmålet "often" kommer senere. Et vilkår kan bare gjelde tidligere spørsmål.',
        'Flytt det spørsmålet opp, eller dette ned.',
        'nb',
      ],
    ]);
    assert.deepEqual(words('nn'), [
      [
        'side 1, spørsmål 1, «Fornøyd?», vilkåret, question',
        'Spørsmålet "often" kjem seinare. Eit vilkår kan berre gjelde tidlegare spørsmål.',
        'Flytt det spørsmålet opp, eller dette ned.',
        'nn',
      ],
    ]);
    assert.deepEqual(words('sv'), [
      [
        'sida 1, fråga 1, ”Fornøyd?”, villkoret, question',
        'Frågan "often" kommer senare. Ett villkor kan bara gälla tidigare frågor.',
        'Flytta upp den frågan, eller flytta ned den här.',
        'sv',
      ],
    ]);
    assert.deepEqual(words('se'), [
      [
        'page 1, question 1, “Satisfied?”, the condition, question',
        'The question "often" comes later. A condition can only ask about earlier questions.',
        'Move that question up, or this one down.',
        'en',
      ],
    ]);
  });

  it('have their range in the text', () => {
    const document = right();
    question(document, 0)['hnt'] = 'x';
    const source = JSON.stringify(document, null, 2);
    const { problems } = checkDocument(source);
    const [told] = tellProblems(problems, { document, source, language: 'en' });
    assert.equal(source.slice(told!.from, told!.to), '"hnt"');
    assert.equal(source.split('\n')[told!.line! - 1]!.indexOf('"hnt"'), told!.column! - 1);
  });
});
