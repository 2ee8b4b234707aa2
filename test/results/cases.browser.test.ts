import { expect } from 'chai';
import * as results from '../../src/results/index.js';
import breakdowns from './cases/breakdowns.json' with { type: 'json' };
import figures from './cases/figures.json' with { type: 'json' };
import inSteps from './cases/in-steps.json' with { type: 'json' };
import rounds from './cases/rounds.json' with { type: 'json' };
import { namedIn, resultsOf, type ResultsCases } from './run-cases.js';

/** The same cases as in Node; that none is left out, `cases.test.ts` holds. */
const files = {
  breakdowns,
  figures,
  inSteps,
  rounds,
} as unknown as Readonly<Record<string, ResultsCases>>;

for (const [name, file] of Object.entries(files))
  describe(`in a browser, ${name}`, () => {
    for (const each of file.cases)
      it(each.name, async () => {
        const document = await resultsOf(results, file, each);
        const sent: unknown = JSON.parse(JSON.stringify(document));
        expect(namedIn(each.expected, sent)).to.deep.equal(each.expected);
      });
  });
