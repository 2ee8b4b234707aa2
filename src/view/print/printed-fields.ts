import { html, nothing } from 'lit';
import {
  NOT_APPLICABLE,
  type DateQuestion,
  type NumberQuestion,
  type RankingQuestion,
  type TextQuestion,
} from '../../engine/index.js';
import { cell, lines } from './blanks.js';
import type { PrintContext, PrintedQuestion } from './print-view-types.js';
import { notApplicable } from './printed-choices.js';
import { instruction, say, textOf } from './printed-words.js';

/** Lines for a long text, and for one that may be longer than this. */
const LONG = 5;
const VERY_LONG = 8;
const VERY_LONG_TEXT = 500;
/** A text of so few characters has a short box. */
const SHORT_TEXT = 12;

const writtenText = (answer: unknown) =>
  answer === undefined || answer === NOT_APPLICABLE ? '' : String(answer);

/** Lines to write on. */
export const printedText = (printed: PrintedQuestion<TextQuestion>, context: PrintContext) => {
  const { multiline, maxLength = 0 } = printed.question;
  const written = writtenText(printed.answer);
  const count = maxLength > VERY_LONG_TEXT ? VERY_LONG : LONG;
  const isShort = !multiline && maxLength > 0 && maxLength <= SHORT_TEXT;
  return html`${isShort ? cell(written, 'word') : lines(multiline ? count : 1, written)}${notApplicable(
    printed,
    context,
  )}`;
};

const numberLimits = ({ min, max }: NumberQuestion, context: PrintContext) => {
  if (min !== undefined && max !== undefined) return say(context, 'between', { min, max });
  if (min !== undefined) return say(context, 'number-from', { min });
  return max === undefined ? nothing : say(context, 'number-to', { max });
};

/** A short box with its unit. */
export const printedNumber = (printed: PrintedQuestion<NumberQuestion>, context: PrintContext) => {
  const { question, answer } = printed;
  const written = typeof answer === 'number' ? context.formatNumber(answer) : writtenText(answer);
  const limits = numberLimits(question, context);
  return html`${limits === nothing ? nothing : instruction(limits)}
    <div class="row">
      <p>
        ${cell(written, 'word')}
        ${question.unit ? html`<span>${textOf(question.unit, context)}</span>` : nothing}
      </p>
      ${notApplicable(printed, context)}
    </div>`;
};

const dateLimits = (question: DateQuestion, context: PrintContext) => {
  const [min, max] = [question.min, question.max].map((date) => date && context.formatDate(date));
  if (min && max) return say(context, 'between', { min, max });
  if (min) return say(context, 'date-from', { min });
  return max ? say(context, 'date-to', { max }) : nothing;
};

/** Boxes for day, month and year, in the order of Nordic dates. */
export const printedDate = (printed: PrintedQuestion<DateQuestion>, context: PrintContext) => {
  const [year = '', month = '', day = ''] = writtenText(printed.answer).split('-');
  const limits = dateLimits(printed.question, context);
  return html`${limits === nothing ? nothing : instruction(limits)}
    <div class="row">
      <p class="date">
        ${cell(day, 'digits', say(context, 'day'))} ${cell(month, 'digits', say(context, 'month'))}
        ${cell(year, 'word', say(context, 'year'))}
      </p>
      ${notApplicable(printed, context)}
    </div>`;
};

/** A box for the place of each item. */
export const printedRanking = (
  printed: PrintedQuestion<RankingQuestion>,
  context: PrintContext,
) => {
  const { question, answer } = printed;
  const places: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return html`${instruction(say(context, 'rank'))}
    <ul class="choices" role="list">
      ${question.choices.map(({ value, label }) => {
        const place = places.indexOf(value) + 1;
        return html`<li class="choice">
          ${cell(place ? String(place) : '', 'place')} <span>${textOf(label, context)}</span>
        </li>`;
      })}
    </ul>
    ${notApplicable(printed, context)}`;
};
