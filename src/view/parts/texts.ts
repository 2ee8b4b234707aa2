import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { html as staticHtml, literal } from 'lit/static-html.js';
import {
  blockText,
  direction,
  type Inline,
  type ResolvedText,
  type LocalizedText,
} from '../../engine/index.js';
import type { MessageKey, MessageParams, PlainMessageKey } from '../../localization/messages.js';
import { SCREEN_TITLE_ID } from '../ids.js';
import { hasLongWord } from './room.js';
import type { ViewContext } from '../view-types.js';

/** What block texts are said with, in a survey as in its results. */
type Speaking = Pick<ViewContext, 'language' | 'text'> & {
  readonly say: (key: 'opens-new-tab') => ResolvedText;
};

/** A text; one in another language than the survey's says so (WCAG 3.1.2). */
export const words = ({ text, language }: ResolvedText, context: Pick<ViewContext, 'language'>) =>
  language === context.language
    ? text
    : html`<span lang=${language} dir=${direction(language)}>${text}</span>`;

/** An interface string. */
export const say = <Key extends MessageKey>(
  context: ViewContext,
  key: Key,
  ...params: MessageParams<Key>
) => words(context.say(key, ...params), context);

/** A text of the survey document. */
export const labelText = (text: LocalizedText, context: ViewContext) =>
  words(context.text(text), context);

/** The document's wording where it has one, else the built-in. */
export const textOr = (
  text: LocalizedText | undefined | false,
  key: PlainMessageKey,
  context: ViewContext,
) => (text ? labelText(text, context) : say(context, key));

/** A label, with "(required)" or "(optional)" in words. */
export const marked = (label: unknown, key: 'required' | 'optional', context: ViewContext) =>
  html`${label} <span part="question-mark">${say(context, key)}</span>`;

const inline = (content: readonly Inline[], context: Speaking) =>
  content.map((piece) =>
    piece.kind === 'link'
      ? html`<a href=${piece.href} target="_blank" rel="noopener noreferrer"
          >${piece.text}<span class="visually-hidden">
            (${words(context.say('opens-new-tab'), context)})</span
          ></a
        >`
      : piece.kind === 'strong'
        ? html`<strong>${piece.text}</strong>`
        : piece.text,
  );

/** A block text of the survey document: paragraphs, lists, bold, links. */
export const blocks = (
  text: LocalizedText | undefined,
  context: Speaking,
  part?: string,
  id?: string,
) => {
  if (!text) return undefined;
  const local = context.text(text);
  return html`<div
    part=${ifDefined(part)}
    id=${ifDefined(id)}
    lang=${local.language}
    dir=${direction(local.language)}
  >
    ${blockText(local.text).map((block) =>
      block.kind === 'list'
        ? html`<ul>
            ${block.items.map((item) => html`<li>${inline(item, context)}</li>`)}
          </ul>`
        : html`<p>${inline(block.content, context)}</p>`,
    )}
  </div>`;
};

const tags = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`];

/** The tag of a heading of a level, 1 or more; above 6 it is 6. */
export const headingTag = (level: number) => tags[Math.min(level, 6) - 1]!;

/** A heading `depth` levels below the survey's title; it can take the focus from code. */
export const heading = (
  context: ViewContext,
  depth: 0 | 1 | 2,
  content: unknown,
  id?: string,
  part?: string,
  className?: string,
) => {
  const tag = headingTag(context.headingLevel + depth);
  // White space around the content would be part of the name.
  // prettier-ignore
  return staticHtml`<${tag} part=${ifDefined(part)} class=${ifDefined(className)} id=${ifDefined(id)} tabindex="-1">${content}</${tag}>`;
};

/** The class of a heading with this text. */
export const titleClass = (text: LocalizedText, context: ViewContext) =>
  hasLongWord(context.text(text).text) ? 'long' : undefined;

/** The heading of a screen; focus goes here when the screen is shown. */
export const screenTitle = (context: ViewContext, content: unknown) =>
  heading(context, 1, content, SCREEN_TITLE_ID, 'page-title');
