import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../records/request-context.ts';
import { compileLocaleContext } from '../../translation/fields/locale-context.ts';
import { findingCoercedValue, type Variables, withCoercedVariables } from './coerced-variables.ts';
import { describingItself } from './self-description.ts';
import { staticOperation } from './static-operation.ts';

export interface ValidOperation {
  /** Equal for equal texts of documents. */
  readonly queryHash: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Runs an operation; `values` are its variables as graphql-js coerces them. */
export type RunnableQuery = (
  context: RequestContext,
  values: Variables,
) => ExecutionResult | Promise<ExecutionResult>;

/** A compiled query takes about 1 KiB for each of its fields, and a few for itself. */
const MOST_FIELDS = 64 * 1024;

/** Operations compiled to functions by graphql-jit, the locale context compiled into them; the least used are dropped. */
export class CompiledQueries {
  readonly #queries: LRUCache<string, RunnableQuery>;
  readonly #conditions = new WeakMap<DocumentNode, ReadonlySet<string>>();

  readonly #schema: GraphQLSchema;
  readonly #jitSchema: GraphQLSchema;

  constructor(schema: GraphQLSchema, mostFields = MOST_FIELDS) {
    this.#queries = new LRUCache({ maxSize: mostFields });
    this.#schema = describingItself(schema);
    this.#jitSchema = findingCoercedValue(this.#schema);
  }

  /**
   * The operation as a function. It runs with `values`, or with others of the same shape.
   *
   * @param values the variables as graphql-js coerces them
   */
  get(valid: ValidOperation, values: Variables): RunnableQuery {
    const { queryHash, document, operation } = valid;
    const key = `${queryHash}/${operation.name?.value ?? ''}/${this.#shape(document, operation, values)}`;
    const known = this.#queries.get(key);
    if (known !== undefined) return known;

    const rewritten = staticDocument(this.#schema, document, operation, values);
    const query = this.#compile(rewritten);
    this.#queries.set(key, query, { size: sizeOf(rewritten) });
    return query;
  }

  #compile(document: DocumentNode): RunnableQuery {
    const schema = this.#jitSchema;
    const compiled = compileQuery(schema, document, undefined, {});
    if (isCompiledQuery(compiled)) {
      return (contextValue, values) => compiled.query(null, contextValue, values);
    }
    // A field that cannot be asked for fails the whole of the query here, and there only where it is reached.
    return (contextValue, variableValues) => execute({ schema, document, contextValue, variableValues });
  }

  /** What of the variables decides how the operation is compiled: a letter for each that is declared. */
  #shape(
    document: DocumentNode,
    { variableDefinitions = [] }: OperationDefinitionNode,
    values: Variables,
  ): string {
    const conditions = this.#conditions.get(document) ?? conditionsOf(document);
    this.#conditions.set(document, conditions);
    return variableDefinitions
      .map(({ variable: { name } }) => {
        const value = values[name.value];
        if (value === undefined) return '-';
        if (value === null) return '0';
        return conditions.has(name.value) ? String(value).charAt(0) : '1';
      })
      .join('');
  }
}

function sizeOf(document: DocumentNode): number {
  let fields = 10;
  visit(document, {
    Field: () => {
      fields += 1;
    },
  });
  return fields;
}

/** The document that is executed: one operation with nothing to decide at run time, no locale inherited either. */
function staticDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  values: Variables,
): DocumentNode {
  const settled = withCoercedVariables(staticOperation(schema, document, operation, values));
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [settled] };
  return compileLocaleContext(schema, alone, settled, (name) => values[name] != null);
}

/** The variables that `@skip` and `@include` ask. */
function conditionsOf(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: [condition] = [] }) => {
      const isCondition = name.value === 'skip' || name.value === 'include';
      if (isCondition && condition?.value.kind === Kind.VARIABLE) names.add(condition.value.name.value);
    },
  });
  return names;
}
