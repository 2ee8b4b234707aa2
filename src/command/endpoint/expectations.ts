/**
 * What is expected of an endpoint, after "The endpoint" in the README. A `must` is what the element
 * depends on; a `should` is what respondents, other sites or whoever reads the answers are better off with.
 */
export const EXPECTATIONS = {
  thanks: {
    level: 'must',
    holds: 'Valid answers get thanks: 2xx or 409, with an empty body, a text or JSON.',
    why: 'Anything else leaves them on the device, or tells the respondent that they could not be sent.',
  },
  'at-once': {
    level: 'must',
    holds: 'The same submission several times at once is not refused, and gets one receipt.',
    why: 'Two tabs, or a slow line, send it twice. Store it under a unique key: its submissionId.',
  },
  retry: {
    level: 'must',
    holds: 'The same submission again gets thanks, and the same receipt.',
    why: 'It comes again when your reply was lost. Store it once; derive the receipt from its submissionId, or store it beside.',
  },
  'no-thanks-for-nothing': {
    level: 'must',
    holds: 'What is no submission gets no thanks.',
    why: 'An endpoint that thanks for everything thanks for answers that it has not stored, too.',
  },
  'no-failure': {
    level: 'must',
    holds: 'Nothing that is posted makes it fail: what it does not take is refused with a 4xx.',
    why: 'A 5xx, or no answer, means "try again": the element does so for 7 days, and the respondent is told nothing.',
  },
  'not-public': {
    level: 'must',
    holds: 'A GET of the address shows no answers.',
    why: 'Anybody can open it.',
  },
  'other-site': {
    level: 'must',
    holds: 'Pages of the other site may post, and read thanks and refusals (CORS).',
    why: 'Without it the browser keeps the reply from the element, and the answers wait on the device.',
  },
  'created-once': {
    level: 'should',
    holds: 'One submission is called created (201) once.',
    why: 'A second 201 looks as if it had been stored twice. Look it up.',
  },
  'at-once-quietly': {
    level: 'should',
    holds: 'The same submission several times at once makes none of them fail.',
    why: 'The respondent is told to wait, for nothing.',
  },
  receipt: {
    level: 'should',
    holds: 'The thanks hold a receipt of at most 200 characters.',
    why: 'It is what the respondent can name later. Without one it cannot be seen from here whether something was stored twice.',
  },
  'fits-survey': {
    level: 'should',
    holds: 'Answers that do not fit the survey are refused.',
    why: 'Anybody can post. `checkSubmission` of `user-survey/engine` does it in Node.',
  },
  'names-questions': {
    level: 'should',
    holds:
      'Refused answers get 400 or 422, application/problem+json, and `errors` that name the questions.',
    why: 'Only then the respondent gets the form again, with your words at the question.',
  },
  'no-echo': {
    level: 'should',
    holds: 'No reply repeats an answer.',
    why: 'Replies end up in logs.',
  },
  'json-only': {
    level: 'should',
    holds: 'What is not application/json is refused.',
    why: 'Any page could post a form or a text from its visitors’ browsers, without being asked.',
  },
  'same-key': {
    level: 'should',
    holds: 'An Idempotency-Key that is not the submissionId is refused.',
    why: 'What stands between may go by the one, and you by the other.',
  },
  'well-formed': {
    level: 'should',
    holds:
      'A submissionId that is no UUID, JSON that is nested without end and broken Unicode are refused.',
    why: 'The element sends none of it.',
  },
  limit: {
    level: 'should',
    holds: 'A body of 4 MiB is refused, with 413 or by closing.',
    why: 'Somebody will fill the disk.',
  },
  'post-only': {
    level: 'should',
    holds: 'A GET is refused.',
    why: 'Whoever opens the address should not think that it is a page.',
  },
  'retry-after': {
    level: 'should',
    holds: 'Pages of the other site may read Retry-After (Access-Control-Expose-Headers).',
    why: 'The element then waits as long as you ask it to.',
  },
  encrypted: {
    level: 'should',
    holds: 'The address begins with https.',
    why: 'Answers are read on the way, and a page with https cannot post to it.',
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly level: 'must' | 'should'; readonly holds: string; readonly why: string }
  >
>;

export type Expectation = keyof typeof EXPECTATIONS;

/** What became of one expectation. */
export interface Finding {
  readonly expectation: Expectation;
  /** What was seen that it forbids, a sentence each; empty: it holds. */
  readonly seen: readonly string[];
  /** Why it was not tried. */
  readonly untried?: string;
}

export const finding = (expectation: Expectation, ...seen: readonly string[]): Finding => ({
  expectation,
  seen,
});

export const untried = (expectation: Expectation, why: string): Finding => ({
  expectation,
  seen: [],
  untried: why,
});
