import { HEADING_LEVEL, type Settings } from './settings.js';

/** One way to put the survey on a page. */
export interface Snippet {
  readonly way: 'tag' | 'link' | 'div' | 'iframe' | 'npm';
  readonly code: string;
}

/** What a snippet is about: which document, and what the link to it says. */
export interface SnippetDocument {
  readonly id: string;
  readonly title: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** ` name="value"` for each that has a value. */
const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** Attributes of the tag but `src`; what the element does by itself is not said. */
const optionsOf = (settings: Settings): Record<string, string> => ({
  endpoint: settings.endpoint,
  lang: settings.language,
  layout: settings.layout,
  'heading-level': settings.headingLevel === HEADING_LEVEL ? '' : String(settings.headingLevel),
});

/** Every way to embed a survey, with these settings. */
export function snippetsOf(document: SnippetDocument, settings: Settings): readonly Snippet[] {
  const { folder, theme } = settings;
  const src = `${folder}${document.id}.json`;
  const standAlone = settings.standAlone || `/s/${document.id}`;
  const options = optionsOf(settings);
  const link = `<a href="${escaped(standAlone)}">${escaped(document.title)}</a>`;
  const script = `<script src="${escaped(folder)}user-survey.js" defer></script>`;
  const style = theme ? `<link rel="stylesheet" href="${escaped(`${folder}${theme}.css`)}">\n` : '';
  const withPrefix = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [`data-${name}`, value]),
  );
  return [
    {
      way: 'tag',
      code: `${style}${script}
<user-survey${attributes({ src, ...options })}>
  ${link}
</user-survey>`,
    },
    {
      way: 'link',
      code: `${style}${script}
<p><a href="${escaped(src + fragmentOf(options))}">${escaped(document.title)}</a></p>`,
    },
    {
      way: 'div',
      code: `${style}${script}
<div${attributes({ 'data-user-survey': src, ...withPrefix })}>
  ${link}
</div>`,
    },
    {
      way: 'iframe',
      code: `<script src="${escaped(folder)}user-survey-frame.js" defer></script>
<iframe${attributes({
        src: frameAddress(standAlone, settings.language),
        title: document.title,
        width: '100%',
        height: '800',
      })}></iframe>
<p>${link}</p>`,
    },
    { way: 'npm', code: npmCode(src, options, theme) },
  ];
}

/** What a link asks for, in its fragment. */
const fragmentOf = (options: Readonly<Record<string, string>>): string => {
  const given = Object.entries(options).filter(([, value]) => value !== '');
  return [
    '#user-survey',
    ...given.map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
  ].join('&');
};

const frameAddress = (standAlone: string, language: string): string => {
  const query = `embed=1${language ? `&lang=${encodeURIComponent(language)}` : ''}`;
  return `${standAlone}${standAlone.includes('?') ? '&' : '?'}${query}`;
};

function npmCode(src: string, options: Readonly<Record<string, string>>, theme: string): string {
  const wanted = Object.entries(options).filter(([, value]) => value !== '');
  return [
    '// npm install user-survey',
    "import 'user-survey';",
    ...(theme ? [`import './${theme}.css';`] : []),
    '',
    "const survey = document.createElement('user-survey');",
    ...Object.entries({ src, ...Object.fromEntries(wanted) }).map(
      ([name, value]) => `survey.setAttribute('${name}', ${JSON.stringify(value)});`,
    ),
    'document.body.append(survey);',
  ].join('\n');
}
