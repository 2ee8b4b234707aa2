import type { ScaleQuestion } from '../../engine/index.js';
import { choiceQuestion } from '../parts/choice-fields.js';
import { stepOptions } from '../parts/options.js';
import type { QuestionViewOf } from '../parts/question-frame.js';
import { stepsLook } from '../parts/steps.js';
import type { ViewContext } from '../view-types.js';

/** Radios in a row, ends in words. */
export const scale = (view: QuestionViewOf<ScaleQuestion>, context: ViewContext) => {
  const { question } = view;
  const look = stepsLook(question, context);
  return choiceQuestion(view, context, stepOptions(question, context), { ...look, part: 'scale' });
};
