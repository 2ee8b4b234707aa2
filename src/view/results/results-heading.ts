import { html as staticHtml } from 'lit/static-html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ResolvedText } from '../../engine/index.js';
import { headingTag, words } from '../parts/texts.js';
import type { ResultsContext } from './results-view-types.js';

/** A heading `depth` levels below the title. */
export const resultsHeading = (
  context: ResultsContext,
  depth: 0 | 1 | 2,
  text: ResolvedText,
  { id, part }: { readonly id?: string; readonly part?: string } = {},
) => {
  const tag = headingTag(context.headingLevel + depth);
  // White space around the content would be part of the name.
  // prettier-ignore
  return staticHtml`<${tag} id=${ifDefined(id)} part=${ifDefined(part)} class=${`depth-${depth}`}>${words(text, context)}</${tag}>`;
};
