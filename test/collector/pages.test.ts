import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { OCTOBER, startCollector } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';
import { problemOf } from './posting.js';
import { answer, YEARLY } from './rounds.js';

const SITE = 'https://www.municipality.example';
const HOME_CARE = {
  ...YEARLY,
  id: 'home-care',
  languages: ['nb', 'sv', 'ar', 'da'],
  fallback: { nn: 'nb' },
  title: { nb: 'Hva synes du?', sv: 'Vad tycker du?', ar: 'ما رأيك؟' },
};
const HOSTILE = {
  ...YEARLY,
  id: 'hostile',
  title: `</title><script>alert("1")</script> & 'more'`,
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const folder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
const builtFolder = path.join(folder, 'dist');
let collector: TestCollector;
before(async () => {
  await mkdir(path.join(builtFolder, 'engine'), { recursive: true });
  await writeFile(path.join(builtFolder, 'user-survey.js'), '\uFEFFconst survey = "å";');
  await writeFile(path.join(builtFolder, 'user-survey.da.js'), 'export {};');
  await writeFile(path.join(builtFolder, 'user-survey.js.map'), '{}');
  await writeFile(path.join(builtFolder, 'index.js'), 'export {};');
  await writeFile(path.join(builtFolder, 'engine', 'user-survey.js'), 'export {};');
  await writeFile(path.join(folder, 'user-survey-secret.js'), 'export {};');
  collector = await startCollector({ surveys: [HOME_CARE, HOSTILE, OCTOBER], builtFolder });
});
after(async () => {
  await collector.close();
  await rm(folder, { recursive: true, force: true });
  assert.deepEqual(collector.reported, []);
});

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(collector.address + address, { headers });
const pageOf = async (address: string, status = 200): Promise<string> => {
  const response = await get(address);
  assert.equal(response.status, status);
  assert.equal(response.headers.get('Content-Type'), 'text/html; charset=utf-8');
  assert.equal(response.headers.get('Content-Security-Policy'), POLICY);
  assert.equal(response.headers.get('Referrer-Policy'), 'same-origin');
  assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
  return response.text();
};
const publish = async (survey: typeof HOME_CARE | typeof HOSTILE): Promise<void> => {
  await answer(collector.address, survey, 5, '2025');
  const publication = `/surveys/${survey.id}/rounds/2025/publication`;
  assert.equal((await collector.asAdmin('POST', publication)).status, 201);
};

describe('the page of a survey', () => {
  const ofScript = { 'Sec-Fetch-Dest': 'empty', 'Sec-Fetch-Mode': 'cors' };
  const read = (address: string, headers: Record<string, string>) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request(collector.address + address, { headers }, (reply) => resolve(reply.resume()))
        .on('error', reject)
        .end();
    });

  it('leads the element to the document, where a link to the page was pasted', async () => {
    const { statusCode, headers } = await read('/s/home-care', ofScript);
    assert.deepEqual([statusCode, headers.location], [303, '../surveys/home-care']);
    assert.equal(headers.vary, 'Origin, Accept, Sec-Fetch-Dest, Sec-Fetch-Mode');
  });

  it('is a page for everybody else', async () => {
    for (const [address, headers] of [
      ['/s/home-care', {}],
      ['/s/home-care', { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Mode': 'navigate' }],
      ['/s/home-care', { 'Sec-Fetch-Dest': 'empty', 'Sec-Fetch-Mode': 'no-cors' }],
      // Libraries that fetch whole pages say so.
      ['/s/home-care', { ...ofScript, Accept: 'text/html, application/xhtml+xml' }],
      // Its parameters are for the tag of the page.
      ['/s/home-care?unit=north', ofScript],
      ['/s/home-care/print', ofScript],
    ] as const)
      assert.equal((await read(address, { ...headers })).statusCode, 200, address);
  });

  it('is a whole page in the language of the survey, with nothing inline', async () => {
    assert.equal(
      await pageOf('/s/home-care'),
      `<!doctype html>
<html lang="nb" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hva synes du?</title>
<link rel="stylesheet" href="../assets/page.css">
<script type="module" src="../assets/user-survey.js"></script>
</head>
<body>
<main>
<user-survey src="../surveys/home-care" endpoint="../surveys/home-care/responses" heading-level="1" history="" lang="nb">
<p lang="nb">Undersøkelsen vises her når siden er lastet. Den trenger JavaScript. Kommer den ikke, kan du kontakte dem som ba deg svare.</p>
</user-survey>
</main>
</body>
</html>
`,
    );
  });

  it('has no margin of its own in a frame, and tells its height there', async () => {
    const html = await pageOf('/s/home-care?embed=1&lang=sv');
    assert.match(html, /<html lang="sv" dir="ltr" class="embedded">/);
    assert.match(
      html,
      /<script type="module" src="..\/assets\/user-survey.js"><\/script>\n<script type="module" src="..\/assets\/user-survey-frame.js"><\/script>/,
    );
    assert.doesNotMatch(await pageOf('/s/home-care'), /embedded|user-survey-frame/);
  });

  it('is where a person comes to who follows a link to the document', async () => {
    const response = await fetch(`${collector.address}/surveys/home-care`, {
      headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      redirect: 'manual',
    });
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('Location'), '../s/home-care');
    assert.equal(response.headers.get('Vary'), 'Origin, Accept');
    const document = await get('/surveys/home-care');
    assert.equal(document.headers.get('Content-Type'), 'application/json; charset=utf-8');
  });

  it('is in the language that is asked for, and speaks English where we have no words', async () => {
    const swedish = await pageOf('/s/home-care?lang=sv-SE');
    assert.match(swedish, /<html lang="sv" dir="ltr">/);
    assert.match(swedish, /<title>Vad tycker du\?<\/title>/);
    assert.match(swedish, /<p lang="sv">Undersökningen visas här/);
    assert.match(await pageOf('/s/home-care?lang=nn'), /<html lang="nb" dir="ltr">/);
    const arabic = await pageOf('/s/home-care?lang=ar');
    assert.match(arabic, /<html lang="ar" dir="rtl">/);
    assert.match(arabic, /<p lang="en">The survey shows here/);
    for (const wrong of ['lang=', 'lang=nb&lang=sv', 'lang=%22%3E', 'lang=xx'])
      assert.match(await pageOf(`/s/home-care?${wrong}`), /<html lang="nb" dir="ltr">/);
  });

  it('takes unit, round and channel from its address, and no code or other attribute', async () => {
    const html = await pageOf(
      '/s/home-care?unit=zone%201&round=2025&channel=web&code=K7M2QX&endpoint=https://evil.example&src=x&onload=x',
    );
    assert.match(
      html,
      /<user-survey src="..\/surveys\/home-care" endpoint="..\/surveys\/home-care\/responses" heading-level="1" history="" lang="nb" unit="zone 1" round="2025" channel="web">/,
    );
    assert.doesNotMatch(html, /K7M2QX|evil|onload/);
  });

  it('shows what somebody wrote into survey or address as text', async () => {
    const html = await pageOf(`/s/hostile?unit=${encodeURIComponent(`"><script>'&`)}`);
    assert.match(
      html,
      /<title>&lt;\/title&gt;&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; &#39;more&#39;<\/title>/,
    );
    assert.match(html, / unit="&quot;&gt;&lt;script&gt;&#39;&amp;">/);
    assert.equal(html.match(/<script/g)?.length, 1);
  });

  it('says on a page of its own that there is none', async () => {
    const html = await pageOf('/s/nothing', 404);
    assert.match(html, /<h1>Her er det ingen undersøkelse. Se om adressen er riktig.<\/h1>/);
    assert.match(await pageOf('/s/nothing?lang=en', 404), /<h1>There is no survey here\./);
    for (const id of ['%3Cscript%3E', 'a%00b', '__proto__', 'a'.repeat(5000)])
      assert.doesNotMatch(await pageOf(`/s/${id}`, 404), /script/);
  });
});

describe('the paper form of a survey', () => {
  it('is a whole page in the language of the survey, with nothing inline', async () => {
    assert.equal(
      await pageOf('/s/home-care/print'),
      `<!doctype html>
<html lang="nb" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Papirskjema – Hva synes du?</title>
<link rel="stylesheet" href="../../assets/page.css">
<script type="module" src="../../assets/user-survey-print.js"></script>
</head>
<body>
<main>
<user-survey-print src="../../surveys/home-care" survey-url="../home-care" heading-level="1" lang="nb">
<p lang="nb">Skjemaet vises her når siden er lastet. Det trenger JavaScript.</p>
</user-survey-print>
</main>
</body>
</html>
`,
    );
  });

  it('is in the language that is asked for, and leads to the survey in that language', async () => {
    const swedish = await pageOf('/s/home-care/print?lang=sv');
    assert.match(swedish, /<html lang="sv" dir="ltr">/);
    assert.match(swedish, /<title>Pappersformulär – Vad tycker du\?<\/title>/);
    assert.match(swedish, / survey-url="..\/home-care\?lang=sv" heading-level="1" lang="sv">/);
    const arabic = await pageOf('/s/home-care/print?lang=ar');
    assert.match(arabic, /<html lang="ar" dir="rtl">/);
    assert.match(arabic, /<p lang="en">The form shows here/);
  });

  it('hands unit and round on to the survey, and no code or other attribute', async () => {
    const html = await pageOf(
      '/s/home-care/print?unit=zone%201&round=2025&code=K7M2QX&channel=paper&src=x&onload=x',
    );
    assert.match(html, / survey-url="..\/home-care\?unit=zone\+1&amp;round=2025" /);
    assert.doesNotMatch(html, /K7M2QX|channel|onload/);
  });

  it('shows what somebody wrote into survey or address as text', async () => {
    const html = await pageOf(`/s/hostile/print?unit=${encodeURIComponent(`"><script>'&`)}`);
    assert.match(html, /<title>Paper form – &lt;\/title&gt;&lt;script&gt;/);
    assert.equal(html.match(/<script/g)?.length, 1);
  });

  it('says on a page of its own that there is no survey', async () => {
    const html = await pageOf('/s/nothing/print', 404);
    assert.match(html, /<h1>Her er det ingen undersøkelse\./);
    assert.match(html, /href="..\/..\/assets\/page.css"/);
    await pageOf('/s/a%00b/print', 404);
  });
});

describe('the page of published results', () => {
  it('says until then that nothing is published', async () => {
    const html = await pageOf('/r/home-care', 404);
    assert.match(html, /<h1>Det er ikke publisert noen resultater ennå\.<\/h1>/);
    assert.match(await pageOf('/r/october', 404), /<h1>No results are published yet\.<\/h1>/);
    assert.match(await pageOf('/r/nothing', 404), /<h1>Her er det ingen undersøkelse\./);
    await pageOf('/r/a%00b', 404);
  });

  it('shows the latest, or those of a round', async () => {
    await publish(HOME_CARE);
    const html = await pageOf('/r/home-care');
    assert.match(html, /<title>Resultater – Hva synes du\?<\/title>/);
    assert.match(html, /<script type="module" src="..\/assets\/user-survey-results.js"><\/script>/);
    assert.match(
      html,
      /<user-survey-results src="..\/surveys\/home-care\/results" heading-level="1" lang="nb">\n<p lang="nb">Resultatene vises her når siden er lastet. De trenger JavaScript.<\/p>/,
    );
    const swedish = await pageOf('/r/home-care?round=2025&lang=sv');
    assert.match(swedish, /<html lang="sv" dir="ltr">/);
    assert.match(swedish, /<title>Resultat – Vad tycker du\?<\/title>/);
    assert.match(swedish, / src="..\/surveys\/home-care\/results\?round=2025" /);
    await pageOf('/r/home-care?round=2019', 404);
    await pageOf('/r/home-care?round=a%00b', 404);
  });

  it('shows what somebody wrote into the survey as text, and stays when the survey is gone', async () => {
    await publish(HOSTILE);
    const other = await startCollector({ surveys: [], databaseUrl: collector.databaseUrl });
    try {
      const response = await fetch(`${other.address}/r/hostile`);
      assert.equal(response.status, 200);
      const html = await response.text();
      assert.match(html, /<title>Results – &lt;\/title&gt;&lt;script&gt;/);
      assert.equal(html.match(/<script/g)?.length, 1);
    } finally {
      await other.close();
    }
  });
});

describe('the pages', () => {
  it('may be framed by the allowed sites', async () => {
    for (const [allowed, ancestors] of [
      [`${SITE} https://intra.example:8443`, `'self' ${SITE} https://intra.example:8443`],
      ['*', "'self' *"],
    ] as const) {
      const other = await startCollector({
        surveys: [OCTOBER],
        environment: { ALLOWED_ORIGINS: allowed },
        databaseUrl: collector.databaseUrl,
      });
      try {
        const { headers } = await fetch(`${other.address}/s/october`);
        const policy = headers.get('Content-Security-Policy');
        assert.equal(
          policy,
          POLICY.replace("frame-ancestors 'self'", `frame-ancestors ${ancestors}`),
        );
      } finally {
        await other.close();
      }
    }
  });

  it('get their scripts and style sheet, once', async () => {
    for (const [name, type, content] of [
      ['user-survey.js', 'text/javascript', '\uFEFFconst survey = "å";'],
      ['user-survey.da.js', 'text/javascript', 'export {};'],
      ['page.css', 'text/css', await readFile('demo/collector/pages/page.css', 'utf8')],
    ] as const) {
      const response = await get(`/assets/${name}`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('Content-Type'), `${type}; charset=utf-8`);
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(bytes.toString('utf8'), content);
      const etag = response.headers.get('ETag') ?? '';
      const again = await get(`/assets/${name}`, { 'If-None-Match': etag });
      assert.equal(again.status, 304);
    }
    const before = (await get('/assets/user-survey.da.js')).headers.get('ETag');
    await writeFile(path.join(builtFolder, 'user-survey.da.js'), 'export { built };');
    assert.notEqual((await get('/assets/user-survey.da.js')).headers.get('ETag'), before);
  });

  it('get nothing else', async () => {
    for (const name of [
      'user-survey.js.map',
      'index.js',
      'user-survey-frame.js',
      'engine%2Fuser-survey.js',
      '..%2Fuser-survey-secret.js',
      'user-survey%2F..%2Findex.js',
      'user-survey%00.js',
      'page.ts',
    ]) {
      await problemOf(await get(`/assets/${name}`), 404, 'not-found');
    }
  });
});
