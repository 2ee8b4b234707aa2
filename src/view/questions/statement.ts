import type { StatementQuestion } from '../../engine/index.js';
import {
  about,
  readQuestion,
  singleQuestion,
  type QuestionViewOf,
} from '../parts/question-frame.js';
import type { ViewContext } from '../view-types.js';
import { blocks } from '../parts/texts.js';

/** A text between questions. */
export const statement = (view: QuestionViewOf<StatementQuestion>, context: ViewContext) =>
  singleQuestion(
    view,
    context,
    [blocks(view.question.label, context), about(view, context), readQuestion(view, context)],
    undefined,
    { part: 'question' },
  );
