import { html, type TemplateResult } from 'lit';
import { templates, type Template } from '../templates.js';
import { messageAt } from './message-view.js';
import type { PageState } from './page-view.js';

/** Surveys to begin with. */
export const templatesView = (state: PageState): TemplateResult =>
  html`<section id="templates" aria-labelledby="templates-title">
    <h2 id="templates-title">${state.words.templates}</h2>
    <p>${state.words.templatesHelp}</p>
    <ul class="cards">
      ${templates.map((template) => templateView(template, state))}
    </ul>
  </section>`;

const templateView = (template: Template, state: PageState): TemplateResult => {
  const { words, language, actions } = state;
  const { name, title, description } = template;
  return html`<li>
    <h3 id=${`template-${name}`}>${title[language]}</h3>
    <p>${description[language]}</p>
    <button
      type="button"
      aria-describedby=${`template-${name}`}
      @click=${() => void actions.useTemplate(template)}
    >
      ${words.use}
    </button>
    ${messageAt(name, state)}
  </li>`;
};
