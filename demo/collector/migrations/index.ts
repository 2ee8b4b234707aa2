import type { Migration } from 'kysely';
import { responses } from './0001-responses.js';

/** Every migration, run once each in the order of the names; a published one never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-responses': responses,
};
