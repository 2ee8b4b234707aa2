import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** Is LibreOffice on the path? */
export const hasOffice = (): boolean => !spawnSync('soffice', ['--version']).error;

/** How LibreOffice writes a table: `;` between the cells, as shown, every sheet in a file of its own. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';

/**
 * Opens a file as a spreadsheet would, formulas computed.
 * @param delimiter what LibreOffice takes to stand between the cells of a `.csv`
 * @returns what the cells of all sheets then show, as text
 */
export async function opened(
  name: string,
  content: string | Uint8Array,
  delimiter?: ';' | ',' | '\t',
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'user-survey-office-'));
  try {
    await writeFile(path.join(folder, name), content);
    // UTF-8, from the first line on, formulas computed.
    const reading = delimiter && [
      `--infilter=CSV:${delimiter.charCodeAt(0)},34,76,1,,0,false,false,false,false,false,0,true`,
    ];
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(reading ?? []),
      ...['--convert-to', AS_SHOWN, '--outdir', path.join(folder, 'shown')],
      path.join(folder, name),
    ]);
    const shown = path.join(folder, 'shown');
    const files = await readdir(shown);
    return (await Promise.all(files.map((file) => readFile(path.join(shown, file), 'utf8')))).join(
      '\n',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
