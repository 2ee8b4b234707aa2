import { expect } from 'chai';
import blockTexts from './cases/block-texts.json' with { type: 'json' };
import choices from './cases/choices.json' with { type: 'json' };
import conditions from './cases/conditions.json' with { type: 'json' };
import dates from './cases/dates.json' with { type: 'json' };
import directions from './cases/directions.json' with { type: 'json' };
import drafts from './cases/drafts.json' with { type: 'json' };
import languages from './cases/languages.json' with { type: 'json' };
import matrix from './cases/matrix.json' with { type: 'json' };
import numberParsing from './cases/number-parsing.json' with { type: 'json' };
import numbersAndDates from './cases/numbers-and-dates.json' with { type: 'json' };
import paging from './cases/paging.json' with { type: 'json' };
import places from './cases/places.json' with { type: 'json' };
import response from './cases/response.json' with { type: 'json' };
import submissions from './cases/submissions.json' with { type: 'json' };
import summaries from './cases/summaries.json' with { type: 'json' };
import text from './cases/text.json' with { type: 'json' };
import texts from './cases/texts.json' with { type: 'json' };
import visibility from './cases/visibility.json' with { type: 'json' };
import { runCases, type CasesFile } from './run-cases.js';

/** The same cases as in Node; that none is left out, `cases.test.ts` holds. */
const files = {
  blockTexts,
  choices,
  conditions,
  dates,
  directions,
  drafts,
  languages,
  matrix,
  numberParsing,
  numbersAndDates,
  paging,
  places,
  response,
  submissions,
  summaries,
  text,
  texts,
  visibility,
} as unknown as Readonly<Record<string, CasesFile>>;

for (const [name, file] of Object.entries(files))
  describe(`in a browser, ${name}`, () => {
    for (const { name: sentence, expected, actual } of runCases(file))
      it(sentence, () => {
        expect(actual).to.deep.equal(expected);
      });
  });
