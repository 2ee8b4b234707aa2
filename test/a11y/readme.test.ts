import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const FOLDER = 'test/a11y';
const text = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the table of checks', () => {
  it('names files that are there', () => {
    const named = [...text.matchAll(/`([\w./-]+\.(?:ts|txt|json))`/g)].map(([, file]) => file!);
    assert.ok(named.length > 50);
    assert.deepEqual(
      named.filter((file) => !existsSync(path.join(FOLDER, file))),
      [],
    );
  });

  it('has a check or a reason for every criterion and pattern', () => {
    assert.deepEqual(
      rows.filter(([, , checked]) => !/`.+`|— .{20,}/.test(checked!)).map(([, name]) => name),
      [],
    );
  });

  it('leaves no check out', () => {
    const checks = readdirSync(FOLDER).filter((file) => file.endsWith('.browser.test.ts'));
    const isNamed = (file: string) =>
      text.includes(file) || (file.startsWith('every-state-') && text.includes('every-state-*'));
    assert.deepEqual(
      checks.filter((file) => !isNamed(file)),
      [],
    );
    const rules = readdirSync(path.join(FOLDER, 'checks')).map((file) => `checks/${file}`);
    const tools = ['checks/controls.ts', 'checks/colour.ts'];
    assert.deepEqual(
      rules.filter((file) => !tools.includes(file) && !text.includes(file)),
      [],
    );
  });
});
