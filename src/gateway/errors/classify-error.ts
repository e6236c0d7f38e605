import { GraphQLError } from 'graphql';
import { AppError, ERROR_STATUS, type ErrorCode, type ErrorParams } from '../../kernel/app-error.ts';
import { isQueryCancelled, isUnavailable, sqlState } from '../../storage/database-errors.ts';
import { LIMITS } from '../limits/limits.ts';
import { explainError } from './explain-error.ts';
import type { Reason } from './reasons.ts';

/** The class of an error: its code for clients, and whether the log must have it. */
export interface ErrorClass {
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
  /** True where the fault is here, so that the log must have it. */
  readonly isInternal: boolean;
}

/** SQLSTATEs of statements that took too long: `query_canceled`, and `lock_not_available` after `lock_timeout`. */
const TOO_SLOW: ReadonlySet<string | undefined> = new Set(['57014', '55P03']);

const ARGUMENT_REASONS: ReadonlySet<string | undefined> = new Set<Reason>([
  'ARGUMENT_NULL',
  'ARGUMENT_INVALID',
]);

/** The messages by which graphql-js's parser refuses what is over a limit; it gives them no code. */
const PARSER_LIMITS: readonly { words: RegExp; code: ErrorCode; limit: number }[] = [
  { words: /tokens\. Parsing aborted\.$/, code: 'LIMIT_TOKENS', limit: LIMITS.tokens },
  { words: /comments\. Parsing aborted\.$/, code: 'LIMIT_COMMENTS', limit: LIMITS.comments },
  { words: /code units\. Parsing aborted\.$/, code: 'LIMIT_LENGTH', limit: LIMITS.length },
];

/** Classifies an error, whoever threw it: we, graphql-js, Apollo Server, a resolver or the database. */
export function classifyError(error: unknown): ErrorClass {
  const cause = rootCause(error);
  if (cause instanceof AppError) return { code: cause.code, params: cause.params, isInternal: false };
  if (isQueryCancelled(cause) || TOO_SLOW.has(sqlState(cause))) {
    return { code: 'REQUEST_TIMEOUT', isInternal: false };
  }
  if (isUnavailable(cause)) return { code: 'SERVICE_UNAVAILABLE', isInternal: true };
  // What has a path was thrown by a field: it is never the sender's to read, whatever code it carries.
  if (!(error instanceof GraphQLError) || error.path !== undefined) {
    return isArgumentError(cause)
      ? { code: 'BAD_USER_INPUT', isInternal: false }
      : { code: 'INTERNAL_SERVER_ERROR', isInternal: true };
  }
  const limit = PARSER_LIMITS.find(({ words }) => words.test(error.message));
  if (limit !== undefined) return { code: limit.code, params: { limit: limit.limit }, isInternal: false };
  if (error.extensions.validationErrorCode === 'INTROSPECTION_DISABLED') {
    return { code: 'INTROSPECTION_DISABLED', isInternal: false };
  }
  const { http, code = isBadRequest(http) ? 'BAD_REQUEST' : undefined } = error.extensions;
  const isKnown = typeof code === 'string' && Object.hasOwn(ERROR_STATUS, code);
  return isKnown
    ? { code: code as ErrorCode, isInternal: code === 'INTERNAL_SERVER_ERROR' }
    : { code: 'INTERNAL_SERVER_ERROR', isInternal: true };
}

/** The error that was thrown first; graphql-js and Apollo Server wrap it, sometimes twice. */
export function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** graphql-js finds only when it comes to a field that a variable gives null where there must be none. */
function isArgumentError(cause: unknown): boolean {
  if (!(cause instanceof GraphQLError) || cause.nodes === undefined) return false;
  return ARGUMENT_REASONS.has(explainError(cause)?.reason);
}

/** Apollo Server refuses a wrong persisted query with a status alone. */
function isBadRequest(http: unknown): boolean {
  return typeof http === 'object' && http !== null && 'status' in http && http.status === 400;
}
