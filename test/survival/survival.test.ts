import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { codeBlocks } from '../support/markdown.js';
import { BUTTON, measure } from './measure.js';
import { SNIPPETS, type Ending } from './snippets.js';
import { cellsOf, TABLE_FILE, tableOf, writtenCells } from './table.js';

/** What is promised of each column. */
const PROMISES: ReadonlyMap<string, Ending> = new Map([
  ...SNIPPETS.map(({ name, atLeast }) => [name, atLeast] as const),
  [BUTTON, 'survey'],
]);

const rows = await measure();
console.log(tableOf(rows));

for (const row of rows.filter(({ missing }) => !missing))
  describe(`pasted into ${row.editor}`, () => {
    for (const [snippet, { html, endings }] of row.fates) {
      const promised = PROMISES.get(snippet)!;

      it(`the ${snippet} ends as a working ${promised}${promised === 'link' ? ', or as a survey' : ''}`, () => {
        const allowed = ['survey', promised];
        assert.ok(
          allowed.includes(endings['with our script']),
          `${endings['with our script']}: ${html}`,
        );
      });

      it(`the ${snippet} leaves a working link where our script is missing`, () => {
        assert.notEqual(endings['without a script'], 'dead end', html);
      });
    }

    it('it does what the document says', () => {
      assert.deepEqual(
        writtenCells(row),
        cellsOf(row),
        `${TABLE_FILE} is stale: run \`npm run editors\``,
      );
    });
  });

describe('README', () => {
  it('begins with a snippet that is tried here', () => {
    const [first] = codeBlocks(readFileSync('README.md', 'utf8'), 'html');
    assert.equal(first, `${SNIPPETS[0]!.html}\n`);
  });
});
