import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Choice, ChoiceValue, RankingQuestion } from '../../engine/index.js';
import { truth } from '../aria.js';
import { notApplicableBox } from '../choices.js';
import { partId } from '../ids.js';
import { groupQuestion, removeAnswer, type QuestionViewOf } from '../question-frame.js';
import type { ViewContext } from '../view-types.js';
import { labelText, say } from '../words.js';

const arrow = (up: boolean) =>
  html`<svg aria-hidden="true" viewBox="0 0 20 20">
    <path
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      d=${up ? 'M4 9l6-6 6 6M10 3v14' : 'M4 11l6 6 6-6M10 3v14'}
    />
  </svg>`;

/** An ordered list with an "up" and a "down" button for each item; no dragging is needed. */
export const ranking = (view: QuestionViewOf<RankingQuestion>, context: ViewContext) => {
  const { question, answer } = view;
  const { id, choices } = question;
  const { actions } = context;
  const order: readonly ChoiceValue[] | undefined = Array.isArray(answer) ? answer : undefined;
  const items = order
    ? order.map((value) => choices.find((choice) => choice.value === value)!)
    : choices;
  const rank = (ranked: readonly Choice[]) =>
    actions.answer(
      id,
      ranked.map(({ value }) => value),
    );

  const move = (from: number, to: number, button: HTMLElement) => {
    const item = items[from]!;
    if (!items[to]) return;
    const moved = items.filter((other) => other !== item);
    moved.splice(to, 0, item);
    // The nodes stay and their words change, so the focus goes ahead to where the item will be.
    const list = button.closest('ol')!;
    list.children[to]!.querySelector<HTMLElement>(`.${button.className}`)!.focus();
    rank(moved);
    const params = { item: context.text(item.label).text, number: to + 1, count: items.length };
    actions.announce(context.say('moved-to', params).text);
  };

  const button = (item: Choice, index: number, up: boolean) => {
    const to = index + (up ? -1 : 1);
    const label = context.text(item.label).text;
    return html`<button
      type="button"
      part="button"
      class=${up ? 'up' : 'down'}
      aria-disabled=${ifDefined(truth(!items[to]))}
      @click=${({ currentTarget }: Event) => move(index, to, currentTarget as HTMLElement)}
    >
      ${arrow(up)}<span class="visually-hidden"
        >${say(context, up ? 'move-up' : 'move-down', { item: label })}</span
      >
    </button>`;
  };

  const keep = () => {
    if (order) return;
    rank(items);
    actions.announce(context.say('ranking-kept').text);
  };
  const hint = partId(id, 'ranking');
  const state = partId(id, 'state');
  return groupQuestion(
    view,
    context,
    html`<p part="question-hint" id=${hint}>${say(context, 'ranking-hint')}</p>
      <ol part="ranking" aria-describedby=${state}>
        ${items.map(
          (item, index) =>
            html`<li part="ranking-item">
              <span>${labelText(item.label, context)}</span
              >${button(item, index, true)}${button(item, index, false)}
            </li>`,
        )}
      </ol>
      <p id=${state}>${say(context, order ? 'ranking-kept' : 'ranking-untouched')}</p>
      <button type="button" part="button" aria-disabled=${ifDefined(truth(!!order))} @click=${keep}>
        ${say(context, 'ranking-keep')}
      </button>
      ${notApplicableBox(view, context)}${removeAnswer(view, context)}`,
    undefined,
    hint,
  );
};
