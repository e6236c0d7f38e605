import {
  type GraphQLArgument,
  type GraphQLDirective,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** The words for a coordinate; null for none. */
export type Describe = (coordinate: string) => string | null;

/** The possible types of the interfaces and unions of described schemas. */
const possibleTypes = new WeakMap<GraphQLNamedType, () => readonly GraphQLObjectType[]>();

/** The objects that an interface or union of a described schema may be; null for any other type. */
export function describedPossibleTypes(type: GraphQLNamedType): readonly GraphQLObjectType[] | null {
  return possibleTypes.get(type)?.() ?? null;
}

interface Typed {
  readonly name: string;
  readonly type: GraphQLType;
}

/**
 * A view of a schema for introspection: equal to it in all but its descriptions, which are those of `describe`. Types
 * are described when they are first looked at. Nothing of the schema is changed or copied, for graphql-js has one
 * `String` and one `__Type` for all schemas.
 */
export function describedSchema(schema: GraphQLSchema, describe: Describe): GraphQLSchema {
  const views = new Map<GraphQLNamedType, GraphQLNamedType>();

  const view = <Original extends object>(original: Original, properties: Partial<Original>): Original =>
    Object.create(
      original,
      Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, { value, enumerable: true }]),
      ),
    );
  const ofNamed = <Type extends GraphQLNamedType>(type: Type): Type => {
    const known = views.get(type);
    if (known !== undefined) return known as Type;
    const described = view<GraphQLNamedType>(type, propertiesOf(type));
    views.set(type, described);
    if (isAbstractType(type)) possibleTypes.set(described, () => schema.getPossibleTypes(type).map(ofNamed));
    return described as Type;
  };
  const ofOptional = <Type extends GraphQLNamedType>(type: Type | null | undefined) => type && ofNamed(type);
  const ofType = (type: GraphQLType): GraphQLType => {
    if (isNonNullType(type)) return new GraphQLNonNull(ofType(type.ofType) as typeof type.ofType);
    if (isListType(type)) return new GraphQLList(ofType(type.ofType));
    return ofNamed(type);
  };
  const ofMember = <Member extends Typed>(member: Member, coordinate: string, more?: Partial<Member>) =>
    view<Typed & { description?: string | null }>(member, {
      description: describe(coordinate),
      type: ofType(member.type),
      ...more,
    }) as unknown as Member;
  const ofArguments = (args: readonly GraphQLArgument[], coordinate: string) =>
    args.map((arg) => ofMember(arg, `${coordinate}(${arg.name}:)`));
  const ofDirective = (directive: GraphQLDirective) =>
    view(directive, {
      description: describe(`@${directive.name}`),
      args: ofArguments(directive.args, `@${directive.name}`),
    });

  const propertiesOf = (type: GraphQLNamedType): Partial<GraphQLNamedType> => {
    const description = describe(type.name);
    const members = <Member extends { readonly name: string }>(
      originals: Readonly<Record<string, Member>>,
      describeMember: (member: Member, coordinate: string) => Member,
    ) =>
      once(() =>
        Object.fromEntries(
          Object.entries(originals).map(([name, member]) => [
            name,
            describeMember(member, `${type.name}.${name}`),
          ]),
        ),
      );
    if (isObjectType(type) || isInterfaceType(type)) {
      const getFields = members(type.getFields(), (field, coordinate) =>
        ofMember(field, coordinate, { args: ofArguments(field.args, coordinate) }),
      );
      return { description, getFields, getInterfaces: () => type.getInterfaces().map(ofNamed) };
    }
    if (isInputObjectType(type)) return { description, getFields: members(type.getFields(), ofMember) };
    if (isUnionType(type)) return { description, getTypes: () => type.getTypes().map(ofNamed) };
    if (!isEnumType(type)) return { description };
    const values = once(() =>
      type.getValues().map((each) => view(each, { description: describe(`${type.name}.${each.name}`) })),
    );
    return { description, getValues: values };
  };

  return view(schema, {
    getTypeMap: once(() =>
      Object.fromEntries(Object.entries(schema.getTypeMap()).map(([name, type]) => [name, ofNamed(type)])),
    ),
    getType: (name) => ofOptional(schema.getType(name)) ?? undefined,
    getQueryType: () => ofOptional(schema.getQueryType()),
    getMutationType: () => ofOptional(schema.getMutationType()),
    getSubscriptionType: () => ofOptional(schema.getSubscriptionType()),
    getDirectives: once(() => schema.getDirectives().map(ofDirective)),
  });
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
