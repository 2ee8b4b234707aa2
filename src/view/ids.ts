import type { QuestionId } from '../engine/index.js';
import type { Ask } from './view-types.js';

/**
 * Ids inside the one shadow root. What belongs to a node has the node's id and a colon before its
 * own name (`input`, `label`, `about`, `comment`, `row:<id>`): a colon cannot stand in an id of a
 * survey document, so the comment of `a` and a question named `a-comment` never meet.
 */
export const questionNodeId = (id: QuestionId) => `q-${id}`;
export const commentNodeId = (id: QuestionId) => `q-${id}:comment`;
export const rowNodeId = (id: QuestionId, rowId: string) => `q-${id}:row:${rowId}`;

/** What an answer is given with, as a selector: where the focus goes in a question. */
export const FIELDS = 'input, select, textarea, button:not([part~="read-aloud-button"])';

/** A button that asks before it does something, and the question in its place. */
export const askId = (ask: Ask) => `ask:${ask}`;

/** Ids of what takes the focus after a change of screen or describes it, and of the survey's title. */
export const TITLE_ID = 'title';
export const SCREEN_TITLE_ID = 'page-title';
export const PROGRESS_ID = 'progress';
export const PAGE_NAME_ID = 'page-name';
export const PAGE_TEXT_ID = 'page-text';
export const ANSWERS_TITLE_ID = 'answers-title';
export const SUMMARY_ID = 'error-summary';
export const CODE_ID = 'code';
