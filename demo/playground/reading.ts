import { checkDocument, tellProblems, type ToldProblem } from '../../src/problems/index.js';

/** What is known of the text in the editor. */
export interface Reading {
  readonly problems: readonly ToldProblem[];
  /** The survey can be shown: there are warnings at most. */
  readonly isUsable: boolean;
  /** Of what was read; a text that nobody can read tells nothing. */
  readonly about?: DocumentSummary;
}

/** What settings and snippets are about. */
export interface DocumentSummary {
  readonly id: string;
  readonly languages: readonly string[];
  /** In the first language that it has. */
  readonly title: string;
}

/**
 * Finds what is wrong with a document, and what it is about.
 * @param language of the page: problems are told in it
 */
export function readDocument(text: string, language: string): Reading {
  const { document, problems } = checkDocument(text);
  return {
    problems: tellProblems(problems, { document, source: text, language }),
    isUsable: !problems.some(({ severity }) => severity === 'error'),
    about: summaryOf(document),
  };
}

function summaryOf(document: unknown): DocumentSummary | undefined {
  if (typeof document !== 'object' || document === null) return undefined;
  const { id, languages, title } = document as Readonly<Record<string, unknown>>;
  const tags = (Array.isArray(languages) ? languages : []).filter(
    (tag): tag is string => typeof tag === 'string',
  );
  const texts: unknown = typeof title === 'object' && title ? Object.values(title)[0] : title;
  return {
    id: typeof id === 'string' && id ? id : 'survey',
    languages: tags,
    title: typeof texts === 'string' ? texts : '',
  };
}
