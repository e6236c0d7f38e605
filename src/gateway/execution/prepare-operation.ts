import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import {
  extendContext,
  type LocaleContext,
  takeInContext,
  takesLocale,
  withContext,
} from '../../translation/fields/locale-context.ts';
import type { Variables } from './coerced-variables.ts';
import { withEnumNames } from './enum-literals.ts';
import { isIncluded, settleArguments } from './settle-variables.ts';

export interface PreparedOperation {
  /** Its own document: there is no fragment to spread any more. */
  readonly operation: OperationDefinitionNode;
  /** Number of its fields; those of a fragment count wherever it was spread. */
  readonly fieldCount: number;
}

/**
 * Prepares an operation for execution, in one walk: nothing is left to decide but the values of its variables.
 *
 * - Fragments stand where they are spread, under a type condition where not every object is of their type.
 * - What `@skip` and `@include` leave out is gone, and so is every argument whose variable has no value; one that is
 *   null is a literal.
 * - Each field that declares a `locale` argument and is not given one has the argument of its nearest ancestor or of
 *   `@inContext`, and so with `fallback` and `strict`. It carries nothing at run time; what is still without a
 *   `locale` is decided by the request.
 * - Fields of one response name have their selections in the first of them (`CollectSubfields`, GraphQL specification,
 *   6.3.2), so that a fragment is walked once for all of them. The others stay, empty, for the locations of errors.
 *
 * Every node is a copy, one for each place it is used in.
 *
 * @param values the variables as graphql-js coerces them: one without a value is not in it. The result is the same for
 *   all values that are equally given or null, and equal where `@skip` or `@include` asks for them.
 */
export function prepareOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  values: Variables,
): PreparedOperation {
  return new Walk(schema, document, values).prepare(operation);
}

type Parent = GraphQLNamedType | undefined;

/** A selection set while it is read. */
interface Selected {
  /** Fields of one response name, and what is selected for some of the types only, in the order of the answer. */
  readonly parts: (FieldNode[] | InlineFragmentNode)[];
  /** The fields that others may still join: those since the last condition, or the order of the answer would change. */
  readonly open: Map<string, FieldNode[]>;
  readonly spread: SpreadFragments;
}

class Walk {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** The number of fields made so far: the one place to stop a document that spreads too far. */
  #fieldCount = 0;

  readonly #schema: GraphQLSchema;
  readonly #values: Variables;

  constructor(schema: GraphQLSchema, document: DocumentNode, values: Variables) {
    this.#schema = schema;
    this.#values = values;
    for (const each of document.definitions)
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
  }

  prepare(original: OperationDefinitionNode): PreparedOperation {
    const { operation, args } = takeInContext(original);
    const context = this.#within({}, settleArguments(args, this.#values));
    const root = this.#schema.getRootType(operation.operation) ?? undefined;
    const prepared = {
      ...operation,
      variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) =>
        Object.hasOwn(this.#values, variable.name.value),
      ),
      selectionSet: this.#selectionSet([operation.selectionSet], root, context, new SpreadFragments()),
    };
    return { operation: prepared, fieldCount: this.#fieldCount };
  }

