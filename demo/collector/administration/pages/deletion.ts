import type { Survey } from 'user-survey/engine';
import { markup } from '../../pages/markup.js';
import type { Visit } from '../visit.js';
import { errorSummary, inputField } from './fields.js';
import { administrationPage, form } from './layout.js';
import { trailTo } from './round.js';
import { dateIn } from './values.js';

interface DateField {
  readonly typed?: string;
  readonly error?: string;
}

/** Asks before which day responses are to be deleted. */
export function deletionPage(visit: Visit, survey: Survey, { typed, error }: DateField): string {
  const { words, link, language } = visit;
  return administrationPage(visit, {
    title: words.deletion.title,
    trail: trailTo(visit, survey),
    hasErrors: error !== undefined,
    main: markup`${errorSummary(visit, { before: error })}
<p>${words.deletion.intro}</p>
<form method="get" action="${link(`surveys/${survey.id}/deletion`)}">
<input type="hidden" name="lang" value="${language}">
${inputField(visit, {
  ...{ name: 'before', label: words.deletion.before, hint: words.deletion.beforeHint },
  ...{ value: typed, error, type: 'date' },
})}
<button>${words.deletion.next}</button>
</form>`,
  });
}

export interface ConfirmedDeletion {
  /** `YYYY-MM-DD` */
  readonly before: string;
  /** Days between that and today. */
  readonly days: number;
  readonly older: number;
  readonly staying: number;
  readonly error?: string;
  readonly typed?: string;
}

/** Names what goes and what stays, and wants the survey's id typed. */
export function confirmDeletionPage(
  visit: Visit,
  survey: Survey,
  { before, days, older, staying, error, typed }: ConfirmedDeletion,
): string {
  const { words, link } = visit;
  const date = dateIn(visit, before);
  const path = `surveys/${survey.id}/deletion`;
  return administrationPage(visit, {
    title: words.deletion.confirm(date),
    trail: [...trailTo(visit, survey), { name: words.deletion.title, href: link(path) }],
    hasErrors: error !== undefined,
    main:
      older === 0
        ? markup`<p>${words.deletion.nothing(date)}</p>`
        : markup`${errorSummary(visit, { survey: error })}
<ul>
<li>${words.deletion.goes(older, date)}${days > 0 ? ` ${words.deletion.ago(days)}` : undefined}</li>
<li>${words.deletion.stays(staying)}</li>
<li>${words.deletion.published}</li>
<li>${words.deletion.backups}</li>
</ul>
<p><strong>${words.deletion.forGood}</strong></p>
${form(
  visit,
  path,
  markup`<input type="hidden" name="before" value="${before}">
${inputField(visit, {
  ...{ name: 'survey', label: words.deletion.type(survey.id), error, value: typed },
})}
<button class="danger">${words.deletion.button(older)}</button>
<a class="button" href="${link(`surveys/${survey.id}`)}">${words.cancel}</a>`,
)}`,
  });
}

/** What was deleted. */
export const deletedPage = (visit: Visit, survey: Survey, count: number): string =>
  administrationPage(visit, {
    title: visit.words.deletion.deleted(count),
    trail: trailTo(visit, survey),
    main: markup`<p>${visit.words.deletion.published}</p>
<p><a href="${visit.link(`surveys/${survey.id}`)}">${visit.words.back}</a></p>`,
  });
