import type { Survey } from 'user-survey/engine';
import { attributes, markup } from '../../pages/markup.js';
import type { Content, Markup } from '../../pages/markup.js';
import type { RoundOverview } from '../reading/rounds.js';
import { percentOf } from '../reading/share.js';
import type { Visit } from '../visit.js';
import { numberIn, percentIn, roundName, stateIn, titleOf } from './values.js';

export interface SurveyRounds {
  readonly survey: Survey;
  readonly rounds: readonly RoundOverview[];
}

/**
 * Rounds in one table, a group of rows for each survey. The roles say what the tags say already:
 * on a phone each row is a block of its own, and browsers forget then that it is a table's.
 * @param withTitles each group has the survey's title above it
 */
export function roundsTable(
  visit: Visit,
  surveys: readonly SurveyRounds[],
  { caption, withTitles, most = Infinity }: TableOptions,
): Markup {
  const { words } = visit;
  const heads = [
    words.round.round,
    words.round.responses,
    words.round.invited,
    words.round.rate,
    words.round.state,
    words.round.next,
  ];
  return markup`<table role="table" class="rounds">
<caption class="visually-hidden">${caption}</caption>
<thead role="rowgroup"><tr role="row">
${heads.map((head) => markup`<th scope="col" role="columnheader">${head}</th>\n`)}</tr></thead>
${surveys.map(
  ({ survey, rounds }) => markup`<tbody role="rowgroup">
${withTitles ? titleRow(visit, survey) : undefined}
${rounds.slice(0, most).map((round) => roundRow(visit, survey, round))}
${rounds.length > most ? moreRow(visit, survey, rounds.length - most) : undefined}
</tbody>`,
)}
</table>`;
}

interface TableOptions {
  /** Read by who does not see the heading above it. */
  readonly caption: string;
  readonly withTitles: boolean;
  /** Rounds of a survey that are shown. */
  readonly most?: number;
}

function titleRow(visit: Visit, survey: Survey): Markup {
  const { text, language } = titleOf(visit, survey);
  return markup`<tr role="row" class="title"><th scope="rowgroup" role="rowheader" colspan="6">
<a href="${visit.link(`surveys/${survey.id}`)}" lang="${language}">${text}</a>
</th></tr>`;
}

const moreRow = (visit: Visit, survey: Survey, count: number): Markup =>
  markup`<tr role="row" class="more"><td role="cell" colspan="6">
<a href="${visit.link(`surveys/${survey.id}`)}">${visit.words.home.moreRounds(count)}</a>
</td></tr>`;

function roundRow(visit: Visit, survey: Survey, overview: RoundOverview): Markup {
  const { words, link } = visit;
  const { round, responses, invited } = overview;
  const cell = (head: string, content: Content, name?: string): Markup =>
    markup`<td role="cell"${attributes({ class: name })}><span class="head" aria-hidden="true">${head}</span> ${content}</td>\n`;
  const none = markup`<span class="none">${words.unknown}</span>`;
  const rate = percentIn(visit, percentOf(responses, invited));
  return markup`<tr role="row">
<th scope="row" role="rowheader"><a href="${link(`surveys/${survey.id}/round`, { round })}">${roundName(visit, round)}</a></th>
${cell(words.round.responses, numberIn(visit, responses), 'number')}${cell(
    words.round.invited,
    invited === undefined ? none : numberIn(visit, invited),
    'number',
  )}${cell(words.round.rate, rate ?? none, 'number')}${cell(
    words.round.state,
    markup`<ul class="state">${stateIn(visit, survey, overview).map((line) => markup`<li>${line}</li>`)}</ul>`,
  )}${cell(words.round.next, nextLink(visit, survey, overview), 'next')}</tr>`;
}

/** The next thing to do; its name says of what, for who hears it alone. */
function nextLink(visit: Visit, survey: Survey, { round, next }: RoundOverview): Markup {
  const { words, link, root } = visit;
  if (next === undefined) return markup`<span class="none">${words.round.nothingToDo}</span>`;
  const page = `surveys/${survey.id}/round`;
  const href = {
    invited: `${link(page, { round })}#invited`,
    preview: `${link(page, { round })}#preview`,
    publish: link(`surveys/${survey.id}/publication`, { round }),
    'publish-again': link(`surveys/${survey.id}/publication`, { round }),
    results: `${root}r/${survey.id}?${new URLSearchParams({ round }).toString()}`,
  }[next];
  const isMain = next === 'publish' || next === 'publish-again';
  const { text, language } = titleOf(visit, survey);
  return markup`<a class="button${isMain ? ' primary' : ''}" href="${href}">${words.nextStep[next]}<span class="visually-hidden"> – <span lang="${language}">${text}</span>, ${roundName(visit, round)}</span></a>`;
}
