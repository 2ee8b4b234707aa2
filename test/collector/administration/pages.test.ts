import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LANGUAGES, wordsIn } from '../../../demo/collector/administration/words/language.js';
import { startCollector, visitSubmission } from '../../support/collector.js';
import type { TestCollector } from '../../support/collector.js';
import { answer, YEARLY } from '../rounds.js';
import { Administrator } from './administrator.js';

const EVIL = `</title></textarea><script>alert("1")</script>'&`;
const ESCAPED =
  '&lt;/title&gt;&lt;/textarea&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;';
const HOSTILE = {
  ...YEARLY,
  id: 'hostile',
  version: EVIL,
  title: EVIL,
  code: { required: false },
  areas: [{ id: 'area', title: EVIL }],
  pages: [{ id: 'all', questions: [{ id: 'why', type: 'text', label: EVIL, area: 'area' }] }],
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const PAGES = [
  '',
  'login',
  'troubles',
  'surveys/hostile',
  'surveys/hostile/codes',
  'surveys/hostile/comments',
  'surveys/hostile/comments?marked=1',
  'surveys/hostile/deletion',
  'surveys/hostile/deletion?before=2026-10-12',
  'surveys/hostile/round?round=2025',
  `surveys/hostile/round?round=${encodeURIComponent(EVIL)}`,
  'surveys/hostile/publication?round=2025',
  `surveys/hostile/publication?round=${encodeURIComponent(EVIL)}`,
];

let collector: TestCollector;
let administrator: Administrator;
before(async () => {
  collector = await startCollector({ surveys: [YEARLY, HOSTILE] });
  const { status } = await collector.post(
    'hostile',
    visitSubmission({
      surveyId: 'hostile',
      surveyVersion: EVIL,
      answers: { why: EVIL },
      context: { unit: EVIL, round: EVIL },
    }),
  );
  assert.equal(status, 201);
  await answer(collector.address, YEARLY, 3, '2025');
  administrator = await Administrator.logIn(collector.address);
  await writeFile(path.join(collector.surveysFolder, '<script>.json'), `{ "title": "${EVIL}" }`);
});
after(() => collector.close());

describe('each page of the administrator', () => {
  it('is not kept, framed or told of, and runs nothing but our own files', async () => {
    for (const page of [...PAGES, 'nothing', 'surveys/nothing']) {
      const { headers } = await administrator.get(page);
      assert.equal(headers.get('Content-Type'), 'text/html; charset=utf-8', page);
      assert.equal(headers.get('Content-Security-Policy'), POLICY);
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.equal(headers.get('Referrer-Policy'), 'same-origin');
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    }
  });

  it('shows what somebody wrote into documents, answers and addresses as text', async () => {
    for (const page of PAGES) {
      const { html } = await administrator.get(page);
      assert.doesNotMatch(html, /<script>|alert\("1"\)/, page);
      const scripts = html.match(/<script/g) ?? [];
      assert.equal(scripts.length, page.includes('/round?') ? 1 : 0, page);
    }
    const { html } = await administrator.get('surveys/hostile/comments');
    assert.ok(html.includes(`<blockquote id="theme-1-1-text" lang="en">${ESCAPED}</blockquote>`));
    assert.ok(html.includes(`<h2 lang="en">${ESCAPED}</h2>`));
  });

  it('is in the language that the browser asks for, and in the one that is chosen', async () => {
    for (const [header, language] of [
      ['nb', 'nb'],
      ['nn-NO,nn;q=0.9,en;q=0.8', 'nb'],
      ['no', 'nb'],
      ['sv-FI', 'sv'],
      ['en-GB,sv;q=0.9', 'en'],
      ['de,sv;q=0.2,en;q=0.1', 'sv'],
      ['de', 'en'],
      ['sv;q=0,nb', 'nb'],
    ] as const) {
      const { html } = await administrator.get('', { headers: { 'Accept-Language': header } });
      assert.match(html, new RegExp(`<html lang="${language}">`), header);
    }
    const chosen = await administrator.get('surveys/yearly?lang=sv');
    assert.match(chosen.html, /<html lang="sv">/);
    assert.match(chosen.html, /href="..\/..\/admin\/surveys\/yearly\/codes\?lang=sv"/);
    assert.match((await administrator.get('?lang=xx')).html, /<html lang="en">/);
  });

  it('says all in each language, and nothing that is not there', async () => {
    for (const language of LANGUAGES) {
      for (const page of PAGES) {
        const separator = page.includes('?') ? '&' : '?';
        const { html, status } = await administrator.get(`${page}${separator}lang=${language}`);
        assert.ok(status === 200, `${page} ${status}`);
        assert.match(html, new RegExp(`<html lang="${language}">`));
        assert.doesNotMatch(html, /undefined|\[object|NaN|null/, page);
        assert.ok(html.includes(wordsIn(language).logOut));
        assert.match(html, /<h1[^>]*>[^<]/);
      }
    }
  });

  it('has addresses that also work where a proxy puts the collector into a folder', async () => {
    for (const page of PAGES) {
      const { html } = await administrator.get(page);
      const addresses = [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, to]) => to!);
      assert.ok(addresses.length > 3);
      for (const address of addresses) assert.match(address, /^(?:\.\.\/|#)/, page);
      const inFolder = `https://kommune.example/survey/admin/${page}`;
      for (const address of addresses)
        assert.ok(
          new URL(address, inFolder).pathname.startsWith('/survey/') || address.startsWith('#'),
          `${page}: ${address}`,
        );
    }
  });

  it('says what is not there, and what cannot be read', async () => {
    for (const page of [
      'nothing',
      'surveys/nothing',
      'surveys/a%00b',
      'surveys/yearly/round',
      'surveys/yearly/round?round=a&round=b',
      `surveys/yearly/round?round=${'x'.repeat(101)}`,
    ]) {
      const { status, html } = await administrator.get(page);
      assert.equal(status, 404, page);
      assert.match(html, /<h1>There is no such page<\/h1>/);
    }
  });

  it('asks who is not logged in for the token, and shows nothing else', async () => {
    for (const page of [...PAGES, 'nothing'].filter((each) => each !== 'login')) {
      const { status, html } = await new Administrator(collector.address).get(page);
      assert.equal(status, 401);
      assert.match(html, /<h1>Log in<\/h1>/);
      assert.doesNotMatch(html, /Every year|Log out|form-token" value="[^"]/);
    }
  });
});

describe('the folder of the administrator’s page', () => {
  it('is where an address without a slash leads', async () => {
    const response = await fetch(`${collector.address}/admin`, {
      redirect: 'manual',
      headers: { Cookie: administrator.cookie },
    });
    assert.equal(response.status, 308);
    assert.equal(response.headers.get('Location'), 'admin/');
  });

  it('has a style sheet and an icon', async () => {
    for (const [name, type] of [
      ['administration.css', 'text/css'],
      ['administration.svg', 'image/svg+xml'],
    ] as const) {
      const response = await fetch(`${collector.address}/assets/${name}`);
      assert.equal(response.headers.get('Content-Type'), `${type}; charset=utf-8`);
      const file = await readFile(`demo/collector/administration/${name}`, 'utf8');
      assert.equal(await response.text(), file);
    }
  });
});
