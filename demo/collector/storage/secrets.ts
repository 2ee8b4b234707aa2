import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/**
 * What is done with the digest key. Who has the database, but not the key, cannot tell which ids and
 * codes the digests are of, nor read what is sealed.
 */
export interface Secrets {
  /** Digest of a submission's id: known again when the same one is sent once more. */
  idDigest(surveyId: string, submissionId: string): Buffer;
  /** Digest of an invitation code. */
  codeDigest(surveyId: string, code: string): Buffer;
  /**
   * The receipt of a submission, such as `K7M2-QXPT`: always the same for the same id, so that it need
   * not be stored; and nobody comes from it to the id.
   */
  receiptOf(surveyId: string, submissionId: string): string;
  /** Digest of a comment: which of them are marked is all that is kept of it. */
  commentDigest(surveyId: string, question: string, text: string): Buffer;
  /**
   * Its length tells nothing but how much the text has about: the length of answers could be found again
   * when they are open.
   * @param text without U+0000
   */
  seal(text: string): Buffer;
  /** @throws Error for what was not sealed with this key. */
  open(sealed: Buffer): string;
}

const KEY = 'digest-key';
const FINGERPRINT = 'fingerprint';

/**
 * Takes the key that is given, else the database's own, which is made the first time.
 * @param givenKey `DIGEST_KEY`
 * @throws Error when a key is given that is not the one by which digests were made before
 */
export async function openSecrets(
  database: Kysely<Tables>,
  givenKey: string | undefined,
): Promise<Secrets> {
  const key = givenKey ?? (await keep(database, KEY, randomBytes(32).toString('hex')));
  const fingerprint = subKey(key, 'fingerprint').toString('hex');
  const known = await keep(database, FINGERPRINT, fingerprint);
  if (known !== fingerprint) {
    if (await isInUse(database)) throw new Error(ANOTHER_KEY);
    await database
      .updateTable('secrets')
      .set({ value: fingerprint })
      .where('name', '=', FINGERPRINT)
      .execute();
  }
  return secretsOf(key);
}

const ANOTHER_KEY =
  'DIGEST_KEY is not the key that this database has been used with: with another one its invitation codes, and answers that were just sent, would not be known again.';

/** Keeps a value unless there is one. @returns what is kept */
async function keep(database: Kysely<Tables>, name: string, value: string): Promise<string> {
  await database
    .insertInto('secrets')
    .values({ name, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await database
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value;
}

/** Is there anything that only the key it was made with finds or opens? */
async function isInUse(database: Kysely<Tables>): Promise<boolean> {
  for (const table of ['stored_ids', 'codes', 'inbox'] as const)
    if (await database.selectFrom(table).select('survey_id').limit(1).executeTakeFirst())
      return true;
  return false;
}

function secretsOf(key: string): Secrets {
  const [ids, codes, receipts, sealing, comments] = (
    ['ids', 'codes', 'receipts', 'sealing', 'comments'] as const
  ).map((use) => subKey(key, use)) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  return {
    idDigest: (surveyId, submissionId) => digest(ids, surveyId, submissionId),
    codeDigest: (surveyId, code) => digest(codes, surveyId, code),
    receiptOf: (surveyId, submissionId) => asReceipt(digest(receipts, surveyId, submissionId)),
    commentDigest: (surveyId, question, text) =>
      digest(comments, surveyId, JSON.stringify([question, text])),
    seal(text) {
      const nonce = randomBytes(NONCE_LENGTH);
      const cipher = createCipheriv(CIPHER, sealing, nonce);
      const sealed = Buffer.concat([cipher.update(padded(text)), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed) {
      const nonce = sealed.subarray(0, NONCE_LENGTH);
      const tag = sealed.subarray(NONCE_LENGTH, NONCE_LENGTH + TAG_LENGTH);
      const decipher = createDecipheriv(CIPHER, sealing, nonce, { authTagLength: TAG_LENGTH });
      decipher.setAuthTag(tag);
      const text = decipher.update(sealed.subarray(NONCE_LENGTH + TAG_LENGTH));
      return Buffer.concat([text, decipher.final()]).toString('utf8').replace(PADDING, '');
    },
  };
}

/** Authenticated (NIST SP 800-38D): what was changed does not open. */
const CIPHER = 'aes-256-gcm';
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** Bytes; most answers have fewer. */
const SHORTEST = 1024;
const PADDING = /\0.*$/s;

/** Filled up with zeros to 1, 2, 4 … KiB. */
function padded(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = Math.max(SHORTEST, 2 ** Math.ceil(Math.log2(bytes.length)));
  return Buffer.concat([bytes], length);
}

/** A key for each use (HKDF, RFC 5869), so that no digest of one kind is one of another. */
const subKey = (key: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `user-survey collector: ${use}`, 32));

/** HMAC (RFC 2104). A survey's id has no space in it. */
const digest = (key: Buffer, surveyId: string, text: string): Buffer =>
  createHmac('sha256', key).update(`${surveyId} ${text}`).digest();

/** 32 characters that are not mistaken for each other, read aloud or on paper. */
export const READABLE_CHARACTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function asReceipt(bytes: Buffer): string {
  const characters = [...bytes.subarray(0, 8)]
    .map((byte) => READABLE_CHARACTERS[byte % READABLE_CHARACTERS.length])
    .join('');
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}
