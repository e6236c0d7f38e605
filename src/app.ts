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
import { packageFile } from './kernel/package-files.ts';
import { Records } from './records/records.ts';
import { loadSampleRecord } from './records/writing/load-sample-record.ts';
import { openDatabase } from './storage/open-database.ts';
import { logSync } from './translation/files/log-sync.ts';
import { Translations } from './translation/serving/translations.ts';
import type { IncomingRequest } from './transport/graphql-routes.ts';
import { httpServer } from './transport/http-server.ts';
import { listen } from './transport/listen.ts';
import { pageOptions } from './transport/pages/page-options.ts';

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

/** Puts the gateway together and starts it; throws ConfigError and StartupError, whose message is for people. */
export async function startApp(config: Config, { onStatement }: AppHooks = {}): Promise<App> {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const locales = readLocales(config.localesDir, config.defaultLocale);
  const database = await openDatabase({
    url: config.databaseUrl,
    dataDir: config.dataDir,
    migrationsFolder: packageFile('migrations'),
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
      onSync: (report) => logSync(log, report),
      onChange: () => responses?.forget(),
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
          playgroundDir: packageFile('dist/playground'),
          readmePath: packageFile('README.md'),
          examplesDir: packageFile('schema/examples'),
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
