import type { Survey } from '../../src/engine/index.js';
import type { ResultsDocument } from '../../src/results/results-document.js';
import { attack } from './attack.js';
import type { DataSet, PostedResponse } from './data-set.js';
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
  readonly groups: Shown;
}

/** Groups that the survey asks for and that reach the threshold. */
function shownGroups(
  { publications, round }: DataSet,
  documents: readonly ResultsDocument[],
): Shown {
  let [large, shown] = [0, 0];
  publications.forEach(({ survey, responses }, step) => {
    const answered = answeredIn(round, responses);
    survey.results!.breakdowns.forEach(({ by, merge }, index) => {
      const merged = new Set(merge.flatMap(({ values }) => values));
      const question = survey.questions.find(({ id }) => id === by);
      const own: readonly (string | number | boolean)[] =
        question?.type === 'single-choice'
          ? question.choices.filter(({ scored }) => scored).map(({ value }) => value)
          : question
            ? [true, false]
            : [...new Set(answered.flatMap(({ context }) => context?.[by] ?? []))];
      const groups = [
        ...own.filter((value) => !merged.has(value)).map((value) => [value]),
        ...merge.map(({ values }) => values),
      ];
      for (const values of groups) {
        if (membersOf(survey, by, values, answered).length < survey.results!.threshold) continue;
        large += 1;
        const breakdown = documents[step]!.breakdowns[index];
        const group =
          breakdown && 'groups' in breakdown
            ? breakdown.groups.find((one) => one.values.join() === values.join())
            : undefined;
        if (group && !('hidden' in group)) shown += 1;
      }
    });
  });
  return { large, shown };
}

/** Publishes the seed's round, step by step, and tries to undo it. */
export async function audit(seed: number, publish: Publish): Promise<Audit> {
  const dataSet = randomDataSet(seed);
  const { publications, round } = dataSet;
  const documents: ResultsDocument[] = [];
  for (const { survey, responses } of publications)
    documents.push(
      await publish(survey, responses, {
        ...{ round, publishedOn: `2026-12-${10 + documents.length}` },
        previous: documents.at(-1),
      }),
    );
  const { findings, contradictions } = await attack(dataSet, documents);
  const faults = publications.flatMap((publication, step) =>
    faultsOf(publication, round, documents[step]!).map((fault) => `publication ${step}: ${fault}`),
  );
  return {
    seed,
    findings: findings.filter((finding) => !isDoubt(finding)),
    doubts: findings.filter(isDoubt),
    faults: [...faults, ...contradictions.map((why) => `contradicts the truth: ${why}`)],
    groups: shownGroups(dataSet, documents),
  };
}
