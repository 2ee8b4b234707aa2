import { surveyDocument } from '../support/survey-document.js';
import type { SomeDocument } from './fixtures.js';

const LABELS = { 1: 'Bad', 5: 'Good' };
const ROWS = [
  { id: 'listen', label: 'They listen' },
  { id: 'time', label: 'They have time' },
];

/** What can be wrong with an answer: the questions, and what is typed where something has to be. */
export const FAULTS: readonly { readonly question: object; readonly typed?: string }[] = [
  { question: { id: 'choice', type: 'single-choice', label: 'One of two', choices: ['a', 'b'] } },
  {
    question: {
      id: 'drop',
      type: 'single-choice',
      display: 'dropdown',
      label: 'One of a list',
      choices: ['a', 'b'],
    },
  },
  { question: { id: 'many', type: 'multiple-choice', label: 'Any of two', choices: ['a', 'b'] } },
  { question: { id: 'yes', type: 'yes-no', label: 'Yes or no' } },
  { question: { id: 'scale', type: 'scale', label: 'A step', min: 1, max: 5, labels: LABELS } },
  { question: { id: 'staff', type: 'matrix', label: 'The staff', min: 1, max: 5, rows: ROWS } },
  { question: { id: 'order', type: 'ranking', label: 'An order', choices: ['a', 'b'] } },
  { question: { id: 'text', type: 'text', label: 'A word' } },
  { question: { id: 'date', type: 'date', label: 'A day' } },
  { question: { id: 'agreed', type: 'consent', label: 'I agree' } },
  { question: { id: 'long', type: 'text', label: 'A short word', maxLength: 3 }, typed: 'longer' },
  {
    question: {
      id: 'pattern',
      type: 'text',
      label: 'A postcode',
      hint: 'Four digits',
      pattern: '^[0-9]{4}$',
    },
    typed: 'abc',
  },
  { question: { id: 'mail', type: 'text', format: 'email', label: 'An address' }, typed: 'kari' },
  { question: { id: 'number', type: 'number', label: 'A number' }, typed: 'many' },
  { question: { id: 'range', type: 'number', label: 'An age', min: 0, max: 120 }, typed: '130' },
  { question: { id: 'whole', type: 'number', label: 'Visits', step: 1 }, typed: '1,5' },
  {
    question: {
      id: 'said',
      type: 'yes-no',
      label: 'More',
      required: false,
      comment: { maxLength: 3 },
    },
    typed: 'longer',
  },
];

/** All of them on one page, each to be answered. */
export const faultyDocument = surveyDocument(
  FAULTS.map(({ question }) => ({ required: true, ...question })),
) as unknown as SomeDocument;
