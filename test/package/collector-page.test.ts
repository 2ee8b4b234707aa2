import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startCollector } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';
import { findBrowser } from '../support/browser.js';
import { everyType, everyTypeResponse } from './every-type.js';
import { fillAndSend } from './fill-and-send.js';
import { SurveyPage } from '../support/survey-page.js';

describe("the collector's page of a survey", () => {
  let browser: Browser;
  let collector: TestCollector;
  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    collector = await startCollector({ surveys: [everyType] });
  });
  after(async () => {
    await browser.close();
    await collector.close();
  });

  it('asks every question type and sends, without violation, foreign request or cookie', async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    const requested: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => requested.push(request.url()));
    const address = `${collector.address}/s/${everyType.id}?unit=north`;
    await page.goto(address);
    const survey = new SurveyPage(page);
    await fillAndSend(survey);

    // What a policy forbids is said on the console. The browser's own wish for a picture is not ours.
    assert.deepEqual(
      said.filter((line) => !line.includes('favicon') && !line.includes('404')),
      [],
    );
    const foreign = requested.filter(
      (url) => !/^data:/.test(url) && new URL(url).origin !== collector.address,
    );
    assert.deepEqual(foreign, []);
    assert.deepEqual(await browser.cookies(), []);
    const [{ answers, comments, context } = {}] = await collector.exported(everyType.id);
    assert.deepEqual({ answers, comments }, everyTypeResponse);
    assert.deepEqual(context, { unit: 'north' });
  });

  it('prints the same survey, and leads to it, without violation or foreign request', async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    const requested: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(`${collector.address}/s/${everyType.id}/print?unit=north`);
    const link = await page.waitForSelector('user-survey-print >>> .online a');
    assert.equal(
      await link!.evaluate((node) => (node as HTMLAnchorElement).href),
      `${collector.address}/s/${everyType.id}?unit=north`,
    );
    assert.deepEqual(
      said.filter((line) => !line.includes('favicon') && !line.includes('404')),
      [],
    );
    assert.deepEqual(
      requested.filter((url) => new URL(url).origin !== collector.address),
      [],
    );
  });
});
