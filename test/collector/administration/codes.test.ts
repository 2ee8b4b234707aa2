import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startCollector } from '../../support/collector.js';
import type { TestCollector } from '../../support/collector.js';
import { problemOf } from '../posting.js';
import { YEARLY } from '../rounds.js';
import { Administrator, rowsIn } from './administrator.js';

const CODED = {
  ...YEARLY,
  id: 'coded',
  languages: ['nb', 'sv'],
  title: { nb: 'Hva synes du?', sv: 'Vad tycker du?' },
  pages: [
    { id: 'all', questions: [{ id: 'good', type: 'yes-no', label: { nb: 'Bra?', sv: 'Bra?' } }] },
  ],
  code: { required: true, pattern: '^[A-Z2-9]{6}$' },
};

let collector: TestCollector;
let administrator: Administrator;
before(async () => {
  collector = await startCollector({ surveys: [CODED, YEARLY] });
  administrator = await Administrator.logIn(collector.address);
});
after(() => collector.close());

const codesIn = (html: string): string[] =>
  (/<textarea id="list"[^>]*>\n([^<]*)<\/textarea>/.exec(html)?.[1] ?? '')
    .split('\n')
    .filter(Boolean);

describe('POST /surveys/:id/codes', () => {
  it('gives new codes that match the pattern, this once', async () => {
    const response = await collector.asAdmin('POST', '/surveys/coded/codes', {
      count: 3,
      unit: 'zone 9',
    });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    const { codes } = (await response.json()) as { codes: string[] };
    assert.equal(new Set(codes).size, 3);
    for (const code of codes) assert.match(code, /^[A-Z2-9]{6}$/);
  });

  it('takes nothing but a count, a unit and a round', async () => {
    for (const body of [
      {},
      [],
      { count: 0 },
      { count: 10_001 },
      { count: 1.5 },
      { count: '3' },
      { count: 1, unit: '' },
      { count: 1, unit: 'x'.repeat(101) },
      { count: 1, round: 2026 },
      { count: 1, unit: 'a\0b' },
      { count: 1, more: true },
    ]) {
      const response = await collector.asAdmin('POST', '/surveys/coded/codes', body);
      await problemOf(response, 422, 'invalid-codes');
    }
    await problemOf(await collector.asAdmin('POST', '/surveys/coded/codes', '{'), 400, 'bad-json');
  });

  it('knows no other survey', async () => {
    await problemOf(
      await collector.asAdmin('POST', '/surveys/nothing/codes', { count: 1 }),
      404,
      'not-found',
    );
  });
});

describe('the page of the codes', () => {
  it('makes codes and shows them as cards, with the address where the form stood', async () => {
    await administrator.get('surveys/coded/codes');
    const sheet = await administrator.post(
      'surveys/coded/codes',
      { count: '2', unit: 'zone 1', round: '2026' },
      { headers: { Referer: 'https://kommune.example/survey/admin/surveys/coded/codes?lang=en' } },
    );
    assert.equal(sheet.status, 200);
    const codes = codesIn(sheet.html);
    assert.equal(codes.length, 2);
    assert.match(sheet.html, /You see these codes only now\./);
    assert.match(sheet.html, /The codes are for: zone 1, 2026\./);
    for (const code of codes) {
      assert.match(sheet.html, new RegExp(`<strong class="code">${code}</strong>`));
      assert.match(
        sheet.html,
        new RegExp(
          `<svg class="qr" role="img" aria-label="QR-kode for adressen med koden ${code}"`,
        ),
      );
    }
    // In the language of whoever answers, who has no English here.
    assert.match(sheet.html, /<li class="card" lang="nb">/);
    assert.match(sheet.html, /kommune\.example\/<wbr>survey\/<wbr>s\/<wbr>coded<wbr>/);
    assert.match(
      rowsIn((await administrator.get('surveys/coded/codes')).html).join('\n'),
      /zone 1 \| 2026 \| 2 \| 2/,
    );
  });

  it('puts another address on the cards, when it is one', async () => {
    await administrator.get('surveys/coded/codes?lang=sv');
    const own = await administrator.post('surveys/coded/codes?lang=sv', {
      count: '1',
      address: 'https://kommune.example/undersokning',
    });
    assert.match(own.html, /kommune\.example\/<wbr>undersokning<wbr>/);
    assert.match(own.html, /<li class="card" lang="sv">/);
    for (const address of [
      'javascript:alert(1)',
      'kommune.example',
      'https://a.example/#x',
      'https://',
    ]) {
      const refused = await administrator.post('surveys/coded/codes', { count: '1', address });
      assert.equal(refused.status, 422);
      assert.match(refused.html, /The address must begin with https:\/\/ and have no #/);
    }
  });

  it('makes none while the survey document has problems', async () => {
    const file = path.join(collector.surveysFolder, 'coded.json');
    const document = await readFile(file, 'utf8');
    await writeFile(file, '{ "id": "coded" }');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await administrator.get('surveys/coded/codes');
    const refused = await administrator.post('surveys/coded/codes', { count: '1' });
    assert.equal(refused.status, 409);
    assert.match(refused.html, /<a href="#count">The survey document has problems, or is gone\./);
    await writeFile(file, document);
    await new Promise((resolve) => setTimeout(resolve, 1100));
  });

  it('says what is wrong, and keeps what was typed', async () => {
    await administrator.get('surveys/coded/codes');
    const refused = await administrator.post('surveys/coded/codes', {
      count: '0',
      unit: 'x'.repeat(101),
    });
    assert.equal(refused.status, 422);
    assert.match(refused.html, /<h2>There are 2 problems<\/h2>/);
    assert.match(
      refused.html,
      /<a href="#count">The number must be a whole number from 1 to 10000<\/a>/,
    );
    assert.match(refused.html, /<a href="#unit">A name has at most 100 characters<\/a>/);
    assert.match(refused.html, /aria-invalid="true"/);
    assert.match(refused.html, new RegExp(`value="${'x'.repeat(101)}"`));
  });

  it('gives back those of a list that are unused', async () => {
    await administrator.get('surveys/coded/codes');
    const codes = codesIn((await administrator.post('surveys/coded/codes', { count: '3' })).html);
    const found = await administrator.post('surveys/coded/unused-codes', {
      codes: `${codes.join('\r\n')}\r\n NOSUCH; ${codes[0]},`,
    });
    assert.equal(found.status, 200);
    assert.match(found.html, /3 of 4 codes are unused\./);
    assert.deepEqual(codesIn(found.html).sort(), [...codes].sort());
    const empty = await administrator.post('surveys/coded/unused-codes', { codes: ' ' });
    assert.equal(empty.status, 422);
    assert.match(empty.html, /Paste the codes that you sent out/);
  });

  it('makes none for a survey that asks for none', async () => {
    const { html } = await administrator.get('surveys/yearly/codes');
    assert.match(html, /This survey asks for no code\./);
    assert.doesNotMatch(html, /Make the codes/);
  });
});
