import type { ResolvedText } from '../engine/index.js';
import type { Msg } from './message.js';

/**
 * EVERY interface string, in English, the source language. A key is the message id in the XLIFF
 * files and the name that the `strings` property takes. `{name}` is a placeholder; every language
 * has the same ones. Counts stand alone (“New questions below: 3”), so no text has plural forms.
 */
export const interfaceStrings = (msg: Msg) => ({
  // Moving through the survey
  start: msg('Start', { id: 'start' }),
  next: msg('Next', { id: 'next' }),
  back: msg('Back', { id: 'back' }),
  send: msg('Send answers', { id: 'send' }),
  'try-again': msg('Try again', { id: 'try-again' }),
  'start-again': msg('Start again', { id: 'start-again' }),
  change: msg('Change', { id: 'change' }),
  'page-of': msg('Page {number} of {count}', { id: 'page-of' }),
  'question-of': msg('Question {number} of {count}', { id: 'question-of' }),
  'review-title': msg('Check your answers', { id: 'review-title' }),
  'review-text': msg('Nothing is sent until you choose “Send answers”.', { id: 'review-text' }),
  'not-answered': msg('Not answered', { id: 'not-answered' }),
  language: msg('Language', { id: 'language' }),
  'easy-read': msg('easy read', { id: 'easy-read' }),
  'opens-new-tab': msg('opens in a new tab', { id: 'opens-new-tab' }),

  // Questions
  required: msg('(required)', { id: 'required' }),
  optional: msg('(optional)', { id: 'optional' }),
  'all-required': msg('All questions must be answered.', { id: 'all-required' }),
  yes: msg('Yes', { id: 'yes' }),
  no: msg('No', { id: 'no' }),
  'not-applicable': msg("Don't know / not relevant", { id: 'not-applicable' }),
  or: msg('or', { id: 'or' }),
  choose: msg('Choose …', { id: 'choose' }),
  'clear-answer': msg('Remove the answer', { id: 'clear-answer' }),
  'exclusive-cleared': msg('“{label}” was removed.', { id: 'exclusive-cleared' }),
  comment: msg('Comment', { id: 'comment' }),
  'other-comment': msg('Write your own answer', { id: 'other-comment' }),
  probes: msg('For the interviewer', { id: 'probes' }),
  'max-length': msg('You can write up to {max} characters.', { id: 'max-length' }),
  'characters-left': msg('Characters left: {count}', { id: 'characters-left' }),
  'characters-over': msg('Characters too many: {count}', { id: 'characters-over' }),
  'ranking-hint': msg('Put the most important first. Use the buttons to move.', {
    id: 'ranking-hint',
  }),
  'ranking-keep': msg('Keep this order', { id: 'ranking-keep' }),
  'ranking-kept': msg('This order is your answer.', { id: 'ranking-kept' }),
  'move-up': msg('Move {item} up', { id: 'move-up' }),
  'move-down': msg('Move {item} down', { id: 'move-down' }),
  'moved-to': msg('{item} is now number {number} of {count}.', { id: 'moved-to' }),
  'new-questions': msg('New questions below: {count}', { id: 'new-questions' }),

  // Start page
  'start-title': msg('Before you start', { id: 'start-title' }),
  code: msg('Code from your invitation', { id: 'code' }),

  // Errors: each names its question and says what to do (WCAG 3.3.1, 3.3.3)
  'error-title': msg('Answers to add or correct: {count}', { id: 'error-title' }),
  'error-prefix': msg('Error:', { id: 'error-prefix' }),
  'error-required': msg('Answer “{label}”.', { id: 'error-required' }),
  'error-required-ranking': msg('Rank the items in “{label}”, or choose “Keep this order”.', {
    id: 'error-required-ranking',
  }),
  'error-required-consent': msg('Tick the box “{label}” to go on.', {
    id: 'error-required-consent',
  }),
  'error-too-few': msg('Choose at least {min} in “{label}”. You have chosen {count}.', {
    id: 'error-too-few',
  }),
  'error-too-many': msg('Choose at most {max} in “{label}”. You have chosen {count}.', {
    id: 'error-too-many',
  }),
  'error-too-long': msg(
    'Shorten the text in “{label}” to at most {max} characters. It has {count}.',
    { id: 'error-too-long' },
  ),
  'error-format-email': msg('Write an email address in “{label}”, such as name@example.com.', {
    id: 'error-format-email',
  }),
  'error-format-tel': msg('Write a telephone number in “{label}”, such as +47 12 34 56 78.', {
    id: 'error-format-tel',
  }),
  'error-format-url': msg('Write a web address in “{label}”, such as https://www.example.com.', {
    id: 'error-format-url',
  }),
  'error-pattern': msg('Check the answer to “{label}”. It does not have the right form.', {
    id: 'error-pattern',
  }),
  'error-not-a-number': msg('Write a number in digits in “{label}”, such as 12 or 2.5.', {
    id: 'error-not-a-number',
  }),
  'error-number-min': msg('Write {min} or a higher number in “{label}”.', {
    id: 'error-number-min',
  }),
  'error-number-max': msg('Write {max} or a lower number in “{label}”.', {
    id: 'error-number-max',
  }),
  'error-number-step': msg('Write a number in “{label}” that goes up in steps of {step}.', {
    id: 'error-number-step',
  }),
  'error-number-whole': msg('Write a whole number in “{label}”.', { id: 'error-number-whole' }),
  'error-not-a-date': msg('Enter a full date with day, month and year in “{label}”.', {
    id: 'error-not-a-date',
  }),
  'error-date-min': msg('Enter {min} or a later date in “{label}”.', { id: 'error-date-min' }),
  'error-date-max': msg('Enter {max} or an earlier date in “{label}”.', { id: 'error-date-max' }),
  'error-code-missing': msg('Enter the code from your invitation.', { id: 'error-code-missing' }),
  'error-code-invalid': msg('The code is not valid. Check it against your invitation.', {
    id: 'error-code-invalid',
  }),
  'error-code-used': msg(
    'This code has already been used. Use another code, or contact those who invited you.',
    { id: 'error-code-used' },
  ),
  'error-refused': msg('Your answers could not be received. Check them and send again.', {
    id: 'error-refused',
  }),

  // Drafts
  'draft-saved-until': msg('Your answers are saved on this device until {until}.', {
    id: 'draft-saved-until',
  }),
  'draft-delete': msg('Delete', { id: 'draft-delete' }),
  'draft-deleted': msg('The answers have been deleted.', { id: 'draft-deleted' }),
  'draft-keep': msg('Save on this device', { id: 'draft-keep' }),
  'draft-keep-hint': msg('Do not save if others use this device.', { id: 'draft-keep-hint' }),
  'draft-restored': msg('You saved these answers on {savedAt}.', { id: 'draft-restored' }),
  'draft-dropped': msg('The survey has changed. Answers that no longer fit were removed: {count}', {
    id: 'draft-dropped',
  }),
  'draft-failing': msg(
    'Your answers are not saved on this device. Keep this page open until they have been sent.',
    { id: 'draft-failing' },
  ),
  'draft-elsewhere': msg('You have newer answers in another tab.', { id: 'draft-elsewhere' }),
  'draft-load': msg('Show newer answers', { id: 'draft-load' }),

  // Sending
  sending: msg('Sending …', { id: 'sending' }),
  'completed-title': msg('Thank you. Your answers have been sent.', { id: 'completed-title' }),
  receipt: msg('Your receipt number is {receipt}.', { id: 'receipt' }),
  'receipt-copy': msg('Copy the receipt number', { id: 'receipt-copy' }),
  'receipt-copied': msg('Copied.', { id: 'receipt-copied' }),
  print: msg('Print', { id: 'print' }),
  continue: msg('Continue to {host}', { id: 'continue' }),
  'queued-title': msg('Your answers have not been sent yet', { id: 'queued-title' }),
  'queued-text': msg(
    'Your answers are saved on this device until {until}. They are sent when there is a connection and this page is open.',
    { id: 'queued-text' },
  ),
  'save-file': msg('Save my answers as a file', { id: 'save-file' }),
  'failed-title': msg('Your answers could not be sent', { id: 'failed-title' }),
  'failed-text': msg(
    'Your answers are still here. You can save them as a file and send it to those who run the survey.',
    { id: 'failed-text' },
  ),
  'refused-closed': msg('The survey is closed', { id: 'refused-closed' }),
  offline: msg('You have no internet connection. You can go on answering.', { id: 'offline' }),

  // Notices instead of the form
  'not-open-yet': msg('The survey opens on {date}.', { id: 'not-open-yet' }),
  closed: msg('The survey closed on {date}.', { id: 'closed' }),
  'load-failed': msg('The survey could not be shown.', { id: 'load-failed' }),

  // Preview
  'preview-note': msg('Preview. Nothing is saved or sent.', { id: 'preview-note' }),
});

export type Strings = ReturnType<typeof interfaceStrings>;
export type StringKey = keyof Strings;

/** Values for placeholders; a number is written as the language of the text writes it. */
export type SayParams = Readonly<Record<string, string | number>>;

/** Speaks an interface string in the element's language, or in the language that it falls back to. */
export type Say = (key: StringKey, params?: SayParams) => ResolvedText;
