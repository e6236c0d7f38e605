import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway } from '../../gateway/gateway.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { RequestPreferences } from '../../kernel/request-preferences.ts';
import { preferencesOf } from '../preferences-of.ts';
import { cacheControl, type Freshness, sendRepresentation } from '../representation/send-representation.ts';
import { addVary } from '../vary.ts';
import { docsRoutes } from './docs/docs-routes.ts';
import type { Documentation } from './docs/documentation.ts';
import type { LandingAnswer, LandingReader } from './landing.ts';
import { asPage } from './page-headers.ts';

/** Answers a request with a page. */
export type ShowPage = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

export interface PageOptions {
  readonly documentation: Documentation;
  /** The folder in which `vite build src/playground` has put the playground. */
  readonly playgroundDir: string;
  /** The content of `/playground/config.json`. */
  readonly playgroundConfig: () => Promise<unknown>;
  /** The landing page for a reader. */
  readonly landing: (reader: LandingReader) => Promise<LandingAnswer>;
  /** The page for an address where there is nothing, in a locale. */
  readonly notFound: (path: string, locale: Locale) => string;
}

/** Adds `/`, `/docs…`, `/playground/…`; returns the answer of `/graphql` to a browser. */
export function pageRoutes(
  server: FastifyInstance,
  options: PageOptions,
  gateway: Gateway,
  freshness: Freshness,
): ShowPage {
  const { playgroundDir, playgroundConfig, landing, documentation } = options;

  const send = (request: FastifyRequest, reply: FastifyReply, text: string | Buffer) =>
    sendRepresentation(request, reply, Buffer.from(text));

  server.get('/playground/config.json', async (request, reply) => {
    reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8');
    return send(request, reply, JSON.stringify(await playgroundConfig()));
  });
  server.register(fastifyStatic, {
    root: playgroundDir,
    prefix: '/playground/',
    index: false,
    preCompressed: true,
    cacheControl: false,
    // File names carry a hash of their content, but for the page itself.
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  server.get('/', async (request, reply) => {
    const { locale } = request.query as { locale?: unknown };
    const {
      html,
      locale: served,
      isNegotiated,
    } = await landing({
      locale: typeof locale === 'string' ? locale : undefined,
      negotiated: preferencesOf(request, gateway).locale,
    });
    if (isNegotiated) addVary(reply, 'Accept-Language');
    asPage(reply).header('content-language', served).type('text/html; charset=utf-8');
    return send(request, reply.header('cache-control', cacheControl(request, freshness)), html);
  });
  docsRoutes(server, documentation, gateway, freshness);
  return async (request, reply) => {
    const [path = '', search] = request.url.split('?', 2);
    // The addresses in the page are relative to the one without the slash.
    if (path.endsWith('/'))
      return reply.redirect(`../graphql${search === undefined ? '' : `?${search}`}`, 308);
    asPage(reply).header('cache-control', 'no-cache').type('text/html; charset=utf-8');
    return send(request, reply, await readFile(join(playgroundDir, 'index.html')));
  };
}

/** True for a reader in a browser, to whom JSON says little. */
export function isForBrowser({ method }: FastifyRequest, { html }: RequestPreferences): boolean {
  return (method === 'GET' || method === 'HEAD') && html !== 'NONE';
}

/** Answers 404 with a page in the reader's language. */
export function showNotFound(
  request: FastifyRequest,
  reply: FastifyReply,
  { notFound }: PageOptions,
  gateway: Gateway,
): FastifyReply {
  const { locale } = preferencesOf(request, gateway);
  addVary(reply, 'Accept', 'Accept-Language');
  return asPage(reply)
    .code(404)
    .header('cache-control', 'no-store')
    .header('content-language', locale)
    .type('text/html; charset=utf-8')
    .send(notFound(request.url.split('?', 1)[0] ?? '/', locale));
}
