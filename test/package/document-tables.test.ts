import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { TABLES_FILE, withTables } from './document-tables.js';

const file = readFileSync(TABLES_FILE, 'utf8');

describe("the survey document's tables", () => {
  it('tell what the schema tells', () => {
    assert.ok(file === withTables(file), `${TABLES_FILE} is stale: run \`npm run readme\``);
  });

  it('tell every property, with its example, what it holds and its default', () => {
    for (const row of [
      '| `id`, required | Name of the survey. It names the answers at the endpoint and the draft on the device. Example: `"home-care"` | id |  |',
      '| `choices`, required | The choices, in this order. | list: [choice](#choice) |  |',
      '| `required` | true: the question must be answered before the next page. | `true`, `false` | `false` |',
      '| `notApplicable` | true: offers "Don\'t know / not relevant". A text: offers it in these words. It answers a required question and is never scored. Not for consent and statement. | `true`, `false` or text |  |',
    ])
      assert.ok(file.includes(`\n${row}\n`), row);
    const names = new Set([...file.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name));
    for (const name of propertyNames(JSON.parse(readFileSync('src/survey.schema.json', 'utf8'))))
      assert.ok(names.has(name), name);
  });
});

/** Every name that some object of the schema may have. */
function propertyNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: object };
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(propertyNames)];
}
