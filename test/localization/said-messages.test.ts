import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { messagesIn } from '../../src/localization/messages.js';
import type { Msg } from '../../src/localization/msg.js';
import { printMessagesIn } from '../../src/localization/print/print-messages.js';
import { resultsMessagesIn } from '../../src/localization/results/results-messages.js';

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^localization\/.*messages\.ts$/.test(file))
  .map((file) => readFileSync(path.join('src', file), 'utf8'))
  .join('\n');

/** Whatever stands in quotes: keys, and what they are put together of. */
const quoted = new Set(Array.from(code.matchAll(/'([\w-]*)'/g), ([, word]) => word));
/** Keys that are put together, such as `error-${code}-${question.type}`. */
const putTogether = Array.from(code.matchAll(/`((?:[a-z-]*\$\{[\w.]+\})+[a-z-]*)`/g), ([, key]) => {
  const gaps = key!.replaceAll(/\$\{[^}]+\}/g, '([a-z-]*)');
  return new RegExp(`^${gaps}$`);
}).filter(({ source }) => /[a-z]/.test(source.replaceAll('[a-z-]*', '')));

const isSaid = (key: string): boolean =>
  quoted.has(key) ||
  putTogether.some((pattern) => {
    const [whole, ...words] = pattern.exec(key) ?? [];
    return whole !== undefined && words.every((word) => quoted.has(word));
  });

describe('interface strings', () => {
  for (const set of [messagesIn, resultsMessagesIn, printMessagesIn])
    it(`are all said: ${set.name}`, () => {
      const keys = Object.keys(set((() => '') as unknown as Msg));
      assert.deepEqual(
        keys.filter((key) => !isSaid(key)),
        [],
      );
    });
});
