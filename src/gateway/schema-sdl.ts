import { type GraphQLSchema, printSchema } from 'graphql';

/** The schema in SDL, as it is in `schema/schema.graphql` and at `/schema.graphql`. */
export function schemaSdl(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
