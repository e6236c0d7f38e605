import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '../kernel/app-error.ts';
import type { RequestPreferences } from '../kernel/request-preferences.ts';

/** Headers of which any makes a browser ask first whether it may send the request from another site. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Checks all that must hold of a GraphQL request whatever it asks, before its body is read; throws AppError
 * CSRF_PREVENTED, NOT_ACCEPTABLE or UNSUPPORTED_MEDIA_TYPE.
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
  const contentType = headers['content-type'];
  if (contentType !== undefined) {
    if (!isJson(contentType)) throw new AppError('UNSUPPORTED_MEDIA_TYPE');
  } else if (method === 'POST') {
    if (PREFLIGHT_HEADERS.every((name) => !headers[name])) throw new AppError('CSRF_PREVENTED');
    throw new AppError('UNSUPPORTED_MEDIA_TYPE');
  }
}

/** JSON is UTF-8 (RFC 8259, section 8.1): bytes of another charset would be read as other characters. */
function isJson(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  if (type.trim() !== 'application/json') return false;
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset);
}
