import type { Survey } from 'user-survey/engine';
import { attributes, markup } from '../../pages/markup.js';
import type { Markup } from '../../pages/markup.js';
import type { NotPublished } from '../../publication/publish-closed.js';
import type { RoundOverview } from '../reading/rounds.js';
import { percentOf } from '../reading/share.js';
import type { Visit } from '../visit.js';
import { errorSummary, inputField, notice } from './fields.js';
import type { FieldErrors } from './fields.js';
import { administrationPage, form } from './layout.js';
import { numberIn, percentIn, roundName, roundTitle, stateIn, titleOf } from './values.js';

export interface RoundPage {
  readonly survey: Survey;
  readonly overview: RoundOverview;
  /** What was just done. */
  readonly done?: 'invited' | 'published';
  /** What was typed as invited, and is wrong. */
  readonly typed?: string;
  readonly errors?: FieldErrors;
}

/** One round: its figures, who was invited, what would be published beside what is public. */
export function roundPage(visit: Visit, page: RoundPage): string {
  const { words, link } = visit;
  const { survey, overview, done, errors = {} } = page;
  const { round, next, publishedOn, since } = overview;
  const canPublish = next === 'publish' || next === 'publish-again';
  const search = new URLSearchParams({ round }).toString();
  // Without a new response both are the same.
  const isNew = publishedOn === undefined || since > 0;
  return administrationPage(visit, {
    title: roundTitle(visit, round),
    trail: trailTo(visit, survey),
    scripts: ['user-survey-results.js'],
    hasErrors: Object.keys(errors).length > 0,
    main: markup`${notice(done && words.round.done[done])}
${errorSummary(visit, errors)}
${figures(visit, survey, overview)}
${
  canPublish
    ? markup`<p><a class="button primary" href="${link(`surveys/${survey.id}/publication`, { round })}">${words.nextStep[next]}</a></p>`
    : markup`<p>${whyNot(visit, overview)}</p>`
}
${invitedForm(visit, page)}
<div class="side-by-side">
${side(
  'preview',
  words.round.preview,
  isNew,
  markup`<p>${words.round.previewHint}</p>
${results(visit, survey, `/preview?${search}`)}`,
)}
${side(
  'public',
  words.round.public,
  !isNew || publishedOn === undefined,
  publishedOn === undefined
    ? markup`<p>${words.round.nothingPublic}</p>`
    : markup`<p>${words.round.publicHint}</p>
${results(visit, survey, `?${search}`)}`,
)}
</div>`,
  });
}

/** One of the two: both can be opened, and the one to look at is open. */
const side = (id: string, title: string, isOpen: boolean, content: Markup): Markup =>
  markup`<details id="${id}"${attributes({ open: isOpen ? '' : undefined })}>
<summary><h2>${title}</h2></summary>
${content}
</details>`;

export function trailTo(visit: Visit, survey: Survey) {
  const { text: name, language } = titleOf(visit, survey);
  return [{ name, language, href: visit.link(`surveys/${survey.id}`) }];
}

function figures(visit: Visit, survey: Survey, overview: RoundOverview): Markup {
  const { words } = visit;
  const { responses, invited } = overview;
  const pair = (name: string, value: string): Markup =>
    markup`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;
  return markup`<dl class="figures">
${pair(words.round.responses, numberIn(visit, responses))}${pair(
    words.round.invited,
    invited === undefined ? words.unknown : numberIn(visit, invited),
  )}${pair(
    words.round.rate,
    percentIn(visit, percentOf(responses, invited)) ?? words.unknown,
  )}${pair(words.round.state, stateIn(visit, survey, overview).join('. '))}</dl>`;
}

/** Why there is nothing to publish now. */
function whyNot({ words }: Visit, { state, responses, publishedOn }: RoundOverview): string {
  if (state !== 'closed') return words.notPublished['round-open'];
  if (publishedOn !== undefined) return words.notPublished['too-few-since'];
  return responses === 0 ? words.notPublished['nobody-answered'] : words.round.invitedFirst;
}

function invitedForm(visit: Visit, { survey, overview, typed, errors }: RoundPage): Markup {
  const { words, link } = visit;
  const { round, invited, state, responses, publishedOn } = overview;
  const canPublishWithout = state === 'closed' && responses > 0 && publishedOn === undefined;
  return markup`<h2>${words.round.invitedTitle}</h2>
${form(
  visit,
  `surveys/${survey.id}/invited`,
  markup`<input type="hidden" name="round" value="${round}">
${inputField(visit, {
  name: 'invited',
  label: words.round.invitedLabel,
  hint: words.round.invitedHint,
  value: typed ?? (invited === undefined ? '' : String(invited)),
  isNumber: true,
  error: errors?.['invited'],
})}
<button>${words.save}</button>`,
)}
${
  canPublishWithout && invited === undefined
    ? markup`<p><a href="${link(`surveys/${survey.id}/publication`, { round })}">${words.round.publishWithout}</a></p>`
    : undefined
}`;
}

/** @param which what stands behind `…/results` */
const results = ({ words, root, language }: Visit, { id }: Survey, which: string): Markup => {
  const src = `${root}surveys/${id}/results${which}`;
  return markup`<user-survey-results${attributes({ src, lang: language, 'heading-level': '3' })}>
<p>${words.round.needsScript} <a href="${src}">${words.round.asData}</a></p>
</user-survey-results>`;
};

export interface PublicationPage {
  readonly survey: Survey;
  readonly overview: RoundOverview;
  /** Why it was not published. */
  readonly refused?: NotPublished | 'document-broken';
}

/** Asks once before a round is published, or says why it is not. */
export function publicationPage(visit: Visit, page: PublicationPage): string {
  const { words, link } = visit;
  const { survey, overview, refused } = page;
  const { round } = overview;
  const back = link(`surveys/${survey.id}/round`, { round });
  const name = roundName(visit, round);
  const { text: title, language } = titleOf(visit, survey);
  return administrationPage(visit, {
    title: words.publication.title(name),
    trail: [...trailTo(visit, survey), { name, href: back }],
    hasErrors: refused !== undefined,
    main: refused
      ? markup`<div class="errors" role="alert"><h2>${words.publication.refused}</h2>
<p>${words.notPublished[refused]}</p></div>
<p><a href="${back}">${words.publication.back}</a></p>`
      : markup`<p>${words.publication.question} <strong lang="${language}">${title}</strong></p>
${figures(visit, survey, overview)}
<ul>
${words.publication.consequences.map((each) => markup`<li>${each}</li>\n`)}</ul>
${form(
  visit,
  `surveys/${survey.id}/publication`,
  markup`<input type="hidden" name="round" value="${round}">
<button class="primary">${words.publication.button}</button>
<a class="button" href="${back}">${words.cancel}</a>`,
)}`,
  });
}
