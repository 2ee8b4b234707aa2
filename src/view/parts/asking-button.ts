import { html } from 'lit';
import type { PlainMessageKey } from '../../localization/messages.js';
import { askId } from '../ids.js';
import type { Ask, SurveyView } from '../view-types.js';
import { button, type ButtonState } from './button.js';
import { say } from './texts.js';

interface Asked {
  readonly part: string;
  readonly label: PlainMessageKey;
  readonly question: PlainMessageKey;
  /** What the button says that does it. */
  readonly confirm: PlainMessageKey;
}

type Kind = Exclude<Ask, `${string}:${string}`> | 'delete-interview';

const kindOf = (ask: Ask) => ask.replace(/:.*/, '') as Kind;

const questions: { readonly [K in Kind]: Asked } = {
  'start-again': {
    part: 'restart-button',
    label: 'start-again',
    question: 'start-again-ask',
    confirm: 'start-again',
  },
  'delete-draft': {
    part: 'draft-clear-button',
    label: 'draft-delete',
    question: 'draft-delete-ask',
    confirm: 'draft-delete-confirm',
  },
  'show-answers': {
    part: '',
    label: 'show-answers',
    question: 'show-answers-ask',
    confirm: 'show-answers',
  },
  'delete-answers': {
    part: 'delete-answers-button',
    label: 'delete-answers',
    question: 'delete-answers-ask',
    confirm: 'delete-answers',
  },
  'open-file': {
    part: 'draft-open-button',
    label: 'draft-file-open',
    question: 'start-again-ask',
    confirm: 'draft-file-open',
  },
  'delete-interview': {
    part: '',
    label: 'draft-delete',
    question: 'delete-answers-ask',
    confirm: 'delete-answers',
  },
};

/**
 * A button that does nothing before its question is answered. The question stands in its place
 * (WCAG 3.3.4), and in no dialog of the browser, which would stop the page and speak its language.
 * `about` names the button for those who do not see what it stands beside.
 */
export const askingButton = (
  { context, asked }: SurveyView,
  ask: Ask,
  { about, ...state }: ButtonState & { readonly about?: unknown } = {},
): unknown => {
  const { actions } = context;
  const { part, label, question, confirm } = questions[kindOf(ask)];
  const id = askId(ask);
  if (asked !== ask)
    return button(part, html`${say(context, label)}${about}`, () => actions.ask(ask), {
      ...state,
      id,
    });
  const textId = `${id}:text`;
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // A dialog of the page around it stays open.
    event.stopPropagation();
    actions.cancelAsk();
  };
  // The second click of a double click answers no question that nobody has seen.
  const confirmed = (event: Event) => {
    if ((event as MouseEvent).detail < 2) actions.confirm(ask);
  };
  return html`<div
    id=${id}
    class="asking"
    role="group"
    aria-labelledby=${textId}
    tabindex="-1"
    @keydown=${leave}
  >
    <p id=${textId}>${say(context, question)}</p>
    <div class="buttons">
      ${button('confirm-button', say(context, confirm), confirmed, { disabled: state.disabled })}
      ${button('cancel-button', say(context, 'cancel'), actions.cancelAsk)}
    </div>
  </div>`;
};
