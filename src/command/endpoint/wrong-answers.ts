import { questionById } from '../../engine/index.js';
import type { Submission, Survey } from '../../engine/index.js';
import { MARK, NO_QUESTION } from './example-answers.js';
import { finding, untried, type Finding } from './expectations.js';
import { postSubmission, type Reply, type Target, type Tried } from './post.js';
import { fieldsOf, inWords, isProblem, isRefusal } from './read-outcome.js';
import { thankedFor } from './rubbish.js';

interface WrongAnswers {
  readonly what: string;
  readonly change: Partial<Submission>;
  /** The question whose answer is wrong, when it is one. */
  readonly question?: string;
}

/** Submissions that fit the survey but for one thing. */
function wrongAnswers(survey: Survey, { answers }: Submission): readonly WrongAnswers[] {
  const ids = Object.keys(answers);
  const [first] = ids;
  const required = ids.find((id) => questionById(survey, id)?.required);
  return [
    ...(first === undefined
      ? []
      : [
          {
            what: `an answer that "${first}" cannot have`,
            change: { answers: { ...answers, [first]: [`${MARK}-wrong`] } },
            question: first,
          },
        ]),
    ...(required === undefined
      ? []
      : [
          {
            what: `no answer to "${required}", which is required`,
            change: {
              answers: Object.fromEntries(
                Object.entries(answers).filter(([id]) => id !== required),
              ),
            },
            question: required,
          },
        ]),
    {
      what: 'an answer to a question that is not asked',
      change: { answers: { ...answers, [NO_QUESTION]: 1 } },
    },
    { what: 'answers to another survey', change: { surveyId: `${survey.id}-other` } },
  ];
}

/** Posts answers that do not fit the survey. Returns the findings, and all that was tried. */
export async function checkWrongAnswers(
  target: Target,
  survey: Survey,
  submission: Submission,
): Promise<{ readonly findings: readonly Finding[]; readonly tried: readonly Tried[] }> {
  const tried: Tried[] = [];
  const unnamed: string[] = [];
  let refused = 0;
  for (const { what, change, question } of wrongAnswers(survey, submission)) {
    const submissionId = crypto.randomUUID();
    const one = await postSubmission(target, what, { ...submission, ...change, submissionId });
    tried.push(one);
    // Of a code that is used up, some speak first.
    if (!isRefusal(one.outcome) || one.outcome.status === 403 || question === undefined) continue;
    refused += 1;
    const missing = missingWords(one.outcome, question);
    if (missing) unnamed.push(`${what}: ${inWords(one.outcome)}, ${missing}.`);
  }
  return {
    findings: [
      finding('fits-survey', ...thankedFor(tried)),
      refused > 0
        ? finding('names-questions', ...unnamed)
        : untried('names-questions', 'No wrong answer was refused.'),
    ],
    tried,
  };
}

/** What a refusal lacks to bring the form back at the question. */
function missingWords(reply: Reply, question: string): string | undefined {
  if (![400, 422].includes(reply.status)) return 'not 400 or 422';
  if (!isProblem(reply)) return 'not application/problem+json';
  const { errors } = fieldsOf(reply);
  const named = Array.isArray(errors) && errors.some((error) => error?.question === question);
  return named ? undefined : `without an entry of "errors" for "${question}"`;
}
