import {
  DirectiveLocation,
  GraphQLDirective,
  type GraphQLEnumType,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';
import { contextArguments } from './locale.type.ts';

/** `@inContext`, which operations carry, and `@localized`, which fields of a schema carry. */
export function localizedDirectives(locale: GraphQLEnumType) {
  return {
    inContext: new GraphQLDirective({
      name: 'inContext',
      description: 'Sets the language of a whole operation; a `locale` argument of a field goes before it.',
      locations: [DirectiveLocation.QUERY, DirectiveLocation.MUTATION, DirectiveLocation.SUBSCRIPTION],
      args: contextArguments(locale),
    }),
    localized: new GraphQLDirective({
      name: 'localized',
      description: 'The field is a text with an address in the locale files; `{name}` stands for a property.',
      locations: [DirectiveLocation.FIELD_DEFINITION],
      args: {
        namespace: {
          type: new GraphQLNonNull(GraphQLString),
          description: 'The file under `locales/<locale>/`.',
        },
        key: { type: new GraphQLNonNull(GraphQLString), description: 'The key in the file.' },
      },
    }),
  };
}
