import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkEndpointBy } from '../../src/command/check-endpoint.js';
import { WrongUse, type Output } from '../../src/command/command.js';
import { ALLOWED_ORIGIN, startEndpoint, type Sample } from '../endpoints/running.js';
import { hasPhp, node, php } from '../endpoints/samples.js';
import { everyType } from '../package/every-type.js';
import { startCollector, type TestCollector } from '../support/collector.js';
import {
  carefulEndpoint,
  listen,
  withCors,
  type Answered,
  type Endpoint,
} from './base-endpoint.js';

interface Ran {
  readonly code: number;
  readonly lines: readonly string[];
  /** What stands under a heading, up to the empty line. */
  under(heading: string): readonly string[];
}

let folder: string;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'user-survey-command-'));
});
after(() => rmSync(folder, { recursive: true }));

const write = (document: object): string => {
  const file = path.join(folder, 'survey.json');
  writeFileSync(file, JSON.stringify(document));
  return file;
};

async function run(args: readonly string[], confirm?: () => Promise<boolean>): Promise<Ran> {
  const lines: string[] = [];
  const line = (text: string): unknown => lines.push(...text.split('\n'));
  const output: Output = { line, error: line };
  const code = await Promise.resolve(checkEndpointBy(confirm).run(args, output)).catch(
    (error: unknown) => {
      if (!(error instanceof WrongUse)) throw error;
      output.error(error.message);
      return 2;
    },
  );
  return {
    code,
    lines,
    under(heading) {
      const first = lines.indexOf(heading);
      return first < 0
        ? []
        : lines.slice(first + 1, lines.indexOf('', first)).map((one) => one.trim());
    },
  };
}

const check = (address: string, document: object, ...more: string[]): Promise<Ran> =>
  run([address, write(document), '--yes', ...more]);

const MUSTS = 'Does not hold (must: the element depends on it):';
const SHOULDS = 'Does not hold (should):';
/** The expectations of a section that do not hold, and what was seen. */
const broken = ({ under }: Ran, heading: string): readonly string[] =>
  under(heading).filter((line) => /^(✘|Seen:)/.test(line));

describe('check-endpoint with an endpoint that is right', () => {
  const samples: readonly Sample[] = hasPhp ? [node, php] : [node];
  for (const sample of samples) {
    it(`passes ${sample.name}, and says that it does not check answers`, async () => {
      const stored = path.join(mkdtempSync(path.join(folder, 'sample-')), '.');
      const endpoint = await startEndpoint(sample, stored);
      try {
        const ran = await check(endpoint.address, everyType, '--origin', ALLOWED_ORIGIN);
        assert.deepEqual(broken(ran, MUSTS), []);
        assert.deepEqual(broken(ran, SHOULDS), [
          '✘ Answers that do not fit the survey are refused.',
          'Seen: an answer that "satisfied" cannot have: 201.',
          'Seen: no answer to "satisfied", which is required: 201.',
          'Seen: an answer to a question that is not asked: 201.',
          'Seen: answers to another survey: 201.',
        ]);
        assert.equal(ran.lines.at(-1), 'It passes, and 1 thing should be better.');
        assert.equal(ran.code, 0);
        assert.equal(sample.stored(stored).length, 6);
      } finally {
        await endpoint.stop();
      }
    });
  }

  describe('the collector', () => {
    let collector: TestCollector;
    before(async () => {
      collector = await startCollector({
        surveys: [everyType],
        environment: { ALLOWED_ORIGINS: ALLOWED_ORIGIN },
      });
      collector.setTime(new Date().toISOString());
    });
    after(() => collector.close());
    const addressOf = (id: string): string => `${collector.address}/surveys/${id}/responses`;

    it('passes without a word, and stores the valid answers alone', async () => {
      const ran = await check(addressOf('every-type'), everyType, '--origin', ALLOWED_ORIGIN);
      assert.deepEqual(ran.under(MUSTS), []);
      assert.deepEqual(ran.under(SHOULDS), []);
      assert.equal(ran.lines.at(-1), 'It passes.');
      assert.equal(ran.code, 0);
      const stored = await collector.exported('every-type');
      assert.equal(stored.length, 2);
      for (const { context } of stored) assert.deepEqual(context, { channel: 'endpoint-check' });
    });
  });

  it('needs one code alone, and is asked for it', async () => {
    const document = { ...everyType, code: { required: true, pattern: '^[A-Z0-9]{6}$' } };
    const careful = carefulEndpoint(document);
    const users = new Map<string, string>();
    const listening = await listen((asked) => {
      const answered = careful(asked);
      if (answered.status !== 200 && answered.status !== 201) return answered;
      const { code, submissionId } = JSON.parse(asked.body) as Record<string, string>;
      const user = users.get(code!) ?? submissionId!;
      users.set(code!, user);
      const kind = code === 'K7M2QX' ? 'code-used' : 'code-invalid';
      return code === 'K7M2QX' && user === submissionId
        ? answered
        : { status: 403, body: { type: `urn:example:${kind}`, title: 'Not with this code.' } };
    });
    try {
      const without = await check(listening.address, document);
      assert.deepEqual(broken(without, MUSTS), [
        '✘ Valid answers get thanks: 2xx or 409, with an empty body, a text or JSON.',
        'Seen: valid answers: 403 “Not with this code.”. Give a code that is not used yet with --code.',
      ]);
      assert.equal(without.code, 1);
      const ran = await check(listening.address, document, '--code', 'K7M2QX');
      assert.deepEqual([...broken(ran, MUSTS), ...broken(ran, SHOULDS)], []);
      assert.equal(ran.code, 0);
    } finally {
      await listening.close();
    }
  });
});

