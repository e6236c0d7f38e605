import pg from 'pg';
import { StartupError } from '../kernel/startup-error.ts';

/** Options of node-postgres for every connection. */
export type ConnectionOptions = Readonly<
  Pick<
    pg.ClientConfig,
    | 'connectionString'
    | 'host'
    | 'user'
    | 'database'
    | 'application_name'
    | 'connectionTimeoutMillis'
    | 'keepAlive'
  >
>;

/** Name of every connection of Taiyaku in `pg_stat_activity`. */
export const APPLICATION_NAME = 'taiyaku';

const CONNECT_TIMEOUT_MS = 5_000;

export const COMMON_OPTIONS = {
  application_name: APPLICATION_NAME,
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  keepAlive: true,
} as const;

/** Connection options of a `postgres://` URL; throws {@link StartupError}, which never holds the URL (it may hold a password). */
export function connectionOptions(url: string): ConnectionOptions {
  try {
    new pg.Client({ connectionString: url });
  } catch {
    throw new StartupError(
      'DATABASE_URL is not a URL: write it as postgres://user:password@host:5432/database.',
    );
  }
  return { connectionString: url, ...COMMON_OPTIONS };
}

const REASONS: Readonly<Record<string, (server: pg.Client) => string>> = {
  ECONNREFUSED: () => 'nothing listens there',
  ENOENT: () => 'there is no such socket',
  ENOTFOUND: (server) => `the host name ${server.host} is unknown`,
  EAI_AGAIN: (server) => `the host name ${server.host} cannot be looked up`,
  '28P01': (server) => `it refuses the password of user "${server.user}"`,
  '28000': (server) => `it does not let user "${server.user}" in`,
  '3D000': (server) => `it has no database "${server.database}"; create it first`,
  '53300': () => 'it has too many connections already',
  '57P03': () => 'it is starting up or shutting down; try again in a moment',
};

/** Messages of node-postgres itself, which have no code. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/timeout|terminated/i, 'it does not answer'],
  [/password must be a/i, 'it wants a password'],
];

/** Says in one sentence why a server cannot be used, naming host, port and database but never the password. */
export function explainConnectionError(error: unknown, server: pg.Client): StartupError {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const reason =
    REASONS[code]?.(server) ?? PHRASES.find(([pattern]) => pattern.test(message))?.[1] ?? `"${message}"`;
  return new StartupError(
    `PostgreSQL at ${server.host}:${server.port} cannot be used: ${reason}. Check DATABASE_URL, or unset it to use the embedded server.`,
    { cause: error },
  );
}
