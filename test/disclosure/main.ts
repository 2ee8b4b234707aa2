import { parseArgs } from 'node:util';
import process from 'node:process';
import { aggregate } from '../../src/results/index.js';
import { audit, publishedInSteps, type Audit, type Publish } from './audit.js';
import { publishNaively } from './naive.js';
import { needlesslyHidden } from './needless.js';
import { randomDataSet } from './random-data.js';

/** `npm run test:disclosure`: many random rounds, published and attacked. */
const HELP = `Options:
  --count=<number>   how many rounds (default 1000)
  --seed=<number>    the first one's seed (default 1)
  --naive            publishes with nothing hidden but what is too few: the audit has to break these
  --needless         shows each hidden group again, and tells where nothing would have been lost (slow)
  --doubts           tells what is not plainly against the contract's words, too`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    naive: { type: 'boolean', default: false },
    needless: { type: 'boolean', default: false },
    doubts: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const publish: Publish = values.naive ? publishNaively : aggregate;

/** Seeds with anything of a kind, by kind. */
const kinds = new Map<string, number>();
const groups = { large: 0, shown: 0 };
const ordinary = { large: 0, shown: 0 };
let broken = 0;

function tell({ seed, findings, doubts, faults, ...audited }: Audit): void {
  for (const kind of new Set([...findings, ...doubts].map((one) => one.kind)))
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  for (const [sum, own] of [
    [groups, audited.groups],
    [ordinary, audited.ordinary],
  ] as const) {
    sum.large += own.large;
    sum.shown += own.shown;
  }
  const told = [...findings, ...(values.doubts ? doubts : [])].map(
    ({ kind, step, path, what, value }) =>
      `publication ${step}: ${kind}: ${path}, ${what}: ${value}`,
  );
  if (findings.length > 0 || faults.length > 0) broken += 1;
  if (told.length > 0 || faults.length > 0)
    console.log([`seed ${seed}`, ...told, ...faults].join('\n  '));
}

const protecting = { hidden: 0, needless: 0 };

async function tellNeedless(seed: number): Promise<void> {
  const dataSet = randomDataSet(seed);
  const documents = await publishedInSteps(dataSet, publish);
  const { hidden, needless } = await needlesslyHidden(dataSet, documents);
  protecting.hidden += hidden;
  protecting.needless += needless.length;
  if (needless.length > 0) console.log(`seed ${seed} hides needlessly: ${needless.join(', ')}`);
}

const shares = ({ large, shown }: typeof groups): string =>
  `${shown} of ${large} (${Math.round((100 * shown) / Math.max(1, large))} %)`;

if (values.help) console.log(HELP);
else {
  const first = Number(values.seed);
  const begun = performance.now();
  for (let seed = first; seed < first + Number(values.count); seed++) {
    tell(await audit(seed, publish));
    if (values.needless) await tellNeedless(seed);
  }
  console.log(`${values.count} rounds from seed ${first}, ${broken} of them broken`);
  console.log(`groups that reach the threshold, and are shown: ${shares(groups)}`);
  console.log(`in ordinary rounds: ${shares(ordinary)}`);
  if (values.needless)
    console.log(`needlessly hidden: ${protecting.needless} of ${protecting.hidden} groups`);
  console.log(`rounds by kind: ${JSON.stringify(Object.fromEntries(kinds))}`);
  console.log(`${Math.round((performance.now() - begun) / 1000)} s`);
  process.exitCode = broken > 0 ? 1 : 0;
}
