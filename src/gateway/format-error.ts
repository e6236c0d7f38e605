import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode, ErrorParams } from '../kernel/app-error.ts';
import { classifyError } from './classify-error.ts';

/** Codes whose message is graphql-js's or Apollo's own and says what the sender got wrong. */
const KEEPS_MESSAGE: ReadonlySet<string> = new Set<ErrorCode>([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** The sentence of an error. */
export type MessageOf = (code: ErrorCode, params: ErrorParams) => string;

/**
 * An error as clients get it: a code of ours, its parameters, and where in the request it belongs. Nothing of SQL,
 * values, paths or stacks: what is not known here becomes INTERNAL_SERVER_ERROR, and only the log has the rest.
 */
export function formatError(messageOf: MessageOf, options: { readonly hidesSchema: boolean }) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { code, params } = classifyError(error);
    const { locations, path } = formatted;
    return {
      message: KEEPS_MESSAGE.has(code)
        ? withoutSuggestions(formatted.message, options.hidesSchema)
        : messageOf(code, params ?? {}),
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code, ...(params && { params }) },
    };
  };
}

/** Writes the message of each error that has one of ours anew, for the reader. */
export function rewriteMessages(
  errors: readonly GraphQLFormattedError[],
  messageOf: MessageOf,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { code, params = {} } = error.extensions as { code: ErrorCode; params?: ErrorParams };
    return KEEPS_MESSAGE.has(code) ? error : { ...error, message: messageOf(code, params) };
  });
}

/** graphql-js guesses what was meant, which tells of a schema that introspection does not show. */
function withoutSuggestions(message: string, hidesSchema: boolean): string {
  return hidesSchema ? message.replace(/ ?Did you mean .+\?$/s, '') : message;
}
