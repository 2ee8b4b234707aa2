import { html, type TemplateResult } from 'lit';
import type { Settings } from '../settings.js';
import { snippetsOf, type Snippet } from '../snippets.js';
import { codeView } from './code-view.js';
import type { PageState } from './page-view.js';

type Address = 'folder' | 'endpoint' | 'standAlone';

/** Every way to put the survey on a page, with the settings as they are. */
export const embedView = (state: PageState): TemplateResult => {
  const { words, about, settings } = state;
  return html`<section id="embed" aria-labelledby="embed-title">
    <h2 id="embed-title">${words.embed}</h2>
    <p>${words.embedHelp}</p>
    <div class="settings">
      ${addressView('folder', state)} ${addressView('endpoint', state)}
      ${addressView('standAlone', state)}
    </div>
    <div class="snippets">
      ${snippetsOf(about, settings).map((snippet) => snippetView(snippet, state))}
    </div>
  </section>`;
};

const addressView = (name: Address, { words, settings, actions }: PageState): TemplateResult =>
  html`<label
    >${words[name]}
    <input
      type="text"
      inputmode="url"
      autocomplete="off"
      spellcheck="false"
      .value=${settings[name]}
      @input=${({ currentTarget }: Event) =>
        actions.set({ [name]: (currentTarget as HTMLInputElement).value } as Partial<Settings>)}
    />
  </label>`;

const snippetView = ({ way, code }: Snippet, state: PageState): TemplateResult => {
  const { title, help } = state.words.ways[way];
  return html`<section class="snippet" aria-labelledby=${`way-${way}`}>
    <h3 id=${`way-${way}`}>${title}</h3>
    <p>${help}</p>
    ${codeView(way, title, code, state)}
  </section>`;
};
