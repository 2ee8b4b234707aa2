import { toSubmission, visibleQuestions } from 'user-survey/engine';
import type { Answer, QuestionId, Submission, Survey } from 'user-survey/engine';
import { dealt } from './answer-shares.js';
import type { AnswerShares } from './answer-shares.js';
import { seededId, seededRandom } from './seeded-random.js';

/** A round of one of the demo's surveys, with invented answers. */
export interface SeededRound {
  readonly surveyId: string;
  /** Another one than the document's `context.round`: that one is open, and not published yet. */
  readonly round: string;
  readonly language: string;
  readonly channel: 'web' | 'interview';
  readonly code?: string;
  /** Local date on which everybody answers. */
  readonly answeredOn: string;
  /** Local date. */
  readonly publishedOn: string;
  /** Absent: nobody counted whom they asked. */
  readonly invited?: number;
  /** How many answer in each unit. */
  readonly units: Readonly<Record<string, number>>;
  /** A question that is not among them is left blank. */
  readonly answers: Readonly<Record<QuestionId, AnswerShares>>;
}

/** Everybody's submission, as the element would send it; the same at every call. */
export function submissionsOf(survey: Survey, seeded: SeededRound): readonly Submission[] {
  const { surveyId, round, language, channel, code, answeredOn } = seeded;
  const units = Object.entries(seeded.units).flatMap(([unit, count]) =>
    new Array<string>(count).fill(unit),
  );
  const given = new Map(
    Object.entries(seeded.answers).map(([id, shares]) => {
      const random = seededRandom(`${surveyId} ${round} ${id}`);
      return [id, dealt(shares, units.length, random)] as const;
    }),
  );
  return units.map((unit, index) => {
    const answers: Record<QuestionId, Answer> = {};
    for (const { id } of survey.questions) {
      const answer = given.get(id)?.[index];
      if (answer !== undefined && visibleQuestions(survey, answers).has(id)) answers[id] = answer;
    }
    return toSubmission(
      survey,
      { answers, comments: {}, code },
      {
        submissionId: seededId(`${surveyId} ${round} ${index}`),
        language,
        completedOn: answeredOn,
        context: { unit, round, channel },
      },
    );
  });
}
