import type { QuestionId } from '../engine/index.js';
import type { ErrorTarget } from './view-types.js';

/**
 * Ids inside the one shadow root. The colon cannot stand in an id of a survey document, so the
 * hint of `a` and a question named `a-hint` never meet.
 */
export const questionNodeId = (id: QuestionId) => `q-${id}`;
/** Id of a part of a question: `hint`, `error`, `comment`, `input`, or a matrix row's own id. */
export const partId = (id: QuestionId, ...parts: readonly string[]) =>
  ['q-' + id, ...parts].join(':');

/** Ids of what takes the focus after a change of screen, and of the title that names the survey. */
export const TITLE_ID = 'title';
export const SCREEN_TITLE_ID = 'page-title';
export const SUMMARY_ID = 'error-summary';
export const CODE_ID = 'code';

/** Where an error leads: the field to focus, and the node to bring into view with it. */
export const errorSelectors = (target: ErrorTarget): { field: string; context: string } => {
  if (target.kind === 'code') return { field: `#${CODE_ID}`, context: '[part=code]' };
  if (target.kind === 'survey') return { field: `#${SUMMARY_ID}`, context: `#${SUMMARY_ID}` };
  const { id, rowId, part } = target;
  const byId = (found: string) => `[id="${found}"]`;
  const question = byId(questionNodeId(id));
  if (part === 'comment')
    return { field: byId(partId(id, 'comment')), context: byId(partId(id, 'comment')) };
  const scope = rowId === undefined ? question : byId(partId(id, 'row', rowId));
  return { field: `${scope} :is(input, select, textarea, button)`, context: scope };
};
