import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../kernel/app-error.ts';
import { classifyError } from './classify-error.ts';
import type { ErrorFacts, ErrorWriter } from './error-writer.ts';
import { explainError } from './explain-error.ts';
import type { Explanation, ReasonParam } from './reasons.ts';

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
    if (!FOREIGN.has(code))
      return { message: code, ...where, extensions: { code, ...(params && { params }) } };
    const explained = explainError(error as Error);
    return {
      message: hidesSchema ? withoutSuggestion(formatted.message) : formatted.message,
      ...where,
      extensions: { code, ...(explained && factsOf(explained, hidesSchema)) },
    };
  };
}

/** Writes the message of each error for the reader. */
export function writeMessages(
  errors: readonly GraphQLFormattedError[],
  writer: ErrorWriter,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const facts = error.extensions as unknown as ErrorFacts;
    return { ...error, message: writer.write(facts, FOREIGN.has(facts.code) ? error.message : undefined) };
  });
}

/** graphql-js guesses what was meant, which tells of a schema that introspection does not show. */
const SUGGESTIONS: ReadonlySet<string> = new Set(['suggestions', 'fragmentTypes']);

function withoutSuggestion(message: string): string {
  const at = message.lastIndexOf(' Did you mean ');
  return at >= 0 && message.endsWith('?') ? message.slice(0, at) : message;
}

/** The facts of an explanation that programs get, and of those in it; suggestions only where the schema is public. */
function factsOf({ reason, params = {} }: Explanation, hidesSchema: boolean): Explanation {
  const told = Object.entries(params)
    .filter(([name]) => !(hidesSchema && SUGGESTIONS.has(name)))
    .map(([name, param]) => [name, isExplanation(param) ? factsOf(param, hidesSchema) : param]);
  return { reason, ...(told.length > 0 && { params: Object.fromEntries(told) }) };
}

function isExplanation(param: ReasonParam): param is Explanation {
  return typeof param === 'object' && 'reason' in param;
}
