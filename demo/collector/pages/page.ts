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
}

/**
 * A stand-alone page. Its addresses are relative, so that it also works where a proxy puts the
 * collector into a folder.
 */
export const page = ({ language, title, script, main }: Page): string =>
  markup`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="../assets/page.css">${
    script === undefined
      ? ''
      : markup`
<script type="module" src="../assets/${script}"></script>`
  }
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`.html;
