import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder inside of the project, so that what is in it finds the project's own packages.
 * Whoever asks for it removes it.
 */
export function newFolder(name: string): string {
  mkdirSync('.cache', { recursive: true });
  return mkdtempSync(path.resolve('.cache', `${name}-`));
}

/** What would be published, as a file; the build that `npm pack` starts with is done already. */
export function pack(folder: string): string {
  const said = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  return path.join(folder, said.trim());
}
