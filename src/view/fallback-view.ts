import { html, type TemplateResult } from 'lit';
import { direction } from '../engine/index.js';
import type { Say } from '../localization/say.js';
import { problemList } from './parts/problem-list.js';
import type { ProblemsView } from './view-types.js';

/**
 * The survey cannot be shown: why, and the page's own link. Visitors are told nothing technical;
 * editors find the problems in the console, in `survey-failed` and, in preview, here.
 * @param problems `undefined` but in preview
 */
export const fallbackView = (
  say: Say,
  problems: ProblemsView | undefined,
  headingLevel: number,
): TemplateResult => {
  const { text, language } = say('load-failed');
  return html`<div part="notice" class="danger">
      <p lang=${language} dir=${direction(language)}>${text}</p>
      ${problemList(problems, headingLevel)}
    </div>
    <slot></slot>`;
};

/** There is no document; in preview that is told. */
export const idleView = (
  problems: ProblemsView | undefined,
  headingLevel: number,
): TemplateResult =>
  html`${
      problems?.items.length
        ? html`<div part="notice" class="danger">${problemList(problems, headingLevel)}</div>`
        : ''
    }<slot></slot>`;
