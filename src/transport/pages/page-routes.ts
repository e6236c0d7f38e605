import { readFile } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Gateway } from '../../gateway/gateway.ts';
import { preferencesOf } from '../preferences-of.ts';
import type { LandingAnswer, LandingReader } from './landing.ts';

/** A policy of nothing from elsewhere, and no script that is not a file of ours; Monaco sets styles of its own. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

export interface PageOptions {
  /** README.md, which is shown as it is: `/` leads there, and there may be no internet. */
  readonly readmePath: string;
  /** The folder in which `vite build src/playground` has put the playground. */
  readonly playgroundDir: string;
  /** The content of `/playground/config.json`. */
  readonly playgroundConfig: () => Promise<unknown>;
  /** The landing page for a reader. */
  readonly landing: (reader: LandingReader) => Promise<LandingAnswer>;
}

/** Adds `/`, `/readme`, `/playground/…`; returns what answers `/graphql` to a browser. */
export function pageRoutes(
  server: FastifyInstance,
  options: PageOptions,
  gateway: Gateway,
): (reply: FastifyReply) => FastifyReply {
  const { playgroundDir, playgroundConfig, landing, readmePath } = options;
  const asPage = (reply: FastifyReply) =>
    reply.header('content-security-policy', CONTENT_SECURITY_POLICY).header('referrer-policy', 'same-origin');

  server.get('/playground/config.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(await playgroundConfig()),
  );
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
    const { headers, query, protocol, host } = request;
    const { locale } = query as { locale?: unknown };
    const {
      html,
      locale: served,
      isNegotiated,
    } = await landing({
      locale: typeof locale === 'string' ? locale : undefined,
      negotiated: preferencesOf(request, gateway).locale,
      // Where TLS ends at a proxy, only the proxy knows that there was any.
      origin: `${headers['x-forwarded-proto'] === 'https' ? 'https' : protocol}://${host}`,
    });
    if (isNegotiated) reply.header('vary', 'Accept-Language');
    return asPage(reply).header('content-language', served).type('text/html; charset=utf-8').send(html);
  });
  server.get('/readme', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(await readFile(readmePath, 'utf8')),
  );
  return (reply) => asPage(reply).sendFile('index.html', playgroundDir);
}
