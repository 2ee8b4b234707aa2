import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseSurvey, problemMessage } from 'user-survey/engine';
import type { Problem, Survey } from 'user-survey/engine';
import { entityTag } from '../replies/entity-tag.js';

export interface PublishedSurvey {
  readonly survey: Survey;
  /** The survey document as its editor wrote it. */
  readonly document: string;
  /** The document as it is handed out: with its endpoint. */
  readonly sent: string;
  /** Strong entity tag (RFC 9110) of what is handed out, quotes included. */
  readonly etag: string;
}

/** A file that is no survey at the moment. */
export interface BrokenDocument {
  /** Name of the file. */
  readonly file: string;
  /** What stands in it; absent when it cannot be read. */
  readonly document?: string;
}

export interface Surveys {
  find(id: string): Promise<PublishedSurvey | undefined>;
  /** Is there a file of this survey that cannot be used at the moment? Of what was found last. */
  isBroken(id: string): boolean;
  /** What is wrong with its file, in sentences. */
  problemsOf(id: string): readonly string[];
  /** Those that were found last. */
  all(): readonly PublishedSurvey[];
  /** Everything in the folder, as it is now. */
  list(): Promise<{
    readonly published: readonly PublishedSurvey[];
    readonly broken: readonly BrokenDocument[];
  }>;
}

interface SurveyFile {
  /** Time of change and size: a file with the same stamp is not read again. */
  readonly stamp: string;
  readonly published?: PublishedSurvey;
  /** Of a faulty one: the survey that it is, as far as can be told. */
  readonly brokenIds?: readonly string[];
  readonly problems?: readonly string[];
  /** What stands in a faulty one. */
  readonly document?: string;
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

  const lookAgain = (): Promise<void> => {
    if (Date.now() - lookedAt > LOOK_AGAIN_AFTER) {
      lookedAt = Date.now();
      // A folder that is gone for a moment (a deployment) leaves the known surveys in use.
      looking = look().catch(() => report(`${folder} cannot be read`));
    }
    return looking;
  };

  await looking;
  return {
    async find(id) {
      await lookAgain();
      return surveys.get(id);
    },
    async list() {
      await lookAgain();
      return {
        published: [...surveys.values()],
        broken: [...files]
          .filter(([, { published }]) => !published)
          .map(([file, { document }]) => ({ file, document })),
      };
    },
    isBroken: (id) =>
      !surveys.has(id) && [...files.values()].some(({ brokenIds }) => brokenIds?.includes(id)),
    problemsOf: (id) =>
      [...files.values()]
        .filter(({ brokenIds }) => brokenIds?.includes(id))
        .flatMap(({ problems }) => problems ?? []),
    all: () => [...surveys.values()],
  };
}

async function readSurveyFile(
  file: string,
  known: SurveyFile | undefined,
  report: (line: string) => void,
): Promise<SurveyFile | undefined> {
  // What it was before, or is called, or calls itself: its id may be what is wrong.
  const broken = (stamp: string, problems: readonly string[], document?: string): SurveyFile => {
    const before = known?.brokenIds ?? (known?.published ? [known.published.survey.id] : []);
    const ids = [...before, path.basename(file, '.json'), ...idIn(document)];
    return { stamp, brokenIds: [...new Set(ids)], problems, document };
  };
  try {
    const { mtimeMs, size } = await stat(file);
    const stamp = `${mtimeMs} ${size}`;
    if (known?.stamp === stamp) return known;
    const document = await readFile(file, 'utf8');
    const { survey, problems } = parseSurvey(document);
    for (const problem of problems) {
      report(`${file}: ${problem.severity}: ${problemMessage(problem)}`);
    }
    if (!survey) return broken(stamp, faultsOf(problems), document);
    const sent = withEndpoint(document, survey);
    return { stamp, published: { survey, document, sent, etag: entityTag(sent) } };
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (known?.stamp !== UNREADABLE) report(`${file} cannot be read`);
    return broken(UNREADABLE, ['The file cannot be read.']);
  }
}

/** Warnings keep no survey from being shown. */
const faultsOf = (problems: readonly Problem[]): string[] =>
  problems.filter(({ severity }) => severity === 'error').map((problem) => problemMessage(problem));

/**
 * The document with the address of its responses, relative to its own: `src` alone is enough in a
 * page then. What the editor wrote stays as it is.
 */
const withEndpoint = (document: string, { id, endpoint }: Survey): string =>
  endpoint === undefined
    ? JSON.stringify({ ...(JSON.parse(document) as object), endpoint: `${id}/responses` })
    : document;

/** Stamp of a file that is there and cannot be read. */
const UNREADABLE = '';

/** The id that a faulty document gives itself. */
function idIn(document = ''): string[] {
  try {
    const { id } = JSON.parse(document) as { id?: unknown };
    return typeof id === 'string' ? [id] : [];
  } catch {
    return [];
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
