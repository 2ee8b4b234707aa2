import { promisifyRequest, update } from 'idb-keyval';
import { MissingDatabase, type Database } from './database.js';

/**
 * What came of a call: `done`; `refused`, what lies there stays; `missing`, there is no database;
 * `failed`, this device keeps nothing.
 */
export type Outcome = 'done' | 'refused' | 'missing' | 'failed';

/** Does what lies under a key stay as it is? */
type Stays = (old: unknown) => boolean;

const outcomeOf = (call: Promise<Outcome>): Promise<Outcome> =>
  call.catch((error: unknown) => (error instanceof MissingDatabase ? 'missing' : 'failed'));

/** An untrusted record that a newer script wrote: it is left alone. */
export const isNewer = (record: unknown): boolean => {
  const format = (record as { readonly format?: unknown } | null | undefined)?.format;
  return typeof format === 'number' && format > 1;
};

const neverStays: Stays = () => false;

/** Writes a record, unless one of a newer format lies there, or `stays` says so. Never rejects. */
export const putRecord = (
  { create }: Database,
  key: string,
  record: unknown,
  stays = neverStays,
): Promise<Outcome> => {
  const put = async (): Promise<Outcome> => {
    let refused = false;
    const next = (old: unknown) => {
      refused = isNewer(old) || stays(old);
      return refused ? old : record;
    };
    try {
      await update(key, next, create);
    } catch (error) {
      // What stays lies there, also where it cannot be written once more.
      if (!refused) throw error;
    }
    return refused ? 'refused' : 'done';
  };
  return outcomeOf(put());
};

/** Deletes a record, unless it is of a newer format, or `stays` says so. Never rejects. */
export const deleteRecord = (
  { existing }: Database,
  key: string,
  stays = neverStays,
): Promise<Outcome> =>
  outcomeOf(
    existing('readwrite', async (store): Promise<Outcome> => {
      const old: unknown = await promisifyRequest(store.get(key));
      const refused = isNewer(old) || stays(old);
      if (!refused) store.delete(key);
      await promisifyRequest(store.transaction);
      return refused ? 'refused' : 'done';
    }),
  );

/**
 * Writes a record, or deletes it when there is none, while the page goes: no reply would reach it
 * any more, so nothing is read first. Never rejects.
 */
export const replaceLeaving = (
  { create, existing }: Database,
  key: string,
  record: unknown,
): Promise<Outcome> =>
  outcomeOf(
    (record === undefined ? existing : create)('readwrite', async (store): Promise<Outcome> => {
      if (record === undefined) store.delete(key);
      else store.put(record, key);
      store.transaction.commit();
      await promisifyRequest(store.transaction);
      return 'done';
    }),
  );

/**
 * Goes through the records of a database in one transaction. Never rejects.
 * @param stays tells of an untrusted record whether it stays; one of a newer format always does
 */
export const sift = (
  { existing }: Database,
  stays: (record: unknown, key: IDBValidKey) => boolean,
): Promise<Outcome> =>
  outcomeOf(
    existing('readwrite', async (store): Promise<Outcome> => {
      const [keys, records] = await Promise.all([
        promisifyRequest(store.getAllKeys()),
        promisifyRequest<unknown[]>(store.getAll()),
      ]);
      keys.forEach((key, index) => {
        const record = records[index];
        if (!stays(record, key) && !isNewer(record)) store.delete(key);
      });
      await promisifyRequest(store.transaction);
      return 'done';
    }),
  );
