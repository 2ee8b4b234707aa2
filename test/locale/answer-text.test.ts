import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SummaryPart } from 'user-survey/engine';
import { answerText } from '../../src/locale/answer-text.js';
import { insideLanguages } from '../../src/locale/locales.js';
import { savedFileText } from '../../src/locale/saved-file.js';
import { createSpeech } from '../../src/locale/speech.js';

const nb = createSpeech('nb', { languages: ['nb', 'sv'], fallback: {} }, insideLanguages);
const said = (part: SummaryPart): string => answerText(part, nb).text;

describe('answers in words', () => {
  it('are said for every kind', () => {
    assert.equal(said({ kind: 'text', text: { nb: 'Hund', sv: 'Hund (sv)' } }), 'Hund');
    assert.equal(said({ kind: 'typed', value: ' {x} ' }), ' {x} ');
    assert.equal(said({ kind: 'number', value: 2.5 }), '2,5');
    assert.equal(said({ kind: 'number', value: 2.5, unit: 'timer' }), '2,5 timer');
    assert.equal(said({ kind: 'date', value: '2026-10-12' }), '12. oktober 2026');
    assert.equal(said({ kind: 'step', value: 2 }), '2');
    assert.equal(
      said({ kind: 'step', value: 1, label: 'Svært misfornøyd' }),
      '1 – Svært misfornøyd',
    );
    assert.equal(said({ kind: 'yes' }), 'Ja');
    assert.equal(said({ kind: 'no' }), 'Nei');
    assert.equal(said({ kind: 'agreed' }), 'Jeg samtykker');
    assert.equal(said({ kind: 'rank', rank: 2, text: 'Parker' }), '2. Parker');
    assert.equal(
      said({ kind: 'row', label: 'Tid', part: { kind: 'not-applicable' } }),
      'Tid: Vet ikke / ikke aktuelt',
    );
  });

  it('tell the language they are in', () => {
    const ar = createSpeech('ar', { languages: ['nb', 'ar'], fallback: {} }, insideLanguages);
    assert.deepEqual(answerText({ kind: 'yes' }, ar), { text: 'Yes', language: 'en' });
    assert.equal(answerText({ kind: 'text', text: { nb: 'Ja', ar: 'نعم' } }, ar).language, 'ar');
    assert.equal(answerText({ kind: 'text', text: { nb: 'Ja', en: 'Yes' } }, ar).language, 'nb');
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
          parts: [{ kind: 'yes' }],
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
