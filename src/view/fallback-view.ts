import { html, type TemplateResult } from '../rendering/html.js';
import { direction, type Problem } from '../engine/index.js';
import type { Say } from '../locale/strings.js';
import { problemList } from './status-view.js';

/**
 * No survey to show: the page's own link, and why. Visitors are told nothing technical; editors
 * find the problems in the console, in `survey-failed` and, in preview, here.
 * @param problems empty but in preview
 */
export const fallbackView = (
  say: Say,
  status: string,
  problems: readonly Problem[],
): TemplateResult => {
  const { text, language } = say('load-failed');
  return html`${
      status === 'failed' &&
      html`<div part="notice" class="danger" role="status">
        <p lang=${language} dir=${direction(language)}>${text}</p>
        ${problemList(problems)}
      </div>`
    }<slot></slot>`;
};
