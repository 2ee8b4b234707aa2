/** How the survey is shown, here and in the snippets. An empty string: nothing is said about it. */
export interface Settings {
  readonly language: string;
  readonly layout: '' | 'pages' | 'one-question' | 'single-page';
  readonly headingLevel: number;
  readonly width: Width;
  readonly theme: '' | Theme;
  readonly colours: '' | 'light' | 'dark';
  /** Address of the folder that script, document and theme are put into; ends with a slash. */
  readonly folder: string;
  readonly endpoint: string;
  /** Address of the stand-alone page, for a frame and for the link. */
  readonly standAlone: string;
}

export const LAYOUTS = ['', 'pages', 'one-question', 'single-page'] as const;
export const WIDTHS = ['all', 'phone', 'tablet', 'desktop'] as const;
export const THEMES = ['designsystemet', 'exempelby', 'high-contrast'] as const;
export const COLOURS = ['', 'light', 'dark'] as const;
/** The element's own. */
export const HEADING_LEVEL = 2;

export type Width = (typeof WIDTHS)[number];
export type Theme = (typeof THEMES)[number];

export const FIRST_SETTINGS: Settings = {
  language: '',
  layout: '',
  headingLevel: HEADING_LEVEL,
  width: 'all',
  theme: '',
  colours: '',
  folder: '/media/',
  endpoint: '',
  standAlone: '',
};
