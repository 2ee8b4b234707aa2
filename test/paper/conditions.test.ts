import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Condition, Survey } from '../../src/engine/index.js';
import { pageOnlyIf, questionOnlyIf } from '../../src/paper/only-if.js';
import { requirementOf, type Requirement } from '../../src/paper/requirement.js';
import { requirementWords, type RequirementWords } from '../../src/paper/requirement-words.js';
import { english, parkSurvey, speechIn } from './survey.js';

type Said = string | readonly Said[];

const inList = (words: RequirementWords, speech = english): Said =>
  'words' in words
    ? words.words
    : [
        speech.say(words.join === 'all' ? 'all-of' : 'one-of').text,
        ...words.parts.map((part) => inList(part, speech)),
      ];

/** As it stands on paper: a sentence, or a list with its heading. */
const said = (requirement: Requirement, survey: Survey, speech = english): Said => {
  const words = requirementWords(requirement, survey, speech);
  if ('words' in words) return speech.say('only', { condition: words.words }).text;
  return [
    speech.say(words.join === 'all' ? 'only-all-of' : 'only-one-of').text,
    ...words.parts.map((part) => inList(part, speech)),
  ];
};

const CASES = JSON.parse(
  readFileSync(new URL('conditions-in-words.json', import.meta.url), 'utf8'),
) as readonly { readonly name: string; readonly if: Condition; readonly says: Said }[];

describe('a condition in words', () => {
  for (const { name, if: condition, says } of CASES)
    it(name, () => {
      const survey = parkSurvey([{ questions: [{ id: 'asked', visibleIf: condition }] }]);
      assert.deepEqual(said(requirementOf(condition), survey), says);
    });

  const SENTENCES = {
    nb: 'Bare hvis du svarte «Ja» på spørsmål 1 og hvis du ikke valgte «Rest» i spørsmål 5.',
    nn: 'Berre viss du svara «Ja» på spørsmål 1 og viss du ikkje valde «Rest» i spørsmål 5.',
    sv: 'Bara om du svarade ”Ja” på fråga 1 och om du inte valde ”Rest” i fråga 5.',
    se: 'Dušše jus leat vástidan «Juo» gažaldahkii 1 ja jus it leat válljen «Rest» gažaldagas 5.',
    ar: 'فقط إذا كانت إجابتك عن السؤال 1 هي «نعم» وإذا لم يكن «Rest» ضمن اختياراتك في السؤال 5.',
    uk: 'Лише якщо на питання 1 ви відповіли «Так» і якщо в питанні 5 ви не вибрали «Rest».',
    pl: 'Tylko jeśli na pytanie 1 udzielono odpowiedzi „Tak” i jeśli w pytaniu 5 nie wybrano „Rest”.',
    so: 'Keliya haddii aad “Haa” kaga jawaabtay su’aasha 1 iyo haddii aadan “Rest” ka dooran su’aasha 5.',
    de: 'Nur wenn Sie auf Frage 1 „Ja“ geantwortet haben und wenn Sie bei Frage 5 nicht „Rest“ gewählt haben.',
  };
  for (const [language, sentence] of Object.entries(SENTENCES))
    it(`is a sentence of its own in ${language}`, async () => {
      const condition: Condition = {
        all: [{ question: 'uses', equals: true }, { not: { question: 'does', includes: 'rest' } }],
      };
      const speech = {
        ...(await speechIn(language)),
        text: (text: unknown) => ({ text: String(text), language: 'en' }),
      };
      assert.equal(said(requirementOf(condition), parkSurvey([]), speech), sentence);
    });

  it('joins words where browsers know no "and" and "or"', async () => {
    const [sami, somali] = [await speechIn('se'), await speechIn('so')];
    assert.equal(sami.join(['a', 'b', 'c'], 'and'), 'a, b ja c');
    assert.equal(sami.join(['a'], 'or'), 'a');
    assert.equal(somali.join(['a', 'b'], 'or'), 'a ama b');
  });
});

describe('who is asked a question', () => {
  const uses: Condition = { question: 'uses', equals: true };
  const usesNot: Condition = { question: 'uses', equals: false };
  const byCar: Condition = { question: 'route', equals: true };
  /** What is said at the last page, and at its last question. */
  const saidOf = (pages: Parameters<typeof parkSurvey>[0]) => {
    const survey = parkSurvey(pages);
    const page = survey.pages.at(-1)!;
    const requirements = [
      pageOnlyIf(survey, page),
      questionOnlyIf(survey, page, page.questions.at(-1)!),
    ];
    return requirements.map((each) => each && said(each, survey));
  };

  it('is said at the page, and not again at its questions', () => {
    assert.deepEqual(saidOf([{ visibleIf: uses, questions: [{ id: 'a', visibleIf: uses }] }]), [
      'Only if you answered “Yes” to question 1.',
      undefined,
    ]);
  });

  it('is said at the question where the page is for everybody', () => {
    assert.deepEqual(saidOf([{ questions: [{ id: 'a', visibleIf: uses }] }]), [
      undefined,
      'Only if you answered “Yes” to question 1.',
    ]);
  });

  it('is said without what a page asks for already', () => {
    assert.deepEqual(
      saidOf([
        {
          visibleIf: uses,
          questions: [{ id: 'a', visibleIf: { all: [uses, { question: 'content', atLeast: 4 }] } }],
        },
      ]),
      [
        'Only if you answered “Yes” to question 1.',
        'Only if you answered 4 or higher to question 2.',
      ],
    );
  });

  it('is said without what the other question asked for already', () => {
    const route = { id: 'route', visibleIf: uses };
    const asked = (visibleIf: Condition) =>
      saidOf([{ questions: [route, { id: 'a', visibleIf }] }])[1];
    assert.equal(asked({ all: [uses, byCar] }), 'Only if you answered “Yes” to question 11.');
    assert.equal(
      asked({ all: [{ any: [byCar, { question: 'route', equals: false }] }, uses] }),
      'Only if you answered “Yes” or “No” to question 11.',
    );
    // Who was not asked has not answered "Yes" either.
    assert.equal(
      asked({ all: [uses, { not: byCar }] }),
      'Only if you answered “Yes” to question 1 and if you did not answer “Yes” to question 11.',
    );
    assert.equal(
      asked({ all: [uses, { any: [byCar, { question: 'name', answered: true }] }] })?.length,
      3,
    );
    assert.equal(
      asked({ all: [usesNot, { not: byCar }] }),
      'Only if you answered “No” to question 1 and if you did not answer “Yes” to question 11.',
    );
  });

  it('is said without what stands behind a page and further back', () => {
    const pages = [
      { visibleIf: uses, questions: [{ id: 'route' }] },
      { questions: [{ id: 'a', visibleIf: byCar }] },
      {
        questions: [
          { id: 'b', visibleIf: { all: [uses, byCar, { question: 'a', equals: true }] } },
        ],
      },
    ];
    assert.deepEqual(saidOf(pages as never), [
      undefined,
      'Only if you answered “Yes” to question 12.',
    ]);
  });
});
