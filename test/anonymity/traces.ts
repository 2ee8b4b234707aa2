import { createHash } from 'node:crypto';
import type { Secrets } from '../../demo/collector/storage/secrets.js';
import type { Row } from './read-everything.js';
import type { Respondent } from './respondent.js';

/** What something known of a respondent may have become in a database, and whose it is. */
interface Needle {
  readonly who: number;
  readonly what: string;
  readonly text: string;
}

/** Finds what is known of respondents in the cells of a row. */
export type TraceFinder = (text: string) => readonly Needle[];

/** Of a needle so many characters must be there: a digest may be cut short. */
const ENOUGH = 12;

/**
 * @param secrets the collector's, for an attacker who has its key
 */
export function traceFinder(
  surveyId: string,
  respondents: readonly Respondent[],
  secrets?: Secrets,
): TraceFinder {
  const byBeginning = new Map<string, Needle>();
  const short: Needle[] = [];
  for (const needle of respondents.flatMap((respondent, who) =>
    needlesOf(surveyId, respondent, secrets).map(([what, text]) => ({ who, what, text })),
  )) {
    // Capitals are no secret: what is hexadecimal is written either way.
    const text = needle.text.toLowerCase();
    if (text.length < ENOUGH) short.push({ ...needle, text });
    else byBeginning.set(text.slice(0, ENOUGH), needle);
  }
  return (cell) => {
    const text = cell.toLowerCase();
    const found = new Set(short.filter((needle) => text.includes(needle.text)));
    for (let at = 0; at + ENOUGH <= text.length; at += 1) {
      const needle = byBeginning.get(text.slice(at, at + ENOUGH));
      if (needle) found.add(needle);
    }
    return [...found];
  };
}

const SEPARATORS = ['', ' ', ':', '/', '|', '-', '_', '.', '\n', '\0'];
const DIGESTS = ['md5', 'sha1', 'sha256', 'sha512'];

function needlesOf(
  surveyId: string,
  { submissionId, receipt, code }: Respondent,
  secrets: Secrets | undefined,
): readonly (readonly [what: string, text: string])[] {
  const known = { 'submission id': submissionId, receipt, code };
  const plain = Object.entries(known).flatMap(([what, value]) =>
    formsOf(surveyId, value).map((text) => [what, text] as const),
  );
  if (!secrets) return plain;
  return [
    ...plain,
    ['keyed submission id', secrets.idDigest(surveyId, submissionId).toString('hex')],
    ['keyed code', secrets.codeDigest(surveyId, code).toString('hex')],
  ];
}

/** A text as it is, encoded and as unkeyed digests, alone and beside the survey's id. */
function formsOf(surveyId: string, value: string): readonly string[] {
  const values = [...new Set([value, value.toLowerCase(), value.replaceAll('-', '')])];
  const texts = values.flatMap((text) => [
    text,
    ...SEPARATORS.flatMap((separator) => [
      `${surveyId}${separator}${text}`,
      `${text}${separator}${surveyId}`,
    ]),
  ]);
  return [
    ...values,
    ...values.flatMap((text) => [encoded(text, 'hex'), encoded(text, 'base64')]),
    ...texts.flatMap((text) => DIGESTS.flatMap((name) => digestsOf(name, text))),
  ];
}

/** Without the end of base64, which depends on what follows. */
const encoded = (text: string, encoding: 'hex' | 'base64'): string =>
  Buffer.from(text).toString(encoding).replace(/.?=*$/, '');

const digestsOf = (name: string, text: string): readonly string[] => {
  const digest = createHash(name).update(text).digest();
  return [digest.toString('hex'), digest.toString('base64'), digest.toString('base64url')];
};

/** What is sealed in a row, open to whoever has the key: `''` when nothing opens. */
export function opened(row: Row, secrets: Secrets): string {
  const texts: string[] = [];
  for (const cell of Object.values(row))
    for (const [, hexadecimal = ''] of cell.matchAll(/x([0-9a-f]{58,})/g)) {
      try {
        texts.push(secrets.open(Buffer.from(hexadecimal, 'hex')));
      } catch {
        // Something else, or sealed with another key.
      }
    }
  return texts.join('\n');
}
