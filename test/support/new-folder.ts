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
