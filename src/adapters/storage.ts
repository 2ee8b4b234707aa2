/** What a storage call came to: its value, or the plain fact that this device does not keep it. */
export type StorageResult<T> =
  { readonly kept: true; readonly value: T } | { readonly kept: false };

/**
 * One transaction on the one object store of a database; `work` runs in it, and the value is the
 * result of the request it returns. Never rejects.
 * @param create make the database when there is none. Without it, reading and deleting leave the
 * device untouched, and the value is `undefined`
 */
export type Storage = <T>(
  work: (store: IDBObjectStore) => IDBRequest<T> | void,
  create?: boolean,
) => Promise<StorageResult<T | undefined>>;

/** After this many milliseconds a database that does not answer counts as one that fails. */
const patience = 2000;
const storeName = 'records';

const inTime = <T>(promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(reject, patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/**
 * An IndexedDB database that may be missing, blocked, full, hanging, or deleted while it is open.
 * Nothing is opened before the first call.
 */
export function createStorage(
  databaseName: string,
  durability?: IDBTransactionDurability,
): Storage {
  /** `undefined` in it: there is no database. */
  let opening: Promise<IDBDatabase | undefined> | undefined;

  const open = (create?: boolean): Promise<IDBDatabase | undefined> => {
    let absent = false;
    const answer = new Promise<IDBDatabase | undefined>((resolve, reject) => {
      // In a sandboxed frame this throws at once, which rejects the promise.
      const request = indexedDB.open(databaseName);
      request.onupgradeneeded = () => {
        absent = !create;
        if (create) request.result.createObjectStore(storeName);
        else request.transaction?.abort();
      };
      request.onerror = () => (absent ? resolve(undefined) : reject(request.error));
      request.onsuccess = () => {
        const database = request.result;
        database.onclose = forget;
        // Another script deletes or upgrades the database: stand aside, open again when needed.
        database.onversionchange = () => {
          database.close();
          forget();
        };
        resolve(database);
      };
    });
    const forget = (): void => {
      if (opening === current) opening = undefined;
    };
    // While it hangs, further calls fail with this one instead of waiting two seconds each.
    let current = inTime(answer);
    answer.then((database) => {
      if (!database) forget();
      // What comes after the time-out still heals the connection.
      else if (opening === current) opening = current = answer;
    }, forget);
    return current;
  };

  const connect = async (create?: boolean): Promise<IDBDatabase | undefined> => {
    const database = await (opening ??= open(create));
    return database ?? (create ? connect(create) : undefined);
  };

  return async (work, create) => {
    for (let tries = 0; tries < 2; tries += 1) {
      let database: IDBDatabase | undefined;
      try {
        database = await connect(create);
        if (!database) return { kept: true, value: undefined };
        const transaction = database.transaction(storeName, 'readwrite', { durability });
        const request = work(transaction.objectStore(storeName));
        await inTime(
          new Promise((resolve, reject) => {
            transaction.oncomplete = resolve;
            transaction.onabort = reject;
          }),
        );
        return { kept: true, value: request?.result };
      } catch {
        // A connection that was closed under us (database deleted, browser short of memory) is
        // opened once more; a database that cannot be opened is not.
        if (!database) break;
        database.close();
        opening = undefined;
      }
    }
    return { kept: false };
  };
}
