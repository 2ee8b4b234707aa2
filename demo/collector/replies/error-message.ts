import type { Params, ValidationCode, ValidationError } from 'user-survey/engine';

const SENTENCES: Readonly<Record<ValidationCode, (params: Params) => string>> = {
  required: () => 'Answer this question.',
  'too-few': ({ min }) => `Choose at least ${min}.`,
  'too-many': ({ max }) => `Choose at most ${max}.`,
  'too-long': ({ max }) => `Write at most ${max} characters.`,
  'comment-too-long': ({ max }) => `Write at most ${max} characters in the comment.`,
  'format-email': () => 'Write an e-mail address, such as name@example.org.',
  'format-tel': () => 'Write a telephone number.',
  'format-url': () => 'Write a web address that begins with http:// or https://.',
  pattern: () => 'Write the answer in the form that is asked for.',
  'not-a-number': () => 'Write a number.',
  'number-min': ({ min }) => `Write a number that is ${min} or more.`,
  'number-max': ({ max }) => `Write a number that is ${max} or less.`,
  'number-step': ({ step }) => `Write a number in steps of ${step}.`,
  'not-a-date': () => 'Write a date.',
  'date-min': ({ min }) => `Choose a date that is ${min} or later.`,
  'date-max': ({ max }) => `Choose a date that is ${max} or earlier.`,
  invalid: () => 'This is not an answer to this question.',
};

/**
 * The sentence for a validation error, in English, for whoever posts without the element: that says
 * the code in its own words.
 */
export const errorMessage = ({ code, params }: ValidationError): string => SENTENCES[code](params);
