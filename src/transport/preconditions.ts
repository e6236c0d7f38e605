import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '../kernel/app-error.ts';
import type { RequestPreferences } from '../kernel/request-preferences.ts';

/** Headers of which any makes a browser ask first whether it may send the request from another site. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** Characters of a header's value that a message repeats. */
const LONGEST_SHOWN = 40;

/**
 * Checks all that must hold of a GraphQL request whatever it asks, before its body is read; throws AppError
 * CSRF_PREVENTED, NOT_ACCEPTABLE, UNSUPPORTED_CHARSET, UNSUPPORTED_CONTENT_ENCODING or UNSUPPORTED_MEDIA_TYPE.
 *
 * A GET needs nothing: it can only ask, for a mutation is refused in it, and without cookies it gives a page no more
 * than anybody is given. A POST must be one that a browser sends for another site only after it was allowed to.
 */
export function checkPreconditions(
  method: string,
  headers: IncomingHttpHeaders,
  { mediaType }: RequestPreferences,
): void {
  if (mediaType === null) throw new AppError('NOT_ACCEPTABLE');
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? '';
  // A body is read as it comes: unpacked it could be of any size.
  if (encoding !== '' && encoding !== 'identity')
    throw new AppError('UNSUPPORTED_CONTENT_ENCODING', { encoding: shown(encoding) });
  const contentType = headers['content-type'];
  if (contentType !== undefined) {
    if (!isJson(contentType)) throw new AppError('UNSUPPORTED_MEDIA_TYPE');
    const charset = charsetOf(contentType);
    if (charset !== null && !/^utf-?8$/.test(charset))
      throw new AppError('UNSUPPORTED_CHARSET', { charset: shown(charset) });
  } else if (method === 'POST') {
    if (PREFLIGHT_HEADERS.every((name) => !headers[name])) throw new AppError('CSRF_PREVENTED');
    throw new AppError('UNSUPPORTED_MEDIA_TYPE');
  }
}

function isJson(contentType: string): boolean {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}

/**
 * The charset that a media type names, in small letters. JSON is UTF-8 (RFC 8259, section 8.1): bytes of another
 * charset would be read as other characters.
 */
function charsetOf(contentType: string): string | null {
  return /;\s*charset="?([^";]*)/.exec(contentType.toLowerCase())?.[1]?.trim() ?? null;
}

/** A value of a header as a message shows it. */
function shown(value: string): string {
  return value.slice(0, LONGEST_SHOWN);
}
