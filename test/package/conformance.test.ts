import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tableRows } from '../support/markdown.js';

/** WCAG 2.2, levels A and AA, as the recommendation numbers them: level → criteria. */
const CRITERIA = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1
      2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`,
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11
       2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`,
};
const wanted = Object.entries(CRITERIA).flatMap(([level, numbers]) =>
  numbers.split(/\s+/).map((number) => `${number} ${level}`),
);

const rows = tableRows(readFileSync('demo/documents/conformance.md', 'utf8'));
const numberOf = (row: readonly string[]) => /^\d+\.\d+\.\d+(?= )/.exec(row[0]!)?.[0];
const criteria = rows.filter(numberOf);
const clauses = rows.filter(([name]) => /^\d+\.\d+ /.test(name!));

describe('the conformance table', () => {
  it('has each of the 55 criteria of WCAG 2.2 A and AA once, with its level', () => {
    assert.equal(wanted.length, 55);
    const told = criteria.map((row) => `${numberOf(row)} ${row[1]}`);
    assert.deepEqual([...told].sort(), [...wanted].sort());
  });

  it('has the clauses of EN 301 549 that are about more than WCAG', () => {
    const told = clauses.map(([name]) => name!.split(' ')[0]);
    assert.deepEqual(told, ['9.6', '11.7', '12.1']);
  });

  it('says of each whether it holds, what that means, and how it was checked', () => {
    const checks = rows.slice(
      rows.findIndex(([head]) => head === 'name in the table') + 1,
      rows.findIndex(([head]) => head === 'criterion'),
    );
    const names = checks.map(([name]) => name);
    for (const row of [...criteria, ...clauses]) {
      const [result, meaning, checked] = row.slice(-3);
      assert.match(result!, /^(supports|depends on your texts|not applicable)$/, row[0]);
      assert.ok(meaning, row[0]);
      for (const name of checked!.split(', ')) assert.ok(names.includes(name), `${row[0]} ${name}`);
    }
  });
});
