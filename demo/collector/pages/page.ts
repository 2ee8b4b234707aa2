import { direction } from 'user-survey/engine';
import type { LanguageTag } from 'user-survey/engine';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

export interface Page {
  readonly language: LanguageTag;
  readonly title: string;
  /** File name of the script that the page needs. */
  readonly script?: string;
  readonly main: Markup;
  /** The way from the page to where the collector's paths begin. */
  readonly root?: string;
}

/**
 * A stand-alone page. Its addresses are relative, so that it also works where a proxy puts the
 * collector into a folder.
 */
export const page = ({ language, title, script, main, root = '../' }: Page): string =>
  markup`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${root}assets/page.css">${
    script === undefined
      ? ''
      : markup`
<script type="module" src="${root}assets/${script}"></script>`
  }
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`.html;
