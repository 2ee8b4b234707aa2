import { request } from 'node:http';
import { postTo, VISIT, visitSubmission } from '../support/collector.js';

/** VISIT, with patterns that keep JavaScript's own `RegExp` busy for hours. */
export const PATTERNED = {
  ...VISIT,
  pages: [
    ...VISIT.pages,
    {
      id: 'patterns',
      questions: [
        { id: 'nested', type: 'text', label: 'Nested', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$' },
        { id: 'twice', type: 'text', label: 'Twice', pattern: '^(a|a)*$' },
        { id: 'counted', type: 'text', label: 'Counted', pattern: '^(\\p{L}{1,50}[ -]?){1,20}$' },
      ],
    },
  ],
};

/** Goes on until the signal. */
type Attack = (address: string, signal: AbortSignal) => Promise<unknown>;

/** Senders of each, at the same time. */
const SENDERS = 8;

const entries = (count: number, key: (index: number) => string, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [key(index), value]));

/** The same text again and again. */
const posting =
  (text: string): Attack =>
  async (address, signal) => {
    const { submissionId } = JSON.parse(text) as { submissionId?: string };
    const send = async (): Promise<void> => {
      while (!signal.aborted) {
        const key = submissionId && { 'Idempotency-Key': submissionId };
        await postTo(address, 'visit', text, { ...key }).then(
          (response) => response.arrayBuffer(),
          () => undefined,
        );
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, send));
  };

const halfSent =
  (count: number): Attack =>
  (address, signal) =>
    Promise.all(
      Array.from(
        { length: count },
        () =>
          new Promise((resolve) => {
            const pending = request(`${address}/surveys/visit/responses`, {
              method: 'POST',
              headers: { 'Content-Type': 'application/json', 'Content-Length': '1000' },
              signal,
            });
            pending.on('error', resolve).on('response', (response) => {
              response.resume().on('close', resolve);
            });
            pending.write('{"submissionId":');
          }),
      ),
    );

const body = (changes: Record<string, unknown>): string => JSON.stringify(visitSubmission(changes));

/** What strangers may send, by what it is. */
export const attacks: Readonly<Record<string, Attack>> = {
  '256 half-sent bodies': halfSent(256),
  '3,000 odd keys of the context': posting(
    body({ context: entries(3000, (index) => `\u0000~/${index}😀"\\`, 'x') }),
  ),
  '24,000 unknown answers': posting(body({ answers: entries(24_000, (index) => `k${index}`, 1) })),
  '24,000 unknown properties': posting(body(entries(24_000, (index) => `k${index}`, 1))),
  'exploding patterns': posting(
    body({
      answers: {
        satisfied: 4,
        nested: 'a'.repeat(999),
        twice: `${'a'.repeat(999)}b`,
      },
    }),
  ),
  'a pattern of a thousand steps': posting(
    body({ answers: { satisfied: 4, counted: `${'å'.repeat(999)}!` } }),
  ),
  'deeply nested JSON': posting(`{"answers":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
};
