import { parseSurvey } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import type { Store } from './store.js';
import type { PublishedSurvey } from './surveys.js';

/**
 * The versions in which surveys were published. An editor may publish a new one while answers to
 * the one before wait in outboxes and on open pages: these are checked against their own version.
 */
export interface Versions {
  /** Keeps a published document. @throws when the database does not answer. */
  remember(published: PublishedSurvey): Promise<void>;
  /**
   * The survey in the version that a body names, when it was ever published; else as published now.
   * @param version untrusted
   * @throws when the database does not answer.
   */
  surveyOf(published: PublishedSurvey, version: unknown): Promise<Survey>;
}

/** PostgreSQL takes no U+0000 in a text. */
const isStorable = (version: unknown): version is string =>
  typeof version === 'string' && !version.includes('\0');

export function openVersions(store: Pick<Store, 'keepVersion' | 'documentOf'>): Versions {
  /** What was remembered last, by survey id. */
  const remembered = new Map<string, string>();
  const parsed = keptSurveys();
  return {
    async remember({ survey, document, etag }) {
      if (remembered.get(survey.id) === etag || !isStorable(survey.version)) return;
      await store.keepVersion(survey.id, survey.version, document);
      remembered.set(survey.id, etag);
    },
    async surveyOf({ survey }, version) {
      if (version === survey.version || !isStorable(version)) return survey;
      const document = await store.documentOf(survey.id, version);
      return (document !== undefined && parsed(document)) || survey;
    },
  };
}

/** Surveys that are kept parsed. */
const MOST_KEPT = 50;

/** Parses a document, and gives the same survey for the same document again, the latest ones. */
function keptSurveys(): (document: string) => Survey | undefined {
  const kept = new Map<string, Survey | undefined>();
  return (document) => {
    const survey = kept.has(document) ? kept.get(document) : parseSurvey(document).survey;
    // What was asked for last goes last.
    kept.delete(document);
    kept.set(document, survey);
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    return survey;
  };
}
