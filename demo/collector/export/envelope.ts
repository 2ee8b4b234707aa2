import type { Cell } from './cell.js';
import type { StoredResponse } from '../storage/tables.js';

/** The context's keys that every survey has. */
const COMMON_KEYS = ['unit', 'round', 'channel'];

/** What is told of a response beside its answers; further keys by name, not in the order of responses. */
export const envelopeFields = (contextKeys: ReadonlySet<string>): readonly string[] => [
  ...['surveyVersion', 'language', 'completedOn'],
  ...[
    ...COMMON_KEYS.filter((key) => contextKeys.has(key)),
    ...[...contextKeys].filter((key) => !COMMON_KEYS.includes(key)).sort(),
  ].map(contextField),
];

export const envelopeCells = (response: StoredResponse): ReadonlyMap<string, Cell> =>
  new Map<string, Cell>([
    ['surveyVersion', response.surveyVersion],
    ['language', response.language],
    ['completedOn', response.completedOn],
    ...Object.entries(response.context ?? {}).map(([key, value]): [string, Cell] => [
      contextField(key),
      value,
    ]),
  ]);

const contextField = (key: string): string => `context.${key}`;
