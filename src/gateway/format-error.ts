import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { AppError, ERROR_STATUS, type ErrorCode, type ErrorParams } from '../kernel/app-error.ts';
import { isQueryCancelled } from '../storage/database-errors.ts';
import type { Localization } from '../translation/localization.ts';

/** Codes whose message is graphql-js's or Apollo's own and says what the sender got wrong. */
const KEEPS_MESSAGE: ReadonlySet<string> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * An error as clients get it: a code of ours, its parameters, and where in the request it belongs. Nothing of SQL,
 * values, paths or stacks: what is not known here becomes INTERNAL_SERVER_ERROR, and only the log has the rest.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const { message, locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (original instanceof AppError) {
    return { message: original.code, ...place, extensions: { code: original.code, params: original.params } };
  }
  const code = isQueryCancelled(original) ? 'REQUEST_TIMEOUT' : toKnownCode(formatted.extensions?.code);
  // A resolver's own error is never the sender's to read, whatever code it carries.
  const isInternal = original !== error && code !== 'REQUEST_TIMEOUT';
  if (isInternal)
    return { message: 'INTERNAL_SERVER_ERROR', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  return { message: KEEPS_MESSAGE.has(code) ? message : code, ...place, extensions: { code } };
}

/** Writes the message of each error in the reader's locale. Errors whose message is not ours stay as they are. */
export function localizeErrors(
  errors: readonly GraphQLFormattedError[],
  localization: Localization,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const code = error.extensions?.code as ErrorCode;
    if (error.message !== code) return error;
    const params = (error.extensions?.params as ErrorParams | undefined) ?? {};
    const locale = localization.negotiatedLocale();
    return { ...error, message: localization.catalogue.message('errors', code, params, { locale }) ?? code };
  });
}

/** The HTTP status of a response that has no data because of this error. */
export function statusOf(code: string): number {
  return ERROR_STATUS[toKnownCode(code)];
}

function toKnownCode(code: unknown): ErrorCode {
  if (code === 'PERSISTED_QUERY_HASH_MISMATCH') return 'BAD_REQUEST';
  return typeof code === 'string' && Object.hasOwn(ERROR_STATUS, code)
    ? (code as ErrorCode)
    : 'INTERNAL_SERVER_ERROR';
}
