import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestName } from '../../src/engine/document/nearest-name.js';

describe('nearestName', () => {
  const cases: [string, string[], string | undefined][] = [
    ['contakt', ['context', 'contact'], 'contact'],
    ['requierd', ['required', 'label'], 'required'],
    ['VISIBLEIF', ['visibleIf'], 'visibleIf'],
    ['wiat', ['staff', 'wait'], 'wait'],
    ['titel', ['title', 'areas'], 'title'],
    ['never', ['auto', 'ask', 'off'], undefined],
    ['nb', ['nn', 'en'], undefined],
    ['x', [], undefined],
    ['', ['a'], undefined],
    ['a'.repeat(1000), ['a'.repeat(999)], undefined],
  ];
  for (const [name, allowed, nearest] of cases)
    it(`finds ${nearest ?? 'nothing'} for ${name.slice(0, 20) || 'an empty name'}`, () =>
      assert.equal(nearestName(name, allowed), nearest));
});
