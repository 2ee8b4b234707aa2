export * from './document/survey.js';
export * from './document/problem.js';
export * from './answering/answers.js';
export * from './submission/submission.js';
export type { JsonSchema } from './submission/response-schema.js';
export { mostDraftHours, parseSurvey, type ParsedSurvey } from './document/parse-survey.js';
export { problemMessage } from './document/problem-message.js';
export {
  findLanguage,
  resolveLanguage,
  readText,
  direction,
  type ResolvedText,
} from './text/localized-text.js';
export { answerWords } from './text/answer-words.js';
export { blockText, type Block, type Inline } from './text/block-text.js';
export { questionType } from './questions/index.js';
export { acceptsAnswer, normalizeAnswer, sameAnswer } from './answering/answer.js';
export { readComment, takesComment, takesNote } from './answering/comment.js';
export { codePoints, type MatchesPattern } from './text/typed-text.js';
export { holds } from './answering/condition.js';
export { visibleQuestions } from './answering/visibility.js';
export { stepsOf, stepIndex } from './answering/paging.js';
export { marking, type Marking } from './answering/marking.js';
export { validateQuestion, validateQuestions, requiresAnswers } from './answering/validate.js';
export { readError, type ErrorOfQuestion } from './answering/read-error.js';
export { toResponse, toSubmission } from './submission/response.js';
export {
  checkSubmission,
  type CheckedSubmission,
  type SubmissionFault,
} from './submission/check-submission.js';
export { mergeDraft, readPlace, type MergedDraft } from './submission/merge-draft.js';
export { responseSchema } from './submission/response-schema.js';
export { questionById } from './answering/question-by-id.js';
export { summarize } from './answering/summarize.js';
export { notApplicableWords } from './questions/not-applicable.js';
export type { Speaker } from './questions/question-type.js';
