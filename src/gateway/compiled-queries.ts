import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { compileLocaleContext, localeVariables } from '../translation/locale-context.ts';

export type Variables = Readonly<Record<string, unknown>>;

export interface ValidOperation {
  /** Equal for equal texts of documents. */
  readonly queryHash: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** What of a document decides which compiled query it runs as. */
interface LocaleVariables {
  readonly names: readonly string[];
}

/** Operations compiled to functions by graphql-jit, the locale context compiled into them; the least used are dropped. */
export class CompiledQueries {
  readonly #queries: LRUCache<string, CompiledQuery>;
  readonly #variables: LRUCache<string, LocaleVariables>;

  constructor(
    private readonly schema: GraphQLSchema,
    max = 500,
  ) {
    this.#queries = new LRUCache({ max });
    this.#variables = new LRUCache({ max });
  }

  /** The compiled query, or the errors of an operation that graphql-jit cannot compile. */
  get(valid: ValidOperation, variables: Variables): CompiledQuery | ExecutionResult {
    const { document, operation } = valid;
    const name = `${valid.queryHash}/${operation.name?.value ?? ''}`;
    const isGiven = isGivenIn(operation, variables);
    const given = this.#localeVariables(name, document).names.filter(isGiven);
    const key = `${name}/${given.join()}`;
    const known = this.#queries.get(key);
    if (known !== undefined) return known;

    const rewritten = compileLocaleContext(this.schema, document, operation, isGiven);
    const compiled = compileQuery(this.schema, rewritten, operation.name?.value ?? '', {});
    if (isCompiledQuery(compiled)) this.#queries.set(key, compiled);
    return compiled;
  }

  #localeVariables(name: string, document: DocumentNode): LocaleVariables {
    const known = this.#variables.get(name) ?? { names: localeVariables(document) };
    this.#variables.set(name, known);
    return known;
  }
}

/** Whether a variable has a value: one that is sent and not null, or, where none is sent, its default. */
export function isGivenIn(
  operation: OperationDefinitionNode,
  variables: Variables,
): (name: string) => boolean {
  return (name) => {
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) return variables[name] !== null;
    const definition = operation.variableDefinitions?.find((each) => each.variable.name.value === name);
    return definition?.defaultValue !== undefined && definition.defaultValue.kind !== 'NullValue';
  };
}
