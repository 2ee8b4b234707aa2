import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startCollector, visitSubmission } from '../../support/collector.js';
import type { TestCollector } from '../../support/collector.js';
import { rowsOf, YEARLY } from '../rounds.js';
import { Administrator } from './administrator.js';

const INTERVIEWS = {
  ...YEARLY,
  id: 'interviews',
  areas: [{ id: 'contact', title: 'First contact' }],
  pages: [
    {
      id: 'all',
      questions: [
        { id: 'how', type: 'text', label: 'How did you find us?', area: 'contact' },
        { id: 'good', type: 'yes-no', label: 'Was it good?', comment: true },
      ],
    },
  ],
};
const SAID = [
  { how: 'By chance', good: 'Too slow', unit: 'zone 1', round: '2025' },
  { how: 'A friend', unit: 'zone 2', round: '2025' },
  { how: 'By chance', unit: 'zone 2', round: '2026' },
];

let collector: TestCollector;
let administrator: Administrator;
before(async () => {
  collector = await startCollector({ surveys: [INTERVIEWS] });
  for (const { how, good, unit, round } of SAID) {
    const submission = visitSubmission({
      surveyId: 'interviews',
      answers: { how, good: true },
      context: { unit, round },
      ...(good && { comments: { good } }),
    });
    assert.equal((await collector.post('interviews', submission)).status, 201);
  }
  administrator = await Administrator.logIn(collector.address);
});
after(() => collector.close());

const PAGE = 'surveys/interviews/comments';
/** Headings and comments, as they stand. */
const textsIn = (html: string): string[] =>
  [...html.matchAll(/<(?:h2|h3|blockquote)[^>]*>([^<]*)</g)].map(([, text]) => text!);
const digestOf = (html: string, text: string): string =>
  new RegExp(`>${text}</blockquote>[^]*?name="shown" value="([^"]+)"`).exec(html)?.[1] ?? '';

describe('comments and interview answers', () => {
  it('stand by area and question, in an order that tells nothing of who came when', async () => {
    const { html } = await administrator.get(PAGE);
    assert.deepEqual(textsIn(html), [
      'First contact',
      'How did you find us?',
      'A friend',
      'By chance',
      'Was it good?',
      'Too slow',
    ]);
    assert.match(html, /<p>4 comments\.<\/p>/);
    assert.match(html, /2 have written this · zone 1, 2025 · zone 2, 2026/);
  });

  it('stand under texts that tell their language, where it is not the page’s', async () => {
    const { html } = await administrator.get(`${PAGE}?lang=nb`);
    assert.match(html, /<h2 lang="en">First contact<\/h2>/);
    assert.match(html, /<option value="how" lang="en">How did you find us\?<\/option>/);
    assert.match(html, /<span class="visually-hidden" lang="en"> – How did you find us\?<\/span>/);
  });

  it('are chosen by question, unit and round', async () => {
    for (const [query, texts] of [
      ['unit=zone 2', ['A friend', 'By chance']],
      ['unit=zone 2&round=2026', ['By chance']],
      ['question=good', ['Too slow']],
      ['round=2019', []],
    ] as const) {
      const { html } = await administrator.get(`${PAGE}?${query}`);
      const found = textsIn(html).filter((text) => !/\?$|contact$/.test(text));
      assert.deepEqual(found, texts, query);
    }
    const { html } = await administrator.get(`${PAGE}?round=2019`);
    assert.match(html, /There are no comments\./);
    assert.match(html, /<option value="zone 1">zone 1<\/option>/);
  });

  it('are marked for the dialogue conference, and the mark is taken back', async () => {
    const { html } = await administrator.get(PAGE);
    const [chance, friend] = [digestOf(html, 'By chance'), digestOf(html, 'A friend')];
    const marks = { shown: [chance, friend], 'marked-comment': [chance], unit: '', round: '' };
    const saved = await administrator.post('surveys/interviews/marks', marks);
    assert.equal(saved.headers.get('Location'), `../../../admin/${PAGE}?done=marked`);
    const marked = await administrator.get(`${PAGE}?marked=1&done=marked`);
    assert.match(marked.html, /<strong>The marks are saved\.<\/strong>/);
    assert.match(marked.html, /<h1>For the dialogue conference<\/h1>/);
    assert.deepEqual(textsIn(marked.html), ['First contact', 'How did you find us?', 'By chance']);
    assert.match(marked.html, new RegExp(`value="${chance}"[^>]* checked=""`));
    await administrator.post('surveys/interviews/marks', { shown: [chance, friend] });
    assert.deepEqual(textsIn((await administrator.get(`${PAGE}?marked=1`)).html), []);
  });

  it('leave nothing behind but a digest of the survey, question and text', async () => {
    const { html } = await administrator.get(PAGE);
    const digest = digestOf(html, 'Too slow');
    await administrator.post('surveys/interviews/marks', {
      shown: digest,
      'marked-comment': digest,
    });
    const rows = await rowsOf(collector.databaseUrl, 'select * from marked_comments');
    assert.deepEqual(rows, [{ survey_id: 'interviews', digest }]);
    assert.match(digest, /^[\w-]{43}$/);
  });

  it('are marked only when they were shown, and by nothing but a digest', async () => {
    await administrator.get(PAGE);
    const odd = `'; drop table responses; --`;
    const saved = await administrator.post('surveys/interviews/marks', {
      shown: odd,
      'marked-comment': [odd, 'A'.repeat(43)],
    });
    assert.equal(saved.status, 303);
    const rows = await rowsOf(collector.databaseUrl, 'select * from marked_comments');
    assert.equal(rows.length, 1);
  });
});
