import pino, { type DestinationStream } from 'pino';
import { buildGatewaySchema } from './gateway/build-schema.ts';
import { Gateway } from './gateway/gateway.ts';
import { savedFileCheck } from './gateway/saved-file-check.ts';
import type { Config } from './kernel/config.ts';
import { describeLocale } from './kernel/locale.ts';
import { readLocales } from './kernel/locale-folders.ts';
import { packageFile } from './kernel/package-files.ts';
import { ADDRESS_RULES } from './records/address-rules.ts';
import { loadSampleRecord } from './records/writing/load-sample-record.ts';
import { openDatabase } from './storage/open-database.ts';
import { LocaleFileSync } from './translation/files/locale-file-sync.ts';
import { ServedTexts } from './translation/serving/served-texts.ts';
import { syncLog } from './translation/serving/sync-log.ts';
import { httpServer } from './transport/http-server.ts';
import { listen } from './transport/listen.ts';
import { pageOptions } from './transport/pages/page-options.ts';

const PAGES = {
  playgroundDir: packageFile('dist/playground'),
  root: packageFile(''),
  examplesDir: packageFile('schema/examples'),
};

export interface App {
  /** The address it listens at, e.g. `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, finishes those in flight, then closes everything. */
  stop(): Promise<void>;
}

export interface AppHooks {
  /** Receives every SQL statement that a request sends. */
  readonly onStatement?: (statement: string) => void;
  /** Takes the lines of the log; by default standard error. */
  readonly logTo?: DestinationStream;
}

const SUBSCRIPTION_LOST =
  'No change of the database is heard here, as behind a connection pooler in transaction mode: nothing is remembered between requests, and texts may be five seconds old. Set DATABASE_DIRECT_URL to the server itself.';

/** Puts the gateway together and starts it; throws ConfigError and StartupError, whose message is for people. */
export async function startApp(
  config: Config,
  { onStatement, logTo = pino.destination(2) }: AppHooks = {},
): Promise<App> {
  const log = pino({ level: config.logLevel }, logTo);
  const locales = readLocales(config.localesDir, config.defaultLocale);
  const { databaseUrl: url, databaseDirectUrl: directUrl, dataDir } = config;
  const migrationsFolder = packageFile('migrations');
  const database = await openDatabase({ url, directUrl, dataDir, migrationsFolder, log });
  const closing: (() => Promise<unknown>)[] = [() => database.close()];
  const stop = async () => {
    log.info('Stopping.');
    for (const close of closing.splice(0).reverse()) await close();
  };

  try {
    if (config.sampleRecord && (await loadSampleRecord(database.db)))
      log.info('The sample record was loaded.');
    const schema = buildGatewaySchema(locales.map((locale) => describeLocale(locale, locales[0])));
    const texts = new ServedTexts({ db: database.db, locales, rules: ADDRESS_RULES });
    const sync = new LocaleFileSync({
      db: database.db,
      connection: database.connectionOptions,
      localesDir: config.localesDir,
      version: config.localesVersion,
      locales,
      rules: ADDRESS_RULES,
      reader: texts,
      check: savedFileCheck(config.localesDir, locales, schema),
      onSync: await syncLog(log, [config.localesDir, packageFile('locales')]),
      onSubscriptionLost: () => log.warn(SUBSCRIPTION_LOST),
      onError: (error) => log.error({ err: error }, 'The locale files could not be read.'),
    });
    closing.push(() => sync.close());
    await sync.start();

    const isSubscribed = () => sync.isSubscribed;
    const gateway = await Gateway.start({
      ...config,
      schema,
      database,
      texts,
      isSubscribed,
      log,
      onStatement,
    });
    closing.push(() => gateway.stop());
    const pages = config.playground ? await pageOptions({ ...PAGES, ...config, texts, gateway, log }) : null;
    const isReady = () => database.isReady();
    const server = await httpServer({ ...config, freshness: config, gateway, log, isReady, pages });
    closing.push(() => server.close());
    return { url: await listen(server.fastify, config), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
