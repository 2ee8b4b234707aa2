import type { Submission } from 'user-survey/engine';
import { codeContexts } from '../codes/code-contexts.js';
import type { CodeContext } from '../codes/code-contexts.js';
import type { Database } from '../storage/database.js';
import { keepSubmissions } from '../storage/responses/kept-submissions.js';
import type { SealedSubmission } from '../storage/responses/kept-submissions.js';
import type { Secrets } from '../storage/secrets.js';
import { storedAmong } from '../storage/responses/stored-ids.js';
import type { StoredResponse } from '../storage/tables.js';

/** What became of a submission. `known`: it was stored before. */
export type Outcome = 'stored' | 'known' | 'code-used' | 'code-invalid';

/**
 * Stores submissions of one survey; what is told of them is on disk then. One with a known id keeps what
 * came first, even with other content: a retry is never a second response.
 * @returns an outcome for each, in the same order
 */
export async function takeGroup(
  database: Database,
  secrets: Secrets,
  surveyId: string,
  submissions: readonly Submission[],
): Promise<readonly Outcome[]> {
  const sent = await withCodes(database, secrets, surveyId, submissions);
  const right = sent.filter(({ context }) => context !== 'wrong');
  const kept = await keepSubmissions(database, surveyId, [...firstOfEach(right).values()]);
  const rest = sent.filter(({ key }) => !kept.has(key));
  const known = await storedAmong(
    database,
    surveyId,
    rest.map(({ id }) => id),
  );
  const stored = new Set(kept);
  return sent.map(({ key, context }) => {
    // One that came twice at once is stored the first time.
    if (stored.delete(key)) return 'stored';
    if (kept.has(key) || known.has(key)) return 'known';
    return context === 'wrong' ? 'code-invalid' : 'code-used';
  });
}

interface Sent extends SealedSubmission {
  /** The digest of the id, in base64. */
  readonly key: string;
  /** What its code says, see `codeContexts`. */
  readonly context: CodeContext | 'wrong' | 'foreign';
}

async function withCodes(
  database: Database,
  secrets: Secrets,
  surveyId: string,
  submissions: readonly Submission[],
): Promise<readonly Sent[]> {
  const digests = new Map(
    submissions.flatMap(({ code }) =>
      code === undefined ? [] : [[code, secrets.codeDigest(surveyId, code)]],
    ),
  );
  const found = await codeContexts(database, surveyId, [...digests.values()]);
  const contexts = new Map([...digests.keys()].map((code, index) => [code, found[index]]));
  return submissions.map((submission) => {
    const { submissionId, code = '' } = submission;
    const id = secrets.idDigest(surveyId, submissionId);
    const context = contexts.get(code) ?? 'foreign';
    const isOurs = context !== 'foreign' && context !== 'wrong';
    return {
      id,
      key: id.toString('base64'),
      context,
      code: (isOurs && digests.get(code)) || null,
      sealed: secrets.seal(JSON.stringify(asResponse(submission, isOurs ? context : {}))),
    };
  });
}

/** Without those that came twice at once. */
function firstOfEach(sent: readonly Sent[]): ReadonlyMap<string, Sent> {
  const firsts = new Map<string, Sent>();
  for (const each of sent) if (!firsts.has(each.key)) firsts.set(each.key, each);
  return firsts;
}

/** What is kept of a submission: nothing that could lead to its sender. */
function asResponse(submission: Submission, code: CodeContext): StoredResponse {
  const { surveyId, surveyVersion, language, completedOn, answers, comments } = submission;
  const context = { ...submission.context, ...code };
  return {
    ...{ surveyId, surveyVersion, language, completedOn },
    ...(Object.keys(context).length > 0 && { context }),
    answers,
    ...(comments && { comments }),
  };
}
