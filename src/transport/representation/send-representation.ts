import type { FastifyReply, FastifyRequest } from 'fastify';
import { addVary } from '../vary.ts';
import { compressed, contentCoding, isCompressible } from './compressed.ts';
import { entityTag, matches } from './entity-tag.ts';

/** The time for which caches between server and reader may keep an answer. */
export interface Freshness {
  /** Seconds for which it is served without asking again; 0: it is not kept at all. */
  readonly cacheMaxAgeS: number;
  /** Seconds after these for which it is served while the cache asks for a new one. */
  readonly cacheStaleS: number;
}

/** `Cache-Control` for what everybody gets who asks the same. A POST, and who names himself, is asked for anew. */
export function cacheControl(
  { method, headers }: FastifyRequest,
  { cacheMaxAgeS, cacheStaleS }: Freshness,
): string {
  if (method === 'POST' || cacheMaxAgeS === 0 || headers.authorization !== undefined) return 'no-store';
  const stale = cacheStaleS === 0 ? '' : `, stale-while-revalidate=${cacheStaleS}`;
  return `public, max-age=${cacheMaxAgeS}${stale}`;
}

/**
 * Sends a body as the reader can take it: compressed where that is worth it, and not at all (304) where they have it.
 * Type, language and `Cache-Control` are those of the reply. Nothing that is served is a secret, so its size after
 * compression tells nobody any (BREACH).
 */
export async function sendRepresentation(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Buffer,
): Promise<FastifyReply> {
  const isKept = reply.statusCode === 200 && reply.getHeader('cache-control') !== 'no-store';
  let coding = null;
  let form = body;
  if (isCompressible(body)) {
    // What no cache keeps need not tell any what decided.
    if (isKept) addVary(reply, 'Accept-Encoding');
    coding = contentCoding(String(request.headers['accept-encoding'] ?? ''));
    const made = coding === null ? null : await compressed(body, coding);
    if (made === null) coding = null;
    else form = made;
  }
  if (isKept) {
    const type = String(reply.getHeader('content-type'));
    const language = String(reply.getHeader('content-language') ?? '');
    const tag = entityTag(body, { type, language }, coding);
    reply.header('etag', tag);
    if (matches(request.headers['if-none-match'], tag))
      return reply.code(304).removeHeader('content-type').send();
  }
  if (coding !== null) reply.header('content-encoding', coding);
  return reply.send(form);
}
