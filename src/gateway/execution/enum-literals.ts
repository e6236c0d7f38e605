import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
} from 'graphql';

/**
 * A valid literal with each value of an enum by its name. An enum may take other literals as well, as `Locale` takes
 * `"fr-CA"`; graphql-jit looks for the name alone.
 */
export function withEnumNames(node: ValueNode, type: GraphQLInputType): ValueNode {
  if (node.kind === Kind.VARIABLE || node.kind === Kind.NULL) return node;
  if (isNonNullType(type)) return withEnumNames(node, type.ofType);
  if (isListType(type))
    return node.kind === Kind.LIST
      ? { ...node, values: node.values.map((value) => withEnumNames(value, type.ofType)) }
      : withEnumNames(node, type.ofType);
  if (isEnumType(type)) {
    const value = type.serialize(type.parseLiteral(node, undefined)) as string;
    return { kind: Kind.ENUM, value, ...(node.loc && { loc: node.loc }) };
  }
  if (!isInputObjectType(type) || node.kind !== Kind.OBJECT) return node;
  const fields = type.getFields();
  const ofField = (name: string, value: ValueNode) => {
    const field = fields[name];
    return field === undefined ? value : withEnumNames(value, field.type);
  };
  return {
    ...node,
    fields: node.fields.map((field) => ({ ...field, value: ofField(field.name.value, field.value) })),
  };
}
