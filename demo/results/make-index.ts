import { readFileSync } from 'node:fs';
import path from 'node:path';
import { indexResults } from 'user-survey/results';
import type { IndexData, IndexDefinition } from 'user-survey/results';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));

/** The results document of the index of home care, from its definition and what was measured. */
export function makeIndex(): string {
  const definition = read('hemtjanstindex-definition.json') as IndexDefinition;
  const { data } = read('hemtjanstindex-data.json') as { data: IndexData };
  return `${JSON.stringify(indexResults(definition, data), null, 2)}\n`;
}
