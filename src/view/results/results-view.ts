import { html, type TemplateResult } from 'lit';
import { when } from 'lit/directives/when.js';
import { direction } from '../../engine/index.js';
import type { ResultsSpeech } from '../../localization/results/results-speech.js';
import { isHidden } from '../../results/figures.js';
import type { ResultsDocument } from '../../results/results-document.js';
import { tablesOf } from '../../tables/sections.js';
import { words } from '../parts/texts.js';
import { resultsHeading } from './results-heading.js';
import { indexSections } from './index-sections.js';
import { hatching } from './picture.js';
import { surveySections } from './survey-sections.js';
import type { ResultsContext, ResultsView } from './results-view-types.js';

const TITLE_ID = 'title';

/** A whole round that is hidden says so once, above all that is left. */
const hiddenRound = (document: ResultsDocument, context: ResultsContext) =>
  html`<p part="notice">
    ${words(
      document.hidden === 'protects-others'
        ? context.say('round-protects-others')
        : context.say('round-too-few', { threshold: document.threshold }),
      context,
    )}
  </p>`;

const sectionsOf = ({ results, context, sections }: ResultsView) => {
  if (results.kind === 'index-results')
    return sections.map((section) => indexSections[section](results, context));
  // Of a hidden round only what it is compared with, and how it was done, is left to show.
  const left = isHidden(results)
    ? sections.filter((section) => section === 'rounds' || section === 'method')
    : sections;
  return [
    when(isHidden(results), () => hiddenRound(results, context)),
    left.map((section) => surveySections[section](results, context)),
  ];
};

/** The whole page of results. */
export const resultsView = (view: ResultsView): TemplateResult => {
  const { results, context, download } = view;
  return html`<section
    part="results"
    lang=${context.language}
    dir=${context.direction}
    aria-labelledby=${TITLE_ID}
  >
    ${hatching}
    <div class="top">
      ${resultsHeading(context, 0, context.text(results.survey.title), {
        id: TITLE_ID,
        part: 'title',
      })}
    </div>
    ${sectionsOf(view)}
    ${when(
      tablesOf(results, context, view.sections).length,
      () =>
        html`<button type="button" part="button secondary-button download" @click=${download}>
          ${words(context.say('download'), context)}
        </button>`,
    )}
  </section>`;
};

/** The results cannot be shown: a short message, and the page's own link. */
export const failedResultsView = ({ say }: ResultsSpeech): TemplateResult => {
  const { text, language } = say('load-failed');
  return html`<div part="notice" role="status">
      <p lang=${language} dir=${direction(language)}>${text}</p>
    </div>
    <slot></slot>`;
};
