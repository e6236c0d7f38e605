import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql';
import type { Variables } from './coerced-variables.ts';

type Parent = GraphQLNamedType | undefined;

/**
 * An operation with nothing left to decide but the values of its variables: fragments stand where they are spread,
 * what `@skip` and `@include` leave out is gone, and so is every argument whose variable has no value. Every node is
 * a copy, one for each place it is used in.
 *
 * graphql-jit needs this: it keeps conditions on the nodes of fragments, where two uses of one fragment overwrite
 * each other, takes a fragment that was skipped once for visited, and gives null for a variable without a value.
 *
 * @param values the variables as graphql-js coerces them: one without a value is not in it.
 */
export function staticOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  values: Variables,
): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);

  /** `spread` has the fragments that are in this selection set already: once more would change nothing. */
  const selectionsOf = (
    { selections }: SelectionSetNode,
    parent: Parent,
    spread: Set<string>,
  ): SelectionNode[] =>
    selections.flatMap((node): SelectionNode[] => {
      if (!isIncluded(node.directives ?? [], values)) return [];
      if (node.kind === Kind.FIELD) return [fieldOf(node, parent)];
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(node.name.value)) return [];
        spread.add(node.name.value);
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (fragment?.typeCondition === undefined) {
        return fragment === undefined ? [] : selectionsOf(fragment.selectionSet, parent, spread);
      }
      const { selectionSet, typeCondition } = fragment;
      const type = schema.getType(typeCondition.name.value);
      if (isSurely(schema, parent, type)) return selectionsOf(selectionSet, parent, spread);
      // What is spread for some of the parent's types only is not in the set for the others.
      const inner = selectionsOf(selectionSet, type, new Set(spread));
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition,
          selectionSet: { kind: Kind.SELECTION_SET, selections: inner },
        },
      ];
    });

  const fieldOf = (node: FieldNode, parent: Parent): FieldNode => ({
    ...node,
    directives: [],
    arguments: argumentsOf(node.arguments ?? [], values),
    ...(node.selectionSet && {
      selectionSet: {
        ...node.selectionSet,
        selections: selectionsOf(node.selectionSet, typeOfField(schema, parent, node), new Set()),
      },
    }),
  });

  const root = schema.getRootType(operation.operation) ?? undefined;
  const given = operation.variableDefinitions?.filter(({ variable }) => variable.name.value in values);
  return {
    ...operation,
    variableDefinitions: given ?? [],
    selectionSet: {
      ...operation.selectionSet,
      selections: selectionsOf(operation.selectionSet, root, new Set()),
    },
  };
}

function typeOfField(schema: GraphQLSchema, parent: Parent, { name }: FieldNode): Parent {
  if (name.value === SchemaMetaFieldDef.name) return getNamedType(SchemaMetaFieldDef.type);
  if (name.value === TypeMetaFieldDef.name) return getNamedType(TypeMetaFieldDef.type);
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value] : undefined;
  return field && schema.getType(getNamedType(field.type).name);
}

/** Whether every object of type `parent` is of type `type`. */
function isSurely(schema: GraphQLSchema, parent: Parent, type: Parent): boolean {
  if (parent === type) return true;
  const canImplement = isObjectType(parent) || isInterfaceType(parent);
  return canImplement && isAbstractType(type) && schema.isSubType(type, parent);
}

function isIncluded(directives: readonly DirectiveNode[], values: Variables): boolean {
  return directives.every(({ name, arguments: [condition] = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    return isTrue(condition?.value, values) === (name.value === 'include');
  });
}

function isTrue(value: ValueNode | undefined, values: Variables): boolean {
  if (value?.kind === Kind.VARIABLE) {
    const given = values[value.name.value];
    if (given === null) throw nullCondition(value);
    return given === true;
  }
  return value?.kind === Kind.BOOLEAN && value.value;
}

/** In graphql-js's words: a variable that may be null may stand in a condition, if it has a default. */
function nullCondition(node: ValueNode): GraphQLError {
  const message = 'Argument "if" of non-null type "Boolean!" must not be null.';
  return new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
}

function argumentsOf(args: readonly ArgumentNode[], values: Variables): ArgumentNode[] {
  return args.flatMap((node) => {
    const value = settle(node.value, values);
    return value === undefined ? [] : [{ ...node, value }];
  });
}

/** A value without the variables that have none; undefined where nothing is left of it (GraphQL specification, 6.4.1). */
function settle(node: ValueNode, values: Variables): ValueNode | undefined {
  switch (node.kind) {
    case Kind.VARIABLE:
      if (!Object.hasOwn(values, node.name.value)) return undefined;
      // graphql-jit would hand null to a resolver that cannot have it; a literal it looks at.
      return values[node.name.value] === null
        ? { kind: Kind.NULL, ...(node.loc && { loc: node.loc }) }
        : node;
    case Kind.LIST:
      return { ...node, values: node.values.map((each) => settle(each, values) ?? { kind: Kind.NULL }) };
    case Kind.OBJECT:
      return {
        ...node,
        fields: node.fields.flatMap((field) => {
          const value = settle(field.value, values);
          return value === undefined ? [] : [{ ...field, value }];
        }),
      };
    default:
      return node;
  }
}
