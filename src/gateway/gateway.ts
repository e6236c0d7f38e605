import 'reflect-metadata';
import type { IncomingHttpHeaders } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { type Locale, toLocale } from '../kernel/locale.ts';
import { matchLocale } from '../kernel/match-locale.ts';
import { type RequestPreferences, requestPreferences } from '../kernel/request-preferences.ts';
import { Records } from '../records/records.ts';
import type { Database } from '../storage/database.ts';
import type { ServedTexts } from '../translation/serving/served-texts.ts';
import { apolloServer, type ServerLog } from './apollo-server.ts';
import { SchemaTranslations } from './execution/executed-schema.ts';
import type { GatewayContext } from './execution/gateway-context.ts';
import { type HttpAnswer, hasErrors } from './response/http-answer.ts';
import { localizeRefusal } from './response/localize-refusal.ts';
import { type Refusal, refusalAnswer } from './response/refusal-answer.ts';
import { ResponseCache } from './response/response-cache.ts';
import { type ReferenceEntry, schemaReference } from './schema-reference.ts';
import { schemaSdl } from './schema-sdl.ts';

export interface GatewaySettings {
  readonly schema: GraphQLSchema;
  readonly database: Pick<Database, 'forRequest'>;
  readonly texts: ServedTexts;
  /** True while every change of texts and records is announced: only then are answers remembered. */
  readonly isSubscribed: () => boolean;
  readonly log: ServerLog;
  readonly introspection: boolean;
  /** Turns on `extensions.localization`, which says what was served. */
  readonly localizationReport: boolean;
  readonly requestTimeoutMs: number;
  /** Bytes of memory for remembered answers; 0: every request is worked out anew. */
  readonly responseCacheBytes: number;
  /** Listener for every SQL statement that a request sends. */
  readonly onStatement?: ((statement: string) => void) | undefined;
}

export interface GatewayRequest {
  /** Name of the request in the log and in `x-request-id`. */
  readonly id: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** The query string of the address, without its question mark. */
  readonly search: string;
  /** The body, parsed as JSON. */
  readonly body: unknown;
  /** Preferences that the headers state; `Gateway.preferences` reads them. */
  readonly preferences: RequestPreferences;
  /** Makes a signal that fires when the client is gone before its answer. */
  readonly onDisconnect: () => AbortSignal;
}

/** GraphQL over HTTP, whatever the server: remembered answers, Apollo Server, errors and headers for each reader. */
export class Gateway {
  readonly #settings: GatewaySettings;
  readonly #apollo: ApolloServer<GatewayContext>;
  readonly #responses: ResponseCache | null;
  readonly #translations: SchemaTranslations;

