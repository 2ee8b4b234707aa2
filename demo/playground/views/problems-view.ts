import { html, nothing, type TemplateResult } from 'lit';
import { countProblems, severityWord, type ToldProblem } from '../../../src/problems/index.js';
import type { Actions, PageState } from './page-view.js';

/** What is wrong, a line each; a press goes to its place in the text. */
export const problemsView = ({ words, language, reading, actions }: PageState): TemplateResult => {
  const { problems } = reading;
  return html`<h3 id="problems-title">${words.problems}</h3>
    <p role="status" class="count">
      ${problems.length > 0 ? countProblems(problems, language) : words.noProblems}
    </p>
    ${
      problems.length > 0
        ? html`<ul class="problems" aria-labelledby="problems-title">
            ${problems.map((problem) => problemView(problem, actions))}
          </ul>`
        : nothing
    }`;
};

const problemView = (
  { from = 0, to = 0, severity, language, place, position, sentence, advice }: ToldProblem,
  actions: Actions,
): TemplateResult =>
  html`<li class=${severity}>
    <button type="button" @click=${() => actions.goTo(from, to)}>
      <strong>${severityWord(severity, language)}</strong>
      <span class="place">${[position, place].filter(Boolean).join(', ')}</span>
      <span>${sentence}</span>
      ${advice ? html`<span>${advice}</span>` : nothing}
    </button>
  </li>`;
