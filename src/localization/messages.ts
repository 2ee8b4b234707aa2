import { str } from '@lit/localize';
import type { Msg } from './msg.js';
import type { MessageValue } from './say-from.js';

type Params<Name extends string> = Readonly<Record<Name, MessageValue>>;

/**
 * EVERY interface string, in English, the source language. A key is the message id in the XLIFF
 * files and the name that the `strings` property takes; what stands in `${}` here is `{}` there.
 * Counts stand alone (“New questions below: 3”), so no text has plural forms.
 */
export const messagesIn = (msg: Msg) => ({
  // Moving through the survey
  start: () => msg('Start', { id: 'start' }),
  next: () => msg('Next', { id: 'next' }),
  back: () => msg('Back', { id: 'back' }),
  send: () => msg('Send answers', { id: 'send' }),
  'try-again': () => msg('Try again', { id: 'try-again' }),
  'start-again': () => msg('Start again', { id: 'start-again' }),
  change: () => msg('Change', { id: 'change' }),
  'page-of': ({ number, count }: Params<'number' | 'count'>) =>
    msg(str`Page ${number} of ${count}`, { id: 'page-of' }),
  'question-of': ({ number, count }: Params<'number' | 'count'>) =>
    msg(str`Question ${number} of ${count}`, { id: 'question-of' }),
  'review-title': () => msg('Check your answers', { id: 'review-title' }),
  'review-text': () =>
    msg('Nothing is sent until you choose “Send answers”.', { id: 'review-text' }),
  'scale-answer': ({ value, max }: Params<'value' | 'max'>) =>
    msg(str`${value} of ${max}`, { id: 'scale-answer' }),
  'not-answered': () => msg('Not answered', { id: 'not-answered' }),
  language: () => msg('Language', { id: 'language' }),
  'easy-read': () => msg('easy read', { id: 'easy-read' }),
  'opens-new-tab': () => msg('opens in a new tab', { id: 'opens-new-tab' }),
  cancel: () => msg('Cancel', { id: 'cancel' }),
  'start-again-ask': () =>
    msg('Do you want to start again? The answers that you have given are deleted.', {
      id: 'start-again-ask',
    }),
  'page-index': () => msg('Pages', { id: 'page-index' }),

  // Questions
  required: () => msg('(required)', { id: 'required' }),
  optional: () => msg('(optional)', { id: 'optional' }),
  'all-required': () => msg('All questions must be answered.', { id: 'all-required' }),
  yes: () => msg('Yes', { id: 'yes' }),
  no: () => msg('No', { id: 'no' }),
  'not-applicable': () => msg("Don't know / not relevant", { id: 'not-applicable' }),
  or: () => msg('or', { id: 'or' }),
  choose: () => msg('Choose …', { id: 'choose' }),
  'clear-answer': () => msg('Remove the answer', { id: 'clear-answer' }),
  'exclusive-cleared': ({ label }: Params<'label'>) =>
    msg(str`“${label}” was removed.`, { id: 'exclusive-cleared' }),
  comment: () => msg('Comment', { id: 'comment' }),
  'other-comment': () => msg('Write your own answer', { id: 'other-comment' }),
  probes: () => msg('For the interviewer', { id: 'probes' }),
  'max-length': ({ max }: Params<'max'>) =>
    msg(str`You can write up to ${max} characters.`, { id: 'max-length' }),
  'characters-left': ({ count }: Params<'count'>) =>
    msg(str`Characters left: ${count}`, { id: 'characters-left' }),
  'characters-over': ({ count }: Params<'count'>) =>
    msg(str`Characters too many: ${count}`, { id: 'characters-over' }),
  'ranking-hint': () =>
    msg('Put the most important first. Use the buttons to move.', { id: 'ranking-hint' }),
  'ranking-keep': () => msg('Keep this order', { id: 'ranking-keep' }),
  'ranking-kept': () => msg('This order is your answer.', { id: 'ranking-kept' }),
  'move-up': ({ item }: Params<'item'>) => msg(str`Move ${item} up`, { id: 'move-up' }),
  'move-down': ({ item }: Params<'item'>) => msg(str`Move ${item} down`, { id: 'move-down' }),
  'moved-to': ({ item, number, count }: Params<'item' | 'number' | 'count'>) =>
    msg(str`${item} is now number ${number} of ${count}.`, { id: 'moved-to' }),
  'new-questions': ({ count }: Params<'count'>) =>
    msg(str`New questions below: ${count}`, { id: 'new-questions' }),
  'date-hint': () => msg('Day, month and year, such as 31/12/2026.', { id: 'date-hint' }),
  'search-hint': () => msg('Type to search, then choose from the list.', { id: 'search-hint' }),
  'search-hits': ({ count }: Params<'count'>) => msg(str`Matches: ${count}`, { id: 'search-hits' }),
  'search-none': () => msg('Nothing in the list matches. Try another word.', { id: 'search-none' }),
  'search-first': ({ shown }: Params<'shown'>) =>
    msg(str`Only the first ${shown} are shown. Type more to see others.`, { id: 'search-first' }),
  'read-aloud': () => msg('Read aloud', { id: 'read-aloud' }),
  'read-aloud-stop': () => msg('Stop reading', { id: 'read-aloud-stop' }),

  // Interviews, and answers from paper
  'interviewer-comment': () => msg('Interviewer’s note', { id: 'interviewer-comment' }),
  'new-interview': () => msg('New interview', { id: 'new-interview' }),
  'interviews-title': () => msg('Interviews on this device', { id: 'interviews-title' }),
  'interview-saved': ({ savedAt }: Params<'savedAt'>) =>
    msg(str`Interview saved on ${savedAt}`, { id: 'interview-saved' }),
  'digits-hint': () =>
    msg('Type a digit to answer, and press Enter to go to the next question.', {
      id: 'digits-hint',
    }),

  // Start page
  'start-title': () => msg('Before you start', { id: 'start-title' }),
  code: () => msg('Code from your invitation', { id: 'code' }),

  // Errors: each names its question and says what to do (WCAG 3.3.1, 3.3.3)
  'error-title': ({ count }: Params<'count'>) =>
    msg(str`Answers to add or correct: ${count}`, { id: 'error-title' }),
  'error-prefix': () => msg('Error:', { id: 'error-prefix' }),
  'error-required': ({ label }: Params<'label'>) =>
    msg(str`Answer “${label}”.`, { id: 'error-required' }),
  'error-required-ranking': ({ label }: Params<'label'>) =>
    msg(str`Rank the items in “${label}”, or choose “Keep this order”.`, {
      id: 'error-required-ranking',
    }),
  'error-required-consent': ({ label }: Params<'label'>) =>
    msg(str`Tick the box “${label}” to go on.`, { id: 'error-required-consent' }),
  'error-too-few': ({ min, label, count }: Params<'min' | 'label' | 'count'>) =>
    msg(str`Choose at least ${min} in “${label}”. You have chosen ${count}.`, {
      id: 'error-too-few',
    }),
  'error-too-many': ({ max, label, count }: Params<'max' | 'label' | 'count'>) =>
    msg(str`Choose at most ${max} in “${label}”. You have chosen ${count}.`, {
      id: 'error-too-many',
    }),
  'error-too-long': ({ label, max, count }: Params<'label' | 'max' | 'count'>) =>
    msg(str`Shorten the text in “${label}” to at most ${max} characters. It has ${count}.`, {
      id: 'error-too-long',
    }),
  'error-format-email': ({ label }: Params<'label'>) =>
    msg(str`Write an email address in “${label}”, such as name@example.com.`, {
      id: 'error-format-email',
    }),
  'error-format-tel': ({ label }: Params<'label'>) =>
    msg(str`Write a telephone number in “${label}”, such as +47 12 34 56 78.`, {
      id: 'error-format-tel',
    }),
  'error-format-url': ({ label }: Params<'label'>) =>
    msg(str`Write a web address in “${label}”, such as https://www.example.com.`, {
      id: 'error-format-url',
    }),
  'error-pattern': ({ label }: Params<'label'>) =>
    msg(str`Check the answer to “${label}”. It does not have the right form.`, {
      id: 'error-pattern',
    }),
  'error-not-a-number': ({ label }: Params<'label'>) =>
    msg(str`Write a number in digits in “${label}”, such as 12 or 2.5.`, {
      id: 'error-not-a-number',
    }),
  'error-number-min': ({ min, label }: Params<'min' | 'label'>) =>
    msg(str`Write ${min} or a higher number in “${label}”.`, { id: 'error-number-min' }),
  'error-number-max': ({ max, label }: Params<'max' | 'label'>) =>
    msg(str`Write ${max} or a lower number in “${label}”.`, { id: 'error-number-max' }),
  'error-number-step': ({ label, step }: Params<'label' | 'step'>) =>
    msg(str`Write a number in “${label}” that goes up in steps of ${step}.`, {
      id: 'error-number-step',
    }),
  'error-number-whole': ({ label }: Params<'label'>) =>
    msg(str`Write a whole number in “${label}”.`, { id: 'error-number-whole' }),
  'error-not-a-date': ({ label }: Params<'label'>) =>
    msg(str`Enter a full date with day, month and year in “${label}”.`, { id: 'error-not-a-date' }),
  'error-date-min': ({ min, label }: Params<'min' | 'label'>) =>
    msg(str`Enter ${min} or a later date in “${label}”.`, { id: 'error-date-min' }),
  'error-date-max': ({ max, label }: Params<'max' | 'label'>) =>
    msg(str`Enter ${max} or an earlier date in “${label}”.`, { id: 'error-date-max' }),
  'error-code-missing': () =>
    msg('Enter the code from your invitation.', { id: 'error-code-missing' }),
  'error-code-invalid': () =>
    msg('The code is not valid. Check it against your invitation.', { id: 'error-code-invalid' }),
  'error-code-used': () =>
    msg('This code has already been used. Use another code, or contact those who invited you.', {
      id: 'error-code-used',
    }),
  'error-refused': () =>
    msg('Your answers could not be received. Check them and send again.', { id: 'error-refused' }),
  'error-required-row': ({ row, label }: Params<'row' | 'label'>) =>
    msg(str`Answer “${row}” in “${label}”.`, { id: 'error-required-row' }),
  'error-pattern-hint': ({ label, hint }: Params<'label' | 'hint'>) =>
    msg(str`Check the answer to “${label}”. ${hint}`, { id: 'error-pattern-hint' }),
  'error-comment-too-long': ({ label, max, count }: Params<'label' | 'max' | 'count'>) =>
    msg(str`Shorten the comment on “${label}” to at most ${max} characters. It has ${count}.`, {
      id: 'error-comment-too-long',
    }),

  // Drafts
  'draft-saved-until': ({ until }: Params<'until'>) =>
    msg(str`Your answers are saved on this device until ${until}.`, { id: 'draft-saved-until' }),
  'draft-delete': () => msg('Delete', { id: 'draft-delete' }),
  'draft-deleted': () => msg('The answers have been deleted.', { id: 'draft-deleted' }),
  'draft-keep': () => msg('Save on this device', { id: 'draft-keep' }),
  'draft-keep-hint': () => msg('Do not save if others use this device.', { id: 'draft-keep-hint' }),
  'draft-restored': ({ savedAt }: Params<'savedAt'>) =>
    msg(str`You saved these answers on ${savedAt}.`, { id: 'draft-restored' }),
  'draft-dropped': ({ count }: Params<'count'>) =>
    msg(str`The survey has changed. Answers that no longer fit were removed: ${count}`, {
      id: 'draft-dropped',
    }),
  'draft-failing': () =>
    msg(
      'Your answers are not saved on this device. Keep this page open until they have been sent.',
      { id: 'draft-failing' },
    ),
  'draft-elsewhere': () => msg('You have newer answers in another tab.', { id: 'draft-elsewhere' }),
  'draft-load': () => msg('Show newer answers', { id: 'draft-load' }),
  'draft-continue': () => msg('Continue', { id: 'draft-continue' }),
  'draft-delete-ask': () =>
    msg('Do you want to delete the answers? The form will be empty.', { id: 'draft-delete-ask' }),
  'draft-delete-confirm': () => msg('Delete the answers', { id: 'draft-delete-confirm' }),
  'draft-file-save': () => msg('Save to a file', { id: 'draft-file-save' }),
  'draft-file-open': () => msg('Continue from a file', { id: 'draft-file-open' }),
  'draft-file-opened': () =>
    msg('The answers from the file are shown now.', { id: 'draft-file-opened' }),
  'draft-file-other': () =>
    msg('The file belongs to another survey. Nothing has been changed.', {
      id: 'draft-file-other',
    }),
  'draft-file-newer': () =>
    msg(
      'The file was saved by a newer version of this page. Reload the page and try again. Nothing has been changed.',
      { id: 'draft-file-newer' },
    ),
  'draft-file-unknown': () =>
    msg('There are no saved answers in the file. Nothing has been changed.', {
      id: 'draft-file-unknown',
    }),

  // Sending
  sending: () => msg('Sending …', { id: 'sending' }),
  'completed-title': () =>
    msg('Thank you. Your answers have been sent.', { id: 'completed-title' }),
  receipt: ({ receipt }: Params<'receipt'>) =>
    msg(str`Your receipt number is ${receipt}.`, { id: 'receipt' }),
  'receipt-copy': () => msg('Copy the receipt number', { id: 'receipt-copy' }),
  'receipt-copied': () => msg('Copied.', { id: 'receipt-copied' }),
  print: () => msg('Print', { id: 'print' }),
  continue: ({ host }: Params<'host'>) => msg(str`Continue to ${host}`, { id: 'continue' }),
  'queued-title': () => msg('Your answers have not been sent yet', { id: 'queued-title' }),
  'queued-text': ({ until }: Params<'until'>) =>
    msg(
      str`Your answers are saved on this device until ${until}. They are sent when there is a connection and this page is open.`,
      { id: 'queued-text' },
    ),
  'save-file': () => msg('Save my answers as a file', { id: 'save-file' }),
  'failed-title': () => msg('Your answers could not be sent', { id: 'failed-title' }),
  'failed-text': () =>
    msg(
      'Your answers are still here. You can save them as a file and send it to those who run the survey.',
      { id: 'failed-text' },
    ),
  'refused-closed': () => msg('The survey is closed', { id: 'refused-closed' }),
  offline: () =>
    msg('You have no internet connection. You can go on answering.', { id: 'offline' }),
  'send-failed-again': () =>
    msg('The answers could not be sent this time either. They are tried again by themselves.', {
      id: 'send-failed-again',
    }),
  'show-answers': () => msg('Show the answers', { id: 'show-answers' }),
  'show-answers-ask': () =>
    msg('Do you want to show the answers? Do so only if they are yours.', {
      id: 'show-answers-ask',
    }),
  'delete-answers': () => msg('Delete these answers', { id: 'delete-answers' }),
  'delete-answers-ask': () =>
    msg('Do you want to delete these answers? They will not be sent.', {
      id: 'delete-answers-ask',
    }),
  'start-new': () => msg('Start a new form', { id: 'start-new' }),
  'your-answers': () => msg('Your answers', { id: 'your-answers' }),

  // Notices instead of the form
  'not-open-yet': ({ date }: Params<'date'>) =>
    msg(str`The survey opens on ${date}.`, { id: 'not-open-yet' }),
  closed: ({ date }: Params<'date'>) => msg(str`The survey closed on ${date}.`, { id: 'closed' }),
  'load-failed': () => msg('The survey could not be shown.', { id: 'load-failed' }),

  // Preview
  'preview-note': () => msg('Preview. Nothing is saved or sent.', { id: 'preview-note' }),
});

export type Messages = ReturnType<typeof messagesIn>;
export type MessageKey = keyof Messages;
/** What a message wants to know: nothing, or an object with its placeholders. */
export type MessageParams<Key extends MessageKey> = Parameters<Messages[Key]>;
/** Messages without placeholders. */
export type PlainMessageKey = {
  [Key in MessageKey]: MessageParams<Key> extends [] ? Key : never;
}[MessageKey];
