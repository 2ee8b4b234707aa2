import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

export interface AuditLog {
  /**
   * Keeps that an administrator did something.
   * @param path without the query, which may hold what somebody typed
   */
  audit(call: { method: string; path: string; at: Date }): Promise<void>;
}

export const auditLog = (database: Kysely<Tables>): AuditLog => ({
  async audit(call) {
    await database.insertInto('audit_log').values(call).execute();
  },
});
