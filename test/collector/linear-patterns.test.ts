import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linearPatterns } from '../../demo/collector/surveys/linear-patterns.js';
import { startCollector, visitSubmission } from '../support/collector.js';

describe('patterns on the server', () => {
  it('mean what they mean on the page', () => {
    const matches = linearPatterns((line) => assert.fail(line));
    const patterns = [
      '^\\d{3}\\s\\d{2}$',
      '^[\\d\\s]+$',
      '^[^\\s]+$',
      '^\\S+$',
      '[\\s\\S]',
      '^.$',
      '^[.]$',
      '^\\.$',
      '^\\p{Lu}+$',
      '^[\\p{L} -]+$',
      '^[A-HJ-NP-Z2-9]{6}$',
      '^(?<year>\\d{4})/\\d\\d$',
      '\\bå',
      '^\\w+$',
      '\\u{1F600}|\\u00e5',
      '^[\\w.\\-]+@x\\.no$',
      'a$',
      '^$|^[[^]$',
      '^(?:ab|cd)*?$',
      '\\u2028',
    ];
    const texts = [
      ...['123 45', '123\u00a045', '123\u202f45', '12345', 'abc', 'ÆØÅ', 'Åse-Lill Ås', 'K7M2QX'],
      ...['K7M2Q0', '2026/10', '.', 'x', '\n', '\r', '\u2028', '\u2029', '\v', '\ufeff', '😀', 'å'],
      ...['xå', 'a\n', 'a.b-c@x.no', '', '[', '^', 'abcd', 'abc', ' ', '\u3000'],
    ];
    for (const pattern of patterns)
      for (const text of texts)
        assert.equal(
          matches(pattern, text),
          new RegExp(pattern, 'u').test(text),
          `${pattern} on ${JSON.stringify(text)}`,
        );
  });

  it('that cannot be asked in linear time take every text, and are told once', () => {
    const told: string[] = [];
    const matches = linearPatterns((line) => told.push(line));
    for (const pattern of ['^(?!0)\\d+$', '(a)\\1', '^[^\\S]$'])
      for (const text of ['0', 'ab', 'x']) assert.equal(matches(pattern, text), true);
    assert.equal(told.length, 3);
    assert.match(told[0]!, /^The pattern \^\(\?!0\)\\d\+\$ is not checked here, and every text/);
  });
});

describe('a catastrophic pattern', () => {
  const survey = {
    id: 'visit',
    version: '1',
    languages: ['en'],
    title: 'Your visit',
    code: { required: true, pattern: '^(a+)+$' },
    pages: [
      {
        id: 'all',
        questions: [
          { id: 'name', type: 'text', label: 'Name', pattern: '^(a+)+$' },
          { id: 'other', type: 'text', label: 'Other', pattern: '^(?=(a+)+$)' },
        ],
      },
    ],
  };

  it('does not stop the collector, neither in an answer nor in the code', async () => {
    const collector = await startCollector({ surveys: [survey] });
    const statusOf = async (changes: object): Promise<number> => {
      const submission = visitSubmission({ code: 'aaa', answers: {}, ...changes });
      return (await collector.post('visit', submission)).status;
    };
    try {
      const begun = Date.now();
      for (const count of [28, 999]) {
        const name = `${'a'.repeat(count)}!`;
        assert.equal(await statusOf({ answers: { name } }), 422);
        assert.equal(await statusOf({ answers: { name: 'a'.repeat(count) } }), 201);
        assert.equal(await statusOf({ answers: { other: name } }), 201);
      }
      assert.equal(await statusOf({ code: `${'a'.repeat(28)}!` }), 403);
      assert.ok(Date.now() - begun < 5000);
      assert.equal(collector.reported.length, 1);
    } finally {
      await collector.close();
    }
  });
});
