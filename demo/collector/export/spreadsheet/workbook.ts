import { Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../cell.js';
import { inPieces } from '../pieces.js';
import { sheetXml } from './sheet.js';

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`; one of ours. */
  readonly name: string;
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/** An `.xlsx` file (ECMA-376) piece by piece: only the row that is written is in memory. */
export async function* workbook(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const [name, content] of files(sheets)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    for await (const piece of inPieces(content)) {
      file.push(encoder.encode(piece));
      yield* packed.splice(0);
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* packed.splice(0);
}

type File = readonly [name: string, content: AsyncIterable<string> | Iterable<string>];

const files = (sheets: readonly Sheet[]): readonly File[] => [
  ['[Content_Types].xml', [contentTypes(sheets)]],
  ['_rels/.rels', [relationships([['officeDocument', 'xl/workbook.xml']])]],
  ['xl/workbook.xml', [workbookXml(sheets)]],
  [
    'xl/_rels/workbook.xml.rels',
    [relationships(sheets.map((_sheet, index) => ['worksheet', sheetFile(index)]))],
  ],
  ...sheets.map(({ rows }, index): File => [`xl/${sheetFile(index)}`, sheetXml(rows)]),
];

const sheetFile = (index: number): string => `worksheets/sheet${index + 1}.xml`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const FORMATS = 'http://schemas.openxmlformats.org';
const MAIN = `${FORMATS}/spreadsheetml/2006/main`;
const RELATIONSHIPS = `${FORMATS}/officeDocument/2006/relationships`;
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (sheets: readonly Sheet[]): string =>
  `${HEAD}<Types xmlns="${FORMATS}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
  sheets
    .map(
      (_sheet, index) =>
        `<Override PartName="/xl/${sheetFile(index)}" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
    )
    .join('') +
  '</Types>';

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${FORMATS}/package/2006/relationships">` +
  targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>';

const workbookXml = (sheets: readonly Sheet[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
  sheets
    .map(
      ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('') +
  '</sheets></workbook>';
