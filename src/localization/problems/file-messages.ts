import { str } from '@lit/localize';
import type { Msg } from '../msg.js';
import type { Params } from './params.js';

/** Why a document cannot be loaded, or is no JSON, and what to do about it. */
export const fileMessagesIn = (msg: Msg) => ({
  // Loading
  'not-found': ({ status }: Params<'status'>) =>
    msg(str`There is no file at this address: the server answers ${status}.`, { id: 'not-found' }),
  'not-found-advice': () =>
    msg('See that the address is right, and that the file is uploaded.', {
      id: 'not-found-advice',
    }),
  'bad-status': ({ status }: Params<'status'>) =>
    msg(str`The server does not hand the file out: it answers ${status}.`, { id: 'bad-status' }),
  'bad-status-advice': () =>
    msg(
      'Open the address in a private window. If it fails there too, ask whoever runs the server.',
      { id: 'bad-status-advice' },
    ),
  html: () => msg('At the address is a web page, not a JSON file.', { id: 'html' }),
  'html-advice': () =>
    msg('Write the address of the JSON file itself. Perhaps one must log in to see it.', {
      id: 'html-advice',
    }),
  'not-utf-8': ({ encoding }: Params<'encoding'>) =>
    msg(
      str`The file is saved as ${encoding}, not as UTF-8. Letters such as æ, ø and å may become wrong.`,
      { id: 'not-utf-8' },
    ),
  'not-utf-8-advice': () =>
    msg('Save it once more with the encoding UTF-8.', { id: 'not-utf-8-advice' }),
  'no-answer': ({ address }: Params<'address'>) =>
    msg(
      str`No answer came from ${address}. Either the address is wrong, or the server does not allow this page to read the file (CORS).`,
      { id: 'no-answer' },
    ),
  'no-answer-advice': () =>
    msg(
      'Open the address in a window of its own. If you see the file there, put it on this page’s own server, or ask whoever runs the other one to allow this page.',
      { id: 'no-answer-advice' },
    ),
  'too-late': ({ seconds }: Params<'seconds'>) =>
    msg(str`The file did not come within ${seconds} seconds.`, { id: 'too-late' }),
  'too-late-advice': () =>
    msg('Try again. If it stays so, ask whoever runs the server.', { id: 'too-late-advice' }),
  'bad-address': ({ value }: Params<'value'>) =>
    msg(str`${value} is no address on the web.`, { id: 'bad-address' }),
  'bad-address-advice': () =>
    msg('Upload the file, and write the address that it gets.', { id: 'bad-address-advice' }),
  'no-document': () =>
    msg('The tag has neither a src nor a document inside.', { id: 'no-document' }),
  'no-document-advice': ({ example }: Params<'example'>) =>
    msg(str`Write the address of your JSON file in the tag: ${example}`, {
      id: 'no-document-advice',
    }),
  'bad-content-type': ({ value }: Params<'value'>) =>
    msg(str`The server says that the file is ${value}, not JSON.`, { id: 'bad-content-type' }),
  'bad-content-type-advice': () =>
    msg(
      'The survey is shown all the same. Ask whoever runs the server to send .json files as application/json.',
      { id: 'bad-content-type-advice' },
    ),
  'page-inside': ({ names }: Params<'names'>) =>
    msg(
      str`The tag is not closed, so the rest of the page counts as its inside, and is not shown: ${names}.`,
      { id: 'page-inside' },
    ),
  'page-inside-advice': ({ example, ending }: Params<'example' | 'ending'>) =>
    msg(str`Write ${example} after the tag. It cannot end with ${ending}.`, {
      id: 'page-inside-advice',
    }),
  // JSON
  'comma-missing': () => msg('A comma is missing.', { id: 'comma-missing' }),
  'comma-missing-advice': ({ next }: Params<'next'>) =>
    msg(str`Write a comma here, before ${next}.`, { id: 'comma-missing-advice' }),
  'comma-extra': () => msg('There is a comma too many.', { id: 'comma-extra' }),
  'comma-extra-advice': () =>
    msg('Take it away. One comma stands between two, and none after the last one.', {
      id: 'comma-extra-advice',
    }),
  comment: () => msg('There is a comment. JSON has none.', { id: 'comment' }),
  'comment-advice': ({ example }: Params<'example'>) =>
    msg(str`Take it away, or make it a property: ${example}`, { id: 'comment-advice' }),
  'curly-quotes': ({ value }: Params<'value'>) =>
    msg(str`The quotation mark ${value} is not a straight one.`, { id: 'curly-quotes' }),
  'curly-quotes-advice': () =>
    msg('Write straight ones: ". Word and e-mail replace them.', { id: 'curly-quotes-advice' }),
  'single-quotes': () => msg('There are single quotation marks.', { id: 'single-quotes' }),
  'single-quotes-advice': () => msg('Write double ones: "', { id: 'single-quotes-advice' }),
  'name-unquoted': ({ value }: Params<'value'>) =>
    msg(str`The name ${value} has no quotation marks.`, { id: 'name-unquoted' }),
  'line-break': () => msg('The text has a line break in it.', { id: 'line-break' }),
  'line-break-advice': () =>
    msg('Write the text in one line. Where a new line should begin, write \\n.', {
      id: 'line-break-advice',
    }),
  'quote-missing': () =>
    msg('The quotation mark at the end of the text is missing.', { id: 'quote-missing' }),
  'quote-missing-advice': () => msg('Write " here.', { id: 'quote-missing-advice' }),
  'quote-inside': () => msg('There is a quotation mark inside a text.', { id: 'quote-inside' }),
  'quote-inside-advice': () =>
    msg('Write \\" in its place, or a curly one: “', { id: 'quote-inside-advice' }),
  'bracket-missing': ({ value }: Params<'value'>) =>
    msg(str`The bracket ${value} is missing.`, { id: 'bracket-missing' }),
  'bracket-missing-advice': ({ value }: Params<'value'>) =>
    msg(str`Write ${value} here, or look for a bracket too many before it.`, {
      id: 'bracket-missing-advice',
    }),
  'bracket-extra': ({ value }: Params<'value'>) =>
    msg(str`There is a bracket ${value} too many.`, { id: 'bracket-extra' }),
  'bracket-extra-advice': () =>
    msg('Take it away, or write the one that opens it.', { id: 'bracket-extra-advice' }),
  'after-end': ({ value }: Params<'value'>) =>
    msg(str`Something follows after the end of the document: ${value}`, { id: 'after-end' }),
  'colon-missing': () =>
    msg('The colon between a name and its value is missing.', { id: 'colon-missing' }),
  'colon-missing-advice': () => msg('Write : here.', { id: 'colon-missing-advice' }),
  'value-missing': () => msg('A value is missing.', { id: 'value-missing' }),
  'value-missing-advice': () =>
    msg('Write a value, or take its name away.', { id: 'value-missing-advice' }),
  'bad-number': ({ value }: Params<'value'>) =>
    msg(str`${value} is no number in JSON.`, { id: 'bad-number' }),
  'bare-word': ({ value }: Params<'value'>) =>
    msg(str`${value} stands without quotation marks.`, { id: 'bare-word' }),
  backslash: () => msg('There is a backslash \\ in the text.', { id: 'backslash' }),
  'backslash-advice': () => msg('Write two: \\\\', { id: 'backslash-advice' }),
  'invisible-sign': () =>
    msg('There is a tab or another invisible sign.', { id: 'invisible-sign' }),
  'invisible-sign-advice': () =>
    msg('Write a space in its place.', { id: 'invisible-sign-advice' }),
  'empty-file': () => msg('The file is empty.', { id: 'empty-file' }),
  'empty-file-advice': () =>
    msg('Write the document in it, and upload it once more.', { id: 'empty-file-advice' }),
  'other-file': () =>
    msg('This is no text file, but for example a Word document.', { id: 'other-file' }),
  'other-file-advice': () =>
    msg(
      'Copy the text into a program for plain text, such as Notepad, and save it as a .json file.',
      { id: 'other-file-advice' },
    ),
  'no-braces': () => msg('This is no JSON.', { id: 'no-braces' }),
  'no-braces-advice': () =>
    msg('A document begins with { and ends with }.', { id: 'no-braces-advice' }),
  'byte-order-mark': () =>
    msg('The file begins with an invisible mark (BOM). Some programs cannot read it.', {
      id: 'byte-order-mark',
    }),
  'byte-order-mark-advice': () =>
    msg('Save it as UTF-8 without BOM.', { id: 'byte-order-mark-advice' }),
  'no-json': () => msg('This is no JSON.', { id: 'no-json' }),
  'no-json-advice': () =>
    msg('Look at this line, and at the one before it.', { id: 'no-json-advice' }),
  'same-elsewhere': ({ count }: Params<'count'>) =>
    msg(str`The same in other places: ${count}.`, { id: 'same-elsewhere' }),
});
