import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/** What would be published, as a file; the build that `npm pack` starts with is done already. */
export function pack(folder: string): string {
  const said = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  return path.join(folder, said.trim());
}
