import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { when } from 'lit/directives/when.js';
import type { ViewContext } from '../view-types.js';
import { button } from './button.js';
import { say } from './texts.js';

const LABEL_ID = 'language';

/**
 * One button for each language of the survey, named in itself; none for one language. A list would
 * switch at every arrow key (WCAG 3.2.2). They are `aria-pressed` and not `aria-current`: a screen
 * reader tells the button that has the focus when it becomes pressed. The buttons stay the same
 * nodes, so that the focus stays; translators are to leave the names alone.
 */
export const languageSwitcher = (context: ViewContext) => {
  const { survey, language, actions, languageName } = context;
  const choose = (tag: string) =>
    button('', languageName(tag), () => actions.language(tag), {
      pressed: tag === language,
      language: tag,
      look: 'quiet',
    });
  return when(
    survey.languages.length > 1,
    () =>
      html`<div part="language-switcher" role="group" aria-labelledby=${LABEL_ID} translate="no">
        ${keyed(language, html`<span id=${LABEL_ID}>${say(context, 'language')}</span>`)}
        ${survey.languages.map(choose)}
      </div>`,
  );
};
