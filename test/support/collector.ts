import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCollector } from '../../demo/collector/collector.js';
import type { ExportPatience } from '../../demo/collector/routes/export.js';
import { openEmbeddedDatabase } from '../../demo/collector/storage/embedded/embedded-database.js';
import type { EmbeddedDatabase } from '../../demo/collector/storage/embedded/embedded-database.js';
import { readSettings } from '../../demo/collector/settings.js';

export const ADMIN_TOKEN = 'test-token-of-the-collector';

export interface TestCollector {
  /** `http://…` without a slash at the end. */
  readonly address: string;
  readonly databaseUrl: string;
  readonly surveysFolder: string;
  /** Lines for the operator so far. */
  readonly reported: readonly string[];
  /** Sets the collector's clock. */
  setTime(moment: string): void;
  /** Posts a body to a survey; the key is the body's submissionId unless headers say otherwise. */
  post(surveyId: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** A call with the token of the administrator. */
  asAdmin(method: string, path: string, body?: unknown): Promise<Response>;
  /** The export as an admin gets it, `ndjson` read into objects. */
  exported(surveyId: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

interface TestOptions {
  readonly surveys: readonly { readonly id: string }[];
  /** Settings as in the environment. */
  readonly environment?: Record<string, string>;
  readonly maxOpen?: number;
  readonly bodyPatience?: number;
  readonly exportPatience?: ExportPatience;
  readonly builtFolder?: string;
  /** A database that runs already; absent: an own one. */
  readonly databaseUrl?: string;
}

/** A collector that really listens, with an embedded PostgreSQL and folders of its own. */
export async function startCollector(options: TestOptions): Promise<TestCollector> {
  const database = options.databaseUrl
    ? { url: options.databaseUrl, close: async () => undefined }
    : await openTestDatabase();
  const surveysFolder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
  for (const survey of options.surveys) {
    await writeFile(path.join(surveysFolder, `${survey.id}.json`), JSON.stringify(survey));
  }
  const reported: string[] = [];
  let time = new Date('2026-10-12T10:00:00Z');
  const collector = await openCollector(
    readSettings({
      ADMIN_TOKEN,
      DATABASE_URL: database.url,
      SURVEYS_DIR: surveysFolder,
      ...options.environment,
    }),
    {
      clock: () => time,
      report: (line) => reported.push(line),
      ...(options.maxOpen && { maxOpen: options.maxOpen }),
      ...(options.bodyPatience && { bodyPatience: options.bodyPatience }),
      ...(options.exportPatience && { exportPatience: options.exportPatience }),
      ...(options.builtFolder && { builtFolder: options.builtFolder }),
    },
  );
  const address = await collector.app.listen({ port: 0, host: '127.0.0.1' });

  return {
    address,
    databaseUrl: database.url,
    surveysFolder,
    reported,
    setTime(moment) {
      time = new Date(moment);
    },
    post: (surveyId, body, headers) => postTo(address, surveyId, body, headers),
    asAdmin: (method, path, body) => callAsAdmin(address, method, path, body),
    async exported(surveyId) {
      const response = await callAsAdmin(address, 'GET', `/surveys/${surveyId}/responses.ndjson`);
      const lines = (await response.text()).split('\n').filter(Boolean);
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    async close() {
      await collector.close();
      await database.close();
      await rm(surveysFolder, { recursive: true, force: true });
    },
  };
}

export interface TestDatabase extends EmbeddedDatabase {
  readonly folder: string;
  /** For what a test may do and a collector may not: it works by the role that owns the cluster. */
  readonly superuserUrl: string;
}

/** An embedded PostgreSQL in a folder of its own, which goes when it is closed. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
  const { url, close } = await openEmbeddedDatabase(folder);
  return {
    url,
    folder,
    superuserUrl: await superuserUrl(url, folder),
    async close() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The address of an embedded PostgreSQL for the role that owns its cluster. */
export async function superuserUrl(url: string, folder: string): Promise<string> {
  const address = new URL(url);
  address.username = 'postgres';
  address.password = await readFile(path.join(folder, 'postgresql-18/superuser-password'), 'utf8');
  return address.href;
}

/** Posts as the element does; a string is sent as it is. */
export function postTo(
  address: string,
  surveyId: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const submissionId = (body as { submissionId?: unknown } | null)?.submissionId;
  return fetch(`${address}/surveys/${surveyId}/responses`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(typeof submissionId === 'string' && { 'Idempotency-Key': submissionId }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A call with the token of the administrator; a string is sent as it is. */
export const callAsAdmin = (
  address: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> =>
  fetch(`${address}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${ADMIN_TOKEN}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

export type TestSubmission = { submissionId: string } & Record<string, unknown>;

/** A submission of VISIT with what is required answered, changed by what is given. */
export const visitSubmission = (changes: Record<string, unknown> = {}): TestSubmission => ({
  submissionId: randomUUID(),
  surveyId: 'visit',
  surveyVersion: '1',
  language: 'en',
  completedOn: '2026-10-12',
  answers: { satisfied: 4 },
  ...changes,
});

/** A small survey with each form of answer. */
export const VISIT = {
  id: 'visit',
  version: '1',
  languages: ['en'],
  title: 'Your visit',
  pages: [
    {
      id: 'all',
      questions: [
        { id: 'satisfied', type: 'scale', label: 'How satisfied are you?', required: true },
        { id: 'again', type: 'yes-no', label: 'Will you come again?' },
        {
          id: 'why',
          type: 'text',
          label: 'Why not?',
          maxLength: 20,
          visibleIf: { question: 'again', equals: false },
        },
        {
          id: 'help',
          type: 'multiple-choice',
          label: 'What did you get help with?',
          notApplicable: true,
          choices: ['cleaning', '=1+1', { value: 'other', label: 'Other', other: true }],
        },
        {
          id: 'staff',
          type: 'matrix',
          label: 'The staff',
          notApplicable: true,
          min: 1,
          max: 5,
          rows: [
            { id: 'listen', label: 'They listen' },
            { id: 'time', label: 'They have time' },
          ],
        },
        { id: 'wishes', type: 'ranking', label: 'What matters most?', choices: ['a', 'b', 'c'] },
        { id: 'constructor', type: 'number', label: 'Which floor?', min: -5, max: 10 },
        { id: 'language', type: 'text', label: 'Which language?', comment: true },
      ],
    },
  ],
};

/** Is open for the whole of October 2026. */
export const OCTOBER = {
  id: 'october',
  version: '1',
  languages: ['en'],
  title: 'October',
  opens: '2026-10-01',
  closes: '2026-10-31',
  pages: [{ id: 'all', questions: [{ id: 'good', type: 'yes-no', label: 'Was it good?' }] }],
};
