import { attributes, markup } from '../../pages/markup.js';
import type { Content, Markup } from '../../pages/markup.js';
import type { Visit } from '../visit.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/language.js';

/** A page above the one that is shown. */
interface Step {
  readonly name: string;
  /** Of a name that is not ours. */
  readonly language?: string;
  readonly href: string;
}

export interface AdministrationPage {
  readonly title: string;
  /** Language of a title that is not ours. */
  readonly titleLanguage?: string;
  readonly main: Content;
  /** Pages above this one, after the list of surveys. */
  readonly trail?: readonly Step[];
  /** File names of the scripts that the page needs. */
  readonly scripts?: readonly string[];
  /** It has a fault to tell, which its title tells first. */
  readonly hasErrors?: boolean;
}

/** A whole page for the administrator, the heading included. */
export function administrationPage(visit: Visit, page: AdministrationPage): string {
  const { words, language, root } = visit;
  const { title, titleLanguage, main, scripts = [], hasErrors = false } = page;
  const name = title === words.name ? title : `${title} – ${words.name}`;
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${hasErrors ? `${words.error}: ${name}` : name}</title>
<link rel="icon" type="image/svg+xml" href="${root}assets/administration.svg">
<link rel="stylesheet" href="${root}assets/administration.css">
${scripts.map((script) => markup`<script type="module" src="${root}assets/${script}"></script>\n`)}</head>
<body>
<a class="skip-link" href="#content">${words.skip}</a>
${pageHead(visit)}
<main id="content" tabindex="-1">
${trailOf(visit, page)}
<h1${attributes({ lang: titleLanguage })}>${title}</h1>
${main}
</main>
</body>
</html>
`.html;
}

function pageHead(visit: Visit): Markup {
  const { words, link, formToken } = visit;
  return markup`<header>
<p class="name"><a href="${link('')}">${words.name}</a></p>
${
  formToken === undefined
    ? undefined
    : markup`<nav aria-label="${words.pages}">
<a href="${link('')}">${words.home.title}</a>
<a href="${link('troubles')}">${words.troubles.title}</a>
</nav>`
}
${languageLinks(visit)}
${
  formToken === undefined
    ? undefined
    : form(visit, 'logout', markup`<button class="quiet">${words.logOut}</button>`)
}
</header>`;
}

function languageLinks({ words, language, inLanguage }: Visit): Markup | undefined {
  if (!inLanguage) return undefined;
  const links = LANGUAGES.map(
    (each) =>
      markup`<a href="${inLanguage(each)}" hreflang="${each}" lang="${each}"${attributes({
        'aria-current': each === language ? 'true' : undefined,
      })}>${LANGUAGE_NAMES[each]}</a>\n`,
  );
  return markup`<nav class="languages" aria-label="${words.languages}">${links}</nav>`;
}

function trailOf({ words, link }: Visit, { trail }: AdministrationPage): Markup | undefined {
  if (!trail) return undefined;
  const steps: readonly Step[] = [{ name: words.home.title, href: link('') }, ...trail];
  return markup`<nav class="trail" aria-label="${words.trail}"><ol>
${steps.map(
  ({ name, language, href }) =>
    markup`<li><a href="${href}"${attributes({ lang: language })}>${name}</a></li>\n`,
)}</ol></nav>`;
}

/** A form that changes something; what it is sent to is named from `/admin/`. */
export const form = ({ link, formToken }: Visit, action: string, content: Content): Markup =>
  markup`<form method="post" action="${link(action)}">
<input type="hidden" name="form-token" value="${formToken ?? ''}">
${content}
</form>`;