describe('check-endpoint with an endpoint that is careless', () => {
  const careful = (): Endpoint => carefulEndpoint(everyType);
  const checkOne = async (endpoint: Endpoint, ...more: string[]): Promise<Ran> => {
    const listening = await listen(endpoint);
    try {
      return await check(listening.address, everyType, ...more);
    } finally {
      await listening.close();
    }
  };
  const html: Answered = {
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: '<h1>Thanks!</h1>',
  };

  it('finds nothing in one that is not', async () => {
    const ran = await checkOne(withCors(careful(), ALLOWED_ORIGIN), '--origin', ALLOWED_ORIGIN);
    assert.deepEqual([...ran.under(MUSTS), ...ran.under(SHOULDS)], []);
    assert.equal(ran.code, 0);
  });

  const fails = (
    what: string,
    make: (careful: Endpoint) => Endpoint,
    expected: readonly string[],
  ): void => {
    it(`fails one that ${what}`, async () => {
      const ran = await checkOne(make(careful()));
      assert.deepEqual(broken(ran, MUSTS), expected);
      assert.equal(ran.code, 1);
    });
  };
  const thankful = ({ status }: Answered): boolean => status === 200 || status === 201;
  let receipts = 0;

  fails(
    'makes a new receipt for a retry',
    (endpoint) => (asked) => {
      const answered = endpoint(asked);
      return thankful(answered) ? { status: 201, body: { receipt: `N${receipts++}` } } : answered;
    },
    [
      '✘ The same submission several times at once is not refused, and gets one receipt.',
      'Seen: 4 different receipts for one submission.',
      '✘ The same submission again gets thanks, and the same receipt.',
      'Seen: another receipt than the first time.',
    ],
  );

  fails(
    'refuses a retry',
    (endpoint) => (asked) => {
      const answered = endpoint(asked);
      return answered.status === 200
        ? { status: 403, body: { title: 'You have answered.' } }
        : answered;
    },
    [
      '✘ The same submission several times at once is not refused, and gets one receipt.',
      'Seen: valid answers: 403 “You have answered.”.',
      '✘ The same submission again gets thanks, and the same receipt.',
      'Seen: the same submission again: 403 “You have answered.”.',
    ],
  );

  fails('thanks with a web page', () => () => html, [
    '✘ Valid answers get thanks: 2xx or 409, with an empty body, a text or JSON.',
    'Seen: valid answers: 200 with text/html, which the element takes for a login page.',
  ]);

  fails('sends elsewhere', () => () => ({ status: 302, headers: { Location: '/login' } }), [
    '✘ Valid answers get thanks: 2xx or 409, with an empty body, a text or JSON.',
    'Seen: valid answers: 302 to “/login”: the element follows no redirect.',
  ]);

  fails(
    'breaks at rubbish',
    (endpoint) => (asked) => {
      const answered = endpoint(asked);
      return answered.status === 400 ? { status: 500, body: 'Unexpected token' } : answered;
    },
    [
      '✘ Nothing that is posted makes it fail: what it does not take is refused with a 4xx.',
      'Seen: an empty body: 500.',
      'Seen: words that are no JSON: 500.',
      'Seen: half of a submission: 500.',
      'Seen: another key than the submissionId: 500.',
    ],
  );

  fails('thanks for everything', () => () => ({ status: 200 }), [
    '✘ What is no submission gets no thanks.',
    'Seen: an empty body: 200.',
    'Seen: words that are no JSON: 200.',
    'Seen: half of a submission: 200.',
    'Seen: null: 200.',
    'Seen: a list: 200.',
    'Seen: a submission without a submissionId: 200.',
    'Seen: a submissionId that is a list: 200.',
  ]);

  fails(
    'shows what it has stored',
    (endpoint) => {
      const log: string[] = [];
      return (asked) => {
        if (asked.method === 'GET') return { status: 200, body: log.join('\n') };
        log.push(asked.body);
        return endpoint(asked);
      };
    },
    ['✘ A GET of the address shows no answers.', 'Seen: a GET: the answers that were just posted.'],
  );

  fails(
    'takes no answers but those to every question',
    (endpoint) => (asked) => {
      const answered = endpoint(asked);
      return thankful(answered) && !asked.body.includes('"comments"')
        ? { status: 500, body: 'undefined is not an object' }
        : answered;
    },
    [
      '✘ Valid answers get thanks: 2xx or 409, with an empty body, a text or JSON.',
      'Seen: answers to the required questions alone: 500.',
    ],
  );

  it('fails one that pages of the other site may not read', async () => {
    const ran = await checkOne(careful(), '--origin', ALLOWED_ORIGIN);
    assert.deepEqual(broken(ran, MUSTS), [
      '✘ Pages of the other site may post, and read thanks and refusals (CORS).',
      'Seen: the preflight (OPTIONS): no Access-Control-Allow-Origin for https://www.example.org.',
      'Seen: no Access-Control-Allow-Origin for https://www.example.org with the status 201, 200, 400, 422, 415, 413.',
    ]);
    assert.equal(ran.code, 1);
  });

  it('fails one whose refusals pages of the other site may not read', async () => {
    const endpoint = careful();
    const ran = await checkOne(
      (asked) => {
        const answered = endpoint(asked);
        return answered.status < 400 ? withCors(() => answered, '*')(asked) : answered;
      },
      ...['--origin', ALLOWED_ORIGIN],
    );
    assert.deepEqual(broken(ran, MUSTS), [
      '✘ Pages of the other site may post, and read thanks and refusals (CORS).',
      'Seen: no Access-Control-Allow-Origin for https://www.example.org with the status 400, 422, 415, 413.',
    ]);
  });

  it('fails one that does not let a page of the other site send its own header', async () => {
    const endpoint = withCors(careful(), '*');
    const ran = await checkOne(endpoint, '--origin', ALLOWED_ORIGIN, '--header', 'X-Token: secret');
    assert.deepEqual(broken(ran, MUSTS), [
      '✘ Pages of the other site may post, and read thanks and refusals (CORS).',
      'Seen: the preflight (OPTIONS): x-token not in Access-Control-Allow-Headers.',
    ]);
    assert.ok(!ran.lines.join().includes('secret'));
  });

  it('says what should be better, and passes it', async () => {
    const endpoint = withCors(careful(), '*', 'Date');
    const ran = await checkOne(
      (asked) => {
        const { status, ...answered } = endpoint(asked);
        if (asked.method === 'GET') return html;
        if (status === 200) return { status: 201, ...answered };
        if (status !== 422) return { status, ...answered };
        return {
          status,
          headers: withCors(() => ({ status }), '*')(asked).headers,
          body: asked.body,
        };
      },
      ...['--origin', ALLOWED_ORIGIN],
    );
    assert.deepEqual(broken(ran, MUSTS), []);
    assert.deepEqual(broken(ran, SHOULDS), [
      '✘ One submission is called created (201) once.',
      'Seen: 201, 5 times, for one submission.',
      '✘ Refused answers get 400 or 422, application/problem+json, and `errors` that name the questions.',
      'Seen: an answer that "satisfied" cannot have: 422, not application/problem+json.',
      'Seen: no answer to "satisfied", which is required: 422, not application/problem+json.',
      '✘ No reply repeats an answer.',
      'Seen: a list: the reply repeats it.',
      '✘ A GET is refused.',
      'Seen: a GET: 200 with text/html, which the element takes for a login page.',
      '✘ Pages of the other site may read Retry-After (Access-Control-Expose-Headers).',
      'Seen: it is not among them.',
    ]);
    assert.equal(ran.code, 0);
  });
});

