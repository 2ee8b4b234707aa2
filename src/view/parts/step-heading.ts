import { ifDefined } from 'lit/directives/if-defined.js';
import { html as staticHtml } from 'lit/static-html.js';
import { SCREEN_TITLE_ID } from '../ids.js';
import type { ViewContext } from '../view-types.js';
import { headingTag } from './texts.js';

/**
 * The heading of a step that takes the focus (WCAG 2.4.3). `describedBy`: ids of what is new with it
 * and stands before it, such as how far one has come, so that this is heard too.
 */
export const stepHeading = (
  content: unknown,
  describedBy: string,
  context: ViewContext,
  part?: string,
  className?: string,
) => {
  const tag = headingTag(context.headingLevel + 1);
  // White space around the content would be part of the name.
  // prettier-ignore
  return staticHtml`<${tag} id=${SCREEN_TITLE_ID} part=${ifDefined(part)} class=${ifDefined(className)} tabindex="-1" aria-describedby=${describedBy}>${content}</${tag}>`;
};
