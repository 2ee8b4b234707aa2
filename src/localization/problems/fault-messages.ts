import { str } from '@lit/localize';
import type { Msg } from '../msg.js';
import type { Params } from './params.js';

/** What is wrong in a document that can be read, and what to do about it. */
export const faultMessagesIn = (msg: Msg) => ({
  // Kinds of values
  'a-text': () => msg('a text', { id: 'a-text' }),
  'a-number': () => msg('a number', { id: 'a-number' }),
  'a-whole-number': () => msg('a whole number', { id: 'a-whole-number' }),
  'true-or-false': () => msg('true or false', { id: 'true-or-false' }),
  'an-object': () => msg('properties in braces { }', { id: 'an-object' }),
  'a-list': () => msg('a list in square brackets [ ]', { id: 'a-list' }),
  nothing: () => msg('nothing (null)', { id: 'nothing' }),
  'the-text': ({ value }: Params<'value'>) => msg(str`the text ${value}`, { id: 'the-text' }),
  'the-number': ({ value }: Params<'value'>) => msg(str`the number ${value}`, { id: 'the-number' }),
  // Advice for several
  write: ({ value }: Params<'value'>) => msg(str`Write ${value}.`, { id: 'write' }),
  'for-example': ({ value }: Params<'value'>) =>
    msg(str`Write for example ${value}.`, { id: 'for-example' }),
  'one-of': ({ values }: Params<'values'>) =>
    msg(str`Write one of these: ${values}.`, { id: 'one-of' }),
  'did-you-mean': ({ nearest }: Params<'nearest'>) =>
    msg(str`Did you mean ${nearest}?`, { id: 'did-you-mean' }),
  'no-quotes': ({ value }: Params<'value'>) =>
    msg(str`Take the quotation marks away: ${value}`, { id: 'no-quotes' }),
  'in-quotes': ({ value }: Params<'value'>) =>
    msg(str`Put quotation marks around it: ${value}`, { id: 'in-quotes' }),
  'in-brackets': ({ value }: Params<'value'>) =>
    msg(str`Put square brackets around it: ${value}`, { id: 'in-brackets' }),
  'take-away': () => msg('Take it away.', { id: 'take-away' }),
  add: ({ name }: Params<'name'>) => msg(str`Add ${name}.`, { id: 'add' }),
  'in-place-of': ({ wanted, found }: Params<'wanted' | 'found'>) =>
    msg(str`Write ${wanted} in the place of ${found}.`, { id: 'in-place-of' }),
  'add-one': () => msg('Add one of them.', { id: 'add-one' }),
  'keep-one': () => msg('Keep one of them.', { id: 'keep-one' }),
  // What is wrong
  'wrong-type': ({ found, wanted }: Params<'found' | 'wanted'>) =>
    msg(str`Here stands ${found}. It should be ${wanted}.`, { id: 'wrong-type' }),
  missing: ({ name }: Params<'name'>) => msg(str`${name} is missing.`, { id: 'missing' }),
  'unknown-property': ({ name }: Params<'name'>) =>
    msg(str`There is no property ${name} here.`, { id: 'unknown-property' }),
  'unknown-property-advice': () =>
    msg('Take it away. Notes of your own have names that begin with x-.', {
      id: 'unknown-property-advice',
    }),
  'unknown-value': ({ value }: Params<'value'>) =>
    msg(str`${value} cannot stand here.`, { id: 'unknown-value' }),
  'no-earlier-question': ({ value }: Params<'value'>) =>
    msg(str`No question before this one has the id ${value}.`, { id: 'no-earlier-question' }),
  'no-question-before': () =>
    msg('Take the condition away: there is no question before it.', { id: 'no-question-before' }),
  'earlier-questions': ({ values }: Params<'values'>) =>
    msg(str`Write the id of an earlier question: ${values}.`, { id: 'earlier-questions' }),
  'later-question': ({ value }: Params<'value'>) =>
    msg(str`The question ${value} comes later. A condition can only ask about earlier questions.`, {
      id: 'later-question',
    }),
  'later-question-advice': () =>
    msg('Move that question up, or this one down.', { id: 'later-question-advice' }),
  'own-question': () => msg('The condition asks about its own question.', { id: 'own-question' }),
  'unlisted-language': ({ value }: Params<'value'>) =>
    msg(
      str`The language ${value} is not in the document’s languages, so this text is never shown.`,
      { id: 'unlisted-language' },
    ),
  'unlisted-language-advice': () =>
    msg('Add it to languages, or take the text away.', { id: 'unlisted-language-advice' }),
  'missing-language': ({ language }: Params<'language'>) =>
    msg(str`The text is missing in ${language}, the document’s first language.`, {
      id: 'missing-language',
    }),
  'missing-translation': ({ languages }: Params<'languages'>) =>
    msg(str`The text is missing in ${languages}, so it is shown there in another language.`, {
      id: 'missing-translation',
    }),
  'add-text': ({ example }: Params<'example'>) =>
    msg(str`Add to the text: ${example}`, { id: 'add-text' }),
  'as-texts': ({ example }: Params<'example'>) =>
    msg(str`Write a text for each language: ${example}`, { id: 'as-texts' }),
  'no-text': ({ language }: Params<'language'>) =>
    msg(str`No text is in ${language}.`, { id: 'no-text' }),
  'no-text-advice': () =>
    msg('Translate the texts, or take the language out of languages.', { id: 'no-text-advice' }),
  'bad-id': ({ value }: Params<'value'>) =>
    msg(
      str`${value} cannot be an id: an id begins with a letter a–z, and goes on with a–z, 0–9, - and _.`,
      { id: 'bad-id' },
    ),
  'bad-value': ({ value }: Params<'value'>) =>
    msg(str`No choice can have the value ${value}: that is the built-in answer.`, {
      id: 'bad-value',
    }),
  'bad-value-advice': ({ example }: Params<'example'>) =>
    msg(str`Take the choice away, and write ${example} at the question.`, {
      id: 'bad-value-advice',
    }),
  'bad-date': ({ value }: Params<'value'>) =>
    msg(str`${value} is no date that can be read.`, { id: 'bad-date' }),
  'bad-date-advice': ({ example }: Params<'example'>) =>
    msg(str`Write year-month-day, such as ${example}.`, { id: 'bad-date-advice' }),
  'bad-pattern': ({ value }: Params<'value'>) =>
    msg(str`${value} is no pattern (regular expression) that can be read.`, { id: 'bad-pattern' }),
  'bad-pattern-advice': () =>
    msg('Ask a developer, or take the pattern away.', { id: 'bad-pattern-advice' }),
  'bad-language-tag': ({ value }: Params<'value'>) =>
    msg(str`${value} is no language tag.`, { id: 'bad-language-tag' }),
  'bad-link': ({ value }: Params<'value'>) =>
    msg(str`${value} is no address that can be used here.`, { id: 'bad-link' }),
  'bad-link-advice': () =>
    msg('Write an address that begins with https://, or the name of a file beside the document.', {
      id: 'bad-link-advice',
    }),
  empty: () => msg('There is nothing here.', { id: 'empty' }),
  'empty-advice': () => msg('Write something, or take the property away.', { id: 'empty-advice' }),
  'empty-page': () => msg('The page has no questions.', { id: 'empty-page' }),
  'empty-page-advice': () =>
    msg('Add a question, or take the page away.', { id: 'empty-page-advice' }),
  'not-reported': ({ value }: Params<'value'>) =>
    msg(str`${value} is named here, but gets no figure of its own.`, { id: 'not-reported' }),
  duplicate: ({ value, first }: Params<'value' | 'first'>) =>
    msg(str`${value} is used twice. It stands already at: ${first}.`, { id: 'duplicate' }),
  'duplicate-advice': () =>
    msg('Write something else in one of the two places.', { id: 'duplicate-advice' }),
  'out-of-range': ({ value }: Params<'value'>) =>
    msg(str`${value} is outside of what is possible here.`, { id: 'out-of-range' }),
  'from-to': ({ min, max }: Params<'min' | 'max'>) =>
    msg(str`Write something from ${min} to ${max}.`, { id: 'from-to' }),
  'above-to': ({ above, max }: Params<'above' | 'max'>) =>
    msg(str`Write something above ${above}, at most ${max}.`, { id: 'above-to' }),
  'at-least': ({ min }: Params<'min'>) =>
    msg(str`Write ${min} or something higher.`, { id: 'at-least' }),
  'date-from': ({ min }: Params<'min'>) =>
    msg(str`Write ${min} or a later date.`, { id: 'date-from' }),
  above: ({ above }: Params<'above'>) => msg(str`Write something above ${above}.`, { id: 'above' }),
  'at-most': ({ max }: Params<'max'>) =>
    msg(str`Write ${max} or something lower.`, { id: 'at-most' }),
  conflict: ({ names }: Params<'names'>) =>
    msg(str`${names} cannot stand together.`, { id: 'conflict' }),
  'only-one': ({ name }: Params<'name'>) =>
    msg(str`Only one can have ${name}.`, { id: 'only-one' }),
  'not-exactly-one': ({ names }: Params<'names'>) =>
    msg(str`One of these must be there, and only one: ${names}.`, { id: 'not-exactly-one' }),
  'not-supported': ({ value }: Params<'value'>) =>
    msg(str`${value} cannot be used here.`, { id: 'not-supported' }),
});
