import type { LocalText } from '../engine/index.js';
import type { Msg } from './message.js';

/**
 * EVERY interface string, in English, the source language. A key is the message id in the XLIFF
 * files and the name that the `strings` property takes. `{name}` is a placeholder; every language
 * has the same ones. `-one` beside `-other` is the singular (CLDR plural categories).
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
  'change-question': msg('Change your answer to “{label}”', { id: 'change-question' }),
  'page-of': msg('Page {number} of {count}', { id: 'page-of' }),
  'question-of': msg('Question {number} of {count}', { id: 'question-of' }),
  'review-title': msg('Check your answers', { id: 'review-title' }),
  'review-text': msg('Nothing is sent until you choose “Send answers”.', { id: 'review-text' }),
  'not-answered': msg('Not answered', { id: 'not-answered' }),
  language: msg('Language', { id: 'language' }),
  'easy-read': msg('easy read', { id: 'easy-read' }),
  'opens-new-tab': msg('opens in a new tab', { id: 'opens-new-tab' }),
  loading: msg('Loading the survey …', { id: 'loading' }),
  contact: msg('Contact', { id: 'contact' }),

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
  'clear-answer-to': msg('Remove the answer to “{label}”', { id: 'clear-answer-to' }),
  'choices-cleared': msg('The other choices were removed.', { id: 'choices-cleared' }),
  'exclusive-cleared': msg('“{label}” was removed.', { id: 'exclusive-cleared' }),
  comment: msg('Comment', { id: 'comment' }),
  'other-comment': msg('Write your own answer', { id: 'other-comment' }),
  probes: msg('For the interviewer', { id: 'probes' }),
  'max-length': msg('You can write up to {max} characters.', { id: 'max-length' }),
  'characters-left-one': msg('{count} character left', { id: 'characters-left-one' }),
  'characters-left-other': msg('{count} characters left', { id: 'characters-left-other' }),
  'characters-over-one': msg('{count} character too many', { id: 'characters-over-one' }),
  'characters-over-other': msg('{count} characters too many', { id: 'characters-over-other' }),
  'ranking-hint': msg('Put the most important first. Use the buttons to move.', {
    id: 'ranking-hint',
  }),
  'ranking-keep': msg('Keep this order', { id: 'ranking-keep' }),
  'ranking-untouched': msg('You have not ranked these yet.', { id: 'ranking-untouched' }),
  'ranking-kept': msg('This order is your answer.', { id: 'ranking-kept' }),
  'move-up': msg('Move {item} up', { id: 'move-up' }),
  'move-down': msg('Move {item} down', { id: 'move-down' }),
  'moved-to': msg('{item} is now number {number} of {count}.', { id: 'moved-to' }),
  'new-questions-one': msg('One new question below.', { id: 'new-questions-one' }),
  'new-questions-other': msg('{count} new questions below.', { id: 'new-questions-other' }),
  agreed: msg('I agree', { id: 'agreed' }),

  // Start page
  'start-title': msg('Before you start', { id: 'start-title' }),
  code: msg('Code from your invitation', { id: 'code' }),

  // Errors: each names its question and says what to do (WCAG 3.3.1, 3.3.3)
  'error-title-one': msg('One answer is missing or needs to be corrected', {
    id: 'error-title-one',
  }),
  'error-title-other': msg('{count} answers are missing or need to be corrected', {
    id: 'error-title-other',
  }),
  'error-prefix': msg('Error:', { id: 'error-prefix' }),
  'error-required-choose': msg('Choose an answer to “{label}”.', { id: 'error-required-choose' }),
  'error-required-write': msg('Write an answer to “{label}”.', { id: 'error-required-write' }),
  'error-required-date': msg('Enter a date for “{label}”.', { id: 'error-required-date' }),
  'error-required-row': msg('Choose an answer for “{label}”.', { id: 'error-required-row' }),
  'error-required-rank': msg('Rank the items in “{label}”, or choose “Keep this order”.', {
    id: 'error-required-rank',
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
  'error-comment-too-long': msg(
    'Shorten the comment on “{label}” to at most {max} characters. It has {count}.',
    { id: 'error-comment-too-long' },
  ),
  'error-format-email': msg('Write an email address in “{label}”, such as name@example.com.', {
    id: 'error-format-email',
  }),
  'error-format-tel': msg(
    'Write a telephone number in “{label}”: digits, spaces, +, - and brackets only.',
    { id: 'error-format-tel' },
  ),
  'error-format-url': msg('Write a web address in “{label}”, such as https://www.example.com.', {
    id: 'error-format-url',
  }),
  'error-pattern': msg('Check the answer to “{label}”. It is not in the form that is asked for.', {
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
  'error-number-whole': msg('Write a whole number in “{label}”, without decimals.', {
    id: 'error-number-whole',
  }),
  'error-not-a-date': msg('Enter a full date with day, month and year in “{label}”.', {
    id: 'error-not-a-date',
  }),
  'error-date-min': msg('Enter {min} or a later date in “{label}”.', { id: 'error-date-min' }),
  'error-date-max': msg('Enter {max} or an earlier date in “{label}”.', { id: 'error-date-max' }),
  'error-invalid': msg('Answer “{label}” again. The answer cannot be used.', {
    id: 'error-invalid',
  }),
  'error-code-missing': msg('Enter the code from your invitation.', { id: 'error-code-missing' }),
  'error-code-pattern': msg('The code does not look right. Check it against your invitation.', {
    id: 'error-code-pattern',
  }),
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
  'draft-deleted': msg('The answers have been deleted from this device.', { id: 'draft-deleted' }),
  'draft-keep': msg('Save on this device', { id: 'draft-keep' }),
  'draft-keep-hint': msg('Do not save if others use this device.', { id: 'draft-keep-hint' }),
  'draft-first-saved': msg('Your answers are saved on this device.', { id: 'draft-first-saved' }),
  'draft-restored': msg('Welcome back. These are the answers you saved on {savedAt}.', {
    id: 'draft-restored',
  }),
  'draft-dropped-one': msg(
    'The survey has changed since then. One answer no longer fits and was removed.',
    { id: 'draft-dropped-one' },
  ),
  'draft-dropped-other': msg(
    'The survey has changed since then. {count} answers no longer fit and were removed.',
    { id: 'draft-dropped-other' },
  ),
  'draft-failing': msg(
    'Your answers cannot be saved on this device. Keep this page open until you have sent them.',
    { id: 'draft-failing' },
  ),
  'draft-elsewhere': msg('You have newer answers in another tab.', { id: 'draft-elsewhere' }),
  'draft-load': msg('Show the answers from the other tab', { id: 'draft-load' }),

  // Sending
  sending: msg('Sending …', { id: 'sending' }),
  'completed-title': msg('Thank you. Your answers have been sent.', { id: 'completed-title' }),
  receipt: msg('Your receipt number is {receipt}.', { id: 'receipt' }),
  'receipt-copy': msg('Copy the receipt number', { id: 'receipt-copy' }),
  'receipt-copied': msg('The receipt number has been copied.', { id: 'receipt-copied' }),
  print: msg('Print', { id: 'print' }),
  continue: msg('Continue to {host}', { id: 'continue' }),
  'queued-title': msg('Your answers have not been sent yet', { id: 'queued-title' }),
  'queued-text': msg(
    'Your answers are saved on this device. They are sent when there is a connection, as long as this page is open. If you close the page, come back to it later: your answers are sent then.',
    { id: 'queued-text' },
  ),
  'queued-memory': msg(
    'Your answers are not saved on this device. Keep this page open until they have been sent.',
    { id: 'queued-memory' },
  ),
  'queued-until': msg('Answers that have not been sent are deleted from this device on {until}.', {
    id: 'queued-until',
  }),
  'save-file': msg('Save my answers as a file', { id: 'save-file' }),
  'save-file-hint': msg(
    'You can send the file to those who run the survey, or read it to them over the telephone.',
    { id: 'save-file-hint' },
  ),
  'failed-title': msg('Your answers could not be sent', { id: 'failed-title' }),
  'failed-text': msg(
    'The fault is ours, not yours. Your answers are still here. You can try again, or save them as a file.',
    { id: 'failed-text' },
  ),
  'refused-closed-title': msg('The survey is closed', { id: 'refused-closed-title' }),
  'refused-closed-text': msg(
    'Your answers could not be received because the survey has closed. They are still here, and you can save them as a file.',
    { id: 'refused-closed-text' },
  ),
  offline: msg('You have no internet connection. You can go on answering.', { id: 'offline' }),

  // Notices instead of the form
  'not-open-yet': msg('The survey opens on {date}.', { id: 'not-open-yet' }),
  closed: msg('The survey closed on {date}. Thank you for your interest.', { id: 'closed' }),
  'load-failed': msg('The survey could not be shown.', { id: 'load-failed' }),
  'load-failed-link': msg('Use the link below instead.', { id: 'load-failed-link' }),

  // Preview
  'preview-note': msg('Preview. Nothing is saved or sent.', { id: 'preview-note' }),
  'preview-completed': msg('Preview. Nothing was sent.', { id: 'preview-completed' }),
  'preview-problems': msg('Problems in the survey document', { id: 'preview-problems' }),
});

export type Strings = ReturnType<typeof interfaceStrings>;
export type StringKey = keyof Strings;
/** Keys of a text with a singular: `errors` for `errors-one` and `errors-other`. */
export type PluralKey = StringKey extends infer K
  ? K extends `${infer Stem}-other`
    ? Stem
    : never
  : never;

/** Values for placeholders; a number is written as the language of the text writes it. */
export type SayParams = Readonly<Record<string, string | number>>;

/** Speaks an interface string in the element's language, or in the language that it falls back to. */
export interface Say {
  (key: StringKey, params?: SayParams): LocalText;
  /** Chooses the form by `count` (CLDR plural rules of the language). */
  plural(key: PluralKey, params: SayParams & { readonly count: number }): LocalText;
}
