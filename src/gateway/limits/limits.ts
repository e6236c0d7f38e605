import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { AppError, type ErrorCode } from '../../kernel/app-error.ts';
import type { Variables } from '../execution/coerced-variables.ts';
import { responseNames } from '../execution/response-names.ts';
import { QueryCostEstimator } from './query-cost.ts';

/** The limits of one request. */
export const LIMITS = {
  /** UTF-16 code units of the document. */
  length: 32 * 1024,
  tokens: 1_000,
  comments: 50,
  /** Levels of fields; `edges` is not a level. */
  depth: 8,
  /** Aliases in the document, those of `__typename` included. */
  aliases: 15,
  /** Fields of the root. */
  rootFields: 10,
  /** Times that one response name may stand in one selection set, its fragments included. */
  sameName: 20,
  directives: 10,
  /** Values of one list in the arguments. */
  listSize: 250,
  /**
   * Objects that the answer may have: list sizes, multiplied downwards. A page of 20 meetings with all they have, 50
   * participants each, is 21,160; an answer that really has so many takes well under a second.
   */
  cost: 25_000,
} as const;

/** Checks a valid operation against the limits; throws AppError LIMIT_…, which says what was asked for and the limit. */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const namesOf = responseNames(fragments);
  checkDocument(document, namesOf);
  checkLists(variables);
  enforce('LIMIT_ROOT_FIELDS', sum(namesOf(operation.selectionSet).values()), LIMITS.rootFields);
  const root = schema.getRootType(operation.operation) as GraphQLCompositeType;
  const given = { ...defaultsOf(operation), ...variables };
  const { depth, cost } = new QueryCostEstimator(schema, fragments, given).estimate(
    operation.selectionSet,
    root,
  );
  enforce('LIMIT_DEPTH', depth, LIMITS.depth);
  enforce('LIMIT_COST', cost, LIMITS.cost);
}

type LimitCode = Extract<ErrorCode, `LIMIT_${string}`>;

function enforce(code: LimitCode, actual: number, limit: number): void {
  // Fragments multiply, and JSON has no infinity.
  if (actual > limit) throw new AppError(code, { actual: Math.min(actual, Number.MAX_SAFE_INTEGER), limit });
}

function checkDocument(document: DocumentNode, namesOf: ReturnType<typeof responseNames>): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias !== undefined) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
    SelectionSet: (set) =>
      enforce('LIMIT_DUPLICATE_FIELDS', Math.max(0, ...namesOf(set).values()), LIMITS.sameName),
    ListValue: ({ values }) => enforce('LIMIT_LIST_SIZE', values.length, LIMITS.listSize),
  });
  enforce('LIMIT_ALIASES', aliases, LIMITS.aliases);
  enforce('LIMIT_DIRECTIVES', directives, LIMITS.directives);
}

function checkLists(value: unknown): void {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (typeof each !== 'object' || each === null) continue;
    if (Array.isArray(each)) enforce('LIMIT_LIST_SIZE', each.length, LIMITS.listSize);
    for (const inner of Object.values(each)) waiting.push(inner);
  }
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
