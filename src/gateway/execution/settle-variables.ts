import {
  type ArgumentNode,
  type DirectiveNode,
  GraphQLError,
  Kind,
  type ValueNode,
  type VariableNode,
} from 'graphql';
import type { Variables } from './coerced-variables.ts';

/** Decides by `@skip` and `@include` that a selection stays. Throws GraphQLError where a condition is null. */
export function isIncluded(directives: readonly DirectiveNode[], values: Variables): boolean {
  return directives.every(({ name, arguments: [condition] = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    return isTrue(condition?.value, values) === (name.value === 'include');
  });
}

/**
 * The arguments without those whose variable has no value (GraphQL specification, 6.4.1). A variable that is null is the
 * literal: graphql-jit hands the variable to resolvers that cannot have null, and an error that quotes it says more.
 */
export function settleArguments(args: readonly ArgumentNode[], values: Variables): ArgumentNode[] {
  return args.flatMap((node) => {
    const value = settle(node.value, values);
    return value === undefined ? [] : [{ ...node, value }];
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

/** The error, in graphql-js's words: a variable that may be null may stand in a condition, if it has a default. */
function nullCondition(node: VariableNode): GraphQLError {
  const message = 'Argument "if" of non-null type "Boolean!" must not be null.';
  return new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
}

/** A value without the variables that have none; undefined where nothing is left of it. */
function settle(node: ValueNode, values: Variables): ValueNode | undefined {
  switch (node.kind) {
    case Kind.VARIABLE:
      if (!Object.hasOwn(values, node.name.value)) return undefined;
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
