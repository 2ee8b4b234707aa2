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

/** The session with this answer or comment; the same session when nothing changes. */
const withKept = (
  session: Session,
  kind: 'answers' | 'comments',
  id: QuestionId,
  value: Answer | undefined,
): Session => {
  if (sameAnswer(session[kind][id], value)) return session;
  // Ids come from documents: without a prototype, `constructor` is an id like any other.
  const kept: Record<QuestionId, Answer> = Object.assign(Object.create(null), session[kind]);
  if (value === undefined) Reflect.deleteProperty(kept, id);
  else kept[id] = value;
  const refusals = new Map(session.refusals);
  refusals.delete(id);
  return { ...session, [kind]: kept, refusals };
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

/** The session with this answer, `undefined` for none; the same session when nothing changes. */
export const withAnswer = (session: Session, id: QuestionId, answer: Answer | undefined): Session =>
  withKept(session, 'answers', id, answer);

/** The session with this comment, `''` for none; the same session when nothing changes. */
export const withComment = (session: Session, id: QuestionId, comment: string): Session =>
  withKept(session, 'comments', id, comment || undefined);

/** Shows the errors of these questions too, or of these questions only. */
export const withShown = (session: Session, ids: Iterable<QuestionId>): Session => ({
  ...session,
  shown: new Set(ids),
});

/** Stops showing errors of a question that is right again. */
export const withoutShown = (session: Session, id: QuestionId): Session =>
  session.shown.has(id)
    ? withShown(
        session,
        [...session.shown].filter((shown) => shown !== id),
      )
    : session;

export const withPlace = (session: Session, place: Place, fromReview = false): Session => ({
  ...session,
  place,
  fromReview,
  shown: new Set(),
});

/** Nothing that would be lost: no answer and no comment. The code alone makes no draft. */
export const isEmptySession = (session: Session) =>
  Object.keys(session.answers).length === 0 && Object.keys(session.comments).length === 0;
