import { html, nothing } from 'lit';
import { when } from 'lit/directives/when.js';
import { normalizeAnswer, type Page, type Question } from '../../engine/index.js';
import { own } from '../../engine/record.js';
import { questionOnlyIf } from '../../paper/only-if.js';
import { questionNumbers } from '../../paper/question-numbers.js';
import { questionNodeId } from '../ids.js';
import { blocks } from '../parts/texts.js';
import { lines } from './blanks.js';
import type { PrintContext, PrintedQuestion } from './print-view-types.js';
import { printedAnswer } from './printed-answer.js';
import { requirementView } from './requirement-view.js';
import { printHeading, say, textOf } from './printed-words.js';

/** Lines for a comment. */
const COMMENT = 2;
/** A question with more choices or rows than this may be cut between them. */
const CUT = 14;

const isLong = (question: Question) =>
  ('choices' in question ? (question.choices?.length ?? 0) : 0) > CUT ||
  (question.type === 'matrix' && question.rows.length > CUT);

const commentLines = ({ question, comment }: PrintedQuestion, context: PrintContext) =>
  when(
    question.comment,
    ({ label }) =>
      html`<div class="comment">
        <p>${label ? textOf(label, context) : say(context, 'comment')}</p>
        ${lines(COMMENT, comment)}
      </div>`,
  );

const probesList = ({ question }: PrintedQuestion, context: PrintContext) =>
  when(
    context.survey.interviewer && question.probes.length,
    () =>
      html`<div class="probes">
        <p>${say(context, 'probes')}</p>
        <ul>
          ${question.probes.map((probe) => html`<li>${textOf(probe, context)}</li>`)}
        </ul>
      </div>`,
  );

const image = ({ image }: Question, context: PrintContext) => {
  const src = image && context.imageUrl(image.src);
  return src
    ? html`<img class="picture" src=${src} alt=${context.text(image!.alt).text} />`
    : nothing;
};

/** "3. How are you? (required)": the mark as the survey has it. */
const labelOf = ({ question }: PrintedQuestion, context: PrintContext) => {
  const key = question.required ? 'required' : 'optional';
  const mark = when(
    context.marking === `mark-${key}`,
    () => html` <span class="mark">${say(context, key)}</span>`,
  );
  const number = questionNumbers(context.survey).get(question.id);
  return html`<span class="number">${number}.</span> ${textOf(question.label, context)}${mark}`;
};

/** One question: who is asked, what, how to answer, and where. */
export const questionOnPaper = (question: Question, page: Page, context: PrintContext) => {
  const { id, hint } = question;
  const printed: PrintedQuestion = {
    question,
    answer: normalizeAnswer(question, own(context.answers, id)),
    comment: own(context.comments, id) ?? '',
  };
  const labelId = `${questionNodeId(id)}:label`;
  const onlyIf = questionOnlyIf(context.survey, page, question);
  const label =
    question.type === 'statement'
      ? blocks(question.label, context)
      : // No level is skipped on a page without a title.
        printHeading(context, page.title ? 2 : 1, 'label', labelOf(printed, context), {
          id: labelId,
        });
  return html`<div part="question" class=${isLong(question) ? 'long' : ''} data-question=${id}>
    ${requirementView(onlyIf, context)}${label}${image(question, context)}${probesList(
      printed,
      context,
    )}${when(hint, (text) => html`<p class="hint">${textOf(text, context)}</p>`)}${printedAnswer(
      printed,
      context,
      labelId,
    )}${commentLines(printed, context)}
  </div>`;
};
