import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { parseSurvey } from 'user-survey/engine';
import { invitationCodes } from '../../demo/collector/codes/invitation-codes.js';
import { openStore } from '../../demo/collector/storage/store.js';
import { postTo, VISIT, visitSubmission } from '../support/collector.js';
import type { TestSubmission } from '../support/collector.js';
import type { Respondent } from './respondent.js';

/** Fewer than so many answers never leave the inbox alone: what a survey has by default. */
export const THRESHOLD = 5;

/** A survey that asks for invitation codes, open for the whole of October 2026. */
export const coded = (id: string) => ({
  ...VISIT,
  id,
  opens: '2026-10-01',
  closes: '2026-10-31',
  code: { required: true },
});

export async function makeCodes(
  databaseUrl: string,
  document: ReturnType<typeof coded>,
  count: number,
  digestKey?: string,
): Promise<readonly string[]> {
  const store = await openStore(databaseUrl, digestKey);
  try {
    const codes = invitationCodes(store.database, store.secrets);
    const made = await codes.make(parseSurvey(document).survey!, { count });
    assert.ok(made);
    return made;
  } finally {
    await store.close();
  }
}

/** What somebody sends, and what an attacker then knows of it. */
export interface Sender {
  readonly submission: TestSubmission;
  send(address: string): Promise<Respondent>;
}

/** @param length characters of what is written beside the mark; none of two is the same */
export function sender(surveyId: string, code: string, length = 0): Sender {
  const mark = randomUUID();
  const written = `${mark} ${randomBytes(length).toString('base64').slice(0, length)}`.trim();
  const submission = visitSubmission({
    surveyId,
    code,
    answers: { satisfied: 4, language: written },
  });
  const { submissionId } = submission;
  return {
    submission,
    async send(address) {
      const at = Date.now();
      const response = await postTo(address, surveyId, submission);
      assert.ok([200, 201].includes(response.status), `${response.status}`);
      const { receipt } = (await response.json()) as { receipt: string };
      return { submissionId, receipt, code, at, mark };
    },
  };
}

/** One after another, each when the one before has got its receipt. */
export async function inTurn(
  senders: readonly Sender[],
  addressOf: (index: number) => string,
): Promise<readonly Respondent[]> {
  const respondents: Respondent[] = [];
  for (const [index, { send }] of senders.entries()) respondents.push(await send(addressOf(index)));
  return respondents;
}

/**
 * Waits until what is ready has left the inbox of a survey, and all are mixed.
 * @returns how many wait in the inbox
 */
export async function settled(client: pg.Client, surveyId: string): Promise<number> {
  const limit = Date.now() + 20_000;
  while (Date.now() < limit) {
    const { rows } = await client.query<{ waiting: number; since: number }>(
      `select (select count(*)::integer from inbox where survey_id = $1) as waiting,
        coalesce((select since from mixing where survey_id = $1), 0) as since`,
      [surveyId],
    );
    const [{ waiting, since } = { waiting: Infinity, since: 0 }] = rows;
    if (waiting < THRESHOLD && since === 0) return waiting;
    await wait(50);
  }
  assert.fail(`the responses to ${surveyId} are not mixed after twenty seconds`);
}
