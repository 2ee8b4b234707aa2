import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { check, drain, isSent, sentBy } from './checks.js';
import type { Checked, Scene } from './checks.js';
import type { Fault } from './line.js';
import { randomFrom } from './random.js';
import type { Random } from './random.js';
import { Respondent } from './respondent.js';
import { FIELDS_OF_PAGE, randomInput, type Holder } from './survey.js';
import { give, look, press, ready } from './survey-tab.js';
import type { World } from './world.js';

const STEPS = 30;
const WEIGHTS = {
  answer: 30,
  forward: 24,
  back: 3,
  retry: 4,
  reload: 5,
  crash: 3,
  away: 2,
  moved: 2,
  offline: 2,
  online: 4,
  line: 7,
  pause: 6,
  'new-respondent': 1,
} as const;
type Step = keyof typeof WEIGHTS;

const FAULTS = {
  none: 12,
  slow: 4,
  before: 3,
  after: 6,
  half: 2,
  silent: 1,
  'silent-after': 1,
  'login-page': 1,
  huge: 1,
  redirect: 1,
  '503': 2,
  '503-after': 2,
  '429': 1,
  '422': 2,
  hostile: 1,
  '413': 1,
  '410': 1,
  '404': 1,
} satisfies Partial<Record<Fault, number>>;

/** A violation, with what is needed to see it again. */
export class Violation extends Error {}

/** What happened in one sequence, for the figures. */
export interface SequenceFigures {
  readonly steps: number;
  readonly checks: number;
  readonly responses: number;
}

/**
 * One random sequence of steps on one page, with the invariants checked after each (checks.ts).
 * @throws Violation
 */
export async function runSequence(
  browser: Browser,
  world: World,
  seed: number,
): Promise<SequenceFigures> {
  const context = await browser.createBrowserContext();
  const sequence = new Sequence(context, world, seed);
  try {
    return await sequence.run();
  } catch (error) {
    const trace = sequence.trace.join(' · ');
    throw new Violation(`seed ${seed}: ${String(error)}\n  steps: ${trace}`, { cause: error });
  } finally {
    await context.close().catch(() => undefined);
  }
}

class Sequence {
  readonly trace: string[] = [];
  readonly #context: BrowserContext;
  readonly #world: World;
  readonly #random: Random;
  readonly #run: string;
  #page!: Page;
  #respondents = 1;
  #respondent: Respondent;
  #checks = 0;
  #offline = false;

  constructor(context: BrowserContext, world: World, seed: number) {
    this.#context = context;
    this.#world = world;
    this.#random = randomFrom(seed);
    this.#run = `s${seed}`;
    this.#respondent = new Respondent(`${this.#run}r1`);
  }

  async run(): Promise<SequenceFigures> {
    const { site } = this.#world;
    await this.#open();
    for (let count = 0; count < STEPS; count++) {
      const step = this.#random.weighted(WEIGHTS);
      this.trace.push(step);
      await this.#steps[step]();
      await this.#check();
    }
    // The line heals: everything that waits arrives, once.
    this.trace.push('heal');
    site.line(this.#run).fault = () => 'none';
    await this.#connect(true);
    await this.#open();
    await drain(this.#page);
    const { stored } = await this.#check();
    return { steps: STEPS, checks: this.#checks, responses: stored.length };
  }

  readonly #steps: Readonly<Record<Step, () => Promise<void>>> = {
    answer: () => this.#answer(),
    forward: () => this.#press('next-button', 'submit-button'),
    back: () => this.#press('back-button'),
    retry: () => this.#press('retry-button'),
    pause: () => wait(this.#random.below(700)),
    offline: () => this.#connect(false),
    online: () => this.#connect(true),
    line: async () => {
      const fault = this.#random.weighted(FAULTS);
      this.trace.push(fault);
      this.#world.site.line(this.#run).fault = () => fault;
    },
    reload: async () => {
      await this.#connect(true);
      const moment = Date.now();
      await this.#page.reload();
      await this.#returned(moment);
    },
    crash: async () => {
      const session = await this.#page.createCDPSession();
      const crashed = new Promise((resolve) => this.#page.once('error', resolve));
      const moment = Date.now();
      // The command is never answered.
      session.send('Page.crash').catch(() => undefined);
      await Promise.race([crashed, wait(1000)]);
      await this.#open(moment);
    },
    away: async () => {
      await this.#connect(true);
      const moment = Date.now();
      await this.#page.goto(`${this.#world.site.origin}/plain`);
      await this.#page.goBack();
      await this.#returned(moment);
    },
    moved: () =>
      this.#page.evaluate(() => {
        const survey = document.querySelector('user-survey')!;
        survey.remove();
        document.body.append(survey);
      }),
    'new-respondent': async () => {
      // "Start again" deletes the answers, but for those that are on their way.
      await this.#page.evaluate(() =>
        (document.querySelector('user-survey') as HTMLElement & { reset(): void }).reset(),
      );
      this.#nextRespondent();
    },
  };

  async #open(moment = Date.now()): Promise<void> {
    const former = this.#page as Page | undefined;
    this.#page = await this.#context.newPage();
    await former?.close().catch(() => undefined);
    await this.#page.goto(`${this.#world.site.origin}/run/${this.#run}`);
    this.#offline = false;
    await this.#returned(moment);
  }

  async #connect(online: boolean): Promise<void> {
    if (this.#offline === !online) return;
    this.#offline = !online;
    await this.#page.setOfflineMode(!online);
  }

  async #answer(): Promise<void> {
    const { buttons } = await look(this.#page);
    const has = (part: string) => buttons.some((parts) => parts.split(' ').includes(part));
    const page = has('submit-button') ? 2 : has('back-button') ? 1 : has('next-button') ? 0 : -1;
    const given = this.#respondent.has('name');
    const field =
      page === 0 && !given ? 'name' : this.#random.pick(FIELDS_OF_PAGE[page] ?? ['name']);
    const input = randomInput(this.#random, field, this.#respondent.nextToken());
    this.trace.push(`${input.field}=${String(input.value)}`);
    if (await give(this.#page, input)) this.#respondent.note(input, Date.now());
  }

  async #press(...parts: readonly string[]): Promise<void> {
    for (const part of parts) if (await press(this.#page, part)) return;
  }

  #nextRespondent(): void {
    this.#respondents += 1;
    this.#respondent = new Respondent(`${this.#run}r${this.#respondents}`);
    this.trace.push(`[${this.#respondent.token}]`);
  }

  /** The page is there again: it shows what was kept, or what was sent is done with. */
  async #returned(moment: number): Promise<void> {
    await ready(this.#page);
    const { sight, stored } = await this.#check(moment);
    if (sight.status !== 'ready') {
      const submissions = sight.entries.map(({ submission }) => submission);
      const sent = sentBy<Holder>(this.#respondent, [...submissions, ...stored]);
      // Else another respondent's submission is shown instead of the form.
      return sent ? this.#respondent.sees(sent) : this.#respondent.leaves(moment);
    }
    const form = sight.drafts[0] ?? {};
    if (isSent(this.#respondent, stored)) this.#nextRespondent();
    else this.#respondent.sees(form);
  }

  #check(moment?: number): Promise<Checked> {
    this.#checks += 1;
    return check(this.#scene, moment);
  }

  get #scene(): Scene {
    return {
      page: this.#page,
      world: this.#world,
      run: this.#run,
      respondent: this.#respondent,
    };
  }
}
