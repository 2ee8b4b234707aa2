import { html, type TemplateResult } from 'lit';
import { direction } from '../engine/index.js';
import type { Say, StringKey } from '../locale/strings.js';

/**
 * No survey to show: the page's own link, and why. Nothing technical is told here; editors find
 * the problems in the console and in `survey-failed`.
 */
export const fallbackView = (say: Say, status: string): TemplateResult => {
  const line = (key: StringKey) => {
    const { text, language } = say(key);
    return html`<p lang=${language} dir=${direction(language)}>${text}</p>`;
  };
  return html`${
      status === 'failed'
        ? html`<div part="notice" class="danger" role="status">${line('load-failed')}</div>`
        : undefined
    }<slot></slot>`;
};
