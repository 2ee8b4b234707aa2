import type { TextQuestion } from '../../engine/index.js';
import type { QuestionViewOf } from '../parts/question-frame.js';
import { typedQuestion } from '../parts/typed-question.js';
import type { ViewContext } from '../view-types.js';

/** In characters: the narrowest field, for a year or a postcode, and a full line. */
const LEAST = 8;
const LINE = 66;
/** What most answers need, by format or, without one, by what the browser fills in. */
const SIZES = new Map(
  Object.entries({ email: 32, tel: 16, url: 40, 'postal-code': LEAST, 'bday-year': LEAST }),
);

/** One labelled text box, as wide as what it wants. */
export const text = (view: QuestionViewOf<TextQuestion>, context: ViewContext) => {
  const { multiline, maxLength, format, autocomplete } = view.question;
  const size =
    SIZES.get(format ?? autocomplete ?? '') ?? Math.min(Math.max(maxLength ?? LINE, LEAST), LINE);
  return typedQuestion(view, context, { multiline, maxLength, size, type: format, autocomplete });
};
