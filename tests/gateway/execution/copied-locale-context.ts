import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The arguments that make up a locale context. A field takes part by declaring `locale: Locale`. */
const CONTEXT_ARGUMENTS = ['locale', 'fallback', 'strict'] as const;

/** The nearest value given for each argument, as the document has it: a literal or a variable. */
type LocaleContext = Readonly<Partial<Record<(typeof CONTEXT_ARGUMENTS)[number], ArgumentNode>>>;

/**
 * The locale context of an operation by another way than `prepareOperation`, which is held to it: fragments stay, and
 * are copied once for each context they are used in; all else is as the document has it, for graphql-js to decide.
 *
 * @param isGiven whether a variable has a value; an argument whose variable has none counts as not given.
 */
export function compileLocaleContext(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  isGiven: (variable: string) => boolean,
): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const copies = new Map<string, FragmentDefinitionNode>();
  const copyNames = new Map<string, string>();

  const extend = (context: LocaleContext, args: readonly ArgumentNode[] = []): LocaleContext => {
    const given = args.filter(
      ({ name, value }) =>
        (CONTEXT_ARGUMENTS as readonly string[]).includes(name.value) &&
        value.kind !== Kind.NULL &&
        (value.kind !== Kind.VARIABLE || isGiven(value.name.value)),
    );
    return given.length === 0
      ? context
      : { ...context, ...Object.fromEntries(given.map((arg) => [arg.name.value, arg])) };
  };

  const copyFragment = (name: string, context: LocaleContext): string => {
    const key = `${name} ${CONTEXT_ARGUMENTS.map((each) => context[each] && print(context[each])).join()}`;
    const known = copyNames.get(key);
    if (known !== undefined) return known;
    const copyName = `${name}_${copyNames.size}`;
    copyNames.set(key, copyName);
    const fragment = fragments.get(name) as FragmentDefinitionNode;
    const type = schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType;
    copies.set(copyName, {
      ...fragment,
      name: { ...fragment.name, value: copyName },
      selectionSet: rewriteSelections(fragment.selectionSet, type, context),
    });
    return copyName;
  };

  const rewriteSelection = (
    node: SelectionNode,
    parent: GraphQLCompositeType,
    context: LocaleContext,
  ): SelectionNode => {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      return { ...node, name: { ...node.name, value: copyFragment(node.name.value, context) } };
    }
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition;
      const type = condition ? (schema.getType(condition.name.value) as GraphQLCompositeType) : parent;
      return { ...node, selectionSet: rewriteSelections(node.selectionSet, type, context) };
    }
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined) return node;
    const takesPart = field.args.some(({ name, type }) => name === 'locale' && isLocale(type));
    const inner = takesPart ? extend(context, node.arguments) : context;
    const type = getNamedType(field.type);
    return {
      ...node,
      ...(takesPart && { arguments: withContext(node.arguments ?? [], inner, field) }),
      ...(node.selectionSet &&
        isCompositeType(type) && { selectionSet: rewriteSelections(node.selectionSet, type, inner) }),
    };
  };

  const rewriteSelections = (
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
    context: LocaleContext,
  ): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection) => rewriteSelection(selection, parent, context)),
  });

  const isContextDirective = ({ name }: DirectiveNode) => name.value === 'inContext';
  const root = schema.getRootType(operation.operation) as GraphQLCompositeType;
  const outermost = extend({}, operation.directives?.find(isContextDirective)?.arguments);
  const rewritten: OperationDefinitionNode = {
    ...operation,
    directives: operation.directives?.filter((directive) => !isContextDirective(directive)) ?? [],
    selectionSet: rewriteSelections(operation.selectionSet, root, outermost),
  };
  return { kind: Kind.DOCUMENT, definitions: [rewritten, ...copies.values()] };
}

/** An upstream field may have an argument of this name that means something else. */
function isLocale(type: GraphQLInputType): boolean {
  return getNamedType(type).name === 'Locale';
}

/** The field's arguments, with those of the context that it declares; one that is not given is left out. */
function withContext(
  args: readonly ArgumentNode[],
  context: LocaleContext,
  field: GraphQLField<unknown, unknown>,
): ArgumentNode[] {
  const declared = new Set(field.args.map(({ name }) => name));
  const others = args.filter(({ name }) => !(CONTEXT_ARGUMENTS as readonly string[]).includes(name.value));
  const inherited = CONTEXT_ARGUMENTS.flatMap((name) => (declared.has(name) ? (context[name] ?? []) : []));
  return [...others, ...inherited];
}
