import { cp, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/kernel/config.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));

export interface QueryOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** `Accept-Language`. */
  readonly locale?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: the shape of `data` is what each test's query makes it.
export type Data = any;

export interface ErrorEntry {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions: {
    readonly code: string;
    readonly reason?: string;
    readonly params?: Data;
  };
}

export interface GatewayResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly errors: readonly ErrorEntry[] | undefined;
  readonly extensions: Data;
}

/** The whole gateway as it is served, on a port, a database and locale files of its own. */
export interface TestGateway {
  /** Its origin: `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly database: TestDatabase;
  /** A copy of `locales/` that the test may write to. */
  readonly localesDir: string;
  /** Sends an operation as a client does: POST, `application/json`. */
  query(text: string, options?: QueryOptions): Promise<GatewayResponse>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The SQL statements that requests have sent since the last call. */
  takeStatements(): string[];
  stop(): Promise<void>;
}

export interface TestGatewayOptions {
  readonly config?: Partial<Config>;
  /** True for the locale files of the repository that it has, by the path from `locales/`; left out: for all. */
  readonly hasLocaleFile?: (path: string) => boolean;
  /** Gets the entries of the log, as far as `config.logLevel` lets them through. */
  readonly onLog?: (entry: Data) => void;
}

/** Starts the gateway with the sample record (unless `config.sampleRecord` is off) and the repository's locale files. */
export async function testGateway({
  config = {},
  hasLocaleFile = () => true,
  onLog,
}: TestGatewayOptions = {}): Promise<TestGateway> {
  const database = await testDatabase();
  const folder = await temporaryFolder();
  const localesDir = join(folder, 'locales');
  await cp(LOCALES, localesDir, {
    recursive: true,
    filter: (path) => hasLocaleFile(relative(LOCALES, path)),
  });
  const statements: string[] = [];
  const removeAll = async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  const settings: Config = {
    ...readConfig({}),
    port: 0,
    databaseUrl: database.url,
    dataDir: join(folder, 'data'),
    localesDir,
    logLevel: 'silent',
    // A test writes to the database behind the gateway's back, and counts what it asks there.
    responseCacheBytes: 0,
    ...config,
  };
  const hooks = {
    onStatement: (text: string) => statements.push(text),
    ...(onLog && { logTo: { write: (line: string) => onLog(JSON.parse(line)) } }),
  };
  const app = await startApp(settings, hooks).catch(async (error) => {
    await removeAll();
    throw error;
  });

  const fetchPath = (path: string, init?: RequestInit) => fetch(new URL(path, app.url), init);
  return {
    url: app.url,
    database,
    localesDir,
    fetch: fetchPath,
    query: async (query, { variables, operationName, locale, headers } = {}) =>
      readResponse(
        await fetchPath('/graphql', {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(locale !== undefined && { 'accept-language': locale }),
            ...headers,
          },
          body: JSON.stringify({ query, variables, operationName }),
        }),
      ),
    takeStatements: () => statements.splice(0),
    async stop() {
      await app.stop();
      await removeAll();
    },
  };
}

export async function readResponse(response: Response): Promise<GatewayResponse> {
  const { status, headers } = response;
  const { data, errors, extensions } = (await response.json()) as Data;
  return { status, headers, data, errors, extensions };
}
