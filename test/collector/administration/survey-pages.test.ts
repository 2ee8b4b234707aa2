import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { OCTOBER, startCollector, visitSubmission } from '../../support/collector.js';
import type { TestCollector } from '../../support/collector.js';
import { answer, rowsOf, YEARLY } from '../rounds.js';
import { Administrator, rowsIn } from './administrator.js';

let collector: TestCollector;
let administrator: Administrator;
before(async () => {
  collector = await startCollector({ surveys: [YEARLY, OCTOBER] });
  administrator = await Administrator.logIn(collector.address);
});
after(() => collector.close());

const rowOf = async (round: string): Promise<string> => {
  const { html } = await administrator.get('surveys/yearly');
  return rowsIn(html).find((row) => row.startsWith(`${round} |`)) ?? '';
};

describe('the list of surveys', () => {
  it('has a row for each round: responses, invited, rate, state, and the next thing to do', async () => {
    await answer(collector.address, YEARLY, 6, '2025');
    await answer(collector.address, YEARLY, 2, '2026');
    await collector.asAdmin('PUT', '/surveys/yearly/rounds/2025', { invited: 12 });
    const { html } = await administrator.get('');
    assert.deepEqual(rowsIn(html), [
      'Round | Responses | Invited | Response rate | State | Next',
      'October',
      'No round named | 0 | Not known | Not known | Open until 31 October 2026 | Set invited',
      'Every year',
      '2026 | 2 | Not known | Not known | Open | Set invited',
      '2025 | 6 | 12 | 50% | Closed, not published | Publish',
    ]);
  });

  it('shows the latest rounds, and how many more there are', async () => {
    for (let year = 2001; year <= 2010; year += 1)
      await collector.asAdmin('PUT', `/surveys/october/rounds/${year}`, { invited: 5 });
    const { html } = await administrator.get('');
    const rows = rowsIn(html);
    assert.deepEqual(
      rows.slice(2, 9).map((row) => row.split(' | ')[0]),
      ['No round named', '2010', '2009', '2008', '2007', '2006', '5 more rounds'],
    );
  });

  it('tells what is wrong with a document, in words and in the language of the page', async () => {
    const file = path.join(collector.surveysFolder, 'broken.json');
    await writeFile(file, '{ "id": "broken", "version": "1", "titel": "?" }');
    // A folder is looked at again after a second.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const english = (await administrator.get('')).html;
    assert.match(english, /<h2 id="broken">Documents with errors<\/h2>/);
    assert.match(english, /<h3>broken\.json<\/h3>/);
    assert.match(english, /did you mean &quot;title&quot;\?|Did you mean &quot;title&quot;\?/i);
    const swedish = (await administrator.get('troubles?lang=sv')).html;
    assert.match(swedish, /Dokument med fel/);
    assert.match(swedish, /Menade du &quot;title&quot;\?/);
    await writeFile(file, JSON.stringify({ ...OCTOBER, id: 'broken' }));
  });
});

