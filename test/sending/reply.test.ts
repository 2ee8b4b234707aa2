import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAccepted, readRetryAfter, verdictOf } from '../../src/sending/reply.js';

const problem = 'application/problem+json';
const verdict = (status: number, contentType = 'application/json', body?: unknown) =>
  verdictOf({ status, headers: new Headers({ 'Content-Type': contentType }) }, body);

describe('verdictOf', () => {
  it('accepts every 2xx and 409, with and without a body', () => {
    for (const status of [200, 201, 202, 204, 409]) {
      assert.equal(verdict(status).kind, 'submitted');
      assert.equal(verdict(status, 'text/plain').kind, 'submitted');
    }
    assert.deepEqual(verdict(201, '', { receipt: 'A1B2' }), {
      kind: 'submitted',
      receipt: 'A1B2',
      message: undefined,
      redirect: undefined,
    });
  });

  it('takes a web page with a good status for a captive portal', () => {
    for (const type of ['text/html', 'Text/HTML; charset=utf-8'])
      assert.equal(verdict(200, type).kind, 'queued');
    assert.equal(verdict(409, 'text/html').kind, 'submitted');
  });

  it('tries again later after these statuses', () => {
    for (const status of [0, 304, 408, 425, 429, 500, 502, 503, 599]) {
      assert.equal(verdict(status).kind, 'queued', String(status));
    }
  });

  it('refuses every other 4xx for good', () => {
    for (const status of [400, 401, 403, 404, 405, 413, 415, 422, 451]) {
      assert.deepEqual(verdict(status), { kind: 'refused', reason: 'other', status });
    }
  });

  it('reads errors of a problem document and leaves out what is none', () => {
    const errors = [
      { question: 'when', message: ' Too early ' },
      { message: 'Something else' },
      { question: 7, message: { nb: 'Nei', en: 7 } },
      { question: 'when', message: '' },
      { question: 'when' },
      null,
      'text',
    ];
    assert.deepEqual(verdict(422, problem, { errors }), {
      kind: 'returned',
      code: undefined,
      errors: [
        { question: 'when', message: 'Too early' },
        { question: '', message: 'Something else' },
        { question: '', message: { nb: 'Nei' } },
      ],
    });
    for (const body of [undefined, null, 'text', {}, { errors: {} }]) {
      const returned = { kind: 'returned', code: undefined, errors: [] };
      assert.deepEqual(verdict(400, problem, body), returned);
    }
  });

  it('reads the codes that are ours, with their parameters and nothing else', () => {
    const read = (fields: object) => {
      const body = { errors: [{ question: 'a', message: 'Theirs', ...fields }] };
      const returned = verdict(422, problem, body);
      return returned.kind === 'returned' ? returned.errors[0]?.error : undefined;
    };
    assert.deepEqual(read({ code: 'required' }), { code: 'required', params: {} });
    assert.deepEqual(read({ code: 'required', row: 'time', params: { x: '<b>' } }), {
      code: 'required',
      params: {},
      rowId: 'time',
    });
    assert.deepEqual(read({ code: 'too-long', params: { max: 20, count: 21, y: 1 } }), {
      code: 'too-long',
      params: { max: 20, count: 21 },
    });
    assert.deepEqual(read({ code: 'date-min', params: { min: '2026-10-01' } }), {
      code: 'date-min',
      params: { min: '2026-10-01' },
    });
    for (const fields of [
      { code: 'theirs' },
      { code: 'toString' },
      { code: 7 },
      { code: 'too-long' },
      { code: 'too-long', params: { max: '20', count: 21 } },
      { code: 'too-long', params: { max: 20, count: Infinity } },
      { code: 'too-long', params: [20, 21] },
      { code: 'date-min', params: { min: '2026-13-01' } },
      { code: 'date-min', params: { min: { toString: 1 } } },
    ])
      assert.equal(read(fields), undefined, JSON.stringify(fields));
    assert.deepEqual(verdict(422, problem, { errors: [{ question: 'a', code: 'required' }] }), {
      kind: 'returned',
      code: undefined,
      errors: [{ question: 'a', error: { code: 'required', params: {} } }],
    });
  });

  it('knows a refused code and a closed survey by the end of the type', () => {
    const type = (end: string) => ({ type: `https://collector.example/problems/${end}` });
    assert.deepEqual(verdict(403, problem, type('code-invalid')), {
      kind: 'returned',
      code: 'invalid',
      errors: [],
    });
    assert.deepEqual(verdict(403, problem, type('code-used')), {
      kind: 'returned',
      code: 'used',
      errors: [],
    });
    for (const closed of [verdict(403, problem, type('survey-closed')), verdict(410)])
      assert.deepEqual([closed.kind, 'reason' in closed && closed.reason], ['refused', 'closed']);
    assert.equal(verdict(403, problem, { type: 7 }).kind, 'refused');
  });
});

describe('readAccepted', () => {
  it('takes only http and https addresses to go on to', () => {
    const redirect = (value: unknown) =>
      readAccepted({ redirect: value }, 'https://site.example/a/b').redirect;
    assert.equal(redirect('https://else.example/x'), 'https://else.example/x');
    assert.equal(redirect('/thanks'), 'https://site.example/thanks');
    for (const value of ['javascript:alert(1)', 'data:text/html,x', 'https://', 7, null, {}]) {
      assert.equal(redirect(value), undefined);
    }
    assert.equal(readAccepted({ redirect: '/thanks' }).redirect, undefined);
  });

  it('limits a receipt and drops what is none', () => {
    assert.equal(readAccepted({ receipt: ' A1 ' }).receipt, 'A1');
    assert.equal(readAccepted({ receipt: 17 }).receipt, '17');
    assert.equal(readAccepted({ receipt: 'x'.repeat(1000) }).receipt?.length, 200);
    for (const receipt of ['', '  ', null, {}, ['A'], true]) {
      assert.equal(readAccepted({ receipt }).receipt, undefined);
    }
  });

  it('takes a message in several languages and keeps its texts only', () => {
    assert.deepEqual(readAccepted({ message: { nb: 'Takk', en: 7 } }).message, { nb: 'Takk' });
    for (const message of [{}, { en: 7 }, [], ['x'], 7, null, '']) {
      assert.equal(readAccepted({ message }).message, undefined);
    }
  });

  it('is harmless for any body', () => {
    for (const body of [undefined, null, 'OK', 7, [], { __proto__: null }]) {
      assert.equal(readAccepted(body).kind, 'submitted');
    }
  });
});

describe('readRetryAfter', () => {
  const now = Date.parse('2026-10-12T12:00:00Z');

  it('reads seconds', () => {
    assert.equal(readRetryAfter('120', null, now), 120_000);
    assert.equal(readRetryAfter('0', null, now), 0);
  });

  it('reads a date against the clock of the endpoint where the reply tells it', () => {
    const date = 'Mon, 12 Oct 2026 12:01:00 GMT';
    assert.equal(readRetryAfter(date, null, now), 60_000);
    // This device is ten days ahead.
    assert.equal(readRetryAfter(date, 'Mon, 12 Oct 2026 12:00:30 GMT', now + 864e6), 30_000);
    assert.equal(readRetryAfter(date, null, now + 864e6), 0);
  });

  it('ignores anything else', () => {
    for (const value of [null, '', 'soon', '1e3']) {
      assert.equal(readRetryAfter(value, null, now), 0, String(value));
    }
  });
});
