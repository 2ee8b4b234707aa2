import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { when } from 'lit/directives/when.js';
import type { BreakdownResult, ResultsDocument } from '../../results/results-document.js';
import { isHidden } from '../../results/figures.js';
import { answersTable } from '../../tables/answers-table.js';
import { areasTable } from '../../tables/areas-table.js';
import { breakdownTables } from '../../tables/breakdown-tables.js';
import { whyHidden } from '../../tables/table-cells.js';
import { askedIn, questionsTable, type Asked } from '../../tables/question-tables.js';
import { roundsTables } from '../../tables/rounds-tables.js';
import type { Section } from '../../tables/sections.js';
import { words } from '../parts/texts.js';
import { overallSection } from './headline-view.js';
import { resultsHeading } from './results-heading.js';
import { methodSection } from './method-section.js';
import { tableView } from './table-view.js';
import type { ResultsContext } from './results-view-types.js';

const section = (
  name: 'areas' | 'questions' | 'breakdowns' | 'rounds',
  content: unknown,
  context: ResultsContext,
  part?: string,
) =>
  html`<section part=${ifDefined(part)} aria-labelledby=${name}>
    ${resultsHeading(context, 1, context.say(`${name}-title`), { id: name })}${content}
  </section>`;

const areasSection = (document: ResultsDocument, context: ResultsContext) => {
  const table = areasTable(document, context);
  return table ? section('areas', tableView(table, context), context) : nothing;
};

const questionView = (asked: Asked, document: ResultsDocument, context: ResultsContext) => {
  const table = answersTable(asked, document, context);
  const { answers, label, questionId } = asked;
  const heading = resultsHeading(context, 2, label);
  if (table)
    return html`<div part="question" data-question=${questionId}>
      ${tableView(table, context, heading)}
    </div>`;
  if (!isHidden(answers)) return nothing;
  return html`<div part="question" data-question=${questionId}>
    ${heading}
    <p part="hidden" class="note">${words(context.say('hidden'), context)}</p>
    ${whyHidden([answers.hidden], document.threshold, context).map(
      (why) => html`<p class="note">${words(why, context)}</p>`,
    )}
  </div>`;
};

const questionsSection = (document: ResultsDocument, context: ResultsContext) => {
  const table = questionsTable(document, context);
  const views = askedIn(document, context)
    .map((asked) => questionView(asked, document, context))
    .filter((view) => view !== nothing);
  if (!table && !views.length) return nothing;
  const content = [
    when(table, () => tableView(table!, context)),
    html`<div class="questions">${views}</div>`,
  ];
  return section('questions', content, context);
};

const breakdownView = (
  breakdown: BreakdownResult,
  document: ResultsDocument,
  context: ResultsContext,
) =>
  html`<div part="breakdown">
    ${resultsHeading(context, 2, context.text(breakdown.label))}
    ${breakdownTables(breakdown, document, context).map((table) => tableView(table, context))}
  </div>`;

const breakdownsSection = (document: ResultsDocument, context: ResultsContext) =>
  document.breakdowns.length
    ? section(
        'breakdowns',
        document.breakdowns.map((each) => breakdownView(each, document, context)),
        context,
      )
    : nothing;

const roundsSection = (document: ResultsDocument, context: ResultsContext) => {
  const tables = roundsTables(document, context);
  return tables.length
    ? section(
        'rounds',
        tables.map((table) => tableView(table, context)),
        context,
        'rounds',
      )
    : nothing;
};

/** A section without anything to say is not there. */
export const surveySections: {
  readonly [Name in Section]: (document: ResultsDocument, context: ResultsContext) => unknown;
} = {
  overall: overallSection,
  areas: areasSection,
  questions: questionsSection,
  breakdowns: breakdownsSection,
  rounds: roundsSection,
  method: methodSection,
};
