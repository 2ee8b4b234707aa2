import { str } from '@lit/localize';
import type { Msg } from '../msg.js';
import type { MessageValue } from '../say-from.js';

type Params<Name extends string> = Readonly<Record<Name, MessageValue>>;

/**
 * EVERY interface string of `<user-survey-print>`, in English, the source language. A key is the
 * message id in the XLIFF files. A condition begins with its own "if", so that it can stand in a
 * sentence and in a list.
 */
export const printMessagesIn = (msg: Msg) => ({
  // The sheet
  print: () => msg('Print', { id: 'print' }),
  'load-failed': () => msg('The survey could not be shown.', { id: 'load-failed' }),
  'opens-new-tab': () => msg('opens in a new tab', { id: 'opens-new-tab' }),
  'how-to': () => msg('Put a cross in the boxes that fit.', { id: 'how-to' }),
  code: () => msg('Code from your invitation', { id: 'code' }),
  'answer-online': () => msg('You can also answer online:', { id: 'answer-online' }),
  qr: () => msg('QR code with the address of the survey', { id: 'qr' }),
  // Questions
  required: () => msg('(required)', { id: 'required' }),
  optional: () => msg('(optional)', { id: 'optional' }),
  'all-required': () => msg('All questions must be answered.', { id: 'all-required' }),
  yes: () => msg('Yes', { id: 'yes' }),
  no: () => msg('No', { id: 'no' }),
  'not-applicable': () => msg("Don't know / not relevant", { id: 'not-applicable' }),
  comment: () => msg('Comment', { id: 'comment' }),
  probes: () => msg('For the interviewer', { id: 'probes' }),
  chosen: () => msg('chosen', { id: 'chosen' }),
  // How to answer
  'choose-one': () => msg('Choose one.', { id: 'choose-one' }),
  'choose-many': () => msg('Choose one or more.', { id: 'choose-many' }),
  'choose-row': () => msg('Choose one in each row.', { id: 'choose-row' }),
  'choose-exactly': ({ count }: Params<'count'>) =>
    msg(str`Choose exactly ${count}.`, { id: 'choose-exactly' }),
  'choose-at-least': ({ min }: Params<'min'>) =>
    msg(str`Choose at least ${min}.`, { id: 'choose-at-least' }),
  'choose-at-most': ({ max }: Params<'max'>) =>
    msg(str`Choose at most ${max}.`, { id: 'choose-at-most' }),
  'choose-between': ({ min, max }: Params<'min' | 'max'>) =>
    msg(str`Choose from ${min} to ${max}.`, { id: 'choose-between' }),
  'write-one': () => msg('Write one answer.', { id: 'write-one' }),
  rank: () =>
    msg('Write 1 beside the most important, 2 beside the next, and so on.', { id: 'rank' }),
  between: ({ min, max }: Params<'min' | 'max'>) =>
    msg(str`From ${min} to ${max}.`, { id: 'between' }),
  'number-from': ({ min }: Params<'min'>) => msg(str`${min} or more.`, { id: 'number-from' }),
  'number-to': ({ max }: Params<'max'>) => msg(str`${max} or less.`, { id: 'number-to' }),
  'date-from': ({ min }: Params<'min'>) => msg(str`${min} or later.`, { id: 'date-from' }),
  'date-to': ({ max }: Params<'max'>) => msg(str`${max} or earlier.`, { id: 'date-to' }),
  day: () => msg('day', { id: 'day' }),
  month: () => msg('month', { id: 'month' }),
  year: () => msg('year', { id: 'year' }),
  // Who answers it
  only: ({ condition }: Params<'condition'>) => msg(str`Only ${condition}.`, { id: 'only' }),
  'only-one-of': () => msg('Only in one of these cases:', { id: 'only-one-of' }),
  'only-all-of': () => msg('Only when all of this is so:', { id: 'only-all-of' }),
  'one-of': () => msg('in one of these cases:', { id: 'one-of' }),
  'all-of': () => msg('when all of this is so:', { id: 'all-of' }),
  quoted: ({ text }: Params<'text'>) => msg(str`“${text}”`, { id: 'quoted' }),
  'if-answer': ({ answers, number }: Params<'answers' | 'number'>) =>
    msg(str`if you answered ${answers} to question ${number}`, { id: 'if-answer' }),
  'if-not-answer': ({ answers, number }: Params<'answers' | 'number'>) =>
    msg(str`if you did not answer ${answers} to question ${number}`, { id: 'if-not-answer' }),
  'if-chose': ({ answers, number }: Params<'answers' | 'number'>) =>
    msg(str`if you chose ${answers} in question ${number}`, { id: 'if-chose' }),
  'if-not-chose': ({ answers, number }: Params<'answers' | 'number'>) =>
    msg(str`if you did not choose ${answers} in question ${number}`, { id: 'if-not-chose' }),
  'if-at-least': ({ value, number }: Params<'value' | 'number'>) =>
    msg(str`if you answered ${value} or higher to question ${number}`, { id: 'if-at-least' }),
  'if-not-at-least': ({ value, number }: Params<'value' | 'number'>) =>
    msg(str`if you did not answer ${value} or higher to question ${number}`, {
      id: 'if-not-at-least',
    }),
  'if-at-most': ({ value, number }: Params<'value' | 'number'>) =>
    msg(str`if you answered ${value} or lower to question ${number}`, { id: 'if-at-most' }),
  'if-not-at-most': ({ value, number }: Params<'value' | 'number'>) =>
    msg(str`if you did not answer ${value} or lower to question ${number}`, {
      id: 'if-not-at-most',
    }),
  'if-from': ({ value, number }: Params<'value' | 'number'>) =>
    msg(str`if the date in question ${number} is ${value} or later`, { id: 'if-from' }),
  'if-not-from': ({ value, number }: Params<'value' | 'number'>) =>
    msg(str`if the date in question ${number} is not ${value} or later`, { id: 'if-not-from' }),
  'if-until': ({ value, number }: Params<'value' | 'number'>) =>
    msg(str`if the date in question ${number} is ${value} or earlier`, { id: 'if-until' }),
  'if-not-until': ({ value, number }: Params<'value' | 'number'>) =>
    msg(str`if the date in question ${number} is not ${value} or earlier`, {
      id: 'if-not-until',
    }),
  'if-answered': ({ number }: Params<'number'>) =>
    msg(str`if you answered question ${number}`, { id: 'if-answered' }),
  'if-not-answered': ({ number }: Params<'number'>) =>
    msg(str`if you did not answer question ${number}`, { id: 'if-not-answered' }),
  'if-ticked': ({ number }: Params<'number'>) =>
    msg(str`if you ticked the box in question ${number}`, { id: 'if-ticked' }),
  'if-not-ticked': ({ number }: Params<'number'>) =>
    msg(str`if you did not tick the box in question ${number}`, { id: 'if-not-ticked' }),
});

export type PrintMessages = ReturnType<typeof printMessagesIn>;
