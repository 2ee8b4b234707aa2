import { html, nothing, type TemplateResult } from 'lit';
import { when } from 'lit/directives/when.js';
import { direction, type Page } from '../../engine/index.js';
import type { PrintSpeech } from '../../localization/print/print-speech.js';
import { pageOnlyIf } from '../../paper/only-if.js';
import { TITLE_ID } from '../ids.js';
import { blocks } from '../parts/texts.js';
import { cell } from './blanks.js';
import type { PrintContext, PrintView } from './print-view-types.js';
import { questionOnPaper } from './printed-question.js';
import { printHeading, say, textOf } from './printed-words.js';
import { qrCode } from './qr-code.js';
import { requirementView } from './requirement-view.js';

/** The invitation code, or a box for it. */
const codeView = ({ context, code = '' }: PrintView) => {
  const field = context.survey.code;
  if (!field) return nothing;
  const label = field.label ? textOf(field.label, context) : say(context, 'code');
  return html`<p class="code">${label} ${cell(code, 'word')}</p>`;
};

/** The way to the survey on the web: to scan, and to type. */
const onlineView = ({ context, online }: PrintView) =>
  when(
    online,
    ({ address, addressWithCode }) =>
      html`<div class="online">
        ${qrCode(addressWithCode, context.say('qr').text)}
        <p>${say(context, 'answer-online')} <a href=${addressWithCode}>${address}</a></p>
      </div>`,
  );

/** What stands above the questions: title, what it is about, who asks, code, the way to the web. */
const front = (view: PrintView) => {
  const { context } = view;
  const { title, description, start, contact } = context.survey;
  return html`<div class="front">
    ${printHeading(context, 0, 'title', textOf(title, context), { id: TITLE_ID, part: 'title' })}
    ${blocks(description, context)}
    ${when(start?.title, (text) => printHeading(context, 1, 'page-title', textOf(text, context)))}
    ${blocks(start?.text, context)}${when(
      context.marking === 'all-required',
      () => html`<p>${say(context, 'all-required')}</p>`,
    )}
    <p>${say(context, 'how-to')}</p>
    <div class="ways">${codeView(view)}${onlineView(view)}</div>
    ${when(contact, (text) => html`<div class="contact">${blocks(text, context)}</div>`)}
  </div>`;
};

const pageOnPaper = (page: Page, context: PrintContext) =>
  html`<section part="page">
    <div class="page-head">
      ${when(page.title, (title) => printHeading(context, 1, 'page-title', textOf(title, context)))}
      ${requirementView(pageOnlyIf(context.survey, page), context)}${blocks(
        page.description,
        context,
      )}
    </div>
    ${page.questions.map((question) => questionOnPaper(question, page, context))}
  </section>`;

/** Part names of the button, short enough to leave no white space in its name. */
const BUTTON = 'button secondary-button print-button';

/** The whole survey as it is handed out on paper. */
export const printView = (view: PrintView): TemplateResult => {
  const { context, print } = view;
  return html`<section
    part="print"
    lang=${context.language}
    dir=${context.direction}
    aria-labelledby=${TITLE_ID}
  >
    <button type="button" part=${BUTTON} @click=${print}>${say(context, 'print')}</button>
    ${front(view)}${context.survey.pages.map((page) => pageOnPaper(page, context))}
  </section>`;
};

/** The survey cannot be shown: a short message, and the page's own link. */
export const failedPrintView = ({ say }: PrintSpeech): TemplateResult => {
  const { text, language } = say('load-failed');
  return html`<div part="notice" role="status">
      <p lang=${language} dir=${direction(language)}>${text}</p>
    </div>
    <slot></slot>`;
};
