import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Sample } from './running.js';

export const fileIn = (folder: string): string => path.join(folder, 'responses.ndjson');

export const node: Sample = {
  name: 'the endpoint in Node',
  command: () => [process.execPath, 'endpoint.mjs'],
  environment: (folder) => ({ RESPONSES_FILE: fileIn(folder) }),
  smallDisk: 1,
  stored(folder) {
    if (!existsSync(fileIn(folder))) return [];
    assert.deepEqual(readdirSync(folder), ['responses.ndjson']);
    const lines = readFileSync(fileIn(folder), 'utf8').split('\n');
    assert.equal(lines.pop(), '');
    return lines.map((line) => JSON.parse(line) as unknown);
  },
};

export const DATABASE = 'responses.sqlite';

/** Reads the database by PHP, which is there, in the order of its rows. */
const READ = `foreach ((new PDO("sqlite:$argv[1]"))->query('SELECT submission FROM response') as $row) echo $row[0], "\\n";`;

export const php: Sample = {
  name: 'the endpoint in PHP',
  command: (port) => ['php', '-S', `127.0.0.1:${port}`, 'endpoint.php'],
  // Several processes, as on a web server: they meet in the database alone.
  environment: (folder) => ({ RESPONSES_FOLDER: folder, PHP_CLI_SERVER_WORKERS: '4' }),
  smallDisk: 40,
  stored(folder) {
    const file = path.join(folder, DATABASE);
    if (!existsSync(file)) return [];
    const { stdout } = spawnSync('php', ['-r', READ, '--', file], { encoding: 'utf8' });
    assert.deepEqual(readdirSync(folder), [DATABASE]);
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
  },
};

/** Is PHP installed here? The tests say so when it is not. */
export const hasPhp = !spawnSync('php', ['--version']).error;
