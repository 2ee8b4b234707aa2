import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { isRecord } from '../../src/engine/record.js';
import '../../src/index.js';
import type { UserSurvey } from '../../src/user-survey.js';

/** One survey on a page, with the tests' ways into it. */
export interface Stage {
  readonly survey: UserSurvey;
  readonly root: ShadowRoot;
}

/** A host page that has a dark mode: the survey follows its `color-scheme`. */
const hostStyle = new CSSStyleSheet();
hostStyle.replaceSync(
  ':root { color-scheme: light dark; background: Canvas; color: CanvasText; font-family: sans-serif }',
);

export const DESKTOP = { width: 1280, height: 900 };

/** What a browser and its page may be told: other media, and other preferences. */
export const emulate = (media: Readonly<Record<string, string>>) =>
  executeServerCommand('media-features', media);

/** Call it once in a test file: the page of a municipality, where the documents' pictures lie. */
export function usePage(): void {
  const { error, warn } = console;
  const base = document.createElement('base');
  before(() => {
    base.href = '/demo/surveys/';
    document.head.append(base);
    document.documentElement.lang = 'en';
    document.title = 'Survey';
    document.adoptedStyleSheets = [hostStyle];
    // Faulty documents are told in the console; here it is their look that counts.
    console.error = console.warn = () => undefined;
  });
  after(async () => {
    base.remove();
    document.adoptedStyleSheets = [];
    document.body.replaceChildren();
    Object.assign(console, { error, warn });
    await setViewport(DESKTOP);
  });
}

/** Faulty on purpose: a text in place of a document, or a title that is misspelt. */
const isFaulty = (document_: unknown) =>
  typeof document_ === 'string' || (isRecord(document_) && 'titel' in document_);

/** A page as a municipality has it: a landmark, a heading, an article, the survey in it. */
export async function show(
  document_: unknown,
  properties: Partial<UserSurvey> = {},
): Promise<Stage> {
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'Eksempel kommune';
  const survey = document.createElement('user-survey');
  Object.assign(survey, { drafts: 'off', survey: document_, transport: async () => undefined });
  Object.assign(survey, properties);
  main.append(heading, survey);
  document.body.replaceChildren(main);
  await until(() => survey.status !== 'idle' && survey.status !== 'loading');
  await survey.updateComplete;
  if (survey.status === 'failed' && !isFaulty(document_))
    throw new Error('the document cannot be used');
  return { survey, root: survey.shadowRoot! };
}

/** Waits until it holds, for at most three seconds. */
export async function until(holds: () => unknown): Promise<void> {
  const end = performance.now() + 3000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`still waiting for ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
