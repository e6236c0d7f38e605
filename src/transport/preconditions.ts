import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '../kernel/app-error.ts';
import type { RequestPreferences } from '../kernel/request-preferences.ts';

/** Headers of which any makes a browser ask first whether it may send the request from another site. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Checks what must hold of every GraphQL request; throws AppError CSRF_PREVENTED, NOT_ACCEPTABLE or
 * UNSUPPORTED_MEDIA_TYPE. Apollo Server checks the same, but tells it in English only.
 */
export function checkPreconditions(
  method: string,
  headers: IncomingHttpHeaders,
  { mediaType }: RequestPreferences,
): void {
  if (mediaType === null) throw new AppError('NOT_ACCEPTABLE');
  const contentType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (contentType === undefined) {
    if (PREFLIGHT_HEADERS.every((name) => !headers[name])) throw new AppError('CSRF_PREVENTED');
    if (method === 'POST') throw new AppError('UNSUPPORTED_MEDIA_TYPE');
  } else if (contentType !== 'application/json') {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE');
  }
}
