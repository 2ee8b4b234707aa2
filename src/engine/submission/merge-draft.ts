import { keepsAnswer } from '../answering/answer.js';
import { takesComment } from '../answering/comment.js';
import { questionById } from '../answering/question-by-id.js';
import { isRecord } from '../record.js';
import { validateQuestion } from '../answering/validate.js';
import type { Answer, Answers, Comments, Place } from '../answering/answers.js';
import type { Draft } from './submission.js';
import type { Question, QuestionId, Survey } from '../document/survey.js';

export interface MergedDraft {
  readonly answers: Answers;
  readonly comments: Comments;
  /** A place of this survey; the start when the draft's is none. */
  readonly place: Place;
  readonly code?: string;
  /** Number of answers that stay. */
  readonly kept: number;
  /** Questions (also of an earlier version) whose answer or comment does not stay. */
  readonly dropped: readonly QuestionId[];
}

const entriesOf = (value: unknown): readonly [string, unknown][] =>
  isRecord(value) ? Object.entries(value) : [];

/** A place of the survey, read from an untrusted value; the start when it is none. */
export const readPlace = (survey: Survey, place: unknown): Place => {
  const { kind, pageId, questionId } = isRecord(place) ? place : {};
  if (kind === 'review') return { kind };
  const page = survey.pages.find(({ id }) => id === pageId);
  if (kind !== 'page' || !page) return { kind: 'start' };
  const question = page.questions.find(({ id }) => id === questionId);
  return { kind: 'page', pageId: page.id, ...(question && { questionId: question.id }) };
};

/**
 * What of a draft, untrusted and perhaps of another version, fits the survey. Of the same version
 * everything that a question can hold stays, also what does not parse yet; of another version
 * only answers without an error. Never throws.
 * @param channel `context.channel` of the session that goes on: an interviewer keeps notes
 */
export const mergeDraft = (survey: Survey, draft: Draft, channel?: string): MergedDraft => {
  const answers: Record<QuestionId, Answer> = {};
  const comments: Record<QuestionId, string> = {};
  const dropped = new Set<QuestionId>();
  const isSameVersion = draft.surveyVersion === survey.version;
  const stays = (question: Question, value: unknown): value is Answer =>
    keepsAnswer(question, value) &&
    (isSameVersion || validateQuestion(question, value, undefined, false).length === 0);

  for (const [id, value] of entriesOf(draft.answers)) {
    const question = questionById(survey, id);
    if (question && stays(question, value)) answers[id] = value;
    else dropped.add(id);
  }
  for (const [id, value] of entriesOf(draft.comments)) {
    const question = questionById(survey, id);
    if (question && takesComment(question, channel) && typeof value === 'string')
      comments[id] = value;
    else dropped.add(id);
  }
  return {
    answers,
    comments,
    place: readPlace(survey, draft.place),
    ...(typeof draft.code === 'string' && { code: draft.code }),
    kept: Object.keys(answers).length,
    dropped: [...dropped],
  };
};
