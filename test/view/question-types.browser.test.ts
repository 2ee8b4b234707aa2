import { runQuestionSuite } from './question-suite.js';

const choices = ['a', 'b', 'c'];

runQuestionSuite('scale', { question: { max: 6 }, answer: 3, role: 'group', requires: 'radio' });
runQuestionSuite('single-choice', {
  question: { choices },
  answer: 'b',
  role: 'group',
  requires: 'radio',
});
runQuestionSuite('multiple-choice', { question: { choices }, answer: ['b'], role: 'group' });
runQuestionSuite('yes-no', { question: {}, answer: true, role: 'group', requires: 'radio' });
runQuestionSuite('matrix', {
  question: { rows: [{ id: 'r', label: 'Row' }], choices },
  answer: { r: 'b' },
  role: 'group',
  requires: 'radio',
});
runQuestionSuite('text', {
  question: { maxLength: 20 },
  answer: 'x',
  role: 'textbox',
  requires: 'text',
});
runQuestionSuite('number', {
  question: { unit: 'hours' },
  answer: '2,5',
  role: 'textbox',
  requires: 'text',
});
runQuestionSuite('date', { question: {}, answer: '2026-05-01', role: 'Date', requires: 'date' });
runQuestionSuite('ranking', { question: { choices }, answer: ['c', 'a', 'b'], role: 'group' });
runQuestionSuite('consent', { question: {}, answer: true, role: 'checkbox', requires: 'checkbox' });
runQuestionSuite('single-choice', {
  question: { choices, display: 'dropdown' },
  answer: 'b',
  role: 'combobox',
  requires: 'select-one',
});
