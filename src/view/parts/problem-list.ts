import { html, nothing } from 'lit';
import { when } from 'lit/directives/when.js';
import { html as staticHtml } from 'lit/static-html.js';
import { direction } from '../../engine/index.js';
import type { ProblemsView, ProblemView } from '../view-types.js';
import { headingTag } from './texts.js';

const item = ({ language, word, place, position, pointer, sentence, advice }: ProblemView) =>
  html`<li lang=${language} dir=${direction(language)}>
    ${when(
      place,
      () =>
        html`<p class="place">
          <strong>${word}:</strong> ${place}${when(position, () => html` (${position})`)}
          ${when(pointer, () => html`<code dir="ltr">${pointer}</code>`)}
        </p>`,
    )}
    <p>${sentence}</p>
    ${when(advice, () => html`<p>${advice}</p>`)}
  </li>`;

/**
 * The faults of the document, for the editor: errors first, then warnings.
 * @param level of the heading that counts them
 */
export const problemList = (problems: ProblemsView | undefined, level: number) => {
  if (!problems?.items.length) return nothing;
  const { heading, items } = problems;
  const { language } = items[0]!;
  const tag = headingTag(level);
  return html`${when(
      heading,
      () => staticHtml`<${tag} lang=${language} dir=${direction(language)}>${heading}</${tag}>`,
    )}
    <ul class="problems" dir=${direction(language)}>
      ${items.map(item)}
    </ul>`;
};
