import { html, nothing } from 'lit';
import { when } from 'lit/directives/when.js';
import {
  NOT_APPLICABLE,
  notApplicableWords,
  type Choice,
  type ConsentQuestion,
  type MultipleChoiceQuestion,
  type Question,
  type SingleChoiceQuestion,
  type YesNoQuestion,
} from '../../engine/index.js';
import { words } from '../parts/texts.js';
import { box, lines } from './blanks.js';
import type { PrintContext, PrintedQuestion } from './print-view-types.js';
import { instruction, say, textOf } from './printed-words.js';

/** A list of more choices would fill sheets: the answer is written instead. */
const LISTED = 40;
/** So many short choices stand in columns. */
const IN_COLUMNS = 9;

const isChosen = (answer: unknown, value: unknown) =>
  Array.isArray(answer) ? answer.includes(value) : answer === value;

/** "Don't know / not relevant", where it is offered. */
export const notApplicable = (
  { question, answer }: PrintedQuestion,
  context: PrintContext,
  shape: 'round' | 'square' = 'square',
) =>
  question.notApplicable === false
    ? nothing
    : html`<p class="choice apart">
        ${box(shape, answer === NOT_APPLICABLE, context)}
        <span>${words(notApplicableWords(question, context), context)}</span>
      </p>`;

const picture = ({ image }: Pick<Choice, 'image'>, context: PrintContext) => {
  const src = image && context.imageUrl(image.src);
  return src ? html`<img src=${src} alt=${context.text(image!.alt).text} />` : nothing;
};

const choiceItem = (
  choice: Choice,
  shape: 'round' | 'square',
  { answer, comment }: PrintedQuestion,
  context: PrintContext,
) => {
  const chosen = isChosen(answer, choice.value);
  return html`<li class=${choice.other ? 'choice other' : 'choice'}>
    ${box(shape, chosen, context)}
    <span
      >${picture(choice, context)}${textOf(choice.label, context)}${when(
        choice.hint,
        (hint) => html`<span class="hint">${textOf(hint, context)}</span>`,
      )}</span
    >${when(choice.other, () => lines(1, chosen ? comment : ''))}
  </li>`;
};

const choiceList = (
  printed: PrintedQuestion & { readonly question: Question & { choices: readonly Choice[] } },
  shape: 'round' | 'square',
  context: PrintContext,
) => {
  const { choices } = printed.question;
  const look = choices.some(({ image }) => image)
    ? ' pictures'
    : choices.length >= IN_COLUMNS
      ? ' columns'
      : '';
  return html`<ul class=${`choices${look}`} role="list">
      ${choices.map((choice) => choiceItem(choice, shape, printed, context))}
    </ul>
    ${notApplicable(printed, context, shape)}`;
};

/** Round boxes; the choices of a very long list are written. */
export const printedSingleChoice = (
  printed: PrintedQuestion<SingleChoiceQuestion>,
  context: PrintContext,
) => {
  const { question, answer } = printed;
  if (question.choices.length <= LISTED)
    return html`${instruction(say(context, 'choose-one'))}${choiceList(printed, 'round', context)}`;
  const chosen = question.choices.find(({ value }) => value === answer);
  return html`${instruction(say(context, 'write-one'))}${lines(
    1,
    chosen ? context.text(chosen.label).text : '',
  )}${notApplicable(printed, context)}`;
};

/** How many may be chosen, in words. */
const howMany = (
  { minSelected: min = 0, maxSelected: max = Infinity, choices }: MultipleChoiceQuestion,
  context: PrintContext,
) => {
  if (min > 1 && min === max) return say(context, 'choose-exactly', { count: min });
  if (min > 1 && max < choices.length) return say(context, 'choose-between', { min, max });
  if (min > 1) return say(context, 'choose-at-least', { min });
  if (max === 1) return say(context, 'choose-one');
  return max < choices.length
    ? say(context, 'choose-at-most', { max })
    : say(context, 'choose-many');
};

/** Square boxes. */
export const printedMultipleChoice = (
  printed: PrintedQuestion<MultipleChoiceQuestion>,
  context: PrintContext,
) =>
  html`${instruction(howMany(printed.question, context))}${choiceList(printed, 'square', context)}`;

/** Yes and no side by side. */
export const printedYesNo = (printed: PrintedQuestion<YesNoQuestion>, context: PrintContext) =>
  html`<div class="row">
    <ul class="choices beside" role="list">
      ${([true, false] as const).map(
        (value) =>
          html`<li class="choice">
            ${box('round', printed.answer === value, context)}
            <span>${say(context, value ? 'yes' : 'no')}</span>
          </li>`,
      )}
    </ul>
    ${notApplicable(printed, context, 'round')}
  </div>`;

/** One box; what is agreed to stands above it. */
export const printedConsent = (
  { answer }: PrintedQuestion<ConsentQuestion>,
  context: PrintContext,
) =>
  html`<p class="choice">
    ${box('square', answer === true, context)} <span>${say(context, 'yes')}</span>
  </p>`;
