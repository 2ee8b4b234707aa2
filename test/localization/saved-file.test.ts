import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey, summarize, type Answer } from 'user-survey/engine';
import { insideLanguages } from '../../src/localization/languages.js';
import { savedFileText } from '../../src/localization/saved-file.js';
import { createSpeech } from '../../src/localization/speech.js';

const nb = createSpeech('nb', { languages: ['nb', 'sv'], fallback: {} }, insideLanguages);
const words = (question: object, answer: Answer, speech = nb) => {
  const { survey } = parseSurvey({
    id: 'words',
    version: '1',
    languages: ['nb', 'ar', 'en'],
    title: 'Ord',
    pages: [{ id: 'page', questions: [{ id: 'q', label: 'Spørsmål', ...question }] }],
  });
  return summarize(survey?.questions[0] ?? assert.fail(), answer, speech);
};
const said = (question: object, answer: Answer): string =>
  words(question, answer)
    .map(({ text }) => text)
    .join('; ');

describe('answers in words', () => {
  it('are said for every type', () => {
    const choices = [{ value: 'dog', label: { nb: 'Hund', en: 'Dog' } }, 'Katt'];
    assert.equal(said({ type: 'multiple-choice', choices }, ['Katt', 'dog']), 'Hund; Katt');
    assert.equal(said({ type: 'text' }, ' {x} '), '{x}');
    assert.equal(said({ type: 'number' }, 2.5), '2,5');
    assert.equal(said({ type: 'number', unit: 'timer' }, 2.5), '2,5 timer');
    assert.equal(said({ type: 'date' }, '2026-10-12'), '12. oktober 2026');
    const scale = { type: 'scale', labels: { 1: 'Svært misfornøyd' } };
    assert.equal(said(scale, 2), '2 av 5');
    assert.equal(said(scale, 1), '1 av 5 – Svært misfornøyd');
    assert.equal(said({ type: 'yes-no' }, true), 'Ja');
    assert.equal(said({ type: 'yes-no' }, false), 'Nei');
    assert.equal(said({ type: 'consent' }, true), 'Ja');
    assert.equal(said({ type: 'ranking', choices }, ['Katt', 'dog']), '1. Katt; 2. Hund');
    const rows = [{ id: 'time', label: 'Tid' }];
    assert.equal(
      said({ type: 'matrix', choices, rows, notApplicable: true }, { time: 'not-applicable' }),
      'Tid: Vet ikke / ikke aktuelt',
    );
  });

  it('tell the language they are in', () => {
    const ar = createSpeech('ar', { languages: ['nb', 'ar'], fallback: {} }, insideLanguages);
    assert.deepEqual(words({ type: 'yes-no' }, true, ar), [{ text: 'Yes', language: 'en' }]);
    const languageOf = (label: object) =>
      words({ type: 'single-choice', choices: [{ value: 'a', label }, 'b'] }, 'a', ar)[0]?.language;
    assert.equal(languageOf({ nb: 'Ja', ar: 'نعم' }), 'ar');
    assert.equal(languageOf({ nb: 'Ja', en: 'Yes' }), 'nb');
  });
});

describe('the saved file', () => {
  it('has the survey, its questions and the answers', () => {
    const base = { type: 'yes-no', required: false, probes: [], notApplicable: false } as const;
    const survey = { id: 'home-care', version: '2026-1', title: { nb: 'Hjemmetjenesten' } };
    const file = savedFileText(
      survey,
      [
        {
          question: { ...base, id: 'a', label: 'Får du hjelp?' },
          parts: [nb.say('yes')],
          comment: '',
        },
        {
          question: { ...base, id: 'b', label: 'Er du fornøyd?', comment: { label: 'Hvorfor?' } },
          parts: [],
          comment: 'To\nlinjer',
        },
        { question: { ...base, id: 'c', label: 'Noe mer?' }, parts: [], comment: '' },
      ],
      '2026-10-12',
      nb,
    );
    assert.equal(
      file,
      `\uFEFFHjemmetjenesten
home-care 2026-1
12. oktober 2026

Får du hjelp?
  Ja

Er du fornøyd?
  Hvorfor?: To
  linjer

Noe mer?
  Ikke besvart
`,
    );
  });
});
