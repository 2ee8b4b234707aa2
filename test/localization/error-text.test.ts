import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Params, Question, ValidationCode } from 'user-survey/engine';
import { errorText } from '../../src/localization/error-text.js';
import {
  insideLanguages,
  interfaceLanguages,
  loadLanguage,
} from '../../src/localization/languages.js';
import { createSpeech } from '../../src/localization/speech.js';

const base = { required: true, probes: [], notApplicable: false } as const;
const label = { nb: 'Navn på nb', en: 'Name in en' };
const choices = [{ value: 'a', label: 'A', exclusive: false, other: false, scored: true }];
const questions: readonly Question[] = [
  { ...base, id: 'q', label, type: 'scale', min: 1, max: 5, labels: {}, reverse: false },
  { ...base, id: 'q', label, type: 'single-choice', choices, display: 'list' },
  { ...base, id: 'q', label, type: 'multiple-choice', choices },
  { ...base, id: 'q', label, type: 'yes-no' },
  {
    ...base,
    id: 'q',
    label,
    type: 'matrix',
    choices,
    rows: [{ id: 'r', label: { nb: 'Rad', en: 'Row' }, reverse: false }],
  },
  { ...base, id: 'q', label, type: 'text', multiline: false },
  { ...base, id: 'q', label, type: 'number' },
  { ...base, id: 'q', label, type: 'date' },
  { ...base, id: 'q', label, type: 'ranking', choices },
  { ...base, id: 'q', label, type: 'consent' },
  { ...base, id: 'q', label, type: 'statement' },
];
const codes: { readonly [Code in ValidationCode]: Params } = {
  required: {},
  'too-few': { min: 2, count: 1 },
  'too-many': { max: 2, count: 3 },
  'too-long': { max: 1000, count: 12345 },
  'comment-too-long': { max: 10, count: 11 },
  'format-email': {},
  'format-tel': {},
  'format-url': {},
  pattern: {},
  'not-a-number': {},
  'number-min': { min: -1.5 },
  'number-max': { max: 10 },
  'number-step': { step: 0.5 },
  'not-a-date': {},
  'date-min': { min: '2026-01-31' },
  'date-max': { max: '2026-01-31' },
  invalid: {},
};
const survey = { languages: ['nb', 'en'], fallback: {} };
const of = (type: Question['type']): Question =>
  questions.find((question) => question.type === type) ?? assert.fail();
const nb = createSpeech('nb', survey, insideLanguages);
const say = (
  code: ValidationCode,
  question: Question,
  params: Params = codes[code],
  rowId?: string,
) => errorText({ questionId: 'q', code, params, ...(rowId && { rowId }) }, question, nb).text;

describe('error texts', () => {
  for (const language of interfaceLanguages)
    it(`are whole sentences for every code and type in ${language}`, async () => {
      const loaded = await loadLanguage(language);
      const speech = createSpeech(language, survey, {
        ...insideLanguages,
        ...(loaded && { [language]: loaded }),
      });
      for (const question of questions)
        for (const [code, params] of Object.entries(codes) as [ValidationCode, Params][])
          for (const rowId of [undefined, 'r', 'gone']) {
            const error = { questionId: 'q', code, params, ...(rowId && { rowId }) };
            const { text, language: spoken } = errorText(error, question, speech);
            assert.equal(spoken, language);
            assert.doesNotMatch(text, /[{}]|undefined|NaN|\d{4}-\d\d/, `${question.type} ${code}`);
            assert.match(text, /\.$/);
            const isNamed = code !== 'required' || question.type !== 'statement';
            if (isNamed && !text.includes('error'))
              assert.match(text, /Navn på nb|Name in en/, `${question.type} ${code}`);
          }
    });

  it('say what to do, by the type of the question', () => {
    assert.equal(say('required', of('scale')), 'Svar på «Navn på nb».');
    assert.equal(say('required', of('number')), 'Svar på «Navn på nb».');
    assert.equal(say('required', of('date')), 'Svar på «Navn på nb».');
    assert.equal(say('required', of('consent')), 'Kryss av for «Navn på nb» for å gå videre.');
    assert.match(say('required', of('ranking')), /eller velg «Behold denne rekkefølgen»\.$/);
  });

  it('name the row of a matrix and its question', () => {
    assert.equal(say('required', of('matrix'), {}, 'r'), 'Svar på «Rad» i «Navn på nb».');
  });

  it('name the question that a comment belongs to', () => {
    assert.equal(
      say('comment-too-long', of('number')),
      'Kort ned kommentaren til «Navn på nb» til høyst 10 tegn. Den er på 11.',
    );
  });

  it('repeat the hint, where a pattern has one', () => {
    const hint = { nb: 'Fire siffer, som 0150.', en: 'Four digits.' };
    const question = { ...of('text'), hint };
    assert.equal(say('pattern', question), 'Sjekk svaret på «Navn på nb». Fire siffer, som 0150.');
    assert.match(say('pattern', of('text')), /^Sjekk svaret på «Navn på nb»\. Det/);
  });

  it('write numbers and dates in words of the language', () => {
    assert.match(say('number-min', of('number')), /^Skriv −1,5 eller/);
    assert.match(say('date-max', of('date')), /^Fyll inn 31\. januar 2026 eller/);
    assert.match(say('number-step', of('number')), /trinn på 0,5\.$/);
  });

  it('ask for a whole number where whole numbers are meant', () => {
    const number = of('number');
    assert.match(say('number-step', number, { step: 1 }), /^Skriv et helt tall/);
    const halves = { ...number, min: 0.5 } as Question;
    assert.match(say('number-step', halves, { step: 1 }), /trinn på 1\.$/);
  });

  it('are English where the interface lacks the language, dates too, around a name in the survey’s', () => {
    const ar = createSpeech('ar', { languages: ['ar'], fallback: {} }, insideLanguages);
    const date = { ...of('date'), label: 'تاريخ' };
    const error = { questionId: 'q', code: 'date-min', params: codes['date-min'] } as const;
    assert.deepEqual(errorText(error, date, ar), {
      text: 'Enter 31 January 2026 or a later date in “تاريخ”.',
      language: 'en',
    });
    assert.equal(ar.direction, 'rtl');
  });

  it('do not read a name as a placeholder', () => {
    const question = { ...of('number'), label: '{min} {label}' };
    assert.match(say('number-min', question), /«\{min\} \{label\}»/);
  });
});
