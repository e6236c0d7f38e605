import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A scalar that is a string of one form on both sides; anything else is refused where it stands, as graphql-js does. */
function stringScalar(
  name: string,
  description: string,
  isValid: (value: string) => boolean,
): GraphQLScalarType {
  const refused = (value: string, node?: ValueNode) =>
    new GraphQLError(`${name} cannot represent value: ${value}`, { nodes: node ?? null });
  return new GraphQLScalarType<string | undefined, string>({
    name,
    description,
    serialize: String,
    parseValue: (value) => {
      if (typeof value === 'string' && isValid(value)) return value;
      throw refused(JSON.stringify(value));
    },
    parseLiteral: (node) => {
      // A list or an object is refused by graphql-js, which prints it as far as it is told.
      if (!('value' in node) || typeof node.value === 'object') return undefined;
      if (node.kind !== Kind.STRING) throw refused(String(node.value), node);
      if (!isValid(node.value)) throw refused(JSON.stringify(node.value), node);
      return node.value;
    },
  });
}

export const DateScalar = stringScalar(
  'Date',
  'A calendar date (ISO 8601), such as `2024-10-17`.',
  (value) => {
    const day = new Date(`${value}T00:00:00Z`);
    return (
      /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
    );
  },
);

export const LocalDateTimeScalar = stringScalar(
  'LocalDateTime',
  'A date and wall-clock time without offset (ISO 8601), such as `2024-10-17T15:00:00`.',
  (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value),
);

export const TimeZoneScalar = stringScalar(
  'TimeZone',
  'An IANA time zone, such as `Europe/Brussels`.',
  (value) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: value });
      return true;
    } catch {
      return false;
    }
  },
);

export const CountryCodeScalar = stringScalar(
  'CountryCode',
  'A country: two letters of ISO 3166-1, such as `BE`.',
  (value) => /^[A-Z]{2}$/.test(value),
);
