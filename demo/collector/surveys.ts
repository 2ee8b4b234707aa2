import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseSurvey, problemMessage } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';

export interface PublishedSurvey {
  readonly survey: Survey;
  /** The survey document as its editor wrote it. */
  readonly document: string;
  /** Strong entity tag (RFC 9110), quotes included. */
  readonly etag: string;
}

export interface Surveys {
  find(id: string): Promise<PublishedSurvey | undefined>;
  /** Those that were found last. */
  all(): readonly PublishedSurvey[];
}

interface SurveyFile {
  /** Time of change and size: a file with the same stamp is not read again. */
  readonly stamp: string;
  readonly published?: PublishedSurvey;
}

const LOOK_AGAIN_AFTER = 1000;

/**
 * The survey documents (`*.json`) of a folder. An edited, added or removed file counts within
 * a second, without a restart. A faulty one is reported and left out.
 * @param report takes one line for the operator; it never holds answers.
 * @throws Error when the folder cannot be read.
 */
export async function openSurveys(
  folder: string,
  report: (line: string) => void,
): Promise<Surveys> {
  let files: ReadonlyMap<string, SurveyFile> = new Map();
  let surveys: ReadonlyMap<string, PublishedSurvey> = new Map();
  let lookedAt = 0;
  let looking = look().catch((cause: unknown) => {
    throw new Error(`SURVEYS_DIR: the folder ${folder} cannot be read`, { cause });
  });

  async function look(): Promise<void> {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    const found = new Map<string, SurveyFile>();
    for (const name of names) {
      const file = await readSurveyFile(path.join(folder, name), files.get(name), report);
      if (file) found.set(name, file);
    }
    const changed = [...found].some(([name, file]) => files.get(name) !== file);
    if (changed || found.size !== files.size) surveys = byId(found, report);
    files = found;
    lookedAt = Date.now();
  }

  await looking;
  return {
    async find(id) {
      if (Date.now() - lookedAt > LOOK_AGAIN_AFTER) {
        lookedAt = Date.now();
        // A folder that is gone for a moment (a deployment) leaves the known surveys in use.
        looking = look().catch(() => report(`${folder} cannot be read`));
      }
      await looking;
      return surveys.get(id);
    },
    all: () => [...surveys.values()],
  };
}

async function readSurveyFile(
  file: string,
  known: SurveyFile | undefined,
  report: (line: string) => void,
): Promise<SurveyFile | undefined> {
  try {
    const { mtimeMs, size } = await stat(file);
    const stamp = `${mtimeMs} ${size}`;
    if (known?.stamp === stamp) return known;
    const document = await readFile(file, 'utf8');
    const { survey, problems } = parseSurvey(document);
    for (const problem of problems) {
      report(`${file}: ${problem.severity}: ${problemMessage(problem)}`);
    }
    const etag = `"${createHash('sha256').update(document).digest('base64url')}"`;
    return { stamp, published: survey && { survey, document, etag } };
  } catch {
    report(`${file} cannot be read`);
    return undefined;
  }
}

function byId(
  files: ReadonlyMap<string, SurveyFile>,
  report: (line: string) => void,
): ReadonlyMap<string, PublishedSurvey> {
  const surveys = new Map<string, PublishedSurvey>();
  for (const [name, { published }] of files) {
    if (!published) continue;
    const { id } = published.survey;
    if (surveys.has(id)) report(`${name}: another file has the survey "${id}" already; left out`);
    else surveys.set(id, published);
  }
  return surveys;
}
