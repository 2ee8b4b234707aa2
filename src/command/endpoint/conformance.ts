import type { QuestionId, Survey } from '../../engine/index.js';
import { exampleAnswers, exampleCode, MARK } from './example-answers.js';
import { exampleSubmission } from './example-submission.js';
import { EXPECTATIONS, finding, type Expectation, type Finding } from './expectations.js';
import { checkOtherSite } from './other-site.js';
import { postSubmission, request, type Target, type Tried } from './post.js';
import { inWords, isFailure, isRefusal, isThanks } from './read-outcome.js';
import { checkRubbish } from './rubbish.js';
import { checkThanks } from './thanks.js';
import { checkWrongAnswers } from './wrong-answers.js';

export interface ConformanceOptions {
  readonly address: string;
  readonly survey: Survey;
  /** Invitation code that is not used yet. */
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Site whose pages have the survey, when it is another one than the endpoint's. */
  readonly origin?: string;
  /** Answers to text questions whose pattern cannot be guessed. */
  readonly typed?: Readonly<Record<QuestionId, string>>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface Conformance {
  /** In the order of the expectations; those that were not reached are not there. */
  readonly findings: readonly Finding[];
  /** Submissions that got thanks, and so are stored. */
  readonly stored: number;
  /** Required questions that no answer was found to: nothing was posted. */
  readonly unanswered: readonly QuestionId[];
}

/** Posts valid answers, retries and rubbish. It stores: whoever calls it has said so. */
export async function checkConformance(options: ConformanceOptions): Promise<Conformance> {
  const { survey, typed, headers = {}, code = exampleCode(survey), today } = options;
  const example = exampleAnswers(survey, 'every', typed);
  const short = exampleAnswers(survey, 'required', typed);
  const unanswered = [...new Set([...example.unanswered, ...short.unanswered])];
  if (unanswered.length > 0) return { findings: [], stored: 0, unanswered };

  const target: Target = { ...options, headers, tried: [] };
  const submission = exampleSubmission(survey, example, { code, today });
  const findings = [checkAddress(options.address), ...(await checkThanks(target, submission))];
  if (findings.some(({ expectation, seen }) => expectation === 'thanks' && seen.length > 0))
    return { findings: inOrder(findings), stored: 0, unanswered };

  // A code is good for one submission.
  if (!survey.code?.required) {
    const what = 'answers to the required questions alone';
    const { outcome } = await postSubmission(
      target,
      what,
      exampleSubmission(survey, short, { code, today }),
    );
    if (!isThanks(outcome)) findings.push(finding('thanks', `${what}: ${inWords(outcome)}.`));
  }
  const rubbish = await checkRubbish(target, submission);
  const wrong = await checkWrongAnswers(target, survey, submission);
  findings.push(
    ...rubbish.findings,
    ...wrong.findings,
    finding('no-failure', ...failures([...rubbish.tried, ...wrong.tried])),
    ...(await checkReading(target)),
    ...(await checkOtherSite(target)),
    finding('no-echo', ...echoes(target.tried)),
  );
  const thanked = target.tried.filter(({ key, outcome }) => key && isThanks(outcome));
  return {
    findings: inOrder(findings),
    stored: new Set(thanked.map(({ key }) => key)).size,
    unanswered,
  };
}

function checkAddress(address: string): Finding {
  const { protocol, hostname } = new URL(address);
  const isNear = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return finding('encrypted', ...(protocol === 'https:' || isNear ? [] : [`${protocol}//`]));
}

async function checkReading(target: Target): Promise<readonly Finding[]> {
  const { outcome } = await request(target, 'a GET', { method: 'GET' });
  const shows = outcome.status !== undefined && outcome.body.includes(MARK);
  return [
    finding('not-public', ...(shows ? ['a GET: the answers that were just posted.'] : [])),
    finding('post-only', ...(isRefusal(outcome) ? [] : [`a GET: ${inWords(outcome)}.`])),
  ];
}

const failures = (tried: readonly Tried[]): readonly string[] =>
  tried
    .filter(({ outcome }) => isFailure(outcome))
    .map(({ what, outcome }) => `${what}: ${inWords(outcome)}.`);

/** The mark stands in every text that was posted. */
const echoes = (tried: readonly Tried[]): readonly string[] =>
  tried
    .filter(
      ({ what, outcome }) => what !== 'a GET' && outcome.status && outcome.body.includes(MARK),
    )
    .map(({ what }) => `${what}: the reply repeats it.`)
    .slice(0, 1);

/** One finding for each expectation, what was seen put together. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return (Object.keys(EXPECTATIONS) as Expectation[]).flatMap((expectation) => {
    const found = findings.filter((one) => one.expectation === expectation);
    const [first] = found;
    return first ? [{ ...first, seen: found.flatMap(({ seen }) => seen) }] : [];
  });
}
