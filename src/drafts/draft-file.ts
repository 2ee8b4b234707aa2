import { isNewer } from '../device/records.js';
import { mergeDraft, type Draft, type Survey } from '../engine/index.js';
import { isRecord } from '../engine/record.js';
import { isDraft } from './draft-store.js';

/** A draft is smaller than this many bytes, whatever is written in it. */
const largestFile = 1_000_000;

/** What a file holds that a respondent chose: a draft, or why it is none that can be used here. */
export type DraftFile =
  { readonly draft: Draft } | { readonly refused: 'other' | 'newer' | 'unknown' };

const parsed = async (file: Blob): Promise<unknown> => {
  try {
    return JSON.parse(await file.text());
  } catch {
    return undefined;
  }
};

/** The draft as it is written to a file: a person may look into it. */
export const draftFileText = (draft: Draft): string => `${JSON.stringify(draft, undefined, 2)}\n`;

/** Is there anything in it that would be shown? */
const hasAnswers = (survey: Survey, draft: Draft, channel: string | undefined): boolean => {
  const { answers, comments } = mergeDraft(survey, draft, channel);
  return Object.keys({ ...answers, ...comments }).length > 0;
};

/**
 * Reads a draft from a file, for this survey. What is in it stays untrusted: `mergeDraft` takes of
 * it what fits; where nothing does it is refused, since it would only empty the form. Never rejects.
 * @param channel `context.channel` of the session that it is for
 */
export async function readDraftFile(
  file: Blob,
  survey: Survey,
  channel?: string,
): Promise<DraftFile> {
  const record = file.size > largestFile ? undefined : await parsed(file);
  if (!isRecord(record) || typeof record['surveyId'] !== 'string') return { refused: 'unknown' };
  if (record['surveyId'] !== survey.id) return { refused: 'other' };
  if (isNewer(record)) return { refused: 'newer' };
  if (!isDraft(record) || !hasAnswers(survey, record, channel)) return { refused: 'unknown' };
  // A time is shown; one that is none would be no reason to refuse the answers.
  const { savedAt } = record;
  const isTime = typeof savedAt === 'number' && !Number.isNaN(+new Date(savedAt));
  return { draft: isTime ? record : { ...record, savedAt: Date.now() } };
}