  private constructor(settings: GatewaySettings) {
    const { texts, isSubscribed, responseCacheBytes } = settings;
    this.#settings = settings;
    this.#apollo = apolloServer(settings);
    this.#translations = new SchemaTranslations(settings.schema);
    this.#responses = responseCacheBytes > 0 ? new ResponseCache(responseCacheBytes, isSubscribed) : null;
    texts.onChange(() => this.#responses?.forget());
  }

  static async start(settings: GatewaySettings): Promise<Gateway> {
    const gateway = new Gateway(settings);
    await gateway.#apollo.start();
    return gateway;
  }

  /** Reads the preferences of a request from its headers; without any they are the defaults. */
  preferences(headers: IncomingHttpHeaders): RequestPreferences {
    return requestPreferences(headers, this.#settings.texts.locales);
  }

  /** Answers a GraphQL request, where it can from memory. The answer is a whole: errors and headers are the reader's. */
  async answer(request: GatewayRequest): Promise<HttpAnswer> {
    if (this.#responses === null || isRegistering(request)) return this.#execute(request);
    const { method, search, body, preferences } = request;
    const key = {
      method,
      request: method === 'GET' ? search : body,
      negotiated: preferences.locale,
      mediaType: preferences.mediaType,
    };
    return this.#responses.answer(key, () => this.#execute(request));
  }

  /** Answers a request that is refused before it is GraphQL, in the form of GraphQL errors. */
  refuse(refusal: Refusal, preferences: RequestPreferences): HttpAnswer {
    return refusalAnswer(refusal, this.#settings.texts.catalogue, preferences.locale);
  }

  /** Executes an operation of our own, as a page does: its `data`, or null where there are errors. */
  async executeOperation(
    operation: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
    locale: Locale,
  ): Promise<unknown> {
    const contextValue = this.#context('page', { ...this.preferences({}), locale });
    const { body } = await this.#apollo.executeOperation(operation, { contextValue });
    if (body.kind !== 'single' || body.singleResult.errors !== undefined) return null;
    return body.singleResult.data ?? null;
  }

  /** True where readers may look at the schema. */
  get showsSchema(): boolean {
    return this.#settings.introspection;
  }

  /** The schema in SDL for a reader, and the languages of its words; null where introspection is off. */
  sdl(locale: Locale): { readonly text: string; readonly locales: ReadonlySet<Locale> } | null {
    const { introspection, texts } = this.#settings;
    if (!introspection) return null;
    const { schema, locales } = this.#translations.get(texts.catalogue, { locale });
    return { text: schemaSdl(schema), locales };
  }

  /** The schema as its reference shows it, and the languages of its words; null where introspection is off. */
  schemaReference(
    locale: Locale,
  ): { readonly entries: readonly ReferenceEntry[]; readonly locales: ReadonlySet<Locale> } | null {
    const { introspection, texts } = this.#settings;
    if (!introspection) return null;
    const { schema, locales } = this.#translations.get(texts.catalogue, { locale });
    return { entries: schemaReference(schema), locales };
  }

  /** The locale that an address names (`?locale=`); undefined where it names none that is served. */
  namedLocale(tag: unknown): Locale | undefined {
    const named = typeof tag === 'string' ? toLocale(tag) : null;
    return named === null ? undefined : matchLocale([named], this.#settings.texts.locales);
  }

  stop(): Promise<void> {
    return this.#apollo.stop();
  }

  async #execute(request: GatewayRequest): Promise<HttpAnswer> {
    const { id, method, headers, search, body, preferences, onDisconnect } = request;
    const context = this.#context(id, preferences, onDisconnect());
    const response = await this.#apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: toHeaderMap(headers), search, body },
      context: async () => context,
    });
    return toAnswer(localizeRefusal(response, context.localization));
  }

  /** Context for the resolvers of one request. */
  #context(requestId: string, preferences: RequestPreferences, disconnected?: AbortSignal): GatewayContext {
    const { database, texts, isSubscribed, requestTimeoutMs, introspection, onStatement } = this.#settings;
    const timeout = AbortSignal.timeout(requestTimeoutMs);
    const signal = disconnected === undefined ? timeout : AbortSignal.any([disconnected, timeout]);
    const db = database.forRequest({ signal, onStatement });
    const localization = texts.forRequest(db, preferences.locale, isSubscribed());
    const records = new Records({ db, recordTexts: localization.recordTexts });
    return { requestId, preferences, signal, localization, records, showsSchema: introspection };
  }
}

function toAnswer({ status = 200, headers, body }: HTTPGraphQLResponse): HttpAnswer {
  if (body.kind === 'chunked') throw new Error('Nothing is sent in parts: no schema here has @defer.');
  const answer = { status, headers: [...headers], body: Buffer.from(body.string) };
  if (!hasErrors(answer)) return answer;
  // Some errors pass with the moment, and of APQ's the next request is the end.
  return { ...answer, headers: [...headers.set('cache-control', 'no-store')] };
}

/**
 * Recognises a document that is handed in to be asked for by its hash from now on: Apollo Server must see that each
 * time. Other extensions are part of what is asked, and of the key of its answer.
 */
function isRegistering({ method, search, body }: GatewayRequest): boolean {
  if (method === 'GET') {
    const given = new URLSearchParams(search);
    return given.has('query') && given.get('extensions')?.includes('persistedQuery') === true;
  }
  const { query, extensions } = (body ?? {}) as {
    query?: unknown;
    extensions?: { persistedQuery?: unknown };
  };
  return query !== undefined && extensions?.persistedQuery !== undefined;
}

function toHeaderMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
