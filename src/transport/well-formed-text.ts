import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

/** A refusal as the HTTP framework makes its own; `REASONS` has its words. */
class MalformedText extends Error {
  readonly statusCode = 400;
}

/** Takes JSON only where all of it is text: bytes that are no UTF-8 would be read as U+FFFD, and so lost. */
export function wellFormedJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body)) return done(new MalformedText('Body is not valid UTF-8'));
    // The type of fastify's parser has a promise that it never gives.
    void parse(request, body.toString(), (error, value) => {
      if (error === null && hasLoneSurrogate(besidesQuery(value)))
        done(new MalformedText('Text has half of a surrogate pair'));
      else done(error, value);
    });
  });
}

/** Refuses the query string of a GET whose percent-encoded bytes are no UTF-8, or stand for no character. */
export function checkSearch(search: string): void {
  for (const part of search.split(/[&=]/)) {
    let text: string;
    try {
      text = decodeURIComponent(part);
    } catch {
      throw new MalformedText('Query string is not valid UTF-8');
    }
    if (/\\u[dD][89a-fA-F]/.test(text) && hasLoneSurrogate(jsonOf(text.replaceAll('+', ' '))))
      throw new MalformedText('Text has half of a surrogate pair');
  }
}

/** True for a value parsed as JSON that has half of a character (`"\ud800"`), which UTF-8 and the database cannot hold. */
function hasLoneSurrogate(value: unknown): boolean {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (typeof each === 'string' && !each.isWellFormed()) return true;
    if (typeof each !== 'object' || each === null) continue;
    for (const [name, inner] of Object.entries(each)) waiting.push(name, inner);
  }
  return false;
}

/** The parser of the query tells where in it such a half is. */
function besidesQuery(body: unknown): unknown {
  return { ...(body as object), query: undefined };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
