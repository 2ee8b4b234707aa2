import type pg from 'pg';

/** The role by which collectors work. It owns the database, and has no right beyond it. */
export const COLLECTOR = 'collector';
/** The role that owns the cluster; nobody works by it. */
export const SUPERUSER = 'postgres';
export const DATABASE = 'postgres';

/** Statements, one a line, for a cluster that the superuser has just made. */
export const rolesOfNewCluster = (password: string): string =>
  [
    `create role ${COLLECTOR} login password '${password}'`,
    `alter database ${DATABASE} owner to ${COLLECTOR}`,
    '',
  ].join('\n');

/** Is the role by which we work the superuser, as collectors before this one made it? */
export async function isSuperuser(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    'select 1 from pg_roles where rolname = session_user and rolsuper',
  );
  return rowCount === 1;
}

/** Any number, the same for everybody who changes the roles. */
const LOCK = 7_315_602_211;
/** Exists within the transaction: nobody can rename the role that he is logged in by. */
const HELPER = 'user_survey_helper';

/**
 * Takes the superuser's rights from the role by which collectors work. The role that the cluster was
 * made by cannot lose them, so it gets another name and password, and a new one takes its place.
 * All or nothing; other collectors may work meanwhile.
 * @param client of the collector's role, while that is the superuser
 */
export async function takeSuperuser(
  client: pg.Client,
  passwords: { readonly password: string; readonly superuserPassword: string },
): Promise<void> {
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock(${LOCK})`);
  // Another process may have been faster: then we are logged in by what is `postgres` by now.
  const { rowCount } = await client.query(
    'select 1 from pg_roles where rolname = $1 and rolsuper',
    [COLLECTOR],
  );
  if (rowCount === 1)
    await client.query(`
      create role ${HELPER} superuser;
      set local session authorization ${HELPER};
      alter role ${COLLECTOR} rename to ${SUPERUSER};
      set local session authorization default;
      drop role ${HELPER};
      alter role ${SUPERUSER} password '${passwords.superuserPassword}';
      create role ${COLLECTOR} login password '${passwords.password}';
      alter database ${DATABASE} owner to ${COLLECTOR};
      do $$
        declare name text;
        begin
          for name in select format('%I', relname) from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r'
          loop execute 'alter table public.' || name || ' owner to ${COLLECTOR}'; end loop;
        end
      $$;
    `);
  await client.query('commit');
}
