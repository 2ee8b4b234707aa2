import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { check, drain, isSent } from './checks.js';
import type { Fault } from './line.js';
import { randomFrom } from './random.js';
import { Respondent } from './respondent.js';
import { FIELDS_OF_PAGE, randomInput } from './survey.js';
import { give, press, ready } from './survey-tab.js';
import type { World } from './world.js';

/** Milliseconds from the last input to the kill, at most; the early moments more often. */
const KILL_WITHIN = [100, 400, 2000];
/** Most kills hit a form that is being filled in; some hit a submission on its way. */
const FAULTS = { none: 2, slow: 3, before: 1, after: 2, silent: 1, '503': 1 } satisfies Partial<
  Record<Fault, number>
>;

export interface KillFigures {
  readonly inputs: number;
  /** Milliseconds from the last input. */
  readonly killedAfter: number;
  /** What the next visit showed. */
  readonly shown: string;
}

/**
 * A browser with a profile on disk is killed (SIGKILL, the whole process group) at a random moment
 * while somebody answers or sends. With the same profile, every answer older than 300 ms is back.
 * @throws Error that names the seed
 */
export async function killBrowser(world: World, seed: number): Promise<KillFigures> {
  const random = randomFrom(seed);
  const run = `k${seed}`;
  const respondent = new Respondent(`${run}r1`);
  const profile = await mkdtemp(path.join(tmpdir(), 'user-survey-profile-'));
  let browser = await launch(profile);
  try {
    let page = await openPage(browser, world, run);
    let inputs = 0;
    const line = world.site.line(run);
    const fault = random.weighted(FAULTS);
    line.fault = () => fault;
    const pages = random.pick([1, 2, 3, 3, 3]);
    const sends = random.below(3) > 0;
    for (const fields of FIELDS_OF_PAGE.slice(0, pages)) {
      const wanted = fields[0] === 'name' ? ['name'] : [];
      while (wanted.length < 4) wanted.push(random.pick(fields));
      for (const field of wanted) {
        const input = randomInput(random, field, respondent.nextToken());
        if (!(await give(page, input))) throw new Error(`${field} cannot be answered`);
        respondent.note(input, Date.now());
        inputs += 1;
        await wait(random.below(120));
      }
      if (fields !== FIELDS_OF_PAGE[2]) {
        await press(page, 'next-button');
        // The next page stands there.
        await wait(60);
      } else if (sends) await press(page, 'submit-button');
    }
    const killedAfter = random.below(random.pick(KILL_WITHIN));
    await wait(killedAfter);
    const moment = Date.now();
    await kill(browser);

    line.fault = () => 'none';
    browser = await launch(profile);
    page = await openPage(browser, world, run);
    const scene = { page, world, run, respondent };
    const { sight, stored } = await check(scene, moment);
    if (sight.status === 'ready' && !isSent(respondent, stored)) {
      const missing = respondent.missingIn({ ...sight.drafts[0], ...sight.form }, moment);
      if (missing.length > 0) throw new Error(`not in the form: ${missing.join()}`);
    }
    await drain(page);
    await check(scene, moment);
    return { inputs, killedAfter, shown: sight.status };
  } catch (error) {
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
  } finally {
    await kill(browser);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const launch = async (userDataDir: string): Promise<Browser> =>
  puppeteer.launch({ ...(await findBrowser()), userDataDir });

async function openPage(browser: Browser, { site }: World, run: string) {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/run/${run}`);
  await ready(page);
  return page;
}

/** The browser leads a process group of its own, with all of its helpers in it. */
async function kill(browser: Browser): Promise<void> {
  const { pid, exitCode, signalCode } = browser.process() ?? {};
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  const ended = new Promise((resolve) => browser.process()!.once('exit', resolve));
  process.kill(-pid, 'SIGKILL');
  await ended;
}
