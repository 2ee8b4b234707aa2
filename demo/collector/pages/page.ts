import { direction } from 'user-survey/engine';
import type { LanguageTag } from 'user-survey/engine';
import { attributes, markup } from './markup.js';
import type { Markup } from './markup.js';

export interface Page {
  readonly language: LanguageTag;
  readonly title: string;
  /** File names of the scripts that the page needs. */
  readonly scripts?: readonly string[];
  /** It is shown in the frame of another page: without a margin of its own. */
  readonly isEmbedded?: boolean;
  readonly main: Markup;
  /** The way from the page to where the collector's paths begin. */
  readonly root?: string;
}

/**
 * A stand-alone page. Its addresses are relative, so that it also works where a proxy puts the
 * collector into a folder.
 */
export const page = (content: Page): string => {
  const { language, title, scripts = [], isEmbedded = false, main, root = '../' } = content;
  const tags = scripts.map(
    (script) =>
      markup`
<script type="module" src="${root}assets/${script}"></script>`.html,
  );
  return markup`<!doctype html>
<html lang="${language}" dir="${direction(language)}"${attributes({ class: isEmbedded ? 'embedded' : undefined })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${root}assets/page.css">${{ html: tags.join('') }}
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`.html;
};
