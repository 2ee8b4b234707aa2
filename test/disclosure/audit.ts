import type { Survey } from '../../src/engine/index.js';
import type { ResultsDocument } from '../../src/results/results-document.js';
import { askedGroups } from './asked-groups.js';
import { attack } from './attack.js';
import type { DataSet, PostedResponse, Publication } from './data-set.js';
import { faultsOf } from './document-checks.js';
import { isDoubt, type Finding } from './finding.js';
import { answeredIn, membersOf } from './reference-figures.js';
import { randomDataSet } from './random-data.js';

/** Makes a results document; `aggregate`, or the naive one. */
export type Publish = (
  survey: Survey,
  responses: readonly PostedResponse[],
  options: {
    readonly round: string;
    readonly publishedOn: string;
    readonly previous?: ResultsDocument;
  },
) => ResultsDocument | Promise<ResultsDocument>;

/** How many groups reach the threshold, and how many of them are shown. */
export interface Shown {
  readonly large: number;
  readonly shown: number;
}

export interface Audit {
  readonly seed: number;
  readonly findings: readonly Finding[];
  /** Findings that are not plainly against the contract's words. */
  readonly doubts: readonly Finding[];
  /** Of a document that says what is not so. */
  readonly faults: readonly string[];
  /** In every publication. */
  readonly groups: Shown;
  /** In first publications with responses enough: these are not made to be hard. */
  readonly ordinary: Shown;
}

/** An ordinary round has this many times the threshold. */
const ORDINARY = 8;

/** Of the groups that the survey asks for. */
function shownGroups(
  { survey, responses }: Publication,
  round: string,
  document: ResultsDocument,
): Shown {
  const answered = answeredIn(round, responses);
  const { breakdowns, threshold } = survey.results!;
  const large = breakdowns.flatMap((breakdown, index) =>
    askedGroups(survey, breakdown, answered)
      .filter((values) => membersOf(survey, breakdown.by, values, answered).length >= threshold)
      .map((values) => ({ values, result: document.breakdowns[index] })),
  );
  const shown = large.filter(({ values, result }) => {
    const groups = result && 'groups' in result ? result.groups : [];
    const group = groups.find((one) => one.values.join() === values.join());
    return group && !('hidden' in group);
  });
  return { large: large.length, shown: shown.length };
}

const added = (all: readonly Shown[]): Shown => ({
  large: all.reduce((sum, { large }) => sum + large, 0),
  shown: all.reduce((sum, { shown }) => sum + shown, 0),
});

/** Publishes the seed's round, step by step. */
export async function publishedInSteps(
  { publications, round }: DataSet,
  publish: Publish,
): Promise<readonly ResultsDocument[]> {
  const documents: ResultsDocument[] = [];
  for (const { survey, responses } of publications)
    documents.push(
      await publish(survey, responses, {
        ...{ round, publishedOn: `2026-12-${10 + documents.length}` },
        previous: documents.at(-1),
      }),
    );
  return documents;
}

/** Publishes the seed's round, and tries to undo it. */
export async function audit(seed: number, publish: Publish): Promise<Audit> {
  const dataSet = randomDataSet(seed);
  const { publications, round } = dataSet;
  const documents = await publishedInSteps(dataSet, publish);
  const { findings, contradictions } = await attack(dataSet, documents);
  const faults = publications.flatMap((publication, step) =>
    faultsOf(publication, round, documents[step]!).map((fault) => `publication ${step}: ${fault}`),
  );
  const groups = publications.map((publication, step) =>
    shownGroups(publication, round, documents[step]!),
  );
  const [first] = publications;
  const isOrdinary =
    answeredIn(round, first!.responses).length >= ORDINARY * first!.survey.results!.threshold;
  return {
    seed,
    findings: findings.filter((finding) => !isDoubt(finding)),
    doubts: findings.filter(isDoubt),
    faults: [...faults, ...contradictions.map((why) => `contradicts the truth: ${why}`)],
    groups: added(groups),
    ordinary: added(groups.slice(0, isOrdinary ? 1 : 0)),
  };
}
