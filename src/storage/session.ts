import type pg from 'pg';
import { StartupError } from '../kernel/startup-error.ts';

/**
 * The settings that our SQL and the reading of its results rely on: database, role and server may have them otherwise
 * (`alter database … set datestyle`). They are set when a connection is made and not in its startup packet, for
 * PgBouncer refuses that packet with most of them.
 */
const SETTINGS = {
  DateStyle: 'ISO, YMD',
  TimeZone: 'UTC',
  IntervalStyle: 'postgres',
  search_path: 'public',
  bytea_output: 'hex',
  extra_float_digits: '1',
  standard_conforming_strings: 'on',
  array_nulls: 'on',
  transform_null_equals: 'off',
  gin_fuzzy_search_limit: '0',
  default_transaction_isolation: 'read committed',
  default_transaction_read_only: 'off',
  default_transaction_deferrable: 'off',
  idle_session_timeout: '0',
} as const;

/** Settings that PgBouncer keeps for each client, so that setting them is enough. */
const KEPT_BY_POOLERS = new Set(['DateStyle', 'TimeZone', 'standard_conforming_strings']);
/** Values that PostgreSQL has by itself and that do as well. */
const EQUIVALENT_VALUES: Readonly<Record<string, string>> = { search_path: '"$user", public' };

/** Connections to a pooler, whose process ids are not those of the server's processes. */
const pooled = new WeakSet<object>();

/** True when a connection pooler, such as PgBouncer, is at the other end; known when the session was prepared. */
export function isPooled(client: object): boolean {
  return pooled.has(client);
}

/** Makes a new connection independent of the settings of database, role and server. */
export async function prepareSession(
  client: pg.ClientBase,
  limits: Readonly<Record<string, string>> = {},
): Promise<void> {
  const settings = Object.entries({ ...SETTINGS, ...limits });
  const { rows } = await client.query(
    `select pg_catalog.set_config(name, value, false), pg_catalog.pg_backend_pid() as process
     from unnest($1::text[], $2::text[]) as setting (name, value)`,
    [settings.map(([name]) => name), settings.map(([, value]) => value)],
  );
  if (rows[0].process !== (client as pg.ClientBase & { processID: number }).processID) pooled.add(client);
}

/**
 * Refuses a pooler whose own connections have other settings than we need: in transaction mode nothing but what the
 * database or the role says holds for all of them. Throws StartupError, which names the mend.
 */
export async function checkPooler(client: pg.Client): Promise<void> {
  if (!isPooled(client)) return;
  const { rows } = await client.query<{ name: string; value: string }>(
    'select name, reset_val as value from pg_catalog.pg_settings where name = any($1::text[])',
    [Object.keys(SETTINGS).filter((name) => !KEPT_BY_POOLERS.has(name))],
  );
  const wrong = rows.filter(
    ({ name, value }) =>
      value !== SETTINGS[name as keyof typeof SETTINGS] && value !== EQUIVALENT_VALUES[name],
  );
  if (wrong.length === 0) return;
  const mend = wrong.map(({ name }) => {
    const value = SETTINGS[name as keyof typeof SETTINGS];
    return `alter role "${client.user}" in database "${client.database}" set ${name} = '${value}'`;
  });
  throw new StartupError(
    `The connection pooler at ${client.host}:${client.port} does not keep what Taiyaku sets for a session: run ${mend.join('; ')} and let the pooler reconnect, or name the server itself in DATABASE_URL.`,
  );
}
