import { resolve } from 'node:path';
import { z } from 'zod';
import { toLocale } from './locale.ts';

const flag = z.enum(['on', 'off']).transform((value) => value === 'on');
const folder = z
  .string()
  .min(1)
  .transform((path) => resolve(path));

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: folder.prefault('data'),
  LOCALES_DIR: folder.prefault('locales'),
  DEFAULT_LOCALE: z
    .string()
    .default('en')
    .refine((tag) => toLocale(tag) === tag, 'must be a BCP 47 tag in canonical case, e.g. en or ja'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  INTROSPECTION: flag.prefault('on'),
  PLAYGROUND: flag.prefault('on'),
  REQUEST_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(5_000),
  LOCALIZATION_REPORT: flag.prefault('on'),
  SAMPLE_RECORD: flag.prefault('on'),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  /** null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly localesDir: string;
  readonly defaultLocale: string;
  readonly logLevel: string;
  readonly introspection: boolean;
  readonly playground: boolean;
  readonly requestTimeoutMs: number;
  /** Whether responses say in `extensions.localization` what was served. */
  readonly localizationReport: boolean;
  /** Whether an empty database is given the sample record. */
  readonly sampleRecord: boolean;
}

/** All that is wrong with the environment, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the configuration from environment variables; throws ConfigError, which names every problem at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(set);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(
      `The configuration has ${lines.length} problem(s) (see .env.example):\n${lines.join('\n')}`,
    );
  }
  const value = result.data;
  return {
    host: value.HOST,
    port: value.PORT,
    databaseUrl: value.DATABASE_URL ?? null,
    dataDir: value.DATA_DIR,
    localesDir: value.LOCALES_DIR,
    defaultLocale: value.DEFAULT_LOCALE,
    logLevel: value.LOG_LEVEL,
    introspection: value.INTROSPECTION,
    playground: value.PLAYGROUND,
    requestTimeoutMs: value.REQUEST_TIMEOUT_MS,
    localizationReport: value.LOCALIZATION_REPORT,
    sampleRecord: value.SAMPLE_RECORD,
  };
}
