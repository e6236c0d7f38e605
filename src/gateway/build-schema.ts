import 'reflect-metadata';
import {
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  lexicographicSortSchema,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { LocaleInfo } from '../kernel/locale.ts';
import type { Node } from '../records/graphql/node.type.ts';
import { RESOLVERS } from '../records/resolvers.ts';
import { rememberDeclaredOrder } from '../records/schema/declared-order.ts';
import { searchTypename } from '../records/search/search.type.ts';
import { takeLanguageTags } from '../translation/fields/locale-tags.ts';
import { localize } from '../translation/fields/localize-schema.ts';

/** The schema that is served: the records, with the translation layer on them. */
export function buildGatewaySchema(locales: readonly LocaleInfo[]): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: [...RESOLVERS], validate: false });
  // type-graphql has no decorator for the type that resolvers add to.
  (schema.getQueryType() as GraphQLObjectType).description = 'What can be asked of the record.';
  // type-graphql would answer with a promise, for which graphql-jit does not wait.
  (schema.getType('Node') as GraphQLInterfaceType).resolveType = ({ typename }: Node) => typename;
  (schema.getType('SearchResult') as GraphQLUnionType).resolveType = searchTypename;
  // type-graphql has no decorator for it.
  (schema.getType('RecordReference') as GraphQLInputObjectType).isOneOf = true;
  // Sorting builds the enum of locales anew.
  return takeLanguageTags(lexicographicSortSchema(rememberDeclaredOrder(localize(schema, locales))));
}
