import { GraphQLScalarType, Kind } from 'graphql';

/** A scalar that is a string of one form on both sides; anything else is refused where it stands. */
function stringScalar(
  name: string,
  description: string,
  isValid: (value: string) => boolean,
): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !isValid(value)) {
      throw new TypeError(`${name} cannot represent ${JSON.stringify(value)}. ${description}`);
    }
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
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
