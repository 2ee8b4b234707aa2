import { parseSurvey } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import { isStorable } from '../storage/stored-name.js';
import type { Store } from '../storage/store.js';
import type { PublishedSurvey } from './surveys.js';

/**
 * The versions in which surveys were published. An editor may publish a new one while answers to
 * the one before wait in outboxes and on open pages: these are checked against their own version.
 */
export interface Versions {
  /** Keeps a published document. @throws when the database does not answer. */
  remember(published: PublishedSurvey): Promise<void>;
  /**
   * The survey in a version, when that was ever published.
   * @param survey as published now
   * @param version untrusted
   * @throws when the database does not answer.
   */
  surveyOf(survey: Survey, version: string): Promise<Survey | undefined>;
  /**
   * The survey in every version that was ever published, the latest first.
   * @param survey as published now
   * @throws when the database does not answer.
   */
  all(survey: Survey): Promise<readonly Survey[]>;
  /**
   * The survey by the last good document, also while the editor's is broken.
   * @throws when the database does not answer.
   */
  lastGood(surveyId: string): Promise<Survey | undefined>;
}

export function openVersions(
  store: Pick<Store, 'keepVersion' | 'documentOf' | 'documentsOf' | 'lastDocumentOf'>,
): Versions {
  /** What was remembered last, by survey id. */
  const remembered = new Map<string, string>();
  const parsed = keptSurveys();
  return {
    async remember({ survey, document, etag }) {
      if (remembered.get(survey.id) === etag || !isStorable(survey.version)) return;
      await store.keepVersion(survey.id, survey.version, document);
      remembered.set(survey.id, etag);
    },
    async surveyOf(survey, version) {
      if (version === survey.version) return survey;
      if (!isStorable(version)) return undefined;
      const document = await store.documentOf(survey.id, version);
      return document === undefined ? undefined : parsed(document);
    },
    async all(survey) {
      const kept = await store.documentsOf(survey.id);
      const versions = kept.flatMap((document) => parsed(document) ?? []);
      return [survey, ...versions.filter(({ version }) => version !== survey.version)];
    },
    async lastGood(surveyId) {
      const document = isStorable(surveyId) ? await store.lastDocumentOf(surveyId) : undefined;
      return document === undefined ? undefined : parsed(document);
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
