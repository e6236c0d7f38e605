import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway } from '../../../gateway/gateway.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { preferencesOf } from '../../preferences-of.ts';
import {
  cacheControl,
  type Freshness,
  sendRepresentation,
} from '../../representation/send-representation.ts';
import { addVary } from '../../vary.ts';
import { asPage } from '../page-headers.ts';
import type { Documentation } from './documentation.ts';
import { DOCS_PAGES, DOCS_PATHS, type DocsPageName } from './documents.ts';

/** Adds `/docs`, its pages, and `/readme`, where the documentation used to be. */
export function docsRoutes(
  server: FastifyInstance,
  documentation: Documentation,
  gateway: Gateway,
  freshness: Freshness,
): void {
  const show = async (name: DocsPageName, request: FastifyRequest, reply: FastifyReply) => {
    const [path = '', search] = request.url.split('?', 2);
    // The addresses in the page are relative to the one without the slash.
    if (path.endsWith('/')) return reply.redirect(`../${lastOf(DOCS_PATHS[name])}${searchOf(search)}`, 308);
    const named = gateway.namedLocale((request.query as Record<string, unknown>).locale);
    const page = await documentation.page(name, named ?? preferencesOf(request, gateway).locale);
    if (page === null) throw new AppError('NOT_FOUND');
    if (named === undefined) addVary(reply, 'Accept-Language');
    asPage(reply)
      .type('text/html; charset=utf-8')
      .header('content-language', page.languages.join(', '))
      .header('cache-control', cacheControl(request, freshness));
    return sendRepresentation(request, reply, page.body);
  };
  for (const name of DOCS_PAGES)
    server.get(`/${DOCS_PATHS[name]}`, (request, reply) => show(name, request, reply));
  server.get('/readme', async (request, reply) => {
    const [path = '', search] = request.url.split('?', 2);
    return reply.redirect(`${path.endsWith('/') ? '../' : './'}docs${searchOf(search)}`, 308);
  });
}

const lastOf = (path: string) => path.split('/').at(-1);
const searchOf = (search: string | undefined) => (search === undefined ? '' : `?${search}`);
