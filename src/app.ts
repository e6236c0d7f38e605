import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import pino from 'pino';
import { ask } from './gateway/ask.ts';
import { buildGatewaySchema } from './gateway/build-schema.ts';
import { type ErrorFacts, ErrorWriter } from './gateway/errors/error-writer.ts';
import type { GatewayContext } from './gateway/execution/gateway-context.ts';
import { gatewayServer } from './gateway/gateway-server.ts';
import { ResponseCache } from './gateway/response/response-cache.ts';
import type { Config } from './kernel/config.ts';
import { readLocales } from './kernel/locale-folders.ts';
import { negotiateLocale } from './kernel/negotiate-locale.ts';
import { ADDRESS_RULES } from './records/address-rules.ts';
import { Records } from './records/records.ts';
import { loadSampleRecord } from './records/writing/load-sample-record.ts';
import { openDatabase } from './storage/open-database.ts';
import { logSync } from './translation/files/log-sync.ts';
import { Translations } from './translation/serving/translations.ts';
import type { IncomingRequest } from './transport/graphql-routes.ts';
import { httpServer } from './transport/http-server.ts';
import { listen } from './transport/listen.ts';
import { pageOptions } from './transport/pages/page-options.ts';

const inRepository = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export interface App {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, finishes those in flight, then closes everything. */
  stop(): Promise<void>;
}

export interface AppHooks {
  /** Told of every SQL statement that a request sends. */
  readonly onStatement?: (statement: string) => void;
}

const DEAF =
  'No change of the database is heard here, as behind a connection pooler in transaction mode: nothing is remembered between requests, and texts may be five seconds old. Set DATABASE_DIRECT_URL to the server itself.';

/** Puts the gateway together and starts it; throws ConfigError and StartupError, whose message is for people. */
export async function startApp(config: Config, { onStatement }: AppHooks = {}): Promise<App> {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const locales = readLocales(config.localesDir, config.defaultLocale);
  const database = await openDatabase({
    url: config.databaseUrl,
    directUrl: config.databaseDirectUrl,
    dataDir: config.dataDir,
    migrationsFolder: inRepository('migrations'),
    log,
  });
  const { db } = database;
  const closing: (() => Promise<unknown>)[] = [() => database.close()];
  const stop = async () => {
    log.info('Stopping.');
    for (const close of closing.splice(0).reverse()) await close();
  };

  try {
    if (config.sampleRecord && (await loadSampleRecord(db))) log.info('The sample record was loaded.');
    const responses =
      config.responseCacheBytes > 0
        ? new ResponseCache(config.responseCacheBytes, () => translations.hearsOfChanges)
        : null;
    const translations = await Translations.open({
      db,
      connection: database.connectionOptions,
      localesDir: config.localesDir,
      locales,
      rules: ADDRESS_RULES,
      onSync: (report) => logSync(log, report),
      onChange: () => responses?.forget(),
      onDeaf: () => log.warn(DEAF),
      onError: (error) => log.error({ err: error }, 'The locale files could not be read.'),
    });
    closing.push(() => translations.close());
    await translations.follow();

    const schema = buildGatewaySchema(translations.localeInfos);
    const { introspection, localizationReport } = config;
    const apollo = gatewayServer({ schema, introspection, localizationReport, log });
    await apollo.start();
    closing.push(() => apollo.stop());

    const contextOf = ({ requestId, acceptLanguage, disconnected }: IncomingRequest): GatewayContext => {
      const signal = AbortSignal.any([disconnected, AbortSignal.timeout(config.requestTimeoutMs)]);
      const requestDb = database.forRequest({ signal, onStatement });
      const localization = translations.forRequest(requestDb, acceptLanguage);
      const records = new Records({ db: requestDb, recordTexts: localization.recordTexts });
      return { requestId, signal, localization, records, showsSchema: introspection };
    };

    const pages = config.playground
      ? await pageOptions({
          translations,
          playgroundDir: inRepository('dist/playground'),
          readmePath: inRepository('README.md'),
          examplesDir: inRepository('schema/examples'),
          ask: (example, locale) => {
            const disconnected = new AbortController().signal;
            return ask(
              apollo,
              example,
              contextOf({ requestId: 'page', acceptLanguage: locale, disconnected }),
            );
          },
          log,
        })
      : null;
    const negotiate = (acceptLanguage?: string) => negotiateLocale(acceptLanguage, translations.locales);
    const server = httpServer({
      apollo,
      responses,
      negotiate,
      log,
      contextOf,
      messageFor: (facts: ErrorFacts, acceptLanguage) => {
        const locale = negotiate(acceptLanguage);
        const writer = new ErrorWriter(translations.catalogue, locale);
        return { message: writer.write(facts), languages: [...writer.served] };
      },
      isReady: () =>
        database.db.execute(sql`select 1`).then(
          () => true,
          () => false,
        ),
      pages,
    });
    closing.push(() => server.close());
    return { url: await listen(server.fastify, config), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
