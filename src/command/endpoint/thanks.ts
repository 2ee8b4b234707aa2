import type { Submission } from '../../engine/index.js';
import { finding, type Finding } from './expectations.js';
import { postSubmission, type Target, type Tried } from './post.js';
import { fieldsOf, inWords, isFailure, isForLater, isThanks, receiptOf } from './read-outcome.js';

const AT_ONCE = 4;
const LONGEST_RECEIPT = 200;

/** What may be done about a refusal of valid answers. */
function hint({ outcome }: Tried): string {
  if (outcome.status === undefined) return '';
  const { type } = fieldsOf(outcome);
  const isOfCode = typeof type === 'string' && /code-(invalid|used)$/.test(type);
  if (outcome.status === 403 && isOfCode) return ' Give a code that is not used yet with --code.';
  if (outcome.status === 429) return ' Switch its limit off while you check it.';
  return outcome.status === 410 ? ' It is closed, and takes no answers to try it with.' : '';
}

/** Each outcome once, in words. */
const inWordsOnce = (tried: readonly Tried[]): readonly string[] => [
  ...new Set(tried.map((one) => `${one.what}: ${inWords(one.outcome)}.${hint(one)}`)),
];

/**
 * Posts one submission: several times at once, then again. In that order, because only what is new
 * meets itself, and because an invitation code is good for one submission.
 */
export async function checkThanks(
  target: Target,
  submission: Submission,
): Promise<readonly Finding[]> {
  const atOnce = await Promise.all(
    Array.from({ length: AT_ONCE }, () => postSubmission(target, 'valid answers', submission)),
  );
  if (!atOnce.some(({ outcome }) => isThanks(outcome)))
    return [finding('thanks', ...inWordsOnce(atOnce))];
  const again = await postSubmission(target, 'the same submission again', submission);
  const all = [...atOnce, again];

  const receipts = new Set(receiptsIn(atOnce));
  const refusedAtOnce = atOnce.filter(({ outcome }) => !isThanks(outcome) && !isForLater(outcome));
  const [receiptAgain] = receiptsIn([again]);
  const isOther = receiptAgain !== undefined && receipts.size > 0 && !receipts.has(receiptAgain);
  const created = all.filter(({ outcome }) => outcome.status === 201).length;
  const longest = Math.max(0, ...receiptsIn(all).map((receipt) => [...receipt].length));

  return [
    finding('thanks'),
    finding(
      'at-once',
      ...inWordsOnce(refusedAtOnce),
      ...(receipts.size > 1 ? [`${receipts.size} different receipts for one submission.`] : []),
    ),
    finding(
      'retry',
      ...(isThanks(again.outcome) ? [] : inWordsOnce([again])),
      ...(isOther ? ['another receipt than the first time.'] : []),
    ),
    finding('created-once', ...(created > 1 ? [`201, ${created} times, for one submission.`] : [])),
    finding('at-once-quietly', ...inWordsOnce(atOnce.filter(({ outcome }) => isFailure(outcome)))),
    finding(
      'receipt',
      ...(receipts.size > 0 ? [] : ['no receipt in the thanks.']),
      ...(longest > LONGEST_RECEIPT ? [`a receipt of ${longest} characters.`] : []),
    ),
  ];
}

const receiptsIn = (tried: readonly Tried[]): readonly string[] =>
  tried.flatMap(({ outcome }) => (isThanks(outcome) ? (receiptOf(outcome) ?? []) : []));
