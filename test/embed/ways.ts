/** The ways to embed that the one-file script does, as HTML, and a page around them. */
export const WAYS: Readonly<Record<string, (src: string) => string>> = {
  'the tag': (src) => `<user-survey src="${src}"><a href="/other">Answer here</a></user-survey>`,
  'a link': (src) => `<p><a href="${src}#user-survey">Answer here</a></p>`,
  'a placeholder': (src) => `<div data-user-survey="${src}"><a href="/other">Answer here</a></div>`,
};

export const pageWith = (script: string, body: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
${script}
<main><h1>A page</h1><p>Before.</p>${body}<p>After.</p></main></html>`;

export const HOME_CARE = JSON.stringify({
  id: 'home-care',
  version: '1',
  languages: ['en'],
  title: 'Home care',
  pages: [{ id: 'one', questions: [{ id: 'again', type: 'yes-no', label: 'Again?' }] }],
});
