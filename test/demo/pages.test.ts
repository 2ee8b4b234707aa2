import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { SEEDED_ROUNDS } from '../../demo/seed/seed-demo.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const names = [
  'index.html',
  ...readdirSync(new URL('demo/', root))
    .filter((name) => name.endsWith('.html'))
    .map((name) => `demo/${name}`),
];
const pages = names.map((name) => ({ name, html: read(name) }));
const BUILT_FILES = [
  '/dist/user-survey.js',
  '/dist/user-survey-results.js',
  '/dist/user-survey-print.js',
  '/dist/playground/index.html',
];
/** Surveys whose results are published in the demo. */
const seeded: readonly string[] = SEEDED_ROUNDS.map(({ surveyId }) => surveyId);
const stylesheets = [
  'demo/site.css',
  'demo/themes.css',
  ...readdirSync(new URL('demo/themes/', root))
    .filter((name) => name.endsWith('.css'))
    .map((name) => `demo/themes/${name}`),
];

/** Values of one attribute, in document order. */
const valuesOf = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1]!);

/** Start tags of one element. */
const tagsOf = (html: string, element: string): string[] =>
  [...html.matchAll(new RegExp(`<${element}(?=[\\s>])[^>]*>`, 'g'))].map((match) => match[0]);

/** The page without what differs between pages: line breaks and the mark of the current page. */
const frameOf = (html: string, element: string): string =>
  new RegExp(`<${element}[\\s\\S]*?</${element}>`)
    .exec(html)![0]
    .replace(/ aria-current="page"|\s+/g, '');

