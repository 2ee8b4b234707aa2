import { sameAnswer } from './answer.js';
import type { Answer, Answers, Comments, Place, QuestionId } from './types.js';

/** One respondent's run through one survey, in memory. Replaced on every change, never mutated. */
export interface Session {
  /** As kept: what was typed, for text, number and date. */
  readonly answers: Answers;
  readonly comments: Comments;
  readonly code: string;
  readonly place: Place;
  /** Questions whose errors are shown: since Next or Send refused them, until they are right. */
  readonly shown: ReadonlySet<QuestionId>;
  /** The endpoint's words about a question, until its answer changes. */
  readonly refusals: ReadonlyMap<QuestionId, string>;
  /** Came here from the review, so Next leads back to it. */
  readonly fromReview: boolean;
}

/** Ids come from documents: without a prototype, `constructor` is an id like any other. */
const withEntry = <T>(record: Readonly<Record<string, T>>, id: string, value: T | undefined) => {
  const entries = Object.entries(record).filter(([key]) => key !== id);
  if (value !== undefined) entries.push([id, value]);
  return Object.assign(Object.create(null), Object.fromEntries(entries)) as Record<string, T>;
};

export const newSession = (
  place: Place,
  kept: { answers?: Answers; comments?: Comments; code?: string } = {},
): Session => ({
  answers: Object.assign(Object.create(null), kept.answers),
  comments: Object.assign(Object.create(null), kept.comments),
  code: kept.code ?? '',
  place,
  shown: new Set(),
  refusals: new Map(),
  fromReview: false,
});

const withoutRefusal = (session: Session, id: QuestionId) => {
  if (!session.refusals.has(id)) return session.refusals;
  const rest = new Map(session.refusals);
  rest.delete(id);
  return rest;
};

/** The session with this answer, `undefined` for none; the same session when nothing changes. */
export function withAnswer(session: Session, id: QuestionId, answer: Answer | undefined): Session {
  if (sameAnswer(session.answers[id], answer)) return session;
  return {
    ...session,
    answers: withEntry(session.answers, id, answer),
    refusals: withoutRefusal(session, id),
  };
}

/** The session with this comment, `''` for none; the same session when nothing changes. */
export function withComment(session: Session, id: QuestionId, comment: string): Session {
  if ((session.comments[id] ?? '') === comment) return session;
  return {
    ...session,
    comments: withEntry(session.comments, id, comment || undefined),
    refusals: withoutRefusal(session, id),
  };
}

/** Shows the errors of these questions too, or of these questions only. */
export const withShown = (session: Session, ids: Iterable<QuestionId>): Session => ({
  ...session,
  shown: new Set(ids),
});

/** Stops showing errors of a question that is right again. */
export function withoutShown(session: Session, id: QuestionId): Session {
  if (!session.shown.has(id)) return session;
  const shown = new Set(session.shown);
  shown.delete(id);
  return { ...session, shown };
}

export const withPlace = (session: Session, place: Place, fromReview = false): Session => ({
  ...session,
  place,
  fromReview,
  shown: new Set(),
});

/** Nothing that would be lost: no answer and no comment. The code alone makes no draft. */
export const isEmptySession = (session: Session) =>
  Object.keys(session.answers).length === 0 && Object.keys(session.comments).length === 0;
