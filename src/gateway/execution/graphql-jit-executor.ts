import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { takingCoercedVariables } from './coerced-variables.ts';
import type { Executor } from './executor.ts';
import { graphqlJsExecutor } from './graphql-js-executor.ts';

/**
 * Fields of the largest operation that is compiled. That takes some 40 µs a field, in which nothing else is answered;
 * graphql-js runs an operation at once, and ten times as many fields in the same time.
 */
export const MOST_COMPILED = 1_000;

/**
 * Compiles operations to functions by graphql-jit. All that it does otherwise than graphql-js is mended here:
 *
 * - It gives null for a variable without a value, and hands null to resolvers that cannot have it. It keeps `@skip` and
 *   `@include` on the nodes of fragments, where two uses of one fragment overwrite each other, and takes a fragment that
 *   was skipped once for visited. A prepared operation has nothing of all this.
 * - It coerces variables by rules of its own, and refuses `$x: Boolean! = true` without a value: they come coerced.
 * - It takes long to compile what is large: `MOST_COMPILED`.
 * - It fails the whole of an operation for a field that cannot be asked for: graphql-js runs such an operation.
 * - Its errors are only like graphql-js's: without `extensions`, for one.
 * - It does not wait for the promise of a `resolveType`: `buildGatewaySchema` has none.
 */
export function graphqlJitExecutor(schema: GraphQLSchema, compile = compileQuery): Executor {
  const graphqlJs = graphqlJsExecutor(schema);
  return {
    prepare: (prepared) => {
      if (prepared.fieldCount > MOST_COMPILED) return graphqlJs.prepare(prepared);
      const document = takingCoercedVariables(prepared.operation);
      const compiled = compile(schema, document, undefined, {});
      if (!isCompiledQuery(compiled)) return graphqlJs.prepare(prepared);
      return async (context, given) => withGraphQLErrors(await compiled.query(null, context, given));
    },
  };
}

function withGraphQLErrors(result: ExecutionResult): ExecutionResult {
  return result.errors === undefined ? result : { ...result, errors: result.errors.map(asGraphQLError) };
}

function asGraphQLError({ message, locations, path, originalError }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError }), { locations });
}
