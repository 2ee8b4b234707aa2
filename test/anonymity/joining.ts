import type pg from 'pg';
import type { Secrets } from '../../demo/collector/storage/secrets.js';
import { isInOrder, isNoChance, rankCorrelation, ranksOf } from './chance.js';
import type { Place } from './chance.js';
import { readEverything } from './read-everything.js';
import type { ReadTable, Row } from './read-everything.js';
import type { Respondent } from './respondent.js';
import { opened, traceFinder } from './traces.js';

export interface Attack {
  readonly surveyId: string;
  readonly respondents: readonly Respondent[];
  /** For an attacker who has the collector's key. */
  readonly secrets?: Secrets;
}

export interface Found {
  /** Where something known of respondents stands: `public.stored_ids: keyed submission id of 60`. */
  readonly traces: readonly string[];
  /** Where answers can be read: `public.responses: answers of 60`. */
  readonly answers: readonly string[];
  /** What joins respondents to answers, better than chance. */
  readonly links: readonly string[];
}

/** Rows of a table that are of respondents, each by one of them. */
interface Rows {
  readonly table: string;
  /** Respondent → row. */
  readonly of: ReadonlyMap<number, Row>;
}

/**
 * Tries to join respondents to answers with all that a superuser reads: by what is known of them, by
 * equal values in any two columns, system columns included, and by order in any two columns.
 */
export async function join(client: pg.Client, attack: Attack): Promise<Found> {
  const tables = await readEverything(client);
  const { traces, known } = findKnown(tables, attack);
  const answers = tables.map((table) => findAnswers(table, attack)).filter(({ of }) => of.size > 0);
  const arrival: Rows = {
    table: 'order of arrival',
    of: new Map(attack.respondents.map(({ at }, who) => [who, { time: String(at) }])),
  };
  return {
    traces,
    answers: answers.map(({ table, of }) => `${table}: answers of ${of.size}`),
    links: answers.flatMap((rows) => [
      ...known.flatMap((each) => [...byEqualValues(each, rows), ...byOrder(each, rows)]),
      ...byOrder(arrival, rows),
      ...byNeighbours(rows),
    ]),
  };
}

function findKnown(tables: readonly ReadTable[], attack: Attack) {
  const { surveyId, respondents, secrets } = attack;
  const tracesIn = traceFinder(surveyId, respondents, secrets);
  const traces: string[] = [];
  const known: Rows[] = [];
  for (const { name, rows } of tables) {
    const whats = new Map<string, Map<number, Row>>();
    for (const row of rows)
      for (const { what, who } of tracesIn(Object.values(row).join('\t'))) {
        const of = whats.get(what) ?? new Map<number, Row>();
        whats.set(what, of.set(who, row));
      }
    for (const [what, of] of whats) {
      traces.push(`${name}: ${what} of ${of.size}`);
      known.push({ table: `${what} in ${name}`, of });
    }
  }
  return { traces, known };
}

function findAnswers({ name, rows }: ReadTable, { respondents, secrets }: Attack): Rows {
  const of = new Map<number, Row>();
  for (const row of rows) {
    const text = Object.values(row).join('\t') + (secrets ? opened(row, secrets) : '');
    for (const [who, { mark }] of respondents.entries()) if (text.includes(mark)) of.set(who, row);
  }
  return { table: name, of };
}

const columnsOf = ({ of }: Rows): readonly string[] => [
  ...new Set([...of.values()].flatMap((row) => Object.keys(row))),
];

/** For who is known: answers whose row has in some column what theirs has in another. */
function byEqualValues(known: Rows, answers: Rows): readonly string[] {
  const links: string[] = [];
  for (const column of columnsOf(answers)) {
    const having = new Map<string, Set<Row>>();
    for (const row of new Set(answers.of.values())) {
      const value = row[column];
      if (value !== undefined) having.set(value, (having.get(value) ?? new Set()).add(row));
    }
    for (const own of columnsOf(known)) {
      let [hits, expected, fewest] = [0, 0, Infinity];
      for (const [who, row] of known.of) {
        const candidates = having.get(row[own] ?? '');
        if (!candidates) continue;
        expected += candidates.size / answers.of.size;
        if (!candidates.has(answers.of.get(who) ?? {})) continue;
        hits += 1;
        fewest = Math.min(fewest, candidates.size);
      }
      if (isNoChance(hits, expected))
        links.push(
          `${known.table}, ${own} = ${answers.table}, ${column}: right for ${hits}, one of ${fewest}`,
        );
    }
  }
  return links;
}

/** The order of rows in a column, and that of the answers' rows in another. */
function byOrder(known: Rows, answers: Rows): readonly string[] {
  const both = [...known.of.keys()].filter((who) => answers.of.has(who));
  const orders = (rows: Rows) =>
    columnsOf(rows).map((column) => ({
      column,
      places: both.map((who) => placeOf(rows.of.get(who)?.[column])),
    }));
  const links: string[] = [];
  const theirs = orders(answers);
  for (const { column: own, places } of orders(known))
    for (const { column, places: other } of theirs) {
      const correlation = rankCorrelation(places, other);
      if (isInOrder(correlation, both.length))
        links.push(`${known.table}, ${own} ~ ${answers.table}, ${column}: in the same order`);
    }
  return links;
}

/** Respondents that came within so many of each other. */
const NEAR = 4;

/** Do those who came together lie together, even where their order is lost? */
function byNeighbours(answers: Rows): readonly string[] {
  const came = [...answers.of.keys()].sort((one, other) => one - other);
  const links: string[] = [];
  for (const column of columnsOf(answers)) {
    const ranks = ranksOf(came.map((who) => placeOf(answers.of.get(who)?.[column])));
    if (new Set(ranks).size < ranks.length) continue; // equal values: see `byEqualValues`
    const arrivals = [...ranks.keys()].sort((one, other) => ranks[one]! - ranks[other]!);
    const near = arrivals.filter(
      (arrival, at) => at > 0 && Math.abs(arrival - arrivals[at - 1]!) <= NEAR,
    ).length;
    // Of n there are about 2n · NEAR pairs so near, of n² altogether; n - 1 pairs lie side by side.
    if (isNoChance(near, 2 * NEAR))
      links.push(`${answers.table}, ${column}: who came together lies together`);
  }
  return links;
}

/** Numbers by their size, also those of a place in a table, `(2,17)`; everything else as text. */
function placeOf(value: string | undefined): Place {
  if (value === undefined) return [];
  const numbers = /^\(?(-?\d+)(?:,(\d+)\))?$/.exec(value);
  if (!numbers) return [value];
  return [Number(numbers[1]), Number(numbers[2] ?? 0)];
}
