import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Editor, Missing } from './editors.js';

interface PhpFilter {
  /** In `editors/`. */
  readonly script: string;
  /** Where its Debian package puts it, and a file there that it cannot be without. */
  readonly folder: string;
  readonly needs: string;
  readonly debianPackage: string;
}

interface Said {
  readonly html: string;
  readonly version: string;
}

/** A filter that a PHP program runs: each time a process of its own. */
export function openInPhp(filter: PhpFilter): Promise<Editor | Missing> {
  return Promise.resolve(missing(filter) ?? running(filter));
}

function missing({ folder, needs, debianPackage }: PhpFilter): Missing | undefined {
  const install = `On Debian and Ubuntu: apt install php-cli php-xml ${debianPackage}`;
  if (spawnSync('php', ['--version']).error) return { missing: `PHP is not installed. ${install}` };
  const file = path.join(folder, needs);
  return existsSync(file) ? undefined : { missing: `There is no ${file}. ${install}` };
}

function running({ script, folder }: PhpFilter): Editor {
  const file = fileURLToPath(new URL(`editors/${script}`, import.meta.url));
  const run = (html: string): Said =>
    JSON.parse(
      execFileSync('php', [file, folder], { input: JSON.stringify(html), encoding: 'utf8' }),
    ) as Said;
  return {
    version: run('').version,
    filter: (html) => Promise.resolve(run(html).html),
  };
}
