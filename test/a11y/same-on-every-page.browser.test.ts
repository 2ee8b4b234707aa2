import { expect } from 'chai';
import { fixture, FIXTURES } from './fixtures.js';
import { show, usePage } from './page.js';

/** What a person finds again: buttons and help, by their part, in the order of the page. */
const PLACES = 'form, [part~=navigation] > *, [part~=contact], [part~=draft-status]';
const places = (root: ShadowRoot) =>
  [...root.querySelectorAll(PLACES)].map((node) => node.getAttribute('part')!);

/** Without what the first page cannot have. */
const order = (one: readonly string[], of: readonly string[]) =>
  of.filter((each) => one.includes(each));

/** WCAG 3.2.3, 3.2.4 and 3.2.6. */
describe('from page to page', () => {
  usePage();

  for (const name of FIXTURES)
    it(`buttons and help of ${name} keep their order and place`, async () => {
      const document_ = await fixture(name);
      const { survey, root } = await show(document_, { interviewer: true, code: 'K7M2QX' });
      let before: readonly string[] | undefined;
      for (const { id } of document_.pages) {
        survey.goToPage(id);
        await survey.updateComplete;
        const now = places(root);
        expect(now, id).to.include('form');
        expect(order(now, before ?? now), id).to.deep.equal(order(before ?? now, now));
        before = now;
      }
    });
});
