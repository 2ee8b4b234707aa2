import { html, nothing } from 'lit';
import { when } from 'lit/directives/when.js';
import type { IndexResults } from '../../results/index-results.js';
import { indicatorTables, unitsTable } from '../../tables/index-tables.js';
import { indexMethodSentences } from '../../tables/method-sentences.js';
import type { Section } from '../../tables/sections.js';
import { words } from '../parts/texts.js';
import { resultsHeading } from './results-heading.js';
import { proseSection } from './method-section.js';
import { tableView } from './table-view.js';
import type { ResultsContext } from './results-view-types.js';

/** A single unit has a headline; several have how they lie. */
const spread = ({ index, units }: IndexResults, context: ResultsContext) => {
  const [only] = units;
  if (units.length === 1 && only && 'index' in only)
    return html`<div class="headline">
      <p class="big" part="figure">${context.mean(only.index)}</p>
      <div><p>${words(context.say('index-of'), context)}</p></div>
    </div>`;
  if (!index) return nothing;
  return html`<p class="name">
    ${words(
      context.say('index-spread', {
        median: context.mean(index.median),
        min: context.mean(index.min),
        max: context.mean(index.max),
      }),
      context,
    )}
  </p>`;
};

const unitsSection = (results: IndexResults, context: ResultsContext) =>
  html`<section part="overall" aria-labelledby="overall">
    ${resultsHeading(context, 1, context.say('units-title'), { id: 'overall' })}
    ${spread(results, context)}
    ${when(
      results.rankCaution,
      (caution) => html`<p part="notice">${words(context.text(caution), context)}</p>`,
    )}
    ${tableView(unitsTable(results, context), context)}
  </section>`;

const indicatorsSection = (results: IndexResults, context: ResultsContext) => {
  const tables = indicatorTables(results, context);
  if (!tables.length) return nothing;
  return html`<section aria-labelledby="questions">
    ${resultsHeading(context, 1, context.say('indicators-title'), { id: 'questions' })}
    ${tables.map((table) => tableView(table, context))}
  </section>`;
};

const indexMethodSection = (_results: IndexResults, context: ResultsContext) =>
  proseSection(context.say('method-index-title'), indexMethodSentences(context), nothing, context);

const none = () => nothing;

/** What an index has of the sections of a survey. */
export const indexSections: {
  readonly [Name in Section]: (results: IndexResults, context: ResultsContext) => unknown;
} = {
  overall: unitsSection,
  areas: none,
  questions: indicatorsSection,
  breakdowns: none,
  rounds: none,
  method: indexMethodSection,
};