describe('check-endpoint before it posts', () => {
  const NOWHERE = 'http://127.0.0.1:9/responses';

  it('says that it stores, and posts nothing when the answer is no', async () => {
    let asked = 0;
    const listening = await listen(() => {
      asked += 1;
      return { status: 200 };
    });
    try {
      const ran = await run([listening.address, write(everyType)], () => Promise.resolve(false));
      assert.deepEqual(ran.lines, [
        `This posts to ${listening.address}`,
        'what respondents, bad lines and strangers post. Valid answers are STORED there, and',
        'more when it takes what it should not. Do not let it be one that collects answers now.',
        'Nothing was posted. Say --yes when it may be.',
      ]);
      assert.equal(ran.code, 2);
      const unasked = await run([listening.address, write(everyType)]);
      assert.equal(unasked.lines.at(-1), 'Nothing was posted. Say --yes when it may be.');
      assert.equal(asked, 0);
    } finally {
      await listening.close();
    }
  });

  it('goes on when the answer is yes', async () => {
    const ran = await run([NOWHERE, write(everyType)], () => Promise.resolve(true));
    assert.equal(ran.code, 1);
    assert.deepEqual(ran.under('Not tried:'), [
      '– All the rest, because valid answers got no thanks.',
    ]);
    assert.equal(broken(ran, MUSTS)[1], 'Seen: valid answers: no reply (bad port).');
  });

  for (const [what, args, said] of [
    ['no document', [NOWHERE], /^An address and a survey document are needed\.$/],
    [
      'a file that is not there',
      [NOWHERE, 'missing.json'],
      /^"missing\.json" cannot be read: ENOENT\.$/,
    ],
    [
      'no address',
      ['responses', 'survey.json'],
      /^"responses" is no address that begins with https:/,
    ],
    ['an unknown option', [NOWHERE, 'x', '--forever'], /^Unknown option '--forever'/],
  ] as const) {
    it(`says so when it is given ${what}`, async () => {
      const ran = await run(args);
      assert.equal(ran.code, 2);
      assert.match(ran.lines[0]!, said);
    });
  }

  it('lists the problems of a document', async () => {
    const ran = await check(NOWHERE, { ...everyType, pages: [] });
    assert.equal(ran.code, 2);
    assert.match(ran.lines[0]!, /survey\.json" is no survey document:$/);
    assert.match(ran.lines[1]!, /^ {2}\/pages: /);
  });

  it('asks for an answer to a pattern that it cannot guess', async () => {
    const question = {
      id: 'car',
      type: 'text',
      label: 'Car',
      required: true,
      pattern: '^[A-Z]{2}-\\d{5}$',
    };
    const document = { ...everyType, pages: [{ id: 'only', questions: [question] }] };
    const ran = await check(NOWHERE, document);
    assert.equal(ran.code, 2);
    assert.equal(
      ran.lines.at(-1),
      'Nothing was posted: no answer comes to mind that fits the pattern of "car". Give one: --answer car=…',
    );
    const listening = await listen(carefulEndpoint(document));
    try {
      assert.equal((await check(listening.address, document, '--answer', 'car=AB-12345')).code, 0);
    } finally {
      await listening.close();
    }
  });
});
