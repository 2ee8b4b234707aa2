import type { ResultsDocument } from '../../src/results/results-document.js';
import type { DataSet } from './data-set.js';
import { atomOf, type Family } from './family.js';
import type { Layer } from './layers.js';
import { answeredIn } from './reference-figures.js';

/** One response, as far as the model tells it from another. */
export interface Member {
  /** Index of the first publication that counts it. */
  readonly since: number;
  readonly atom: number;
  /** Its class in each layer; -1: not in the base. */
  readonly classes: readonly number[];
}

/** All responses of a round. The true one is known to the audit alone; an attacker imagines others. */
export type World = readonly Member[];

/** Where the numbers of a world stand in the list of the model's variables. */
export interface Layout {
  readonly size: number;
  /** Responses of an atom at a publication. */
  responses(step: number, atom: number): number;
  /** Those of them who gave one class of answer. */
  answers(step: number, layer: number, atom: number, answerClass: number): number;
}

export function layoutOf(steps: number, atoms: number, layers: readonly Layer[]): Layout {
  const starts: number[] = [];
  let size = steps * atoms;
  for (const { classes } of layers) {
    starts.push(size);
    size += steps * atoms * classes.length;
  }
  return {
    size,
    responses: (step, atom) => step * atoms + atom,
    answers: (step, layer, atom, answerClass) =>
      starts[layer]! + (step * atoms + atom) * layers[layer]!.classes.length + answerClass,
  };
}

/** The variables that one member counts in. */
export const countedIn = (layout: Layout, steps: number, member: Member): readonly number[] =>
  Array.from({ length: steps - member.since }, (_, index) => member.since + index).flatMap(
    (step) => [
      layout.responses(step, member.atom),
      ...member.classes.flatMap((answerClass, layer) =>
        answerClass < 0 ? [] : [layout.answers(step, layer, member.atom, answerClass)],
      ),
    ],
  );

export function trueWorld(
  { publications, round }: DataSet,
  family: Family,
  layers: readonly Layer[],
): World {
  const counts = publications.map(({ responses }) => answeredIn(round, responses).length);
  const { survey, responses } = publications[publications.length - 1]!;
  return answeredIn(round, responses).map((response, index) => ({
    since: counts.findIndex((count) => index < count),
    atom: atomOf(survey, family, response),
    classes: layers.map((layer) => layer.classOf(response)),
  }));
}

/** The true number of each variable. */
export function numbersOf(layout: Layout, steps: number, world: World): readonly number[] {
  const numbers = Array.from({ length: layout.size }, () => 0);
  for (const member of world)
    for (const variable of countedIn(layout, steps, member)) numbers[variable]! += 1;
  return numbers;
}

/** The publications of a round, as an attacker holds them. */
export type Documents = readonly ResultsDocument[];
