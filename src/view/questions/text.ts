import type { TextQuestion } from '../../engine/index.js';
import type { QuestionViewOf } from '../parts/question-frame.js';
import { typedQuestion } from '../parts/typed-question.js';
import type { ViewContext } from '../view-types.js';

/** One labelled text box. */
export const text = (view: QuestionViewOf<TextQuestion>, context: ViewContext) => {
  const { multiline, maxLength, format, autocomplete } = view.question;
  return typedQuestion(view, context, { multiline, maxLength, type: format, autocomplete });
};
