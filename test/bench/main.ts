/**
 * `npm run bench [-- --rounds=5]`: the built element, a hand-written static form of the same
 * questions and SurveyJS, taken in turns in one run. What holds is the ratio; milliseconds are the
 * machine's. The bars are told, not enforced: a busy machine is no fault of the code.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import type { Contender } from './contenders.js';
import { installSurveyjs } from './install-surveyjs.js';
import { report } from './report.js';
import { run } from './run.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Math.max(1, Math.trunc(Number(values.rounds)) || 1);
if (!existsSync('dist/user-survey.js')) {
  console.log('dist/user-survey.js is not there: run `npm run build` first.');
} else {
  const surveyjs = installSurveyjs();
  const contenders: Contender[] = ['static', 'element', ...(surveyjs ? ['surveyjs' as const] : [])];
  const browser = await puppeteer.launch(await findBrowser());
  try {
    const results = await run(browser, contenders, surveyjs, rounds);
    console.log(`\nMedians of ${rounds} rounds in ms; × is the median ratio to the static form.\n`);
    report(results, contenders);
  } finally {
    await browser.close();
  }
}
