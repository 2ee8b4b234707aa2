/** An untrusted record that a newer script wrote: it is left alone. */
export const isNewer = (record: unknown): boolean => {
  const format: unknown = (record as { format?: unknown } | null | undefined)?.format;
  return typeof format === 'number' && format > 1;
};

/**
 * Goes through the records of a store, in the transaction of the store.
 * @param visit tells whether the record stays
 */
export function sift(
  store: IDBObjectStore,
  visit: (record: unknown, key: IDBValidKey) => boolean,
): IDBRequest<IDBCursorWithValue | null> {
  const walk = store.openCursor();
  walk.onsuccess = () => {
    const cursor = walk.result;
    if (!cursor) return;
    if (!visit(cursor.value, cursor.key) && !isNewer(cursor.value)) cursor.delete();
    cursor.continue();
  };
  return walk;
}
