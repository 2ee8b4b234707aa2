import { Migrator } from 'kysely';
import { connectTo } from './database.js';
import { migrations } from './migrations/index.js';

/**
 * Brings the tables up to date. Of several collectors that start at once one does it.
 * @param digestKey `DIGEST_KEY`
 * @throws Error when they were made by a newer collector
 */
export async function migrate(url: string, digestKey: string | undefined): Promise<void> {
  // Without a time limit: many rows take long.
  const database = connectTo(url, { max: 1 });
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations(digestKey) }) },
  });
  const { error } = await migrator.migrateToLatest().finally(() => database.destroy());
  if (error) throw new Error('The database cannot be brought up to date', { cause: error });
}
