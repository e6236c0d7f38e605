import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { toLocale } from './locale.ts';
import { readLocales } from './locale-folders.ts';

interface Variable<Value> {
  readonly schema: z.ZodType<Value>;
  /** The values it takes, for the operator who gave it something else. */
  readonly expects: string;
  /** Its value is not repeated in a message: it may have a password in it. */
  readonly isSecret?: boolean;
}

const text = (fallback: string): Variable<string> => ({
  schema: z.string().default(fallback),
  expects: 'a text',
});
const folder = (fallback: string): Variable<string> => ({
  schema: z
    .string()
    .refine((path) => !path.includes('\0'))
    .prefault(fallback)
    .transform((path) => resolve(path)),
  expects: 'the path of a folder',
});
const flag: Variable<boolean> = {
  schema: z
    .enum(['on', 'off'])
    .prefault('on')
    .transform((value) => value === 'on'),
  expects: 'on or off',
};
const whole = (min: number, max: number, fallback: number): Variable<number> => ({
  schema: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .prefault(String(fallback)),
  expects: `a whole number from ${min} to ${max}`,
});
const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  fallback: Values[number],
): Variable<string> => ({
  schema: z.enum(values).default(fallback),
  expects: `one of ${values.join(', ')}`,
});

const databaseAddress: Variable<string | null> = {
  schema: z
    .url({ protocol: /^postgres(ql)?$/ })
    .nullable()
    .default(null),
  expects: 'an address such as postgres://user:password@host:5432/database',
  isSecret: true,
};

const publicAddress: Variable<string | null> = {
  schema: z
    .url({ protocol: /^https?$/ })
    .refine((address) => !/[?#@]/.test(address))
    .transform((address) => new URL(address.endsWith('/') ? address : `${address}/`).href)
    .nullable()
    .default(null),
  expects: 'an address such as https://example.org/minutes/',
};

/** Origins whose pages may read answers: any, none, or these. */
export type CorsOrigins = '*' | 'off' | readonly string[];

const origins: Variable<CorsOrigins> = {
  schema: z
    .string()
    .prefault('*')
    .transform((list) => (list === '*' || list === 'off' ? list : list.split(',').map((each) => each.trim())))
    .refine((list) => typeof list === 'string' || list.every(isOrigin)),
  expects: '*, off, or origins such as https://example.org,http://localhost:5173',
};

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

const VARIABLES = {
  HOST: text('127.0.0.1'),
  PORT: whole(0, 65_535, 4_000),
  DATABASE_URL: databaseAddress,
  DATABASE_DIRECT_URL: databaseAddress,
  DATA_DIR: folder('data'),
  LOCALES_DIR: folder('locales'),
  DEFAULT_LOCALE: {
    schema: z
      .string()
      .refine((tag) => toLocale(tag) === tag)
      .default('en'),
    expects: 'a BCP 47 tag in canonical case, such as en or zh-Hant',
  },
  LOCALES_VERSION: whole(0, 999_999_999, 0),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  PUBLIC_URL: publicAddress,
  CORS_ORIGINS: origins,
  LOG_FORMAT: oneOf(['auto', 'json', 'pretty'], 'auto'),
  INTROSPECTION: flag,
  PLAYGROUND: flag,
  REQUEST_TIMEOUT_MS: whole(100, 60_000, 5_000),
  RESPONSE_CACHE_MIB: whole(0, 4_096, 32),
  CACHE_MAX_AGE_S: whole(0, 31_536_000, 10),
  CACHE_STALE_S: whole(0, 31_536_000, 60),
  LOCALIZATION_REPORT: flag,
  SAMPLE_RECORD: flag,
} satisfies Readonly<Record<string, Variable<unknown>>>;

type Values = { readonly [Name in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[Name]['schema']> };

export interface Config {
  readonly host: string;
  readonly port: number;
  /** A `postgres://` URL; null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** The same database past a connection pooler, for migrations and to listen for changes; null: as `databaseUrl`. */
  readonly databaseDirectUrl: string | null;
  readonly dataDir: string;
  readonly localesDir: string;
  /** The number of the deployment that the locale files are from; null where none is given. */
  readonly localesVersion: number | null;
  readonly defaultLocale: string;
  readonly logLevel: string;
  /** `json`, `pretty`, or `auto`: pretty where standard error is a terminal. */
  readonly logFormat: string;
  /** Address of the gateway for readers, with a slash at its end; null where nobody has said it. */
  readonly publicUrl: string | null;
  readonly corsOrigins: CorsOrigins;
  readonly introspection: boolean;
  readonly playground: boolean;
  readonly requestTimeoutMs: number;
  /** Bytes of the answers that are remembered until something changes; 0: none are. */
  readonly responseCacheBytes: number;
  /** Seconds for which caches between server and reader may serve an answer to a GET; 0: they may not keep it. */
  readonly cacheMaxAgeS: number;
  /** Seconds after these for which they may serve it while they ask for a new one. */
  readonly cacheStaleS: number;
  /** True where responses report in `extensions.localization` what was served. */
  readonly localizationReport: boolean;
  /** True where an empty database is given the sample record. */
  readonly sampleRecord: boolean;
}

/**
 * Reads the configuration from environment variables, and looks whether the folders of the locales are there. Throws
 * ConfigError, which names every problem at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: ConfigProblem[] = [];
  const values = Object.fromEntries(
    Object.entries<Variable<unknown>>(VARIABLES).map(([name, { schema, expects, isSecret }]) => {
      const given = env[name] === '' ? undefined : env[name];
      const { success, data } = schema.safeParse(given);
      if (success) return [name, data];
      const actual = isSecret === true ? '' : `, not ${JSON.stringify(given)}`;
      problems.push({ variable: name, message: `must be ${expects}${actual}` });
      return [name, undefined];
    }),
  ) as Values;
  problems.push(...localeProblems(values));
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    databaseDirectUrl: values.DATABASE_DIRECT_URL,
    dataDir: values.DATA_DIR,
    localesDir: values.LOCALES_DIR,
    localesVersion: values.LOCALES_VERSION || null,
    defaultLocale: values.DEFAULT_LOCALE,
    logLevel: values.LOG_LEVEL,
    logFormat: values.LOG_FORMAT,
    publicUrl: values.PUBLIC_URL,
    corsOrigins: values.CORS_ORIGINS,
    introspection: values.INTROSPECTION,
    playground: values.PLAYGROUND,
    requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
    responseCacheBytes: values.RESPONSE_CACHE_MIB * 1024 * 1024,
    cacheMaxAgeS: values.CACHE_MAX_AGE_S,
    cacheStaleS: values.CACHE_STALE_S,
    localizationReport: values.LOCALIZATION_REPORT,
    sampleRecord: values.SAMPLE_RECORD,
  };
}

/** Problems with the folders, as far as they are named well. */
function localeProblems({ LOCALES_DIR, DEFAULT_LOCALE }: Partial<Values>): readonly ConfigProblem[] {
  if (LOCALES_DIR === undefined || DEFAULT_LOCALE === undefined) return [];
  try {
    readLocales(LOCALES_DIR, DEFAULT_LOCALE);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
