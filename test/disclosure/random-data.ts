import { randomFrom } from '../faults/random.js';
import type { DataSet, PostedResponse, Publication } from './data-set.js';
import { answeredIn } from './reference-figures.js';
import { randomCrowd, randomResponse } from './random-responses.js';
import { randomRegions, randomSurveys } from './random-survey.js';

const ROUND = '2026';

/** A small round, once or in steps, that the seed brings back. Small groups are frequent in it. */
export function randomDataSet(seed: number): DataSet {
  const random = randomFrom(seed);
  const regions = randomRegions(random);
  const surveys = randomSurveys(
    random,
    regions,
    Number(random.weighted({ 1: 6, 2: 2, 3: 1, 4: 1 })),
  );
  const [survey] = surveys;
  const { threshold } = survey!.results!;
  const units = Object.keys(regions);
  const crowd = randomCrowd(random, survey!, units);
  let responses: readonly PostedResponse[] = [];
  const publications = surveys.map((current, index): Publication => {
    // The first ones, then steps of just the threshold or more; what comes later may be of another crowd.
    const count =
      index === 0
        ? random.pick([8 + random.below(12), 15 + random.below(30), 30 + random.below(51)])
        : random.pick([threshold, threshold, threshold + random.below(2 * threshold), 20]);
    const latest = index > 0 && random.below(2) === 0 ? randomCrowd(random, current, units) : crowd;
    const added: PostedResponse[] = [];
    while (answeredIn(ROUND, added).length < count)
      added.push(randomResponse(random, current, latest, regions, ROUND));
    // Another round's, which must not count.
    const others = Array.from({ length: random.pick([0, 0, 2]) }, () =>
      randomResponse(random, current, crowd, regions, '2024'),
    );
    responses = [...responses, ...added, ...others];
    return { survey: current, responses };
  });
  return { seed, round: ROUND, regions, publications };
}
