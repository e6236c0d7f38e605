import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** The locale arguments that a field must be asked for; null: the document has none. */
export interface ExpectedLocale {
  readonly locale: string | null;
  readonly fallback: readonly string[] | null;
  readonly strict: boolean | null;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * The expectation of a reader of a query, found by reading: from the outside to the inside, each `locale`, `fallback`
 * and `strict` that is given holds until another is. By `parentType.response.path` of each field that takes a locale.
 */
export function naiveLocales(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  values: Values,
): Map<string, ExpectedLocale> {
  const expected = new Map<string, ExpectedLocale>();

  const read = (
    set: SelectionSetNode,
    types: readonly GraphQLObjectType[],
    path: string,
    outer: ExpectedLocale,
  ): void => {
    for (const node of set.selections) {
      if (!isWanted(node.directives ?? [])) continue;
      if (node.kind === Kind.FIELD) {
        const here = `${path}.${(node.alias ?? node.name).value}`;
        const inner = within(outer, node.arguments ?? []);
        for (const type of types) {
          const field = type.getFields()[node.name.value];
          if (field === undefined) continue;
          if (field.args.some(({ name }) => name === 'locale')) expected.set(`${type.name}${here}`, inner);
          if (node.selectionSet) read(node.selectionSet, objectTypes(schema, field.type), here, inner);
        }
        continue;
      }
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT
          ? node
          : document.definitions.find(
              (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
            );
      if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue;
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      const narrowed = condition
        ? types.filter((type) => objectTypes(schema, condition).includes(type))
        : types;
      read(fragment.selectionSet, narrowed, path, outer);
    }
  };

  const isWanted = (directives: readonly DirectiveNode[]): boolean =>
    directives.every(({ name, arguments: args = [] }) => {
      const condition = args[0] && meant(args[0].value);
      if (name.value === 'skip') return condition !== true;
      if (name.value === 'include') return condition === true;
      return true;
    });

  const within = (outer: ExpectedLocale, args: readonly ArgumentNode[]): ExpectedLocale => {
    const inner: Record<string, unknown> = { ...outer };
    for (const { name, value } of args) {
      const given = meant(value);
      if (!Object.hasOwn(outer, name.value) || given == null) continue;
      inner[name.value] = name.value === 'fallback' ? [given].flat() : given;
    }
    return inner as unknown as ExpectedLocale;
  };

  const meant = (node: ValueNode): unknown => {
    if (node.kind === Kind.VARIABLE) return values[node.name.value];
    if (node.kind === Kind.LIST) return node.values.map(meant);
    if (node.kind === Kind.NULL) return null;
    return 'value' in node ? node.value : undefined;
  };

  const context = operation.directives?.find(({ name }) => name.value === 'inContext');
  const nothing: ExpectedLocale = { locale: null, fallback: null, strict: null };
  read(
    operation.selectionSet,
    [schema.getQueryType() as GraphQLObjectType],
    '',
    within(nothing, context?.arguments ?? []),
  );
  return expected;
}

function objectTypes(
  schema: GraphQLSchema,
  type: Parameters<typeof getNamedType>[0],
): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return [named];
  return isAbstractType(named) ? schema.getPossibleTypes(named) : [];
}
