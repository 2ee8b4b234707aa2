import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { QuestionOf, QuestionTypeName } from '../../engine/index.js';
import type { QuestionViewOf } from '../parts/question-frame.js';
import { consent } from './consent.js';
import { date } from './date.js';
import { matrix } from './matrix.js';
import { multipleChoice } from './multiple-choice.js';
import { number } from './number.js';
import { ranking } from './ranking.js';
import { scale } from './scale.js';
import { singleChoice } from './single-choice.js';
import { statement } from './statement.js';
import { text } from './text.js';
import { yesNo } from './yes-no.js';
import type { QuestionView, ViewContext } from '../view-types.js';

export type QuestionRenderers = {
  readonly [T in QuestionTypeName]: (
    view: QuestionViewOf<QuestionOf<T>>,
    context: ViewContext,
  ) => TemplateResult;
};

/** How each type of question is asked. */
const questionRenderers: QuestionRenderers = {
  scale,
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'yes-no': yesNo,
  matrix,
  text,
  number,
  date,
  ranking,
  consent,
  statement,
};

/**
 * One question with its label, hint, errors, field and comment. A view that is shown again has
 * nothing new to draw: it is replaced when something in it, or the context, has changed.
 */
export const questionView = (view: QuestionView, context: ViewContext) =>
  guard([view, context], () => {
    // The map is exhaustive, but the compiler cannot tie a view's type to the renderer it picks.
    const draw = questionRenderers[view.question.type] as QuestionRenderer;
    return draw(view, context);
  });
type QuestionRenderer = (view: QuestionView, context: ViewContext) => TemplateResult;
