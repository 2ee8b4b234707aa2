import { checkDocument, tellProblems } from 'user-survey/problems';
import { markup } from '../../pages/markup.js';
import type { Markup } from '../../pages/markup.js';
import type { BrokenDocument } from '../../surveys/surveys.js';
import type { Visit } from '../visit.js';
import { administrationPage } from './layout.js';
import { roundsTable } from './rounds-table.js';
import type { SurveyRounds } from './rounds-table.js';

/** Rounds of a survey that are shown here; anybody may answer in a round of their own. */
const MOST_ROUNDS = 6;
/** Problems of a document that are told: nobody reads on after so many. */
const MOST_PROBLEMS = 20;

/** The list of surveys with their rounds. */
export function homePage(
  visit: Visit,
  surveys: readonly SurveyRounds[],
  broken: readonly BrokenDocument[],
): string {
  const { title, none, caption } = visit.words.home;
  return administrationPage(visit, {
    title,
    main: markup`${broken.length > 0 ? brokenDocuments(visit, broken) : undefined}
${
  surveys.length === 0
    ? markup`<p>${none}</p>`
    : roundsTable(visit, surveys, { caption, withTitles: true, most: MOST_ROUNDS })
}`,
  });
}

/** The documents that are no surveys at the moment, with what is wrong in an editor's words. */
export function brokenDocuments(visit: Visit, broken: readonly BrokenDocument[]): Markup {
  const { words } = visit;
  return markup`<section class="broken" aria-labelledby="broken">
<h2 id="broken">${words.broken.title}</h2>
<p>${words.broken.waits}</p>
${broken.map(
  ({ file, document }) => markup`<h3>${file}</h3>
${document === undefined ? markup`<p>${words.broken.unreadable}</p>` : problemList(visit, document)}`,
)}
</section>`;
}

function problemList({ words, language }: Visit, text: string): Markup {
  const { problems, document } = checkDocument(text);
  const told = tellProblems(problems, { document, source: text, language }).filter(
    ({ severity }) => severity === 'error',
  );
  const rest = told.length - MOST_PROBLEMS;
  return markup`<ul>
${told
  .slice(0, MOST_PROBLEMS)
  .map(
    ({ place, position, sentence, advice }) =>
      markup`<li><span class="place">${[place, position].filter(Boolean).join(', ')}</span> ${sentence}${advice === undefined ? undefined : ` ${advice}`}</li>\n`,
  )}</ul>
${rest > 0 ? markup`<p>${words.broken.more(rest)}</p>` : undefined}`;
}
