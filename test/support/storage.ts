/** The databases that the package may make. */
export const databaseNames = ['user-survey-drafts', 'user-survey-outbox', 'user-survey-locks'];

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export async function deleteDatabases(): Promise<void> {
  await Promise.all(databaseNames.map((name) => settled(indexedDB.deleteDatabase(name))));
}

/** Names of the databases that lie on the device now. */
export async function presentDatabases(): Promise<readonly string[]> {
  return (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
}

async function withStore<T>(name: string, work: (store: IDBObjectStore) => T): Promise<T> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  const database = await settled(opening);
  try {
    return await work(database.transaction('records', 'readwrite').objectStore('records'));
  } finally {
    database.close();
  }
}

/** What a database holds; `[]` when there is none. */
export async function recordsOf(name: string): Promise<unknown[]> {
  if (!(await presentDatabases()).includes(name)) return [];
  return withStore(name, (store) => settled(store.getAll()));
}

/** What the device keeps: drafts, or answers that wait. */
export const stored = (what: 'drafts' | 'outbox') => recordsOf(`user-survey-${what}`);

/** Writes behind the package's back. */
export async function putRecord(name: string, key: string, record: unknown): Promise<void> {
  await withStore(name, (store) => settled(store.put(record, key)));
}

/**
 * Puts another `indexedDB.open` in place of the browser's, which cannot be asked what is there (as
 * Firefox before 126); returns what undoes it.
 */
export function replaceOpen(open: (name: string) => IDBOpenDBRequest): () => void {
  const { open: original, databases } = IDBFactory.prototype;
  IDBFactory.prototype.open = open;
  Object.assign(IDBFactory.prototype, { databases: undefined });
  return () => Object.assign(IDBFactory.prototype, { open: original, databases });
}
