import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pg from 'pg';
import { visitSubmission } from '../support/collector.js';
import { collector, post, problemOf, useCollector } from './posting.js';

useCollector();

async function metrics(): Promise<string> {
  const response = await collector.asAdmin('GET', '/metrics');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('Content-Type'), 'text/plain; version=0.0.4; charset=utf-8');
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  return response.text();
}

/** The value of a line; nothing when it is not there. */
const valueOf = (text: string, name: string): number | undefined => {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
};

describe('GET /metrics', () => {
  it('is for the administrator alone, who is not put down in the log each time', async () => {
    await problemOf(await fetch(`${collector.address}/metrics`), 401, 'token-required');
    await metrics();
    const client = new pg.Client({ connectionString: collector.databaseUrl });
    await client.connect();
    const { rowCount } = await client.query("select 1 from audit_log where path = '/metrics'");
    await client.end();
    assert.equal(rowCount, 0);
  });

  it('counts submissions by how they were answered, and how long that took', async () => {
    const submission = visitSubmission();
    for (const body of [submission, submission, visitSubmission({ answers: {} })]) await post(body);
    const text = await metrics();
    assert.equal(valueOf(text, 'collector_submissions_total{status="201"}'), 1);
    assert.equal(valueOf(text, 'collector_submissions_total{status="200"}'), 1);
    assert.equal(valueOf(text, 'collector_submissions_total{status="422"}'), 1);
    assert.equal(valueOf(text, 'collector_submission_duration_seconds_count'), 3);
    assert.equal(valueOf(text, 'collector_submission_duration_seconds_bucket{le="+Inf"}'), 3);
    const sum = valueOf(text, 'collector_submission_duration_seconds_sum')!;
    assert.ok(sum > 0 && sum < 5, `${sum} seconds`);
  });

  it('counts exports, publications and what is open at the moment', async () => {
    await collector.exported('visit');
    await collector.asAdmin('POST', '/surveys/october/rounds/all/publication');
    const text = await metrics();
    assert.equal(valueOf(text, 'collector_exports_total{status="200"}'), 1);
    assert.equal(valueOf(text, 'collector_publications_total{status="409"}'), 1);
    // The question itself.
    assert.equal(valueOf(text, 'collector_open_requests'), 1);
    assert.ok(valueOf(text, 'process_resident_memory_bytes')! > 1e7);
    assert.ok(valueOf(text, 'process_uptime_seconds')! > 0);
  });

  it('has the form that Prometheus reads, and no word of a survey', async () => {
    await post(visitSubmission({ context: { unit: 'north' } }));
    const text = await metrics();
    for (const line of text.trimEnd().split('\n'))
      assert.match(
        line,
        /^(?:# HELP [a-z_]+ .+|# TYPE [a-z_]+ (?:counter|gauge|histogram)|[a-z_]+(?:\{[a-z]+="[\w+.-]+"\})? [\d.e+-]+)$/,
      );
    assert.doesNotMatch(text, /visit|october|north|satisfied/);
    assert.ok(text.endsWith('\n'));
  });
});
