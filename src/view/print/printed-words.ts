import { html, nothing } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalizedText } from '../../engine/index.js';
import type { PrintMessages } from '../../localization/print/print-messages.js';
import { headingTag, words } from '../parts/texts.js';
import type { PrintContext } from './print-view-types.js';

/** An interface string. */
export const say = <Key extends keyof PrintMessages>(
  context: PrintContext,
  key: Key,
  ...params: Parameters<PrintMessages[Key]>
) => words(context.say(key, ...params), context);

/** A text of the survey document. */
export const textOf = (text: LocalizedText, context: PrintContext) =>
  words(context.text(text), context);

/** A heading `depth` levels below the title, which looks like a title, a page's title or a label. */
export const printHeading = (
  context: PrintContext,
  depth: 0 | 1 | 2,
  look: 'title' | 'page-title' | 'label',
  content: unknown,
  { id, part }: { readonly id?: string; readonly part?: string } = {},
) => {
  const tag = headingTag(context.headingLevel + depth);
  // White space around the content would be part of the name.
  // prettier-ignore
  return staticHtml`<${tag} id=${ifDefined(id)} part=${ifDefined(part)} class=${look}>${content}</${tag}>`;
};

/** How to answer; nothing where it goes without saying. */
export const instruction = (content: unknown) =>
  content ? html`<p class="instruction">${content}</p>` : nothing;
