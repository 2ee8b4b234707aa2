import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HostSite, page, tag } from './host-site.js';

const TURBO = '<script type="module" src="/turbo/turbo.es2017-esm.js"></script>';
const HTMX = '<script defer src="/htmx/htmx.min.js"></script>';

/** Libraries that change a page without loading it: the script runs once, surveys come and go. */
describe('a survey on a page that changes in place', () => {
  let site: HostSite;
  before(async () => {
    site = await HostSite.open(
      {
        '/turbo/front.html': page(
          '<h1>Front</h1><a id="go" href="/turbo/care.html">Care</a>',
          TURBO,
        ),
        '/turbo/care.html': page(
          `<h1>Care</h1><a id="home" href="/turbo/front.html">Home</a>${tag('care')}`,
          TURBO,
        ),
        '/htmx/page.html': page(
          '<button hx-get="/htmx/part.html" hx-target="#place">Load</button><div id="place"></div>',
          HTMX,
        ),
        '/htmx/part.html': `<h2>Part</h2>${tag('care')}`,
        '/htmx/link.html': page(
          '<button hx-get="/htmx/pasted.html" hx-target="#place">Load</button><div id="place"></div>',
          HTMX,
        ),
        '/htmx/pasted.html':
          '<p><a href="/library.json#user-survey&amp;endpoint=/responses">Answer here</a></p>',
      },
      { '/turbo/': 'node_modules/@hotwired/turbo/dist', '/htmx/': 'node_modules/htmx.org/dist' },
    );
  });
  after(() => site.close());

  it('starts after a Turbo visit, and is there with its answers after Back', async () => {
    const { page: tab, survey, messages } = await site.visit('/turbo/front.html');
    await tab.click('#go');
    await survey.choose('again', 0);
    await survey.press('[part~=next-button]');
    await survey.type('why', 'Turbo');
    await tab.click('#home');
    await tab.waitForSelector('#go');
    await tab.goBack();
    await tab.waitForSelector('#home');
    // Turbo's copy of the page has the tag alone: what was answered comes from the draft.
    await survey.press('[part~=submit-button]');
    await survey.find('[part~=receipt]');
    assert.deepEqual(site.posted.at(-1), ['care', { again: true, why: 'Turbo' }]);
    assert.equal(site.timesAsked('/dist/user-survey.js'), 1);
    assert.deepEqual(messages, []);
  });

  it('starts in what htmx puts into the page, and starts anew when it is put there again', async () => {
    const { page: tab, survey, messages } = await site.visit('/htmx/page.html');
    await tab.click('button');
    await survey.choose('again', 1);
    await tab.evaluate(async () => {
      const before = document.querySelector('user-survey')!;
      before.id = 'before';
      await before.saveDraft();
    });
    await tab.click('button');
    await tab.waitForSelector('user-survey:not(#before)');
    await survey.find('[part~=draft-status]');
    await survey.press('[part~=next-button]');
    await survey.type('why', 'htmx');
    await survey.press('[part~=submit-button]');
    await survey.find('[part~=receipt]');
    assert.deepEqual(site.posted.at(-1), ['care', { again: false, why: 'htmx' }]);
    assert.deepEqual(messages, []);
  });

  it('comes of a pasted link that htmx puts into the page', async () => {
    const { page: tab, survey, messages } = await site.visit('/htmx/link.html');
    await tab.click('button');
    await survey.choose('again', 0);
    await survey.press('[part~=next-button]');
    await survey.press('[part~=submit-button]');
    await survey.find('[part~=receipt]');
    assert.deepEqual(site.posted.at(-1), ['library', { again: true }]);
    assert.deepEqual(messages, []);
  });
});
