import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** WordPress as the distribution's package installs it. */
export const WORDPRESS = process.env['WORDPRESS_FOLDER'] ?? '/usr/share/wordpress';

/** What a test with a real WordPress needs and this machine has not, in words; empty where it has all. */
export function whatIsMissing(): string[] {
  const missing: string[] = [];
  if (!existsSync(`${WORDPRESS}/wp-load.php`))
    missing.push('WordPress (Debian: wordpress; or WORDPRESS_FOLDER=… with one that is unpacked)');
  for (const [program, from] of [
    ['mariadbd', 'mariadb-server'],
    ['mariadb-install-db', 'mariadb-server'],
  ] as const) {
    if (spawnSync(program, ['--version']).error) missing.push(`${program} (Debian: ${from})`);
  }
  const php = spawnSync('php', ['-m'], { encoding: 'utf8' });
  if (php.error) missing.push('php (Debian: php-cli php-mysql php-xml php-mbstring)');
  for (const extension of ['mysqli', 'xml', 'mbstring'])
    if (!php.error && !new RegExp(`^${extension}$`, 'm').test(php.stdout))
      missing.push(
        `PHP's extension ${extension} (Debian: php-${extension.replace('mysqli', 'mysql')})`,
      );
  if (!existsSync('dist/user-survey.js')) missing.push('dist/user-survey.js (npm run build:files)');
  return missing;
}
