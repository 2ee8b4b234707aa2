import type { Submission } from '../../engine/index.js';
import { MARK, NO_QUESTION } from './example-answers.js';
import { finding, type Finding } from './expectations.js';
import { postBody, type Target, type Tried } from './post.js';
import { inWords, isThanks } from './read-outcome.js';

const NESTED = 20_000;
const LARGE = 4 * 1024 * 1024;

/** Posts what the element never sends. Returns the findings, and all that was tried. */
export async function checkRubbish(
  target: Target,
  submission: Submission,
): Promise<{ readonly findings: readonly Finding[]; readonly tried: readonly Tried[] }> {
  const renewed = (): Submission => ({ ...submission, submissionId: crypto.randomUUID() });
  const json = (change: object): string => JSON.stringify({ ...renewed(), ...change });
  const post = async (
    cases: readonly (readonly [what: string, body: string])[],
  ): Promise<readonly Tried[]> => {
    const tried: Tried[] = [];
    for (const [what, body] of cases) {
      const id = /"submissionId":"([^"]+)"/.exec(body)?.[1];
      tried.push(await postBody(target, what, { body, ...(id !== undefined && { key: id }) }));
    }
    return tried;
  };

  const nothing = await post([
    ['an empty body', ''],
    ['words that are no JSON', MARK],
    ['half of a submission', json({}).slice(0, -20)],
    ['null', 'null'],
    ['a list', JSON.stringify([renewed()])],
    ['a submission without a submissionId', json({ submissionId: undefined })],
    ['a submissionId that is a list', json({ submissionId: [] })],
  ]);
  const nested = `${'['.repeat(NESTED)}${']'.repeat(NESTED)}`;
  const malformed = await post([
    ['a submissionId that is no UUID', json({ submissionId: '1' })],
    ['lists without end', json({ answers: 0 }).replace('"answers":0', `"answers":${nested}`)],
    ['half a character', json({ answers: { ...submission.answers, [NO_QUESTION]: '\ud83d' } })],
  ]);
  const asText = renewed();
  const body = JSON.stringify(asText);
  const text = await postBody(target, 'a submission as text/plain', {
    ...{ body, key: asText.submissionId, contentType: 'text/plain' },
  });
  const form = await postBody(target, 'a form', {
    body: new URLSearchParams({ submissionId: crypto.randomUUID() }).toString(),
    contentType: 'application/x-www-form-urlencoded',
  });
  const otherKey = await postBody(target, 'another key than the submissionId', { body: json({}) });
  const [large] = await post([['a body of 4 MiB', json({}) + ' '.repeat(LARGE)]]);

  return {
    findings: [
      finding('no-thanks-for-nothing', ...thankedFor(nothing)),
      finding('well-formed', ...thankedFor(malformed)),
      finding('json-only', ...thankedFor([text, form])),
      finding('same-key', ...thankedFor([otherKey])),
      finding('limit', ...thankedFor([large!])),
    ],
    // A large body may be cut off: that is an answer, too.
    tried: [...nothing, ...malformed, text, form, otherKey].concat(
      large!.outcome.status === undefined ? [] : large!,
    ),
  };
}

/** What got thanks that should not have, in words. */
export const thankedFor = (tried: readonly Tried[]): readonly string[] =>
  tried
    .filter(({ outcome }) => isThanks(outcome))
    .map(({ what, outcome }) => `${what}: ${inWords(outcome)}.`);
