import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import { heapShare } from '../../kernel/heap-share.ts';
import type { Variables } from './coerced-variables.ts';
import { executedSchema } from './executed-schema.ts';
import type { Executor, MakeExecutor, PreparedQuery } from './executor.ts';
import { prepareOperation } from './prepare-operation.ts';

export interface ValidOperation {
  /** A hash of the document's text: equal texts have equal ones. */
  readonly queryHash: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Heap that a prepared query takes, as measured with graphql-jit: for itself, and for each of its fields. */
const BYTES_OF_A_QUERY = 6_500;
const BYTES_OF_A_FIELD = 3_000;
const MEBIBYTE = 1024 * 1024;

/** Operations prepared for an executor, once for all values of one shape; the least used are dropped. */
export class PreparedQueries {
  readonly #queries: LRUCache<string, PreparedQuery>;
  readonly #conditions = new WeakMap<DocumentNode, ReadonlySet<string>>();
  readonly #schema: GraphQLSchema;
  readonly #executor: Executor;

  constructor(
    schema: GraphQLSchema,
    makeExecutor: MakeExecutor,
    mostBytes = heapShare(1 / 8, 128 * MEBIBYTE),
  ) {
    this.#queries = new LRUCache({ maxSize: mostBytes });
    this.#schema = executedSchema(schema);
    this.#executor = makeExecutor(this.#schema);
  }

  /**
   * The operation as a function. It runs with `values`, or with others of the same shape.
   *
   * @param values the variables as graphql-js coerces them
   */
  get(valid: ValidOperation, values: Variables): PreparedQuery {
    const { queryHash, document, operation } = valid;
    const key = `${queryHash}/${operation.name?.value ?? ''}/${this.#shape(document, operation, values)}`;
    const known = this.#queries.get(key);
    if (known !== undefined) return known;
    const prepared = prepareOperation(this.#schema, document, operation, values);
    const query = this.#executor.prepare(prepared);
    this.#queries.set(key, query, {
      size: BYTES_OF_A_QUERY + BYTES_OF_A_FIELD * prepared.fieldCount,
    });
    return query;
  }

  /** Shape of the variables, which decides how the operation is prepared: a letter for each that is declared. */
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
