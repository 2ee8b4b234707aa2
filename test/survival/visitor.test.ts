import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { Visitor } from './visitor.js';

const LINK = '<a href="https://collector.example/s/home-care">Answer here</a>';

/** What the table would have to find, should an editor or our script do it. */
const DEAD_ENDS: Readonly<Record<string, string>> = {
  'there is nothing left': '',
  'the link has lost its address': '<p><a>Answer here</a></p>',
  'the link cannot be seen': `<p hidden>${LINK}</p>`,
  'the link leads nowhere': '<p><a href="/gone">Answer here</a></p>',
  'the link leads to the bare document': '<p><a href="/media/home-care.json">Answer here</a></p>',
  'the frame is inert': '<iframe sandbox="" src="https://collector.example/s/home-care"></iframe>',
  'the survey has lost its endpoint': `<user-survey src="/media/home-care.json"></user-survey>${LINK}`,
};

describe('a visitor', () => {
  let browser: Browser;
  let visitor: Visitor;
  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    visitor = await Visitor.start(browser);
  });
  after(async () => {
    await visitor.stop();
    await browser.close();
  });

  for (const [what, html] of Object.entries(DEAD_ENDS))
    it(`is at a dead end when ${what}`, async () => {
      assert.equal(await visitor.visit('with our script', html), 'dead end');
    });

  it('follows a link that opens a new tab', async () => {
    const html = LINK.replace('<a ', '<a target="_blank" ');
    assert.equal(await visitor.visit('with our script', html), 'link');
  });
});
