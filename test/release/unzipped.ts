import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { releaseFiles } from '../../demo/release/release-files.js';
import { zip } from '../../demo/release/zip.js';
import { newFolder } from '../support/new-folder.js';

/** A release, made and unzipped in a new folder. Whoever asks for it removes it. */
export async function unzippedRelease(): Promise<string> {
  const folder = newFolder('unzipped');
  const archive = zip(await releaseFiles(), new Date('2026-10-01'));
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}
