import type { ScaleQuestion } from '../../engine/index.js';
import { choiceQuestion } from '../parts/choices.js';
import { stepOptions } from '../parts/options.js';
import type { QuestionViewOf } from '../parts/question-frame.js';
import type { ViewContext } from '../view-types.js';

/** More steps than this stand in a row only where none but the ends has words. */
const FEW = 7;

/** Radios in a row, ends in words; a list where the row has no room. */
export const scale = (view: QuestionViewOf<ScaleQuestion>, context: ViewContext) => {
  const steps = stepOptions(view.question, context);
  const worded = steps.slice(1, -1).some(({ label }) => label !== undefined);
  return choiceQuestion(view, context, steps, {
    className: steps.length > FEW && worded ? '' : 'row',
    part: 'scale',
  });
};
