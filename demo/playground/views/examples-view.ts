import { html, type TemplateResult } from 'lit';
import { examples, exampleText, type Example } from '../examples/index.js';
import { codeView } from './code-view.js';
import type { PageState } from './page-view.js';

/** One example for each question type, and for what questions can have. */
export const examplesView = (state: PageState): TemplateResult =>
  html`<section id="examples" aria-labelledby="examples-title">
    <h2 id="examples-title">${state.words.examples}</h2>
    <p>${state.words.examplesHelp}</p>
    <div class="examples">${examples.map((example) => exampleView(example, state))}</div>
  </section>`;

const exampleView = (example: Example, state: PageState): TemplateResult => {
  const { words, language, about, actions } = state;
  const title = example.title[language];
  return html`<details>
    <summary>${title}</summary>
    ${codeView(example.id, title, exampleText(example, about.languages), state)}
    <button
      type="button"
      aria-label=${`${words.add}: ${title}`}
      @click=${() => actions.add(example)}
    >
      ${words.add}
    </button>
  </details>`;
};
