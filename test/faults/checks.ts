import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Respondent } from './respondent.js';
import type { Holder } from './survey.js';
import { look, press, type Sight } from './survey-tab.js';
import type { World } from './world.js';

/** One tab of a run, and who sits in front of it. */
export interface Scene {
  readonly page: Page;
  readonly world: World;
  /** Name of the page and of its line; its responses carry it as `unit`. */
  readonly run: string;
  readonly respondent: Respondent;
}

/** What the tab shows and holds, and what the collector holds. */
export interface Checked {
  readonly sight: Sight;
  readonly stored: readonly Holder[];
}

/**
 * The invariants of issue 3: what was answered more than 300 ms before the moment lies, as a
 * whole, in draft, outbox or collector; each respondent is in the collector at most once; and what
 * is sent is not offered in the form again.
 * @param moment milliseconds since 1970
 * @throws Error that tells what is wrong
 */
export async function check(scene: Scene, moment = Date.now()): Promise<Checked> {
  const { page, respondent } = scene;
  for (let attempt = 1; ; attempt++) {
    const sight = await look(page);
    const stored = await assertOnce(scene);
    const submissions = sight.entries.map(({ submission }) => submission);
    const holders: readonly Holder[] = [...sight.drafts, ...submissions, ...stored];
    const missing = holders.map((holder) => respondent.missingIn(holder, moment));
    if (!respondent.hasOld(moment) || missing.some(({ length }) => length === 0)) {
      assertNotOfferedAgain(sight, stored);
      assertReceiptIsTrue(sight, await scene.world.receipts(scene.run));
      return { sight, stored };
    }
    // On its way from one place to the next. What came later than `moment` is not counted.
    if (attempt < 4) await wait(50);
    else
      throw new Error(`lost of ${respondent.said}: ${JSON.stringify({ missing, sight, stored })}`);
  }
}

const nameIn = ({ answers }: Holder): string => String(answers?.['name']);

/** What this respondent has sent, in the outbox or at the collector. */
export const sentBy = <H extends Holder>({ token }: Respondent, sent: readonly H[]) =>
  sent.find((holder) => nameIn(holder).startsWith(`${token}-`));

/** The collector has a response of this respondent. */
export const isSent = (respondent: Respondent, stored: readonly Holder[]): boolean =>
  sentBy(respondent, stored) !== undefined;

/** A number on the receipt is that of a response that the collector has. */
function assertReceiptIsTrue({ receipt }: Sight, known: readonly string[]): void {
  const isHostile = receipt.includes('<');
  if (receipt && !isHostile && !known.some((each) => receipt.includes(each)))
    throw new Error(`“${receipt}” is shown, and is not stored`);
}

/** A restored draft of what has been sent would become a second response. */
function assertNotOfferedAgain({ status, entries, form }: Sight, stored: readonly Holder[]): void {
  const offered = status === 'ready' && entries.length === 0 && form.answers?.['name'];
  if (offered && stored.some((holder) => nameIn(holder) === offered))
    throw new Error(`${String(offered)} is sent, and in the form again`);
}

async function assertOnce({ world, run }: Scene): Promise<readonly Holder[]> {
  const stored = await world.stored(run);
  const respondents = stored.map((holder) => nameIn(holder).split('-')[0]);
  if (new Set(respondents).size < respondents.length)
    throw new Error(`stored twice: ${JSON.stringify(stored)}`);
  return stored;
}

/** The line is healed: waits until the outbox is empty. */
export async function drain(page: Page): Promise<void> {
  const limit = Date.now() + 30_000;
  while ((await look(page)).entries.length > 0) {
    if (Date.now() > limit) throw new Error(`not sent: ${JSON.stringify(await look(page))}`);
    await press(page, 'retry-button');
    await wait(100);
  }
}