describe('demo pages', () => {
  for (const { name, html } of pages) {
    describe(name, () => {
      it('has no inline script, inline style or event handler attribute', () => {
        for (const tag of tagsOf(html, 'script')) assert.match(tag, /\ssrc="/);
        assert.doesNotMatch(html, /<script[^>]*>[^<]/);
        assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/i);
      });

      it('links only to what exists on the site', () => {
        for (const address of [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]) {
          if (/^(mailto:|#)/.test(address)) continue;
          assert.match(address, /^\//, `${address} is not an address on this site`);
          // The built files exist only after a build.
          if (BUILT_FILES.includes(address)) continue;
          const onPaper = /^\/s\/([\w-]+)\/print(?:\?lang=\w+)?$/.exec(address)?.[1];
          if (onPaper) {
            assert.ok(existsSync(new URL(`demo/surveys/${onPaper}.json`, root)), address);
            continue;
          }
          const published = /^\/surveys\/([\w-]+)\/results$/.exec(address)?.[1];
          if (published) {
            assert.ok(seeded.includes(published), address);
            continue;
          }
          assert.ok(
            existsSync(new URL(`.${address === '/' ? '/index.html' : address}`, root)),
            address,
          );
        }
      });

      it('points within itself only at ids that it has, each once', () => {
        const ids = valuesOf(html, 'id');
        assert.equal(new Set(ids).size, ids.length);
        const references = [
          ...valuesOf(html, 'href')
            .filter((href) => href.startsWith('#'))
            .map((href) => href.slice(1)),
          ...valuesOf(html, 'aria-labelledby'),
        ];
        for (const id of references) assert.ok(ids.includes(id), id);
      });

      it('names its language and title, and has a skip link, one main and headings in order', () => {
        assert.match(html, /^<!doctype html>\n<html lang="(nb|sv)">/);
        assert.match(html, /<title>[^<]+ – (Eksempelvik|Exempelby) kommune?<\/title>/);
        assert.match(html, /<body>\s*<a class="skip-link" href="#content">/);
        assert.equal(tagsOf(html, 'main').length, 1);
        const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
        assert.equal(levels[0], 1);
        assert.equal(levels.filter((level) => level === 1).length, 1);
        levels.forEach((level, index) => assert.ok(index === 0 || level <= levels[index - 1]! + 1));
      });

      it('gives every survey a fallback link, and its own endpoint or preview', () => {
        const surveys = [...html.matchAll(/<user-survey(?!-)([^>]*)>([\s\S]*?)<\/user-survey>/g)];
        for (const [, attributes, content] of surveys) {
          assert.match(content!, /^\s*<a href="[^"]+"[^>]*>[^<]+<\/a>\s*$/);
          const id = (JSON.parse(read(`.${valuesOf(attributes!, 'src')[0]!}`)) as { id: string })
            .id;
          if (/\spreview(\s|$)/.test(attributes!))
            assert.deepEqual(valuesOf(attributes!, 'endpoint'), []);
          else assert.deepEqual(valuesOf(attributes!, 'endpoint'), [`/surveys/${id}/responses`]);
        }
        assert.equal(html.includes('src="/dist/user-survey.js"'), surveys.length > 0);
      });

      it('gives all results a fallback link to the same data', () => {
        const results = [
          ...html.matchAll(/<user-survey-results([^>]*)>([\s\S]*?)<\/user-survey-results>/g),
        ];
        for (const [, attributes, content] of results) {
          assert.match(content!, /^\s*<a href="[^"]+"[^>]*>[^<]+<\/a\s*>\s*$/);
          assert.deepEqual(valuesOf(content!, 'href'), valuesOf(attributes!, 'src'));
        }
        assert.equal(html.includes('src="/dist/user-survey-results.js"'), results.length > 0);
      });

      it('gives every form on paper a fallback link, and the page where one can answer', () => {
        const forms = [
          ...html.matchAll(/<user-survey-print([^>]*)>([\s\S]*?)<\/user-survey-print>/g),
        ];
        for (const [, attributes, content] of forms) {
          assert.match(content!, /^\s*<a href="[^"]+"[^>]*>[^<]+<\/a>\s*$/);
          const [survey] = valuesOf(attributes!, 'src');
          const [address] = valuesOf(attributes!, 'survey-url');
          assert.ok(valuesOf(read(`.${address!}`), 'src').includes(survey!));
        }
        assert.equal(html.includes('src="/dist/user-survey-print.js"'), forms.length > 0);
      });

      it('has the header and footer of its municipality', () => {
        const first = pages.find((page) =>
          page.html.includes(/<html lang="\w+"/.exec(html)![0]),
        )!.html;
        assert.equal(frameOf(html, 'header'), frameOf(first, 'header'));
        assert.equal(frameOf(html, 'footer'), frameOf(first, 'footer'));
      });
    });
  }

  it('are all reached from the front page', () => {
    const links = valuesOf(read('index.html'), 'href');
    for (const name of names.slice(1)) assert.ok(links.includes(`/${name}`), name);
  });

  for (const [survey, results] of [
    ['ks-hjemmetjeneste', 'ks-hjemmetjeneste-resultater'],
    ['skr-ifo', 'skr-ifo-resultat'],
    ['korus-bte', 'korus-bte-resultater'],
    ['bsb-intervjuguide', 'bsb-intervjuguide-resultater'],
  ] as const) {
    it(`lead from ${survey} to its results and back`, () => {
      assert.ok(valuesOf(read(`demo/${survey}.html`), 'href').includes(`/demo/${results}.html`));
      const html = read(`demo/${results}.html`);
      assert.ok(valuesOf(html, 'href').includes(`/demo/${survey}.html`));
      assert.ok(valuesOf(html, 'src').includes(`/surveys/${survey}/results`));
    });
  }

  it('say of all results that they are invented', () => {
    const notices = pages
      .filter(({ html }) => html.includes('<user-survey-results'))
      .map(({ html }) => /<p class="notice">\s*([^<]*)/.exec(html)?.[1]?.split(/[.,]/)[0]);
    assert.deepEqual(notices.sort(), [
      'Kommunerna och deras värden är påhittade',
      'Samtalene er oppdiktet',
      'Svaren från 2022 är påhittade',
      'Svarene er oppdiktet',
      'Svarene er oppdiktet',
      'Svarene fra 2021 er oppdiktet',
    ]);
  });

  it('take no font, image or other file from another site in their stylesheets', () => {
    for (const name of stylesheets) assert.doesNotMatch(read(name), /@import|@font-face|url\(/);
  });

  it('style the survey by the contract’s custom properties only', () => {
    const contract = [
      'accent',
      'on-accent',
      'text',
      'muted',
      'surface',
      'border',
      'danger',
      'focus',
      'radius',
      'space',
      'font',
      'font-size',
      'max-width',
      'scroll-margin',
      'target-size',
    ];
    for (const name of stylesheets) {
      for (const [, property] of read(name).matchAll(/--user-survey-([\w-]+)(?=:)/g))
        assert.ok(contract.includes(property!), property);
    }
  });

  it('ask for nothing but own files under the strict policy', () => {
    const policy = valuesOf(read('demo/csp.html'), 'content')[0];
    assert.equal(
      policy,
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    );
  });
});
