// A small endpoint for <user-survey> in Node, without packages: one file, one line for each submission.
// It says thanks when the answers are on the disk, not before, and stores what comes twice once.
//
//   RESPONSES_FILE=/srv/survey/responses.ndjson ALLOWED_ORIGINS=https://www.example.org node endpoint.mjs
//
// The folder must be there, outside of what a web server shows. Run one process for each file.
import { Buffer, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname } from 'node:path';

const { PORT = '8080', HOST = '127.0.0.1', RESPONSES_FILE = 'responses.ndjson' } = process.env;
/** Sites whose pages may post from another origin than this one. */
const ALLOWED_ORIGINS = (process.env.ALLOWED_ORIGINS ?? '').split(/[\s,]+/);
const BODY_LIMIT = 256 * 1024;

createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(`Not stored: ${error.code ?? error.name}`); // never an answer
    response.setHeader('Retry-After', '60');
    sendProblem(response, 503, 'The answers cannot be stored at the moment.');
  });
}).listen(Number(PORT), HOST);

async function answer(request, response) {
  const { method, headers } = request;
  response.setHeader('Vary', 'Origin').setHeader('Cache-Control', 'no-store');
  if (ALLOWED_ORIGINS.includes(headers.origin)) {
    response.setHeader('Access-Control-Allow-Origin', headers.origin);
    response.setHeader('Access-Control-Allow-Headers', 'content-type, idempotency-key');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  }
  if (method === 'OPTIONS') return response.writeHead(204).end();
  response.setHeader('Allow', 'POST, OPTIONS');
  if (method !== 'POST') return sendProblem(response, 405, 'Answers come by POST.');
  if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
    return sendProblem(response, 415, 'The body must be application/json.');

  const chunks = [];
  let size = 0;
  for await (const chunk of request) if ((size += chunk.length) <= BODY_LIMIT) chunks.push(chunk);
  if (size > BODY_LIMIT) return sendProblem(response, 413, 'The body is too large.');
  const bytes = Buffer.concat(chunks);
  const submission = isUtf8(bytes) ? parse(bytes) : undefined;
  if (!isSubmission(submission))
    return sendProblem(response, 400, 'The body must be a submission.');
  const id = submission.submissionId;
  if ((headers['idempotency-key'] ?? id) !== id)
    return sendProblem(response, 400, 'The header Idempotency-Key must be the submissionId.');

  const added = await inTurn(() => store(id, submission));
  const digits = createHash('sha256').update(id).digest('hex').slice(0, 8).toUpperCase();
  const receipt = `${digits.slice(0, 4)}-${digits.slice(4)}`;
  send(response, added ? 201 : 200, { receipt });
}

/** Has it the form of a submission? Whether the answers fit the survey is not asked. */
function isSubmission(body) {
  const matches = (name, pattern) => typeof body[name] === 'string' && pattern.test(body[name]);
  return (
    isObject(body) &&
    matches('submissionId', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) &&
    matches('surveyId', /^[A-Za-z][A-Za-z0-9_-]*$/) &&
    matches('surveyVersion', /./) &&
    matches('completedOn', /^\d{4}-\d\d-\d\d$/) &&
    isObject(body.answers) &&
    Object.values(body).every((value) => isFlat(value, 2)) // the rows of a matrix lie deepest
  );
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Lies nothing deeper in it than these levels, and is each text whole? */
function isFlat(value, levels) {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isFlat(inner, levels - 1));
}

/** One write after the other, whatever became of the one before. */
const inTurn = (task) => (turn = turn.then(task, task));
let turn = Promise.resolve();

/** Ids of the stored submissions; missing until the file is read, and after a write that failed. */
let storedIds;

/** Writes a submission to the end and to the disk. Resolves with false when it was there already. */
async function store(id, submission) {
  const file = await open(RESPONSES_FILE, 'a+', 0o640);
  try {
    storedIds ??= await readIds(file);
    if (storedIds.has(id)) return false;
    await file.appendFile(`${JSON.stringify(submission)}\n`);
    await file.sync();
    storedIds.add(id);
    return true;
  } catch (error) {
    storedIds = undefined;
    throw error;
  } finally {
    await file.close();
  }
}

/** A last line that was cut short, by a crash or a full disk, was never thanked for: it goes. */
async function readIds(file) {
  const bytes = await file.readFile();
  const end = bytes.lastIndexOf('\n') + 1;
  const rest = bytes.subarray(end);
  if (rest.length) await (parse(rest) ? file.appendFile('\n') : file.truncate(end));
  await file.sync();
  await syncFolder();
  return new Set(`${bytes}`.split('\n').map((line) => parse(line)?.submissionId));
}

/** A new file is on the disk when its name is, too. Windows does that by itself. */
async function syncFolder() {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(RESPONSES_FILE));
  await folder.sync().finally(() => folder.close());
}

function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const sendProblem = (response, status, title) => send(response, status, { status, title });

function send(response, status, body) {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body));
}