describe('a round', () => {
  it('takes how many were invited, and takes it back', async () => {
    await administrator.get('surveys/yearly/round?round=2026');
    const saved = await administrator.post('surveys/yearly/invited', {
      round: '2026',
      invited: ' 1 024 ',
    });
    assert.equal(
      saved.headers.get('Location'),
      '../../../admin/surveys/yearly/round?round=2026&done=invited',
    );
    const { html } = await administrator.get('surveys/yearly/round?round=2026&done=invited');
    assert.match(html, /<strong>The number of people invited is saved\.<\/strong>/);
    assert.match(await rowOf('2026'), /^2026 \| 2 \| 1,024 \| 0% \| Open \| See preview$/);
    await administrator.post('surveys/yearly/invited', { round: '2026', invited: '' });
    assert.match(await rowOf('2026'), /\| Not known \| Not known \| Open \| Set invited$/);
  });

  it('takes nothing else for a number', async () => {
    await administrator.get('surveys/yearly/round?round=2026');
    for (const invited of ['-1', '1.5', '1e3', 'many', '0x10', '99999999999']) {
      const refused = await administrator.post('surveys/yearly/invited', {
        round: '2026',
        invited,
      });
      assert.equal(refused.status, 422);
      assert.match(refused.html, /must be a whole number, such as 124/);
      assert.match(refused.html, new RegExp(`value="${invited}"`));
    }
  });

  it('shows the preview beside what is public', async () => {
    const { html } = await administrator.get('surveys/yearly/round?round=2025');
    assert.match(
      html,
      /<user-survey-results src="..\/..\/..\/surveys\/yearly\/results\/preview\?round=2025" lang="en" heading-level="3">/,
    );
    assert.match(html, /Nothing of this round is published\./);
  });

  it('is not published while it is open, or when nobody has answered', async () => {
    for (const [round, survey, reason] of [
      ['2026', 'yearly', 'The round is open\\.'],
      ['2024', 'yearly', 'Nobody has answered in this round'],
    ] as const) {
      const page = `surveys/${survey}/publication`;
      const asked = await administrator.get(`${page}?round=${round}`);
      assert.match(asked.html, new RegExp(reason));
      assert.doesNotMatch(asked.html, /Publish the results/);
      await administrator.get('');
      const refused = await administrator.post(page, { round });
      assert.equal(refused.status, 409);
      assert.match(refused.html, new RegExp(reason));
    }
  });

  it('is published when that is confirmed, once', async () => {
    const page = 'surveys/yearly/publication';
    const { html } = await administrator.get(`${page}?round=2025`);
    assert.match(html, /<h1>Publish 2025<\/h1>/);
    assert.match(html, /Everybody can see the results as soon as they are published\./);
    const published = await administrator.post(page, { round: '2025' });
    assert.equal(published.status, 303);
    assert.equal((await fetch(`${collector.address}/surveys/yearly/results`)).status, 200);
    assert.equal(
      await rowOf('2025'),
      '2025 | 6 | 12 | 50% | Published on 12 October 2026 | See results',
    );
    const round = await administrator.get('surveys/yearly/round?round=2025&done=published');
    assert.match(round.html, /<strong>The round is published\.<\/strong>/);
    assert.match(round.html, /surveys\/yearly\/results\?round=2025"/);
    const again = await administrator.post(page, { round: '2025' });
    assert.equal(again.status, 409);
    assert.match(again.html, /when enough new responses have come/);
    for (let blank = 0; blank < 5; blank += 1)
      await collector.post(
        'yearly',
        visitSubmission({
          surveyId: 'yearly',
          language: 'en',
          answers: {},
          context: { round: '2025' },
        }),
      );
    assert.match(
      await rowOf('2025'),
      /^2025 \| 11 \| .* \| Published on 12 October 2026 \| See results$/,
    );
    await answer(collector.address, YEARLY, 5, '2025');
    assert.match(
      await rowOf('2025'),
      /Published on 12 October 2026; 5 new responses since \| Publish again$/,
    );
  });

  it('is not published while the document of its survey has problems', async () => {
    const file = path.join(collector.surveysFolder, 'yearly.json');
    await writeFile(file, '{ "id": "yearly" }');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const page = 'surveys/yearly/publication';
    const { html } = await administrator.get(`${page}?round=2025`);
    assert.match(html, /The survey document has problems, or is gone\./);
    await administrator.get('surveys/yearly');
    const refused = await administrator.post(page, { round: '2025' });
    assert.equal(refused.status, 409);
    assert.match(refused.html, /The survey document has problems, or is gone\./);
    await writeFile(file, JSON.stringify(YEARLY));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    assert.match((await administrator.get(`${page}?round=2025`)).html, /Publish the results/);
  });

  it('leaves in the audit log what was done, without what was typed', async () => {
    const rows = await rowsOf(
      collector.databaseUrl,
      "select distinct method, path from audit_log where method = 'POST' and path like '/admin/%' order by 2",
    );
    assert.deepEqual(rows, [
      { method: 'POST', path: '/admin/login' },
      { method: 'POST', path: '/admin/surveys/yearly/invited' },
      { method: 'POST', path: '/admin/surveys/yearly/publication' },
    ]);
  });
});

describe('the page of a survey', () => {
  it('leads to its exports, pages and tasks, all of which are there', async () => {
    const { html } = await administrator.get('surveys/yearly');
    const links = [...html.matchAll(/<li><a href="([^"]*)"/g)].map(([, href]) => href!);
    assert.ok(links.length >= 10);
    for (const link of links) {
      const { pathname, search } = new URL(link, `${collector.address}/admin/surveys/yearly`);
      const response = await fetch(collector.address + pathname + search, {
        headers: { Cookie: administrator.cookie },
      });
      assert.equal(response.status, 200, pathname);
    }
  });
});

describe('the page of what went wrong', () => {
  it('has the last lines for the operator with their time', async () => {
    await collector.post('yearly', {
      submissionId: 'c0ffee00-0000-4000-8000-000000000000',
      surveyId: 'yearly',
      surveyVersion: '<b>9</b>',
      language: 'en',
      completedOn: '2026-10-12',
      answers: {},
    });
    const { html } = await administrator.get('troubles');
    assert.match(
      html,
      /<time datetime="2026-10-12T10:00:00.000Z">12 Oct 2026, 12:00:00<\/time>\s*<pre lang="en">Answers to the survey &quot;yearly&quot; in the version &quot;&lt;b&gt;9&lt;\/b&gt;&quot; wait/,
    );
    assert.match(html, /since this process started/);
  });
});
