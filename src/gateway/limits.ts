import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { AppError } from '../kernel/app-error.ts';
import type { Variables } from './compiled-queries.ts';

/** What one operation may ask for at most. */
export const LIMITS = {
  /** Levels of fields; `edges` is not a level. */
  depth: 8,
  /** Aliases in the document, those of `__typename` included. */
  aliases: 15,
  /** Fields of the root. */
  rootFields: 10,
  /** How often one response name may stand in one selection set. */
  sameName: 20,
  directives: 10,
  /** Objects that the answer may have: list sizes, multiplied downwards. */
  cost: 2_000,
} as const;

/** How many items a list without a size of its own is taken to have. */
const PLAIN_LIST_SIZE = 5;
/** What a connection is asked for where neither `first` nor `last` is given. */
const DEFAULT_PAGE_SIZE = 20;

interface Weight {
  readonly depth: number;
  readonly cost: number;
}

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
  checkDocument(document);
  const root = schema.getRootType(operation.operation) as GraphQLCompositeType;
  enforce('LIMIT_ROOT_FIELDS', countFields(operation.selectionSet, fragments), LIMITS.rootFields);
  const { depth, cost } = new Weigher(schema, fragments, variables).weigh(operation.selectionSet, root);
  enforce('LIMIT_DEPTH', depth, LIMITS.depth);
  enforce('LIMIT_COST', cost, LIMITS.cost);
}

type LimitCode =
  | 'LIMIT_ALIASES'
  | 'LIMIT_COST'
  | 'LIMIT_DEPTH'
  | 'LIMIT_DIRECTIVES'
  | 'LIMIT_DUPLICATE_FIELDS'
  | 'LIMIT_ROOT_FIELDS';

function enforce(code: LimitCode, actual: number, limit: number): void {
  if (actual > limit) throw new AppError(code, { actual, limit });
}

function checkDocument(document: DocumentNode): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (node) => {
      if (node.alias !== undefined) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
    SelectionSet: (node) => {
      const names = Map.groupBy(node.selections, (each) =>
        each.kind === Kind.FIELD
          ? (each.alias ?? each.name).value
          : each.kind === Kind.FRAGMENT_SPREAD
            ? `...${each.name.value}`
            : '...',
      );
      enforce(
        'LIMIT_DUPLICATE_FIELDS',
        Math.max(0, ...[...names.values()].map(({ length }) => length)),
        LIMITS.sameName,
      );
    },
  });
  enforce('LIMIT_ALIASES', aliases, LIMITS.aliases);
  enforce('LIMIT_DIRECTIVES', directives, LIMITS.directives);
}

function countFields(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  const counts = new Map<string, number>();
  const count = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, each) => {
      if (each.kind === Kind.FIELD) return sum + 1;
      if (each.kind === Kind.INLINE_FRAGMENT) return sum + count(each.selectionSet);
      const name = each.name.value;
      const known = counts.get(name) ?? count((fragments.get(name) as FragmentDefinitionNode).selectionSet);
      counts.set(name, known);
      return sum + known;
    }, 0);
  return count(set);
}

/** Weighs selection sets; each fragment once, or a chain of fragments would take exponential time (CVE-2026-34573). */
class Weigher {
  readonly #fragments = new Map<string, Weight>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly definitions: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  weigh(set: SelectionSetNode, parent: GraphQLCompositeType): Weight {
    let depth = 0;
    let cost = 0;
    for (const selection of set.selections) {
      const weight =
        selection.kind === Kind.FIELD
          ? this.#weighField(selection, parent)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? this.#weighFragment(selection.name.value)
            : this.weigh(selection.selectionSet, this.#typeOf(selection.typeCondition?.name.value) ?? parent);
      depth = Math.max(depth, weight.depth);
      cost += weight.cost;
    }
    return { depth, cost };
  }

  #weighFragment(name: string): Weight {
    const known = this.#fragments.get(name);
    if (known !== undefined) return known;
    const { selectionSet, typeCondition } = this.definitions.get(name) as FragmentDefinitionNode;
    const weight = this.weigh(selectionSet, this.#typeOf(typeCondition.name.value) as GraphQLCompositeType);
    this.#fragments.set(name, weight);
    return weight;
  }

  #weighField(node: FieldNode, parent: GraphQLCompositeType): Weight {
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    // The meta-fields: introspection has its own limit in graphql-js.
    if (field === undefined) return { depth: 1, cost: 0 };
    const type = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(type)) return { depth: 1, cost: 0 };
    const inner = this.weigh(node.selectionSet, type);
    const isConnection = type.name.endsWith('Connection');
    const isPlumbing = parent.name.endsWith('Connection');
    if (isConnection) return { depth: inner.depth + 1, cost: inner.cost * this.#pageSize(field, node) };
    if (isPlumbing && field.name === 'pageInfo') return { depth: inner.depth + 1, cost: 0 };
    if (isPlumbing && field.name === 'edges') return { depth: inner.depth, cost: inner.cost };
    const items = isPlumbing ? 1 : isList(field) ? PLAIN_LIST_SIZE : 1;
    return { depth: inner.depth + 1, cost: items * (1 + inner.cost) };
  }

  /** What the field is asked for; sizes beyond what a list may have are refused by the list itself. */
  #pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (!field.args.some(({ name }) => name === 'first')) return PLAIN_LIST_SIZE;
    const sizes = ['first', 'last'].flatMap((name) => {
      const value = node.arguments?.find((each) => each.name.value === name)?.value;
      if (value?.kind === Kind.INT) return [Number(value.value)];
      const given = value?.kind === Kind.VARIABLE ? this.variables[value.name.value] : undefined;
      return typeof given === 'number' ? [given] : [];
    });
    return Math.max(1, sizes.at(-1) ?? DEFAULT_PAGE_SIZE);
  }

  #typeOf(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
