import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import pino from 'pino';
import { buildGatewaySchema } from './gateway/build-schema.ts';
import { errorMessage } from './gateway/error-message.ts';
import type { GatewayContext } from './gateway/gateway-context.ts';
import { gatewayServer } from './gateway/gateway-server.ts';
import type { ErrorCode, ErrorParams } from './kernel/app-error.ts';
import type { Config } from './kernel/config.ts';
import { negotiateLocale } from './kernel/negotiate-locale.ts';
import { loadSampleRecord } from './records/load-sample-record.ts';
import { Records } from './records/records.ts';
import { openDatabase } from './storage/open-database.ts';
import { StartupError } from './storage/startup-error.ts';
import { readLocales } from './translation/locale-files.ts';
import { logSync } from './translation/log-sync.ts';
import { Translations } from './translation/translations.ts';
import { readExamples } from './transport/examples.ts';
import type { IncomingRequest } from './transport/graphql-routes.ts';
import { httpServer } from './transport/http-server.ts';
import { landingPage } from './transport/landing.ts';
import { listen } from './transport/listen.ts';
import { playgroundConfig } from './transport/playground-config.ts';

const inRepository = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PLAYGROUND_DIR = inRepository('dist/playground');

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

/** Puts the gateway together and starts it; throws StartupError and Errors whose message is for people. */
export async function startApp(config: Config, { onStatement }: AppHooks = {}): Promise<App> {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const locales = await readLocales(config.localesDir, config.defaultLocale).catch((error: Error) => {
    throw new StartupError(error.message, { cause: error });
  });
  const database = await openDatabase({
    url: config.databaseUrl,
    dataDir: config.dataDir,
    migrationsFolder: inRepository('migrations'),
    log,
  });
  const { db } = database;
  const closing: (() => Promise<unknown>)[] = [() => database.close()];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };

  try {
    if (config.sampleRecord && (await loadSampleRecord(db))) log.info('The sample record was loaded.');
    const translations = await Translations.open({
      db,
      connection: database.connectionOptions,
      localesDir: config.localesDir,
      locales,
      onSync: (report) => logSync(log, report),
      onError: (error) => log.error({ err: error }, 'The locale files could not be read.'),
    });
    closing.push(() => translations.close());
    await translations.follow();

    const schema = buildGatewaySchema(translations.localeInfos);
    const { introspection, localizationReport } = config;
    const messageOf = (code: ErrorCode, params: ErrorParams, locale = config.defaultLocale) =>
      errorMessage(translations.catalogue, code, params, locale);
    const apollo = gatewayServer({ schema, introspection, localizationReport, messageOf, log });
    await apollo.start();
    closing.push(() => apollo.stop());

    const contextOf = ({ requestId, acceptLanguage, disconnected }: IncomingRequest): GatewayContext => {
      const signal = AbortSignal.any([disconnected, AbortSignal.timeout(config.requestTimeoutMs)]);
      const requestDb = database.forRequest({ signal, onStatement });
      const localization = translations.forRequest(requestDb, acceptLanguage);
      const records = new Records({ db: requestDb, recordTexts: localization.recordTexts });
      return { requestId, signal, localization, records };
    };

    const examples = await readExamples(inRepository('schema/examples'));
    const answer = async ({ query, variables }: (typeof examples)[number], locale: string) => {
      const request = {
        requestId: 'landing',
        acceptLanguage: locale,
        disconnected: new AbortController().signal,
      };
      const { body } = await apollo.executeOperation(
        { query, variables },
        { contextValue: contextOf(request) },
      );
      return body.kind === 'single' && body.singleResult.errors === undefined
        ? (body.singleResult.data ?? null)
        : null;
    };
    if (config.playground && !existsSync(PLAYGROUND_DIR))
      log.warn('There is no playground yet: run `npm run build`.');

    const server = httpServer({
      apollo,
      log,
      contextOf,
      messageFor: (code, params, acceptLanguage) => {
        const locale = negotiateLocale(acceptLanguage, translations.locales);
        return { message: messageOf(code, params, locale), locale };
      },
      isReady: () =>
        database.db.execute(sql`select 1`).then(
          () => true,
          () => false,
        ),
      pages:
        config.playground && existsSync(PLAYGROUND_DIR)
          ? {
              playgroundDir: PLAYGROUND_DIR,
              readmePath: inRepository('README.md'),
              playgroundConfig: () =>
                playgroundConfig(translations.catalogue, translations.localeInfos, examples),
              landing: (reader) => landingPage({ translations, example: examples[0], answer }, reader),
            }
          : null,
    });
    closing.push(() => server.close());
    return { url: await listen(server.fastify, config), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
