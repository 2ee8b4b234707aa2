import { html } from 'lit';
import type { ChoiceValue, RankingQuestion } from '../../engine/index.js';
import { button } from '../parts/button.js';
import { notApplicableBox, notApplicableChange } from '../parts/choice-fields.js';
import { questionNodeId } from '../ids.js';
import { choiceOptions, optionLabel, type AnswerOptions } from '../parts/options.js';
import { groupQuestion, type QuestionViewOf } from '../parts/question-frame.js';
import type { ViewContext } from '../view-types.js';
import { say } from '../parts/texts.js';

/**
 * An ordered list with an "up" and a "down" button for each item; no dragging is needed. Neither a
 * list nor a button can be required in ARIA: the mark in the legend says it in words.
 */
export const ranking = (view: QuestionViewOf<RankingQuestion>, context: ViewContext) => {
  const { question, answer } = view;
  const { actions } = context;
  const ranked = Array.isArray(answer);
  const choices = choiceOptions(question.choices, context);
  const items: AnswerOptions<ChoiceValue> = ranked
    ? answer.map((value) => choices.find((item) => item.value === value)!)
    : choices;
  const rank = (order: AnswerOptions<ChoiceValue>) =>
    actions.answer(
      question.id,
      order.map(({ value }) => value),
    );

  const mover = (from: number, way: 'up' | 'down') => {
    const to = way === 'up' ? from - 1 : from + 1;
    const item = items[from]!;
    const { text } = item.words;
    const move = ({ currentTarget }: Event) => {
      // The nodes stay and their words change, so the focus goes ahead to where the item will be.
      const list = (currentTarget as Element).closest('ol')!;
      list.children[to]!.querySelector<HTMLElement>(`.${way}`)!.focus();
      rank(items.filter((other) => other !== item).toSpliced(to, 0, item));
      const params = { item: text, number: to + 1, count: items.length };
      actions.announce(context.say('moved-to', params), 'ranking');
    };
    return button(
      '',
      html`<span aria-hidden="true">${way === 'up' ? '↑' : '↓'}</span
        ><span class="visually-hidden">${say(context, `move-${way}`, { item: text })}</span>`,
      move,
      { disabled: !items[to], look: 'move', className: way },
    );
  };

  const keep = () => {
    rank(items);
    actions.announce(context.say('ranking-kept'), 'ranking');
  };
  const stateId = `${questionNodeId(question.id)}:state`;
  return groupQuestion(
    view,
    context,
    html`<ol part="ranking" role="list" aria-describedby=${stateId}>
        ${items.map(
          (item, index) =>
            html`<li part="ranking-item">
              <span>${index + 1}. ${optionLabel(item, context)}</span
              >${mover(index, 'up')}${mover(index, 'down')}
            </li>`,
        )}
      </ol>
      <p id=${stateId}>${say(context, ranked ? 'ranking-kept' : 'not-answered')}</p>
      ${button('', say(context, 'ranking-keep'), keep, { disabled: ranked })}
      ${notApplicableBox(view, context)}`,
    notApplicableChange(view, context),
    { more: html`<p part="question-hint">${say(context, 'ranking-hint')}</p>` },
  );
};
