export * from './types.js';
export { parseSurvey, type ParsedSurvey } from './parse-survey.js';
export { problemMessage } from './problem-message.js';
export {
  findLanguage,
  resolveLanguage,
  readText,
  direction,
  type LocalText,
} from './localized-text.js';
export { blockText, type Block, type Inline } from './block-text.js';
export { questionType } from './questions/index.js';
export { acceptsAnswer, normalizeAnswer, sameAnswer } from './answer.js';
export { readComment, takesComment } from './comment.js';
export { codePoints } from './typed-text.js';
export { holds } from './condition.js';
export { visibleQuestions } from './visibility.js';
export { stepsOf, stepIndex } from './paging.js';
export { marking, type Marking } from './marking.js';
export { validateQuestion, validateQuestions, requiresAnswers } from './validate.js';
export { toResponse, toSubmission } from './response.js';
export {
  checkSubmission,
  type CheckedSubmission,
  type SubmissionFault,
} from './check-submission.js';
export { mergeDraft, type MergedDraft } from './merge-draft.js';
export { responseSchema } from './response-schema.js';
export { summarize } from './summarize.js';
export { notApplicableWords } from './not-applicable.js';
export type { Speaker } from './question-types.js';
