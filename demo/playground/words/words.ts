import { en } from './en.js';
import { nb } from './nb.js';
import { sv } from './sv.js';
import type { Snippet } from '../snippets.js';
import type { Settings } from '../settings.js';

/** Everything that the page says. */
export interface Words {
  readonly pageTitle: string;
  readonly lead: string;
  readonly skip: string;
  readonly pageLanguage: string;
  readonly sections: string;
  readonly document: string;
  readonly editor: string;
  readonly editorHelp: string;
  /** CodeMirror's own, by their English. */
  readonly editorPhrases: Readonly<Record<string, string>>;
  readonly open: string;
  readonly save: string;
  readonly opened: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly notUtf8: (name: string) => string;
  readonly notLoaded: (name: string) => string;
  readonly undo: string;
  readonly undone: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly survey: string;
  readonly olderSurvey: string;
  readonly noScript: string;
  readonly settings: string;
  readonly language: string;
  readonly pageLanguageOption: string;
  readonly layout: string;
  readonly layouts: Readonly<Record<Settings['layout'], string>>;
  readonly width: string;
  readonly widths: Readonly<Record<Settings['width'], string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<Settings['theme'], string>>;
  readonly colours: string;
  readonly colourNames: Readonly<Record<Settings['colours'], string>>;
  readonly headingLevel: string;
  readonly wholePage: string;
  readonly showParts: string;
  readonly parts: string;
  readonly partsHelp: string;
  readonly partPointedAt: (names: string) => string;
  readonly times: (count: number) => string;
  readonly templates: string;
  readonly templatesHelp: string;
  readonly use: string;
  readonly used: (title: string) => string;
  readonly examples: string;
  readonly examplesHelp: string;
  readonly add: string;
  readonly added: (title: string) => string;
  readonly notAdded: string;
  readonly embed: string;
  readonly embedHelp: string;
  readonly folder: string;
  readonly endpoint: string;
  readonly standAlone: string;
  readonly ways: Readonly<
    Record<Snippet['way'], { readonly title: string; readonly help: string }>
  >;
  readonly copy: string;
  readonly copied: (what: string) => string;
  readonly selected: (what: string) => string;
  readonly privacy: string;
}

const all = { nb, sv, en };

/** The languages that the page speaks, each by its own name. */
export const PAGE_LANGUAGES = { nb: 'Bokmål', sv: 'Svenska', en: 'English' } as const;
export type PageLanguage = keyof typeof PAGE_LANGUAGES;

export const wordsIn = (language: PageLanguage): Words => all[language];

/** The first of these that the page speaks. */
export const pageLanguageFor = (wanted: readonly string[]): PageLanguage => {
  const bases = wanted.map((tag) => tag.split('-')[0]!.replace(/^(nn|no|se|da)$/, 'nb'));
  return (bases.find((base) => Object.hasOwn(PAGE_LANGUAGES, base)) ?? 'en') as PageLanguage;
};
