import { html, nothing } from 'lit';
import { when } from 'lit/directives/when.js';
import type { ResultsDocument } from '../../results/results-document.js';
import { answeredSentence, headline, type Headline } from '../../tables/headline-sentence.js';
import { overallTable } from '../../tables/overall-table.js';
import { words } from '../parts/texts.js';
import { resultsHeading } from './results-heading.js';
import { tableView } from './table-view.js';
import type { ResultsContext } from './results-view-types.js';

const quoted = ({ name, figure, isShown, says, comparisons }: Headline, context: ResultsContext) =>
  html`<p class="name">${words(name, context)}</p>
    <div class="headline">
      <p class="big" part=${isShown ? 'figure' : 'hidden'}>${words(figure, context)}</p>
      <div>
        <p>${words(says, context)}</p>
        ${comparisons.map(
          (comparison) => html`<p part="comparison">${words(comparison, context)}</p>`,
        )}
      </div>
    </div>`;

/** The figure of the whole, as large as it is important, with what it is compared with. */
export const overallSection = (document: ResultsDocument, context: ResultsContext) => {
  const said = headline(document, context);
  if (!said) return nothing;
  const answered = answeredSentence(document, context);
  const table = overallTable(document, context);
  return html`<section part="overall" aria-labelledby="overall">
    ${resultsHeading(context, 1, context.say('overall-title'), { id: 'overall' })}
    ${quoted(said, context)}
    ${when(answered, () => html`<p class="answered">${words(answered!, context)}</p>`)}
    ${when(table, () => tableView(table!, context))}
  </section>`;
};
