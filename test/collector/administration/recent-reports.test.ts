import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recentReports } from '../../../demo/collector/administration/reading/recent-reports.js';

describe('what the operator was told', () => {
  it('is passed on, and the last 50 lines are remembered, the latest first', () => {
    const passed: string[] = [];
    const { report, latest } = recentReports(
      (line) => passed.push(line),
      () => new Date('2026-10-12T10:00:00Z'),
    );
    for (let line = 1; line <= 60; line += 1) report(`line ${line}`);
    assert.equal(passed.length, 60);
    assert.equal(latest().length, 50);
    assert.deepEqual(latest()[0], { at: new Date('2026-10-12T10:00:00Z'), line: 'line 60' });
    assert.equal(latest()[49]?.line, 'line 11');
  });
});
