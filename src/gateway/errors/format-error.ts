import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../kernel/app-error.ts';
import { classifyError } from './classify-error.ts';
import type { ErrorFacts, ErrorWriter } from './error-writer.ts';
import { explainError } from './explain-error.ts';
import { hideParams, hideSchema } from './hidden-schema.ts';

/** Codes whose message is of others, says what the sender got wrong, and so has a reason. */
const FOREIGN: ReadonlySet<string> = new Set<ErrorCode>([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * An error as programs get it: a code of ours, its reason and parameters, and where in the request it belongs.
 * Nothing of SQL, values, paths or stacks: what is not known here becomes INTERNAL_SERVER_ERROR, and only the log has
 * the rest. Its message is for nobody yet: `writeMessages` writes it for the reader.
 */
export function errorFormatter({ hidesSchema }: { readonly hidesSchema: boolean }) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { code, params } = classifyError(error);
    const { locations, path } = formatted;
    const where = { ...(locations && { locations }), ...(path && { path }) };
    if (!FOREIGN.has(code)) {
      const told = params && hidesSchema ? hideParams(code, params, error) : params;
      return { message: code, ...where, extensions: { code, ...(told && { params: told }) } };
    }
    const explained = explainError(error as Error);
    if (!hidesSchema)
      return { message: formatted.message, ...where, extensions: { code, ...(explained ?? {}) } };
    // A message that is not understood may name anything: then only the code is told.
    const told = explained && hideSchema(explained, error);
    return { message: code, ...where, extensions: { code, ...(told ?? {}) } };
  };
}

/** Writes the message of each error for the reader. */
export function writeMessages(
  errors: readonly GraphQLFormattedError[],
  writer: ErrorWriter,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const facts = error.extensions as unknown as ErrorFacts;
    // Where the message is the code, it has no words of others.
    const foreign = error.message === facts.code ? undefined : error.message;
    return { ...error, message: writer.write(facts, foreign) };
  });
}
