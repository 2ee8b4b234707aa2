import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { needlesslyHidden } from './needless.js';
import { hiding, naively, smallRound, smallSurvey } from './small-round.js';

describe('a group that is hidden to protect others', () => {
  it('is hidden needlessly when nothing can be worked out with it', async () => {
    const round = smallRound(smallSurvey(['region']), [
      [6, 'a', 1],
      [7, 'c', 3],
    ]);
    const [document] = naively(round);
    assert.deepEqual(await needlesslyHidden(round, [hiding('north', document!)]), {
      hidden: 1,
      needless: ['region=north'],
    });
  });

  it('is hidden with reason when its number gives away another', async () => {
    const round = smallRound(smallSurvey(['region']), [
      [6, 'a', 1],
      [1, 'c', 3],
      [1, 'd', 4],
    ]);
    const [document] = naively(round);
    assert.deepEqual(await needlesslyHidden(round, [hiding('north', document!)]), {
      hidden: 1,
      needless: [],
    });
  });
});
