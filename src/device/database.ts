import type { UseStore } from 'idb-keyval';
import { inTime } from './in-time.js';

/** There is no such database on the device, and none was to be made. */
export class MissingDatabase extends Error {}

/** The one object store of an IndexedDB database, in two forms that idb-keyval works on. */
export interface Database {
  /** Makes the database when there is none. */
  readonly create: UseStore;
  /**
   * Rejects with `MissingDatabase` when there is none: reading and deleting leave the device
   * untouched.
   */
  readonly existing: UseStore;
  /** Looks for the database, so that the first real call need not wait. Never rejects. */
  lookAhead(): Promise<void>;
}

/** After this many milliseconds a database that does not answer counts as one that fails. */
const patience = 2000;
const storeName = 'records';

/**
 * An IndexedDB database that may be missing, blocked, full, hanging, or deleted while it is open:
 * idb-keyval's own store makes the database on every call, waits for ever, and fails from the
 * moment on when the connection is closed under it. Nothing is opened before the first call.
 */
export function createDatabase(name: string, durability?: IDBTransactionDurability): Database {
  /** `undefined` in it: there was no database; one call may believe it, the next one looks again. */
  let opening: Promise<IDBDatabase | undefined> | undefined;
  const forget = (): void => {
    opening = undefined;
  };

  const findDatabase = async (create: boolean): Promise<IDBDatabase | undefined> => {
    // Quicker than opening, and leaves no trace; Firefox before 126 cannot be asked. In a sandboxed
    // frame Chromium lets a rejection escape that nobody can handle; `open` throws cleanly there.
    if (!create && origin !== 'null') {
      const present = await indexedDB.databases?.();
      if (present?.every((database) => database.name !== name)) return undefined;
    }
    return new Promise((resolve, reject) => {
      // In a sandboxed frame this throws, which rejects the promise.
      const request = indexedDB.open(name);
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

  const openDatabase = (create: boolean): Promise<IDBDatabase | undefined> => {
    const answer = findDatabase(create);
    // What comes after the time-out still heals the connection.
    answer.then((database) => {
      if (database) opening = answer;
    }, forget);
    return inTime(answer, patience);
  };

  const connect = async (create: boolean): Promise<IDBDatabase> => {
    // While it hangs, further calls fail with this one instead of waiting two seconds each.
    const looked = (opening ??= openDatabase(create));
    const database = await looked;
    if (database) return database;
    if (opening === looked) forget();
    if (!create) throw new MissingDatabase(name);
    return connect(create);
  };

  const transact = async <T>(
    create: boolean,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => T | PromiseLike<T>,
    again = true,
  ): Promise<T> => {
    const database = await connect(create);
    try {
      const transaction = database.transaction(storeName, mode, { durability });
      return await inTime(Promise.resolve(work(transaction.objectStore(storeName))), patience);
    } catch (error) {
      if (!again) throw error;
      // A connection that was closed under us (database deleted, browser short of memory) is
      // opened once more; a database that cannot be opened is not.
      database.close();
      forget();
      return transact(create, mode, work, false);
    }
  };

  return {
    create: (mode, work) => transact(true, mode, work),
    existing: (mode, work) => transact(false, mode, work),
    lookAhead: () =>
      (opening ??= openDatabase(false)).then(
        () => undefined,
        () => undefined,
      ),
  };
}
