import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import { PAGE_NAME_ID, PAGE_TEXT_ID, PROGRESS_ID, questionNodeId } from '../ids.js';
import { progressView } from '../parts/progress.js';
import { readAloudButton } from '../parts/read-aloud-button.js';
import { stepHeading } from '../parts/step-heading.js';
import { blocks, labelText, say } from '../parts/texts.js';
import { questionView } from '../questions/index.js';
import type { QuestionView, SurveyScreen, SurveyView } from '../view-types.js';

/** A statement is no question, and a box's label, which is pressed, cannot be a heading. */
const canBeHeading = ({ question: { type } }: QuestionView) =>
  type !== 'statement' && type !== 'consent';

/**
 * One question, with the statements around it. It is the heading that takes the focus: its page's
 * title is the same for several steps, and would be heard again and again. The heading's description
 * says what else is new: how far one has come, the page where it is another, with what is said
 * about it, a statement before. Where no question can be the heading, the page's title is, or the
 * progress, and the description has what is asked.
 */
export const oneQuestionView = (
  { step, questions }: Extract<SurveyScreen, { kind: 'page' }>,
  { context, submitting, visible }: SurveyView,
) => {
  const ids = questions.map(({ question }) => question.id);
  const page = context.survey.pages.find((each) => each.questions.some(({ id }) => id === ids[0]))!;
  const isNewPage = page.questions.find(({ id }) => visible.has(id))?.id === ids[0];
  const title = page.title && labelText(page.title, context);
  const progress = say(context, 'question-of', { number: step.number, count: step.count });

  const asked = questions.findIndex(canBeHeading);
  const isProgressHeading = asked < 0 && !title;
  const text = isNewPage && page.description && PAGE_TEXT_ID;
  const allOf = (parts: readonly (string | false | undefined)[]) =>
    [!isProgressHeading && PROGRESS_ID, ...parts].filter((id) => !!id).join(' ');
  const before = questions.slice(0, asked).map(({ question }) => questionNodeId(question.id));
  const about = allOf([title && isNewPage && PAGE_NAME_ID, text, ...before]);
  const drawn = questions.map((view, index) =>
    questionView(index === asked ? { ...view, headingAbout: about } : view, context),
  );

  const titleText = () => html`<p part="page-title" id=${PAGE_NAME_ID}>${title}</p>`;
  const titleHeading = () =>
    stepHeading(
      title ?? progress,
      allOf([text, ...ids.map(questionNodeId)]),
      context,
      'page-title',
    );
  /** Once a page: on its other steps there is nothing but the question to be read. */
  const readPage = () =>
    readAloudButton(context, `page-${page.id}`, page.title, {
      texts: [page.title, page.description],
      questions: questions.map(({ question }) => question),
    });
  return html`${progressView(step, isProgressHeading ? undefined : progress, PROGRESS_ID)}
    <div part="page" ?inert=${submitting}>
      ${asked < 0 ? titleHeading() : when(title, titleText)}${when(
        isNewPage && (page.title ?? page.description),
        readPage,
      )}${blocks(page.description, context, 'description', PAGE_TEXT_ID)}${drawn}
    </div>`;
};
