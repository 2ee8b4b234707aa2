import { strFromU8, unzipSync } from 'fflate';
import assert from 'node:assert/strict';

/** What stands in a cell, with its type in the file: numbers and yes or no as such, texts as texts. */
export type ReadCell = string | number | boolean;

/** The rows of each sheet of an `.xlsx` file, by its name; an empty cell is `undefined`. */
export function readWorkbook(
  file: Uint8Array,
): Readonly<Record<string, readonly (readonly (ReadCell | undefined)[])[]>> {
  const parts = unzipSync(file);
  const part = (name: string): string => {
    assert.ok(parts[name], `the file has ${name}`);
    return strFromU8(parts[name]);
  };
  assert.match(part('[Content_Types].xml'), /sheet\.main\+xml/);
  assert.match(part('_rels/.rels'), /Target="xl\/workbook\.xml"/);
  const files = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g)].map(
      ([, id = '', target = '']) => [id, target],
    ),
  );
  const sheets = part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"[^>]*r:id="(\w+)"/g);
  return Object.fromEntries(
    [...sheets].map(([, name, id = '']) => [name, readSheet(part(`xl/${files.get(id)}`))]),
  );
}

function readSheet(xml: string): (ReadCell | undefined)[][] {
  // Nothing is computed: there is no formula anywhere.
  assert.doesNotMatch(xml, /<f[ >/]/);
  return [...xml.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)].map(([, number, cells = ''], index) => {
    assert.equal(Number(number), index + 1);
    const row: (ReadCell | undefined)[] = [];
    for (const [, letters = '', type, content = ''] of cells.matchAll(
      /<c r="([A-Z]+)\d+"(?: t="(\w+)")?>(.*?)<\/c>/gs,
    ))
      row[columnOf(letters)] = readCell(type, content);
    return Array.from(row);
  });
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function readCell(type: string | undefined, content: string): ReadCell {
  if (type === 'inlineStr') {
    const text = /^<is><t xml:space="preserve">(.*)<\/t><\/is>$/s.exec(content)?.[1];
    assert.ok(text !== undefined, content);
    return text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#13;', '\r')
      .replaceAll('&amp;', '&');
  }
  const value = Number(/^<v>(.*)<\/v>$/.exec(content)?.[1]);
  assert.ok(!Number.isNaN(value), content);
  return type === 'b' ? value === 1 : value;
}
