import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCalendarDate } from '../../kernel/calendar-date.ts';

/**
 * A scalar that is a string of one form on both sides, by the specification at an address; anything else is refused
 * where it stands, as graphql-js does. `normalize` makes the one form of what may be written otherwise.
 */
function stringScalar(
  name: string,
  description: string,
  specifiedByURL: string,
  isValid: (value: string) => boolean,
  normalize: (value: string) => string = (value) => value,
): GraphQLScalarType {
  const refused = (value: string, node?: ValueNode) =>
    new GraphQLError(`${name} cannot represent value: ${value}`, { nodes: node ?? null });
  return new GraphQLScalarType<string | undefined, string>({
    name,
    description,
    specifiedByURL,
    serialize: String,
    parseValue: (value) => {
      if (typeof value === 'string' && isValid(value)) return normalize(value);
      throw refused(JSON.stringify(value));
    },
    parseLiteral: (node) => {
      // A list or an object is refused by graphql-js, which prints it as far as it is told.
      if (!('value' in node) || typeof node.value === 'object') return undefined;
      if (node.kind !== Kind.STRING) throw refused(String(node.value), node);
      if (!isValid(node.value)) throw refused(JSON.stringify(node.value), node);
      return normalize(node.value);
    },
  });
}

export const DateScalar = stringScalar(
  'Date',
  'A calendar date (ISO 8601) of the years 0001 to 9999, such as `2024-10-17`.',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  isCalendarDate,
);

export const LocalDateTimeScalar = stringScalar(
  'LocalDateTime',
  'A date and wall-clock time without offset (ISO 8601), such as `2024-10-17T15:00:00`.',
  'https://www.iso.org/iso-8601-date-and-time-format.html',
  (value) =>
    /^.{10}T([01]\d|2[0-3])(:[0-5]\d){2}$/.test(value) && isCalendarDate(value.slice(0, value.indexOf('T'))),
);

export const TimeZoneScalar = stringScalar(
  'TimeZone',
  'An IANA time zone, such as `Europe/Brussels`.',
  'https://www.iana.org/time-zones',
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
  'A country: two letters of ISO 3166-1, such as `BE`. Small letters are taken as well.',
  'https://www.iso.org/iso-3166-country-codes.html',
  (value) => /^[A-Za-z]{2}$/.test(value),
  (value) => value.toUpperCase(),
);
