import type { YesNoQuestion } from '../../engine/index.js';
import { choiceQuestion } from '../parts/choice-fields.js';
import type { QuestionViewOf } from '../parts/question-frame.js';
import type { ViewContext } from '../view-types.js';

/** Two radios, yes before no. */
export const yesNo = (view: QuestionViewOf<YesNoQuestion>, context: ViewContext) =>
  choiceQuestion(view, context, [
    { value: true, words: context.say('yes') },
    { value: false, words: context.say('no') },
  ]);
