import {
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
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Variables } from '../execution/coerced-variables.ts';

/** The number of items that a list without a size of its own is taken to have. */
const PLAIN_LIST_SIZE = 5;
/** The size of a page where neither `first` nor `last` is given. */
const DEFAULT_PAGE_SIZE = 20;

/** The cost of `__schema` or `__type`: a few are allowed. graphql-js limits their depth. */
const INTROSPECTION_COST = 6_250;

export interface QueryCost {
  readonly depth: number;
  readonly cost: number;
}

/**
 * Estimates depth and cost of selection sets; each fragment once, or a chain of fragments would take exponential time
 * (CVE-2026-34573).
 */
export class QueryCostEstimator {
  readonly #fragments = new Map<string, QueryCost>();
  readonly #schema: GraphQLSchema;
  readonly #definitions: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;

  constructor(
    schema: GraphQLSchema,
    definitions: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Variables,
  ) {
    this.#schema = schema;
    this.#definitions = definitions;
    this.#variables = variables;
  }

  estimate(set: SelectionSetNode, parent: GraphQLCompositeType): QueryCost {
    let depth = 0;
    let cost = 0;
    for (const selection of set.selections) {
      const estimate =
        selection.kind === Kind.FIELD
          ? this.#estimateField(selection, parent)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? this.#estimateFragment(selection.name.value)
            : this.estimate(
                selection.selectionSet,
                this.#typeOf(selection.typeCondition?.name.value) ?? parent,
              );
      depth = Math.max(depth, estimate.depth);
      cost += estimate.cost;
    }
    return { depth, cost };
  }

  #estimateFragment(name: string): QueryCost {
    const known = this.#fragments.get(name);
    if (known !== undefined) return known;
    const { selectionSet, typeCondition } = this.#definitions.get(name) as FragmentDefinitionNode;
    const estimate = this.estimate(
      selectionSet,
      this.#typeOf(typeCondition.name.value) as GraphQLCompositeType,
    );
    this.#fragments.set(name, estimate);
    return estimate;
  }

  #estimateField(node: FieldNode, parent: GraphQLCompositeType): QueryCost {
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined) return { depth: 1, cost: node.selectionSet ? INTROSPECTION_COST : 0 };
    const { depth, cost } = this.#estimateObjects(node, field, parent);
    return { depth, cost: cost + ownCost(field) };
  }

  #estimateObjects(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLCompositeType,
  ): QueryCost {
    const type = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(type)) return { depth: 1, cost: 0 };
    const inner = this.estimate(node.selectionSet, type);
    const isConnection = type.name.endsWith('Connection');
    const isPlumbing = parent.name.endsWith('Connection');
    if (isConnection) return { depth: inner.depth + 1, cost: inner.cost * this.#pageSize(field, node) };
    if (isPlumbing && field.name === 'pageInfo') return { depth: inner.depth + 1, cost: 0 };
    if (isPlumbing && field.name === 'edges') return { depth: inner.depth, cost: inner.cost };
    const items = isPlumbing || !isList(field) ? 1 : this.#listSize(node);
    return { depth: inner.depth + 1, cost: items * (1 + inner.cost) };
  }

  /** The size that the field is asked for; sizes beyond what a list may have are refused by the list itself. */
  #pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (!field.args.some(({ name }) => name === 'first')) return PLAIN_LIST_SIZE;
    const sizes = ['first', 'last'].map((name) => this.#argument(node, name));
    return Math.max(1, sizes.findLast((size) => typeof size === 'number') ?? DEFAULT_PAGE_SIZE);
  }

  #listSize(node: FieldNode): number {
    const ids = this.#argument(node, 'ids');
    return Array.isArray(ids) ? ids.length : PLAIN_LIST_SIZE;
  }

  #argument({ arguments: args = [] }: FieldNode, name: string): unknown {
    const node = args.find((each) => each.name.value === name);
    return node && valueFromASTUntyped(node.value, this.#variables);
  }

  #typeOf(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** The cost that a field declares (`@Extensions({ cost })`) for work that does not show in the objects of its answer. */
function ownCost({ extensions }: GraphQLField<unknown, unknown>): number {
  return typeof extensions.cost === 'number' ? extensions.cost : 0;
}
