import { html, type TemplateResult } from 'lit';
import { messageAt } from './message-view.js';
import type { PageState } from './page-view.js';

/** Code with a button that copies it. */
export const codeView = (
  at: string,
  what: string,
  code: string,
  state: PageState,
): TemplateResult => {
  const { words, actions } = state;
  return html`<pre><code>${code}</code></pre>
    <button
      type="button"
      aria-label=${`${words.copy}: ${what}`}
      @click=${({ currentTarget }: Event) =>
        void actions.copy({
          at,
          what,
          text: code,
          shown: (currentTarget as Element).previousElementSibling!,
        })}
    >
      ${words.copy}
    </button>
    ${messageAt(at, state)}`;
};
