import type { Survey } from 'user-survey/engine';
import type { ResponseSnapshot } from '../../storage/response-reader.js';

/** An open text alone: without the answers that were given with it. */
export interface OpenText {
  readonly question: string;
  readonly text: string;
  readonly unit?: string;
  readonly round?: string;
  readonly language?: string;
}

/**
 * Answers to open questions, and comments, in random order.
 * @param versionOf the survey in the version of a response, when it is known
 */
export async function* openTexts(
  { shuffled }: Pick<ResponseSnapshot, 'shuffled'>,
  versionOf: (version: string) => Promise<Survey | undefined>,
): AsyncGenerator<OpenText> {
  for await (const response of shuffled()) {
    const { surveyVersion, language, context = {}, answers, comments = {} } = response;
    const version = await versionOf(surveyVersion);
    const open = new Set(
      version?.questions.flatMap(({ type, id }) => (type === 'text' ? [id] : [])),
    );
    const texts = [
      ...Object.entries(answers).filter(([id]) => open.has(id)),
      ...Object.entries(comments),
    ];
    const { unit, round } = context;
    for (const [question, text] of texts)
      if (typeof text === 'string') yield { question, text, unit, round, language };
  }
}
