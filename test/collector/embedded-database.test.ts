import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, lstat, mkdir, mkdtemp, rename, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { promisify } from 'node:util';
import pg from 'pg';
import { openEmbeddedDatabase } from '../../demo/collector/storage/embedded/embedded-database.js';
import {
  isRoot,
  ownFolder,
  sharedFolder,
} from '../../demo/collector/storage/embedded/embedded-folders.js';
import { openStore } from '../../demo/collector/storage/store.js';
import { openTestDatabase, superuserUrl } from '../support/collector.js';
import { oldCluster } from './old-cluster.js';

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows.flatMap(Object.values);
  } finally {
    await client.end();
  }
}

const ROLE =
  'select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user';
const OWNERS = `select distinct rolname from pg_class join pg_roles on pg_roles.oid = relowner
  where relnamespace = 'public'::regnamespace and relkind = 'r'`;

describe("the embedded PostgreSQL's roles", () => {
  it('are one that owns the tables and is no superuser, and one for setting up', async () => {
    const database = await openTestDatabase();
    try {
      await (await openStore(database.url)).close();
      assert.deepEqual(await ask(database.url, ROLE), [false]);
      assert.deepEqual(await ask(database.url, OWNERS), ['collector']);
      await assert.rejects(ask(database.url, "copy (select 1) to program 'true'"), /permission/);
      await assert.rejects(ask(database.url, 'select * from pg_authid'), /permission/);
      assert.deepEqual(await ask(database.superuserUrl, ROLE), [true]);
    } finally {
      await database.close();
    }
  });

  it('are put right in a cluster of the first collectors, whose data stay', async () => {
    const folder = await oldCluster();
    try {
      // Several at once, as after an upgrade of all of them.
      const opened = await Promise.all([1, 2, 3].map(() => openEmbeddedDatabase(folder)));
      const { url } = opened[0]!;
      assert.deepEqual(await ask(url, ROLE), [false]);
      assert.deepEqual(await ask(url, 'select text from responses_before'), ['kept']);
      await (await openStore(url)).close();
      assert.deepEqual(await ask(url, OWNERS), ['collector']);
      assert.deepEqual(await ask(await superuserUrl(url, folder), ROLE), [true]);
      const others = "select rolname from pg_roles where rolname !~ '^pg_' order by rolname";
      assert.deepEqual(await ask(url, others), ['collector', 'postgres']);
      for (const each of opened) await each.close();

      const again = await openEmbeddedDatabase(folder);
      assert.deepEqual(await ask(again.url, 'select text from responses_before'), ['kept']);
      assert.deepEqual(await ask(again.url, ROLE), [false]);
      await again.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('six processes at once', () => {
  it('start on an empty folder, and use one database', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
    const script = `
      const { openEmbeddedDatabase } = await import('./demo/collector/storage/embedded/embedded-database.ts');
      const { openStore } = await import('./demo/collector/storage/store.ts');
      const { close, url } = await openEmbeddedDatabase(process.argv[1]);
      const store = await openStore(url);
      await store.setInvited('six', String(process.pid), 1);
      console.log(url);
      // Until all have begun: the last one stops the server.
      await new Promise((resolve) => process.stdin.once('end', resolve).resume());
      await store.close();
      await close();`;
    try {
      const children = Array.from({ length: 6 }, () =>
        promisify(execFile)(process.execPath, [
          ...['--import=tsx', '--input-type=module', '-e', script, folder],
        ]),
      );
      const urls = await Promise.all(
        children.map(
          ({ child }) =>
            new Promise<string>((resolve, reject) => {
              child.stdout!.once('data', (line: string) => resolve(line.trim()));
              child.once('exit', () => reject(new Error('it ended')));
            }),
        ),
      );
      assert.equal(new Set(urls).size, 1);
      assert.deepEqual(await ask(urls[0]!, 'select count(*)::int from rounds'), [6]);
      for (const { child } of children) child.stdin!.end();
      await Promise.all(children);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("the embedded PostgreSQL's folders", () => {
  let place: string;
  beforeEach(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
  });
  afterEach(() => rm(place, { recursive: true, force: true }));

  it('are refused where a link was planted in their place', async () => {
    const folder = path.join(place, 'data');
    await mkdir(path.join(place, 'elsewhere'));
    await symlink(path.join(place, 'elsewhere'), folder);
    await assert.rejects(openEmbeddedDatabase(folder), /data is no folder, or a link to one/);
  });

  it('are refused where a link was planted inside of them', async () => {
    const { folder, close } = await openTestDatabase();
    try {
      const data = path.join(folder, 'postgresql-18', 'data');
      await rename(data, path.join(place, 'moved'));
      await symlink(path.join(place, 'moved'), data);
      await assert.rejects(openEmbeddedDatabase(folder), /data is no folder, or a link to one/);
      await rm(data);
      await rename(path.join(place, 'moved'), data);

      const password = path.join(folder, 'postgresql-18', 'password');
      await rename(password, path.join(place, 'password'));
      await symlink(path.join(place, 'password'), password);
      await assert.rejects(openEmbeddedDatabase(folder), /password is a link/);
      await rm(password);
      await rename(path.join(place, 'password'), password);
    } finally {
      await close();
    }
  });

  it('let nobody else write, and nobody read the passwords', async () => {
    const { folder, close } = await openTestDatabase();
    try {
      const cluster = path.join(folder, 'postgresql-18');
      for (const each of [folder, cluster]) assert.equal((await lstat(each)).mode & 0o066, 0, each);
      for (const name of ['password', 'superuser-password']) {
        const { mode, uid } = await lstat(path.join(cluster, name));
        assert.equal(mode & 0o777, 0o600);
        assert.equal(uid, process.getuid!());
      }
      assert.equal((await lstat(path.join(cluster, 'data'))).mode & 0o777, 0o700);
    } finally {
      await close();
    }
  });

  it('that others could write to are closed to them', async () => {
    const folder = path.join(place, 'open');
    await mkdir(folder);
    await chmod(folder, 0o777);
    await ownFolder(folder);
    assert.equal((await stat(folder)).mode & 0o022, 0);
  });
});

const rootsFolder = (): void => {
  let place: string;
  const { TMPDIR } = process.env;
  beforeEach(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
    await chmod(place, 0o1777);
    process.env['TMPDIR'] = place;
  });
  afterEach(async () => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    await rm(place, { recursive: true, force: true });
  });

  it('is refused when somebody made one or a link of that name first', async () => {
    const folder = path.join(place, 'user-survey-postgresql');
    const stranger = 12_345;
    await mkdir(folder);
    await promisify(execFile)('chown', [String(stranger), folder]);
    await assert.rejects(sharedFolder(), /belongs to somebody else/);
    await rm(folder, { recursive: true });

    await mkdir(path.join(place, 'elsewhere'));
    await symlink(path.join(place, 'elsewhere'), folder);
    await assert.rejects(sharedFolder(), /is no folder, or a link to one/);
  });

  it('is refused where anybody could put another one in its place', async () => {
    await chmod(place, 0o777);
    await assert.rejects(sharedFolder(), /sticky bit/);
  });

  it('is taken back where collectors gave it away before', async () => {
    const folder = path.join(place, 'user-survey-postgresql');
    await mkdir(folder);
    await promisify(execFile)('chown', ['65534:65534', folder]);
    assert.equal(await sharedFolder(), folder);
    assert.equal((await stat(folder)).uid, 0);
  });
};
// Nobody else can make a stranger's folder.
if (isRoot()) describe("root's folder in the temporary folder", rootsFolder);
