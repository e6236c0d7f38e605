import {
  type ArgumentNode,
  type GraphQLField,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

/** The arguments that make up a locale context. A field takes part by declaring `locale: Locale`. */
const CONTEXT_ARGUMENTS = ['locale', 'fallback', 'strict'] as const;
const DIRECTIVE = 'inContext';

/** The nearest value given for each argument, as the document has it: a literal or a variable. */
export type LocaleContext = Readonly<Partial<Record<(typeof CONTEXT_ARGUMENTS)[number], ArgumentNode>>>;

/** Says that a variable has a value, and not null. An argument whose variable has none counts as not given. */
export type IsGiven = (variable: string) => boolean;

/** The locale context of an operation, which `@inContext` gives, and the operation without that directive. */
export function takeInContext(operation: OperationDefinitionNode): {
  readonly operation: OperationDefinitionNode;
  readonly args: readonly ArgumentNode[];
} {
  const { directives = [] } = operation;
  return {
    operation: { ...operation, directives: directives.filter(({ name }) => name.value !== DIRECTIVE) },
    args: directives.find(({ name }) => name.value === DIRECTIVE)?.arguments ?? [],
  };
}

/** The context within arguments: each that is given goes before that of the outer context. */
export function extendContext(
  outer: LocaleContext,
  args: readonly ArgumentNode[],
  isGiven: IsGiven,
): LocaleContext {
  const given = args.filter(
    ({ name, value }) =>
      isContextArgument(name.value) &&
      value.kind !== Kind.NULL &&
      (value.kind !== Kind.VARIABLE || isGiven(value.name.value)),
  );
  return given.length === 0
    ? outer
    : { ...outer, ...Object.fromEntries(given.map((arg) => [arg.name.value, arg])) };
}

/** Recognises a field that takes part in the context; one of an upstream may have a `locale` that means another thing. */
export function takesLocale({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name, type }) => name === 'locale' && getNamedType(type).name === 'Locale');
}

/** The arguments of a field that takes part, with those of its context that it declares. */
export function withContext(
  args: readonly ArgumentNode[],
  context: LocaleContext,
  field: GraphQLField<unknown, unknown>,
): ArgumentNode[] {
  const declared = new Set(field.args.map(({ name }) => name));
  const others = args.filter(({ name }) => !isContextArgument(name.value));
  const inherited = CONTEXT_ARGUMENTS.flatMap((name) => (declared.has(name) ? (context[name] ?? []) : []));
  return [...others, ...inherited];
}

function isContextArgument(name: string): boolean {
  return (CONTEXT_ARGUMENTS as readonly string[]).includes(name);
}
