import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { EDITORS, type Editor, type KnownEditor } from './editors.js';
import { LINK_ADDRESS, LINK_TEXT, SNIPPETS, type Ending } from './snippets.js';
import { Visitor, type Template } from './visitor.js';

/** What became of one snippet in one editor. */
export interface Fate {
  /** What the editor left of it. */
  readonly html: string;
  readonly endings: Readonly<Record<Template, Ending>>;
}

/** One editor, and what it made of every snippet, by the snippet's name; or why it is not here. */
export interface Row {
  readonly editor: string;
  readonly version?: string;
  readonly missing?: string;
  readonly fates: ReadonlyMap<string, Fate>;
}

/** Name of the column of links that are made with the editor's own button. */
export const BUTTON = 'link by the editor’s own button';

/** Feeds every editor with every snippet, and visits what comes out. */
export async function measure(): Promise<readonly Row[]> {
  const browser = await puppeteer.launch(await findBrowser());
  const visitor = await Visitor.start(browser);
  try {
    const rows: Row[] = [];
    for (const editor of EDITORS) rows.push(await measureOne(editor, browser, visitor));
    return rows;
  } finally {
    await visitor.stop();
    await browser.close();
  }
}

async function measureOne(known: KnownEditor, browser: Browser, visitor: Visitor): Promise<Row> {
  const editor = await known.open(browser);
  if ('missing' in editor) return { editor: known.name, missing: editor.missing, fates: new Map() };
  const fates = new Map<string, Fate>();
  for (const [name, html] of await outputs(editor))
    fates.set(name, {
      html,
      endings: {
        'with our script': await visitor.visit('with our script', html),
        'without a script': await visitor.visit('without a script', html),
      },
    });
  return { editor: known.name, version: editor.version, fates };
}

async function outputs(editor: Editor): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (const { name, html } of SNIPPETS) made.set(name, await editor.filter(html));
  if (editor.link) made.set(BUTTON, await editor.link(LINK_TEXT, LINK_ADDRESS));
  return made;
}
