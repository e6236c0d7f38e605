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

/** Modes that node-postgres treats as `verify-full`, with nine lines of warning at each start that it will not for ever. */
const VERIFIED_MODES = /([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)(?!.*[?&]uselibpqcompat=)/;

/** Connection options of a `postgres://` URL; throws {@link StartupError}, which never holds the URL (it may hold a password). */
export function connectionOptions(url: string): ConnectionOptions {
  const connectionString = url.replace(VERIFIED_MODES, '$1verify-full');
  try {
    new pg.Client({ connectionString });
  } catch (error) {
    const { syscall, code, path } = error as NodeJS.ErrnoException;
    if (syscall !== undefined)
      throw new StartupError(`The file ${path} that DATABASE_URL names cannot be read (${code}).`);
    throw new StartupError(
      'DATABASE_URL is not a URL: write it as postgres://user:password@host:5432/database.',
    );
  }
  return { connectionString, ...COMMON_OPTIONS };
}

const UNTRUSTED =
  'nobody who is trusted here has signed its certificate; name who did with sslrootcert=FILE in DATABASE_URL';

const REASONS: Readonly<Record<string, (server: pg.Client) => string>> = {
  ECONNREFUSED: () => 'nothing listens there',
  ENOENT: () => 'there is no such socket',
  EACCES: () => 'this user may not use its socket',
  EHOSTUNREACH: () => 'no way leads there',
  ENETUNREACH: () => 'no way leads there',
  ENOTFOUND: (server) => `the host name ${server.host} is unknown`,
  EAI_AGAIN: (server) => `the host name ${server.host} cannot be looked up`,
  '28P01': (server) => `it refuses the password of user "${server.user}"`,
  '28000': (server) => `it does not let user "${server.user}" in`,
  '3D000': (server) => `it has no database "${server.database}"; create it first`,
  '53300': () => 'it has too many connections already',
  DEPTH_ZERO_SELF_SIGNED_CERT: () => UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: () => UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: () => UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: () => UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: () => UNTRUSTED,
  CERT_HAS_EXPIRED: () => 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: (server) => `its certificate is not for ${server.host}`,
  '57P03': () => 'it is starting up or shutting down; try again in a moment',
};

/** Messages of node-postgres itself, which have no code. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/timeout|terminated/i, 'it does not answer'],
  [/password must be a/i, 'it wants a password'],
  [/does not support SSL/i, 'it has no TLS; where the network can be trusted, write sslmode=disable'],
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
