import type { Figure, GroupResult, ResultsDocument } from '../../src/results/results-document.js';
import { attack } from './attack.js';
import type { DataSet } from './data-set.js';
import { isDoubt } from './finding.js';
import { publishNaively } from './naive.js';

/** How many groups are hidden to protect others, and which of them did not have to be. */
export interface Needless {
  readonly hidden: number;
  readonly needless: readonly string[];
}

type ShownGroup = Exclude<GroupResult, { hidden: unknown }>;

/** The group with its number, and without its figures. */
function withoutFigures(group: ShownGroup): ShownGroup {
  const hidden = (figure: Figure): Figure =>
    'hidden' in figure ? figure : { hidden: 'protects-others' };
  return {
    ...group,
    ...(group.overall && { overall: hidden(group.overall) }),
    ...(group.areas && { areas: group.areas.map((area) => ({ id: area.id, ...hidden(area) })) }),
  };
}

/** The document with one group of one breakdown in another form. */
const withGroup = (
  document: ResultsDocument,
  index: number,
  hidden: GroupResult,
  group: GroupResult,
): ResultsDocument => ({
  ...document,
  breakdowns: document.breakdowns.map((breakdown, position) =>
    position === index && 'groups' in breakdown
      ? { ...breakdown, groups: breakdown.groups.map((one) => (one === hidden ? group : one)) }
      : breakdown,
  ),
});

/** Shows each hidden group of the last publication again, with its figures or without, and attacks. */
export async function needlesslyHidden(
  dataSet: DataSet,
  documents: readonly ResultsDocument[],
): Promise<Needless> {
  const document = documents.at(-1)!;
  const { survey, responses } = dataSet.publications.at(-1)!;
  const { round, publishedOn } = document;
  const open = publishNaively(survey, responses, { round, publishedOn });
  const isSafe = async (changed: ResultsDocument) => {
    const { findings } = await attack(dataSet, [...documents.slice(0, -1), changed]);
    return findings.every(isDoubt);
  };
  const needless: string[] = [];
  let hidden = 0;
  for (const [index, breakdown] of document.breakdowns.entries()) {
    const openBreakdown = open.breakdowns[index];
    if (!('groups' in breakdown) || !openBreakdown || !('groups' in openBreakdown)) continue;
    for (const group of breakdown.groups) {
      const shown = openBreakdown.groups.find((one) => one.values.join() === group.values.join());
      if (!('hidden' in group) || !shown || 'hidden' in shown) continue;
      hidden += 1;
      const path = `${breakdown.by}=${group.values.join('+')}`;
      if (await isSafe(withGroup(document, index, group, shown))) needless.push(path);
      else if (await isSafe(withGroup(document, index, group, withoutFigures(shown))))
        needless.push(`${path} without figures`);
    }
  }
  return { hidden, needless };
}
