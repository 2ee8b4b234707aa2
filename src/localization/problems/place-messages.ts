import { str } from '@lit/localize';
import type { Msg } from '../msg.js';
import type { Params } from './params.js';

/** Where a fault is, as an editor counts; and how a list of problems begins. */
export const placeMessagesIn = (msg: Msg) => ({
  quoted: ({ text }: Params<'text'>) => msg(str`“${text}”`, { id: 'quoted' }),
  // How the list begins
  'one-error': () => msg('1 error', { id: 'one-error' }),
  'many-errors': ({ count }: Params<'count'>) => msg(str`${count} errors`, { id: 'many-errors' }),
  'one-warning': () => msg('1 warning', { id: 'one-warning' }),
  'many-warnings': ({ count }: Params<'count'>) =>
    msg(str`${count} warnings`, { id: 'many-warnings' }),
  error: () => msg('Error', { id: 'error' }),
  warning: () => msg('Warning', { id: 'warning' }),
  'no-problems': () => msg('no errors and no warnings', { id: 'no-problems' }),
  // Places
  document: () => msg('the document', { id: 'document' }),
  address: () => msg('the address in src', { id: 'address' }),
  tag: () => msg('the tag on the page', { id: 'tag' }),
  line: ({ line, column }: Params<'line' | 'column'>) =>
    msg(str`line ${line}, column ${column}`, { id: 'line' }),
  page: ({ number }: Params<'number'>) => msg(str`page ${number}`, { id: 'page' }),
  question: ({ number }: Params<'number'>) => msg(str`question ${number}`, { id: 'question' }),
  choice: ({ number }: Params<'number'>) => msg(str`choice ${number}`, { id: 'choice' }),
  row: ({ number }: Params<'number'>) => msg(str`row ${number}`, { id: 'row' }),
  area: ({ number }: Params<'number'>) => msg(str`area ${number}`, { id: 'area' }),
  group: ({ number }: Params<'number'>) => msg(str`group ${number}`, { id: 'group' }),
  probe: ({ number }: Params<'number'>) => msg(str`probe ${number}`, { id: 'probe' }),
  reference: ({ number }: Params<'number'>) => msg(str`reference ${number}`, { id: 'reference' }),
  round: ({ number }: Params<'number'>) => msg(str`round ${number}`, { id: 'round' }),
  breakdown: ({ number }: Params<'number'>) => msg(str`breakdown ${number}`, { id: 'breakdown' }),
  'number-in-list': ({ number, name }: Params<'number' | 'name'>) =>
    msg(str`number ${number} in ${name}`, { id: 'number-in-list' }),
  preset: ({ name }: Params<'name'>) => msg(str`preset ${name}`, { id: 'preset' }),
  field: ({ name }: Params<'name'>) => msg(str`field ${name}`, { id: 'field' }),
  start: () => msg('the start page', { id: 'start' }),
  completed: () => msg('the page after sending', { id: 'completed' }),
  code: () => msg('the invitation code', { id: 'code' }),
  results: () => msg('the results', { id: 'results' }),
  condition: () => msg('the condition', { id: 'condition' }),
  'comment-field': () => msg('the comment field', { id: 'comment-field' }),
  image: () => msg('the image', { id: 'image' }),
});
