import { expect } from 'chai';
import { del, get, set } from 'idb-keyval';
import { createDatabase, MissingDatabase, type Database } from '../../src/device/database.js';
import { replaceOpen } from '../support/storage.js';

/** What a call comes to when this device keeps nothing. */
const notKept = 'failed';
const outcome = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof MissingDatabase ? 'missing' : 'failed'),
  );
let count = 0;
let name = '';
let undo: (() => void) | undefined;
const rejections: unknown[] = [];
const remember = (event: PromiseRejectionEvent) => rejections.push(event.reason);

describe('database', () => {
  beforeEach(() => {
    name = `database-test-${(count += 1)}`;
    rejections.length = 0;
    addEventListener('unhandledrejection', remember);
  });
  afterEach(async () => {
    undo?.();
    undo = undefined;
    await new Promise((resolve) => setTimeout(resolve));
    removeEventListener('unhandledrejection', remember);
    expect(rejections).to.deep.equal([]);
    indexedDB.deleteDatabase(name);
  });

  const read = async ({ existing }: Database) => {
    let value: unknown;
    const done = await outcome(get('key', existing).then((found) => (value = found)));
    return { done, value };
  };
  const write = ({ create }: Database, value: unknown) => outcome(set('key', value, create));
  const isPresent = async () =>
    (await indexedDB.databases()).some((database) => database.name === name);

  it('keeps what is written and gives it back', async () => {
    const database = createDatabase(name);
    expect(await write(database, 'value')).to.equal('done');
    expect(await read(database)).to.deep.equal({ done: 'done', value: 'value' });
    expect(await read(createDatabase(name))).to.have.property('value', 'value');
  });

  it('reads and deletes without leaving a database behind', async () => {
    const database = createDatabase(name);
    expect(await read(database)).to.deep.equal({ done: 'missing', value: undefined });
    expect(await outcome(del('key', database.existing))).to.equal('missing');
    expect(await isPresent()).to.equal(false);
  });

  it('writes and reads in the order of the calls, also while the database is being made', async () => {
    const database = createDatabase(name);
    const calls = [read(database), write(database, 1), write(database, 2), read(database)];
    await Promise.all(calls);
    expect(await read(database)).to.have.property('value', 2);
  });

  it('says that nothing is kept where open throws', async () => {
    undo = replaceOpen(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    expect(await read(createDatabase(name))).to.have.property('done', notKept);
  });

  it('says that nothing is kept where there is no IndexedDB', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    try {
      expect(await read(createDatabase(name))).to.have.property('done', notKept);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', own);
    }
  });

  it('says that nothing is kept where open fails, and keeps again when it works', async () => {
    const database = createDatabase(name);
    undo = replaceOpen(() => {
      const request = new EventTarget() as IDBOpenDBRequest;
      setTimeout(() => request.onerror?.(new Event('error')));
      return request;
    });
    expect(await write(database, 1)).to.equal(notKept);
    undo();
    expect(await write(database, 1)).to.equal('done');
  });

  it('waits two seconds once for an open that never answers, then fails at once', async () => {
    const database = createDatabase(name);
    undo = replaceOpen(() => new EventTarget() as IDBOpenDBRequest);
    const start = performance.now();
    expect(await write(database, 1)).to.equal(notKept);
    const first = performance.now();
    expect(first - start).to.be.within(1900, 3500);
    expect(await write(database, 1)).to.equal(notKept);
    expect(performance.now() - first).to.be.below(200);
  });

  it('uses a database that answers late', async () => {
    const database = createDatabase(name);
    const original = IDBFactory.prototype.open;
    undo = replaceOpen(function (this: IDBFactory, ...args) {
      const late = new EventTarget() as {
        -readonly [K in keyof IDBOpenDBRequest]: IDBOpenDBRequest[K];
      };
      setTimeout(() => {
        const request = original.apply(this, args);
        request.onupgradeneeded = (event) => {
          late.result = request.result;
          late.onupgradeneeded?.call(late, event);
        };
        request.onsuccess = (event) => {
          late.result = request.result;
          late.onsuccess?.call(late, event);
        };
      }, 2300);
      return late as IDBOpenDBRequest;
    });
    expect(await write(database, 1)).to.equal(notKept);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await write(database, 2)).to.equal('done');
  });

  it('says that nothing is kept when the device is full', async () => {
    const database = createDatabase(name);
    await write(database, 1);
    const original = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function () {
      this.transaction.abort();
      return this.get('key');
    };
    undo = () => void (IDBObjectStore.prototype.put = original);
    expect(await write(database, 2)).to.equal(notKept);
    undo();
    expect(await read(database)).to.have.property('value', 1);
  });

  it('opens anew when the database is deleted while it is open', async () => {
    const database = createDatabase(name);
    await write(database, 1);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error('blocked'));
    });
    expect(await read(database)).to.have.property('value', undefined);
    expect(await isPresent()).to.equal(false);
    expect(await write(database, 2)).to.equal('done');
    expect(await read(database)).to.have.property('value', 2);
  });

  it('opens once more when the connection was closed under it', async () => {
    const database = createDatabase(name);
    let connection: IDBDatabase | undefined;
    await database.create('readwrite', (store) => {
      connection = store.transaction.db;
      store.put(1, 'key');
    });
    connection?.close();
    expect(await write(database, 2)).to.equal('done');
  });

  it('says that nothing is kept in a database made by somebody else', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, 7);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    expect(await write(createDatabase(name), 1)).to.equal(notKept);
  });
});
