import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { axeViolations } from './axe.js';
import { fixture, FIXTURES, FULL_FIXTURES } from './fixtures.js';
import { inLanguage } from './in-language.js';
import { DESKTOP, emulate, show, usePage } from './page.js';
import { STATES } from './survey-states.js';

/** Layout and colours do not touch each other: two looks see what four would. */
const LOOKS = [
  { window: DESKTOP, scheme: 'light' },
  { window: { width: 320, height: 640 }, scheme: 'dark' },
] as const;

describe('axe finds nothing', () => {
  usePage();
  after(() => emulate({}));

  for (const name of FIXTURES) {
    for (const [index, [state, reach]] of Object.entries(STATES).entries()) {
      // The long instruments take the looks in turn.
      const looks = FULL_FIXTURES.includes(name)
        ? LOOKS
        : [LOOKS[(index + FIXTURES.indexOf(name)) % 2]!];
      it(`in ${name}: ${state}`, async () => {
        await reach(await fixture(name), {});
        const found: string[] = [];
        for (const { window: size, scheme } of looks) {
          await setViewport(size);
          await emulate({ 'prefers-color-scheme': scheme });
          const violations = await axeViolations();
          found.push(...violations.map((line) => `${size.width} ${scheme} ${line}`));
        }
        expect(found).to.deep.equal([]);
      }).timeout(30_000);
    }

    it(`in ${name}: each page, in each language`, async () => {
      const document_ = inLanguage(await fixture(name), 'ar');
      for (const lang of document_.languages) {
        const { survey } = await show(document_, { lang, interviewer: true, code: 'K7M2QX' });
        for (const { id } of document_.pages) {
          survey.goToPage(id);
          await survey.updateComplete;
          expect(await axeViolations(), `${lang}, page ${id}`).to.deep.equal([]);
        }
      }
    }).timeout(60_000);
  }
});
