import { html } from 'lit';
import type { ResolvedText } from '../../engine/index.js';
import type { ResultsDocument } from '../../results/results-document.js';
import { methodSentences, type Prose } from '../../tables/method-sentences.js';
import { blocks, words } from '../parts/texts.js';
import { resultsHeading } from './results-heading.js';
import type { ResultsContext } from './results-view-types.js';

/** A short text, not a list of parameters. */
export const proseSection = (
  title: ResolvedText,
  prose: Prose,
  more: unknown,
  context: ResultsContext,
) =>
  html`<section part="method" aria-labelledby="method">
    ${resultsHeading(context, 1, title, { id: 'method' })}
    ${prose.map(
      (sentences) =>
        html`<p>${sentences.map((sentence) => html`${words(sentence, context)} `)}</p>`,
    )}${more}
  </section>`;

export const methodSection = (document: ResultsDocument, context: ResultsContext) =>
  proseSection(
    context.say('method-title'),
    methodSentences(document, context),
    blocks(document.notes, context),
    context,
  );
