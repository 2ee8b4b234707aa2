import { inTime } from './in-time.js';

/**
 * One transaction on the one object store of a database; `work` runs in it. Never rejects.
 * @param work without it the database is only opened, so that the first real call need not wait
 * @param create make the database when there is none. Without it, reading and deleting leave the
 * device untouched
 * @returns `true`: done. `false`: there is no database. `undefined`: this device does not keep it
 */
export type Storage = (
  work?: (store: IDBObjectStore) => void,
  create?: boolean,
) => Promise<boolean | undefined>;

/** After this many milliseconds a database that does not answer counts as one that fails. */
const patience = 2000;
const storeName = 'records';

/**
 * An IndexedDB database that may be missing, blocked, full, hanging, or deleted while it is open.
 * Nothing is opened before the first call.
 */
export function createStorage(
  databaseName: string,
  durability?: IDBTransactionDurability,
): Storage {
  /** `undefined` in it: there was no database; one call may believe it, the next one looks again. */
  let opening: Promise<IDBDatabase | undefined> | undefined;
  const forget = (): void => {
    opening = undefined;
  };

  const find = async (create?: boolean): Promise<IDBDatabase | undefined> => {
    // Quicker than opening, and leaves no trace; Firefox before 126 cannot be asked. In a sandboxed
    // frame Chromium lets a rejection escape that nobody can handle; `open` throws cleanly there.
    if (!create && origin !== 'null') {
      const present = await indexedDB.databases?.();
      if (present?.every(({ name }) => name !== databaseName)) return undefined;
    }
    return new Promise((resolve, reject) => {
      // In a sandboxed frame this throws, which rejects the promise.
      const request = indexedDB.open(databaseName);
      request.onupgradeneeded = () => {
        if (create) request.result.createObjectStore(storeName);
        else {
          request.transaction!.abort();
          resolve(undefined);
        }
      };
      request.onerror = reject;
      request.onsuccess = () => {
        const database = request.result;
        // Another script deletes or upgrades the database: stand aside, open again when needed.
        database.onclose = database.onversionchange = () => {
          database.close();
          forget();
        };
        resolve(database);
      };
    });
  };

  const open = (create?: boolean): Promise<IDBDatabase | undefined> => {
    const answer = find(create);
    // What comes after the time-out still heals the connection.
    answer.then((database) => {
      if (database) opening = answer;
    }, forget);
    return inTime(answer, patience);
  };

  const connect = async (create?: boolean): Promise<IDBDatabase | undefined> => {
    // While it hangs, further calls fail with this one instead of waiting two seconds each.
    const looked = (opening ??= open(create));
    const database = await looked;
    if (!database && opening === looked) forget();
    return database ?? (create ? connect(create) : undefined);
  };

  const transact = async (
    work?: (store: IDBObjectStore) => void,
    create?: boolean,
    again = true,
  ): Promise<boolean | undefined> => {
    let database: IDBDatabase | undefined;
    try {
      if (!work) return !!(await (opening ??= open()));
      database = await connect(create);
      if (!database) return false;
      const transaction = database.transaction(storeName, 'readwrite', { durability });
      work(transaction.objectStore(storeName));
      await inTime(
        new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onabort = reject;
        }),
        patience,
      );
      return true;
    } catch {
      // A connection that was closed under us (database deleted, browser short of memory) is
      // opened once more; a database that cannot be opened is not.
      if (!database || !again) return undefined;
      database.close();
      forget();
      return transact(work, create, false);
    }
  };
  return transact;
}

/** An untrusted record that a newer script wrote: it is left alone. */
export const isNewer = (record: unknown): boolean =>
  Number((record as { readonly format?: unknown } | null | undefined)?.format) > 1;

/**
 * Goes through the records of a database.
 * @param stays tells of an untrusted record whether it stays; one of a newer format always does
 */
export const sift = (
  storage: Storage,
  stays: (record: unknown, key: IDBValidKey) => boolean,
): ReturnType<Storage> =>
  storage((store) => {
    const walk = store.openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return;
      if (!stays(cursor.value, cursor.key) && !isNewer(cursor.value)) cursor.delete();
      cursor.continue();
    };
  });

/**
 * Writes a record, or deletes it when none is given.
 * What lies there stays when it is of a newer format, or when `blocks` says so.
 * @returns whether the device now holds what was asked for; `undefined`: it keeps nothing
 */
export async function replace(
  storage: Storage,
  key: string,
  record?: unknown,
  blocks?: (old: unknown) => boolean,
): Promise<boolean | undefined> {
  let done = true;
  const reached = await storage((store) => {
    const old = store.get(key);
    old.onsuccess = () => {
      done = !isNewer(old.result) && !blocks?.(old.result);
      if (!done) return;
      try {
        if (record) store.put(record, key);
        else store.delete(key);
      } catch {
        store.transaction.abort();
      }
    };
  }, record !== undefined);
  return reached === undefined ? reached : done;
}
