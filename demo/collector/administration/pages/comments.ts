import type { Survey } from 'user-survey/engine';
import { attributes, markup } from '../../pages/markup.js';
import type { Markup } from '../../pages/markup.js';
import { MOST_COMMENTS } from '../reading/themes.js';
import type { Comment, Theme, Themes } from '../reading/themes.js';
import type { Visit } from '../visit.js';
import { notice, selectField } from './fields.js';
import { administrationPage, form } from './layout.js';
import { trailTo } from './round.js';

export interface CommentsPage {
  readonly survey: Survey;
  readonly found: Themes;
  readonly marked: ReadonlySet<string>;
  /** What is asked for, as it stands in the address. */
  readonly query: CommentQuery;
  readonly isSaved: boolean;
}

export interface CommentQuery {
  readonly question?: string;
  readonly unit?: string;
  readonly round?: string;
  /** `1`: only the marked ones. */
  readonly marked?: string;
}

/** Comments and answers to open questions by theme, with a mark for the dialogue conference. */
export function commentsPage(visit: Visit, page: CommentsPage): string {
  const { words } = visit;
  const { survey, found, query, isSaved } = page;
  const { themes, total, isCut } = found;
  const onlyMarked = query.marked !== undefined;
  return administrationPage(visit, {
    title: onlyMarked ? words.comments.markedTitle : words.comments.title,
    trail: trailTo(visit, survey),
    main: markup`${notice(isSaved ? words.comments.saved : undefined)}
<p class="no-print">${words.comments.careful}</p>
${views(visit, page)}
${filterForm(visit, page)}
<p>${words.comments.count(total)}${isCut ? ` ${words.comments.tooMany(MOST_COMMENTS)}` : undefined}</p>
${themes.map((theme, index) => themeSection(visit, page, { theme, before: themes[index - 1], index }))}`,
  });
}

function views({ words, link }: Visit, { survey, query }: CommentsPage): Markup {
  const view = (name: string, marked: string | undefined): Markup => {
    const href = link(`surveys/${survey.id}/comments`, { ...query, marked });
    const isHere = query.marked === marked;
    return markup`<a${attributes({ href, 'aria-current': isHere ? 'true' : undefined })}>${name}</a>\n`;
  };
  return markup`<nav class="views" aria-label="${words.comments.views}">
${view(words.comments.all, undefined)}${view(words.comments.onlyMarked, '1')}</nav>`;
}

function filterForm(visit: Visit, { survey, found, query }: CommentsPage): Markup {
  const { words, link, language } = visit;
  const all = { value: '', label: words.comments.any };
  const named = (names: readonly string[]) => [
    all,
    ...names.map((name) => ({ value: name, label: name })),
  ];
  return markup`<form class="filter" method="get" action="${link(`surveys/${survey.id}/comments`)}">
<input type="hidden" name="lang" value="${language}">
${query.marked === undefined ? undefined : markup`<input type="hidden" name="marked" value="1">`}
${selectField(visit, {
  name: 'question',
  label: words.comments.question,
  value: query.question,
  options: [
    all,
    ...found.questions.map(({ question: value, label, language: lang }) => ({
      value,
      label,
      lang,
    })),
  ],
})}
${selectField(visit, { name: 'unit', label: words.codes.unit, value: query.unit, options: named(found.units) })}
${selectField(visit, { name: 'round', label: words.round.round, value: query.round, options: named(found.rounds) })}
<button>${words.comments.show}</button>
</form>`;
}

interface ThemePlace {
  readonly theme: Theme;
  readonly before: Theme | undefined;
  readonly index: number;
}

function themeSection(visit: Visit, page: CommentsPage, { theme, before, index }: ThemePlace) {
  const { words } = visit;
  const { survey, query, marked } = page;
  const { area, label, language, comments } = theme;
  const id = `theme-${index + 1}`;
  // Under the heading of its area, where it has one.
  const heading =
    area === undefined
      ? markup`<h2 id="${id}" lang="${language}">${label}</h2>`
      : markup`<h3 id="${id}" lang="${language}">${label}</h3>`;
  return markup`${area !== undefined && area.text !== before?.area?.text ? markup`<h2 lang="${area.language}">${area.text}</h2>` : undefined}
<section class="theme" aria-labelledby="${id}">
${heading}
${form(
  visit,
  `surveys/${survey.id}/marks`,
  markup`${Object.entries(query).map(([name, value]) => hidden(name, value))}
<ul class="comments">
${comments.map((comment, place) => commentItem(visit, comment, { isMarked: marked.has(comment.digest), id: `${id}-${place + 1}` }))}</ul>
<button>${words.comments.save}<span class="visually-hidden" lang="${language}"> – ${label}</span></button>`,
)}
</section>
`;
}

const hidden = (name: string, value = ''): Markup =>
  markup`<input type="hidden" name="${name}" value="${value}">`;

function commentItem(
  { words }: Visit,
  { text, count, places, language, digest }: Comment,
  { isMarked, id }: { readonly isMarked: boolean; readonly id: string },
): Markup {
  const about = [...(count > 1 ? [words.comments.times(count)] : []), ...places].join(' · ');
  return markup`<li>
<blockquote id="${id}-text"${attributes({ lang: language })}>${text}</blockquote>
${about ? markup`<p class="hint">${about}</p>` : undefined}
<input type="hidden" name="shown" value="${digest}">
<label class="mark"><input type="checkbox" name="marked-comment" value="${digest}" aria-describedby="${id}-text"${attributes({ checked: isMarked ? '' : undefined })}> ${words.comments.mark}</label>
</li>
`;
}
