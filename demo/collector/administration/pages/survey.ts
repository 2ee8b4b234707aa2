import type { Survey } from 'user-survey/engine';
import { markup } from '../../pages/markup.js';
import type { Markup } from '../../pages/markup.js';
import type { RoundOverview } from '../reading/rounds.js';
import type { Visit } from '../visit.js';
import { administrationPage } from './layout.js';
import { roundsTable } from './rounds-table.js';
import { titleOf } from './values.js';

/** Rounds that are shown: anybody may answer in a round of their own. */
const MOST_ROUNDS = 100;

/** One survey: its rounds, its pages, its exports. */
export function surveyPage(visit: Visit, survey: Survey, rounds: readonly RoundOverview[]): string {
  const { words, link, root } = visit;
  const { id } = survey;
  const { text: title, language: titleLanguage } = titleOf(visit, survey);
  return administrationPage(visit, {
    title,
    titleLanguage,
    trail: [],
    main: markup`<p class="hint">${words.survey.version(id, survey.version)}</p>
<h2>${words.survey.rounds}</h2>
${roundsTable(visit, [{ survey, rounds }], { caption: words.survey.rounds, withTitles: false, most: MOST_ROUNDS })}
<h2>${words.survey.tasks}</h2>
<ul class="tasks">
${task(link(`surveys/${id}/codes`), words.codes.title, words.survey.codesHint)}
${task(link(`surveys/${id}/comments`), words.comments.title, words.survey.commentsHint)}
${task(link(`surveys/${id}/deletion`), words.deletion.title, words.survey.deletionHint)}
</ul>
<h2>${words.survey.publicPages}</h2>
<ul class="tasks">
${task(`${root}s/${id}`, words.survey.web, words.survey.webHint)}
${task(`${root}s/${id}/print`, words.survey.paper, words.survey.paperHint)}
${task(`${root}r/${id}`, words.survey.results, words.survey.resultsHint)}
</ul>
<h2>${words.exports.title}</h2>
<p>${words.exports.careful}</p>
<ul class="tasks">
${exportsOf(visit, survey)}
</ul>`,
  });
}

const task = (href: string, name: string, hint: string): Markup =>
  markup`<li><a href="${href}">${name}</a> <span class="hint">${hint}</span></li>`;

function exportsOf({ words, root, language }: Visit, { id, languages }: Survey): Markup {
  const address = `${root}surveys/${id}/responses`;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const named = (tag: string): string => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  return markup`${task(`${address}.xlsx`, words.exports.xlsx, words.exports.xlsxHint)}
${languages.map((tag) =>
  task(
    `${address}.xlsx?${new URLSearchParams({ labels: tag }).toString()}`,
    words.exports.xlsxIn(named(tag)),
    words.exports.labelsHint,
  ),
)}
${task(`${address}.csv`, words.exports.csv, words.exports.csvHint)}
${task(`${address}.ndjson`, words.exports.ndjson, words.exports.ndjsonHint)}
${task(`${root}surveys/${id}/comments.ndjson`, words.exports.comments, words.exports.commentsHint)}`;
}
