import type { Survey } from 'user-survey/engine';
import { markup } from '../../pages/markup.js';
import type { Markup } from '../../pages/markup.js';
import type { CodeGroup } from '../../codes/invitation-codes.js';
import type { Visit } from '../visit.js';
import { errorSummary, inputField, textField } from './fields.js';
import type { FieldErrors } from './fields.js';
import { administrationPage, form } from './layout.js';
import { trailTo } from './round.js';
import { numberIn } from './values.js';

export interface CodesPage {
  readonly survey: Survey;
  readonly groups: readonly CodeGroup[];
  /** What was typed, by the name of the field. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: FieldErrors;
}

/** The invitation codes of a survey: how many there are, new ones, and who may be reminded. */
export function codesPage(visit: Visit, page: CodesPage): string {
  const { words } = visit;
  const { survey, groups, errors = {} } = page;
  return administrationPage(visit, {
    title: words.codes.title,
    trail: trailTo(visit, survey),
    hasErrors: Object.keys(errors).length > 0,
    main: markup`${errorSummary(visit, errors)}
${survey.code === undefined ? markup`<p>${words.codes.notAsked}</p>` : undefined}
<h2>${words.codes.made}</h2>
${groups.length === 0 ? markup`<p>${words.codes.none}</p>` : groupsTable(visit, groups)}
${survey.code === undefined ? undefined : makeForm(visit, page)}
${groups.length === 0 ? undefined : unusedForm(visit, page)}`,
  });
}

function groupsTable(visit: Visit, groups: readonly CodeGroup[]): Markup {
  const { words } = visit;
  const none = markup`<span class="none">${words.codes.any}</span>`;
  return markup`<table class="codes">
<caption class="visually-hidden">${words.codes.made}</caption>
<thead><tr><th scope="col">${words.codes.unit}</th><th scope="col">${words.round.round}</th><th scope="col" class="number">${words.codes.madeCount}</th><th scope="col" class="number">${words.codes.unusedCount}</th></tr></thead>
<tbody>
${groups.map(
  ({ unit, round, made, unused }) =>
    markup`<tr><th scope="row">${unit ?? none}</th><td>${round ?? none}</td><td class="number">${numberIn(visit, made)}</td><td class="number">${numberIn(visit, unused)}</td></tr>\n`,
)}</tbody>
</table>`;
}

function makeForm(visit: Visit, { survey, typed = {}, errors = {} }: CodesPage): Markup {
  const { words } = visit;
  const field = (name: string) => ({ name, value: typed[name], error: errors[name] });
  return markup`<h2>${words.codes.make}</h2>
<p>${words.codes.makeHint}</p>
${form(
  visit,
  `surveys/${survey.id}/codes`,
  markup`${inputField(visit, { ...field('count'), label: words.codes.count, isNumber: true })}
${inputField(visit, { ...field('unit'), label: words.codes.unitField, hint: words.codes.unitHint })}
${inputField(visit, {
  ...field('round'),
  label: words.codes.roundField,
  hint: words.codes.roundHint,
  value: typed['round'] ?? survey.context['round'],
})}
${inputField(visit, { ...field('address'), label: words.codes.address, hint: words.codes.addressHint, type: 'url' })}
<button class="primary">${words.codes.button}</button>`,
)}`;
}

const unusedForm = (visit: Visit, { survey, typed, errors }: CodesPage): Markup =>
  markup`<h2>${visit.words.codes.remind}</h2>
<p>${visit.words.codes.remindHint}</p>
${form(
  visit,
  `surveys/${survey.id}/unused-codes`,
  markup`${textField(visit, {
    name: 'codes',
    label: visit.words.codes.list,
    hint: visit.words.codes.listHint,
    value: typed?.['codes'],
    error: errors?.['codes'],
  })}
<button>${visit.words.codes.find}</button>`,
)}`;

/** Those of a list that are unused. */
export function unusedCodesPage(
  visit: Visit,
  survey: Survey,
  { unused, given }: { readonly unused: readonly string[]; readonly given: number },
): string {
  const { words, link } = visit;
  return administrationPage(visit, {
    title: words.codes.remind,
    trail: [
      ...trailTo(visit, survey),
      { name: words.codes.title, href: link(`surveys/${survey.id}/codes`) },
    ],
    main: markup`<p>${words.codes.found(unused.length, given)}</p>
${unused.length === 0 ? undefined : codeList(words.codes.unusedList, unused)}
<p class="hint">${words.codes.othersHint}</p>`,
  });
}

/** Codes to copy, one a line. */
export const codeList = (label: string, codes: readonly string[]): Markup =>
  markup`<div class="field">
<label for="list">${label}</label>
<textarea id="list" class="codes" readonly rows="${String(Math.min(12, codes.length + 1))}" spellcheck="false">
${codes.join('\n')}</textarea>
</div>`;
