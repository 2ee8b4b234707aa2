/**
 * `npm run bench:collector`: a million responses aggregated, submissions taken at once, and amid
 * what strangers may send. Figures are the machine's; the bars are told, not enforced: a busy machine is no fault of the code.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { openStore } from '../../demo/collector/storage/store.js';
import { openTestDatabase } from '../support/collector.js';
import type { Aggregated } from './aggregate-million.js';
import { measureUnderAttack } from './hostile.js';
import { fillWithResponses, MILLION } from './million-responses.js';
import { measureSubmissions } from './submissions.js';
import type { Submissions } from './submissions.js';

const CONNECTIONS = [16, 64, 256];
/** Calls that make codes, so that a rush can burn one with each submission. */
const CODE_CALLS = 3;
const BARS = { cpuSeconds: 10, megabytes: 250, perSecond: 1500, milliseconds: 100, attacked: 500 };

const line = (what: string, figure: string, bar: string, isWithin: boolean) =>
  console.log(
    what.padEnd(62) +
      figure.padStart(12) +
      bar.padStart(16) +
      (isWithin ? '  within' : '  outside'),
  );

function tell(what: string, { perSecond, milliseconds, refused }: Submissions): void {
  line(
    `submissions a second, ${what}`,
    perSecond.toFixed(0),
    `≥ ${BARS.perSecond}`,
    perSecond >= BARS.perSecond,
  );
  line(
    '  milliseconds, 99 of 100',
    milliseconds.toFixed(0),
    `≤ ${BARS.milliseconds}`,
    milliseconds <= BARS.milliseconds,
  );
  if (refused > 0) console.log(`  ${refused} were told to come back later`);
}

const database = await openTestDatabase();
try {
  for (const connections of CONNECTIONS)
    tell(`${connections} connections`, await measureSubmissions(database.url, connections));
  const coded = await measureSubmissions(database.url, 64, CODE_CALLS);
  tell('64 connections, with codes', coded);
  for (const { attack, slowest, refused } of await measureUnderAttack(database.url)) {
    line(
      `slowest of 100 submissions, ${attack}`,
      `${slowest.toFixed(0)} ms`,
      `≤ ${BARS.attacked} ms`,
      slowest <= BARS.attacked,
    );
    if (refused > 0) console.log(`  ${refused} were told to come back later`);
  }
  const store = await openStore(database.url);
  await store.close();
  await fillWithResponses(database.url, MILLION);
  // In a process of its own, so that its processor time and memory are nobody else's.
  const script = ['--import=tsx', 'test/bench/aggregate-million.ts', database.url];
  const { stdout } = await promisify(execFile)(process.execPath, script);
  const { answered, cpuSeconds, seconds, megabytes } = JSON.parse(stdout) as Aggregated;
  console.log(`${answered} responses aggregated in ${seconds.toFixed(1)} s`);
  line(
    '  processor seconds of the Node process',
    cpuSeconds.toFixed(1),
    `≤ ${BARS.cpuSeconds}`,
    cpuSeconds <= BARS.cpuSeconds,
  );
  line(
    '  most memory in use (MB)',
    megabytes.toFixed(0),
    `≤ ${BARS.megabytes}`,
    megabytes <= BARS.megabytes,
  );
} finally {
  await database.close();
}
