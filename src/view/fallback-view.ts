import { html, type TemplateResult } from 'lit';
import { direction, type Problem } from '../engine/index.js';
import type { Say } from '../localization/say.js';
import { problemList } from './parts/notices.js';

/**
 * The survey cannot be shown: why, and the page's own link. Visitors are told nothing technical;
 * editors find the problems in the console, in `survey-failed` and, in preview, here.
 * @param problems empty but in preview
 */
export const fallbackView = (say: Say, problems: readonly Problem[]): TemplateResult => {
  const { text, language } = say('load-failed');
  return html`<div part="notice" class="danger">
      <p lang=${language} dir=${direction(language)}>${text}</p>
      ${problemList(problems)}
    </div>
    <slot></slot>`;
};
