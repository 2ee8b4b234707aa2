import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesOfPlan, newCode, readCodePattern } from '../../demo/collector/codes/code-pattern.js';

const codesOf = (pattern: string | undefined): readonly string[] => {
  const plan = readCodePattern(pattern);
  assert.ok(plan, pattern);
  return Array.from({ length: 200 }, () => newCode(plan));
};

describe('a pattern of codes', () => {
  it('is filled, and what is made matches it', () => {
    for (const pattern of [
      '^[A-HJ-NP-Z2-9]{6}$',
      '^\\d{8}$',
      '^[0-9]{4}-[0-9]{4}$',
      'RØR-[a-z]{5}',
      '^[A-Z]{3,5}\\.[\\d]{2}$',
      '^X[A-Z0-9]{7}\\$$',
    ])
      for (const code of codesOf(pattern)) assert.match(code, new RegExp(pattern, 'u'));
  });

  it('is filled with characters that nobody mistakes, where it allows them', () => {
    for (const code of codesOf('^[A-Z0-9]{10}$')) assert.match(code, /^[2-9A-HJ-NP-Z]{10}$/);
    for (const code of codesOf('^[01]{4}$')) assert.match(code, /^[01]{4}$/);
  });

  it('may be absent', () => {
    for (const code of codesOf(undefined)) assert.match(code, /^[2-9A-HJ-NP-Z]{8}$/);
  });

  it('tells how many codes there are', () => {
    assert.equal(codesOfPlan(readCodePattern('^[AB]{3}[2-4]$') ?? []), 24);
  });

  it('is left alone when it says more than codes do', () => {
    for (const pattern of [
      '^(A|B)$',
      '^A+$',
      '^A*$',
      '^.{6}$',
      '^[^A]{6}$',
      '^\\w{6}$',
      '^(?=A)A$',
      '',
    ])
      assert.equal(readCodePattern(pattern), undefined, pattern);
  });
});
