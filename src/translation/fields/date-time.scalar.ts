import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function parse(value: unknown, node?: ValueNode): Date {
  const date = typeof value === 'string' && RFC_3339.test(value) ? new Date(value) : undefined;
  if (date === undefined || Number.isNaN(date.getTime()))
    throw new GraphQLError(`DateTime cannot represent value: ${JSON.stringify(value)}`, {
      nodes: node ?? null,
    });
  return date;
}

/** An instant: a `Date` in code, on the wire RFC 3339 in UTC. */
export const DateTimeScalar = new GraphQLScalarType<Date | undefined, string>({
  name: 'DateTime',
  description: 'An instant (RFC 3339), such as `2024-10-17T06:00:00.000Z`; in answers it is in UTC.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => {
    // A list or an object is refused by graphql-js, which prints it as far as it is told.
    if (!('value' in node) || typeof node.value === 'object') return undefined;
    return parse(node.kind === Kind.STRING ? node.value : Number(node.value), node);
  },
});