  /** Merges several selection sets of one object. */
  #selectionSet(
    sets: readonly SelectionSetNode[],
    parent: Parent,
    context: LocaleContext,
    spread: SpreadFragments,
  ): SelectionSetNode {
    const selected: Selected = { parts: [], open: new Map(), spread };
    for (const set of sets) this.#read(set, parent, context, selected);
    const selections = selected.parts.flatMap((part): SelectionNode[] =>
      Array.isArray(part) ? this.#merge(part, parent, context) : [part],
    );
    return { kind: Kind.SELECTION_SET, selections };
  }

  #read({ selections }: SelectionSetNode, parent: Parent, context: LocaleContext, selected: Selected): void {
    for (const node of selections) {
      if (!isIncluded(node.directives ?? [], this.#values)) continue;
      if (node.kind === Kind.FIELD) addField(selected, node);
      else if (node.kind === Kind.INLINE_FRAGMENT) this.#readFragment(node, parent, context, selected);
      else if (selected.spread.add(node.name.value))
        this.#readFragment(
          this.#fragments.get(node.name.value) as FragmentDefinitionNode,
          parent,
          context,
          selected,
        );
    }
  }

  #readFragment(
    { typeCondition, selectionSet }: FragmentDefinitionNode | InlineFragmentNode,
    parent: Parent,
    context: LocaleContext,
    selected: Selected,
  ): void {
    const type = typeCondition && this.#schema.getType(typeCondition.name.value);
    if (typeCondition === undefined || isSurely(this.#schema, parent, type)) {
      this.#read(selectionSet, parent, context, selected);
      return;
    }
    // What is spread for some of the parent's types only is not in the set for the others.
    const inner = this.#selectionSet([selectionSet], type, context, new SpreadFragments(selected.spread));
    selected.parts.push({ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: inner });
    selected.open.clear();
  }

  /** The fields of one response name: validation has made sure that they have the same arguments. */
  #merge(nodes: readonly FieldNode[], parent: Parent, context: LocaleContext): FieldNode[] {
    this.#fieldCount += nodes.length;
    const first = nodes[0] as FieldNode;
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[first.name.value] : undefined;
    const takesPart = field !== undefined && takesLocale(field);
    const given = (node: FieldNode) => settleArguments(node.arguments ?? [], this.#values);
    const named = (args: readonly ArgumentNode[]) =>
      args.map((arg) => {
        const type = field?.args.find(({ name }) => name === arg.name.value)?.type;
        return type === undefined ? arg : { ...arg, value: withEnumNames(arg.value, type) };
      });
    const inner = takesPart ? this.#within(context, given(first)) : context;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const type = sets.length === 0 ? undefined : this.#typeOf(first, field?.type);
    return nodes.map((node, index) => ({
      ...node,
      directives: [],
      arguments: named(takesPart ? withContext(given(node), inner, field) : given(node)),
      ...(node.selectionSet && {
        selectionSet:
          index === 0
            ? this.#selectionSet(sets, type, inner, new SpreadFragments())
            : { kind: Kind.SELECTION_SET, selections: [] },
      }),
    }));
  }

  #within(context: LocaleContext, args: readonly ArgumentNode[]): LocaleContext {
    return extendContext(context, args, (variable) => this.#values[variable] != null);
  }

  #typeOf({ name }: FieldNode, type: Parameters<typeof getNamedType>[0]): Parent {
    if (name.value === SchemaMetaFieldDef.name) return getNamedType(SchemaMetaFieldDef.type);
    if (name.value === TypeMetaFieldDef.name) return getNamedType(TypeMetaFieldDef.type);
    return type ? this.#schema.getType(getNamedType(type).name) : undefined;
  }
}

/** The fragments that are in a selection set already: once more would change nothing. */
class SpreadFragments {
  readonly #names = new Set<string>();

  /** @param outer those of the set that a condition stands in, which hold for its types as well */
  readonly #outer: SpreadFragments | undefined;

  constructor(outer?: SpreadFragments) {
    this.#outer = outer;
  }

  /** Adds a fragment; false where it is in the set. */
  add(name: string): boolean {
    if (this.has(name)) return false;
    this.#names.add(name);
    return true;
  }

  has(name: string): boolean {
    return this.#names.has(name) || this.#outer?.has(name) === true;
  }
}

function addField({ parts, open }: Selected, node: FieldNode): void {
  const name = (node.alias ?? node.name).value;
  const same = open.get(name);
  if (same !== undefined) return void same.push(node);
  const nodes = [node];
  open.set(name, nodes);
  parts.push(nodes);
}

/** Says that every object of type `parent` is of type `type`. */
function isSurely(schema: GraphQLSchema, parent: Parent, type: Parent): boolean {
  if (parent === type) return true;
  const canImplement = isObjectType(parent) || isInterfaceType(parent);
  return canImplement && isAbstractType(type) && schema.isSubType(type, parent);
}
