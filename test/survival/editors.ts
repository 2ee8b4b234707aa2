import sanitizeHtml from 'sanitize-html';
import type { Browser } from 'puppeteer-core';
import { openInBrowser, versionOf } from './in-browser.js';
import { openInPhp } from './in-php.js';

/** An editor or sanitizer that is running. */
export interface Editor {
  readonly version: string;
  /** What it makes of HTML that is set as its content, as its view of the source does. */
  filter(html: string): Promise<string>;
  /** What its own button for links makes of a line of text. A sanitizer has none. */
  link?(text: string, address: string): Promise<string>;
}

/** Why an editor cannot run here, and what to install. */
export interface Missing {
  readonly missing: string;
}

/** One that web editors' systems use, as it is without settings of the site's. */
export interface KnownEditor {
  readonly name: string;
  open(browser: Browser): Promise<Editor | Missing>;
}

/** One from npm, that runs in a page: `module` is its file in `editors/`. */
const inBrowser = (name: string, module: string, npmPackage: string): KnownEditor => ({
  name,
  open: (browser) => openInBrowser(browser, module, npmPackage),
});

export const EDITORS: readonly KnownEditor[] = [
  {
    name: 'nothing is filtered: a template, an HTML module',
    open: () => Promise.resolve({ version: '', filter: (html) => Promise.resolve(html) }),
  },
  inBrowser('TinyMCE', 'tinymce', 'tinymce'),
  inBrowser('CKEditor 5, classic, usual plugins', 'ckeditor', 'ckeditor5'),
  inBrowser('CKEditor 5 with General HTML Support, all allowed', 'ckeditor-any-html', 'ckeditor5'),
  inBrowser('Quill', 'quill', 'quill'),
  inBrowser('Tiptap, StarterKit', 'tiptap', '@tiptap/starter-kit'),
  inBrowser('DOMPurify', 'dompurify', 'dompurify'),
  {
    name: 'sanitize-html',
    open: () =>
      Promise.resolve({
        version: versionOf('sanitize-html'),
        filter: (html) => Promise.resolve(sanitizeHtml(html)),
      }),
  },
  {
    name: 'the browser’s own `setHTML()`',
    async open(browser) {
      const editor = await openInBrowser(browser, 'set-html');
      const known = await editor.filter('').catch(() => undefined);
      return known === undefined ? { missing: `${editor.version} has no setHTML().` } : editor;
    },
  },
  {
    name: 'WordPress, an author without `unfiltered_html`',
    open: () =>
      openInPhp({
        script: 'kses.php',
        folder: '/usr/share/wordpress',
        needs: 'wp-includes/kses.php',
        debianPackage: 'wordpress',
      }),
  },
  {
    name: 'HTML Purifier',
    open: () =>
      openInPhp({
        script: 'html-purifier.php',
        folder: '/usr/share/php',
        needs: 'HTMLPurifier.auto.php',
        debianPackage: 'php-htmlpurifier',
      }),
  },
];
