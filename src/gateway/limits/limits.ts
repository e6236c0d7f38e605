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
import { inputShapes } from './input-shape.ts';
import { QueryCostEstimator } from './query-cost.ts';
import { spreadFields } from './spread-fields.ts';

/** The limits of one request. */
export const LIMITS = {
  /** UTF-16 code units of the document. */
  length: 32 * 1024,
  tokens: 1_000,
  comments: 50,
  /** Levels of fields; `edges` is not a level. */
  depth: 12,
  /** Aliases in the document, those of `__typename` included. */
  aliases: 15,
  /** Fields of the root. */
  rootFields: 10,
  /** Times that one response name may stand in one selection set, its fragments included. */
  sameName: 20,
  /**
   * Fields and fragments that the operation comes to when its fragments stand wherever they are spread. What is not
   * equal is prepared and run, at some 10 µs each, and nothing else is answered meanwhile.
   */
  fields: 10_000,
  directives: 10,
  /** Values of one list in the arguments. */
  listSize: 250,
  /** Levels of input objects in the arguments, such as `not` within `or` within a filter. */
  inputDepth: 8,
  /**
   * Fields of input objects, an empty object counting as one, a variable counted wherever it stands. Each may be a
   * condition that SQL has to plan.
   */
  inputFields: 200,
  /**
   * Objects that the answer may have: list sizes, multiplied downwards. A page of 20 meetings with all they have, 50
   * participants each, is 21,160; an answer that really has so many takes well under a second.
   */
  cost: 25_000,
} as const;

/** Error codes of the limits that are counted of every valid operation; the parser counts the others. */
const CODES = {
  sameName: 'LIMIT_DUPLICATE_FIELDS',
  listSize: 'LIMIT_LIST_SIZE',
  inputDepth: 'LIMIT_INPUT_DEPTH',
  inputFields: 'LIMIT_INPUT_FIELDS',
  aliases: 'LIMIT_ALIASES',
  directives: 'LIMIT_DIRECTIVES',
  rootFields: 'LIMIT_ROOT_FIELDS',
  depth: 'LIMIT_DEPTH',
  cost: 'LIMIT_COST',
  fields: 'LIMIT_FIELDS',
} as const satisfies Partial<Record<keyof typeof LIMITS, ErrorCode>>;

type Counted = keyof typeof CODES;

/** The part of each limit that an operation uses, in the numbers of its errors. */
export type Usage = Readonly<Record<Counted, { readonly actual: number; readonly limit: number }>>;

/** Counts what a valid operation asks for, in time that grows with the document and not with what it spreads to. */
export function usageOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Usage {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const namesOf = responseNames(fragments);
  const inText = countText(document, namesOf);
  const root = schema.getRootType(operation.operation) as GraphQLCompositeType;
  const given = { ...defaultsOf(operation), ...variables };
  const counted: Readonly<Record<Counted, number>> = {
    ...inText,
    ...inputShapes(given)(document),
    listSize: Math.max(inText.listSize, longestList(variables)),
    rootFields: sum(namesOf(operation.selectionSet).values()),
    ...new QueryCostEstimator(schema, fragments, given).estimate(operation.selectionSet, root),
    fields: spreadFields(operation.selectionSet, fragments),
  };
  const usage = Object.entries(counted).map(([name, actual]) => [
    name,
    // Fragments multiply, and JSON has no infinity.
    { actual: Math.min(actual, Number.MAX_SAFE_INTEGER), limit: LIMITS[name as Counted] },
  ]);
  return Object.fromEntries(usage);
}

/** Throws AppError LIMIT_… where an operation uses more than a limit; it says what was asked for and the limit. */
export function checkLimits(usage: Usage): void {
  for (const [name, code] of Object.entries(CODES)) {
    const { actual, limit } = usage[name as Counted];
    if (actual > limit) throw new AppError(code, { actual, limit });
  }
}

function countText(document: DocumentNode, namesOf: ReturnType<typeof responseNames>) {
  const counted = { aliases: 0, directives: 0, sameName: 0, listSize: 0 };
  visit(document, {
    Field: ({ alias }) => {
      if (alias !== undefined) counted.aliases += 1;
    },
    Directive: () => {
      counted.directives += 1;
    },
    SelectionSet: (set) => {
      counted.sameName = Math.max(counted.sameName, ...namesOf(set).values());
    },
    ListValue: ({ values }) => {
      counted.listSize = Math.max(counted.listSize, values.length);
    },
  });
  return counted;
}

/** Length of the longest list in a value that was parsed as JSON. */
function longestList(value: unknown): number {
  let longest = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (typeof each !== 'object' || each === null) continue;
    if (Array.isArray(each)) longest = Math.max(longest, each.length);
    for (const inner of Object.values(each)) waiting.push(inner);
  }
  return longest;
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
