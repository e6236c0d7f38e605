import { createHash } from 'node:crypto';
import type { Sent } from './measured-gateway.ts';

/** Requests of one kind, no two of which are the same. */
export interface UniqueRequests {
  readonly kind: string;
  /** The number of them for each small query. */
  readonly share: number;
  readonly at: (index: number) => Sent;
}

const MEETING = 'meeting(slug: "2024-10-17-ip4")';
const ask = (query: string, more: object = {}): Sent => ({ body: { query, ...more } });

function small(index: number): string {
  return `query Q${index} { a${index}: ${MEETING} { title b${index}: participants(first: 2) { totalCount nodes { label } } } }`;
}

function aliases(index: number): string {
  const fields = Array.from(
    { length: 14 },
    (_, at) => `a${at}x${index}: title(locale: ${at % 2 ? 'en' : 'ja'})`,
  );
  return `{ m${index}: ${MEETING} { ${fields.join(' ')} } }`;
}

/** About 400 fields, none of which is merged with another. */
function large(index: number): string {
  const nested = (depth: number): string =>
    depth === 0 ? '...S' : `...S in(locale: ${depth % 2 ? 'en' : 'ja'}) { ${nested(depth - 1)} }`;
  return `{ m${index}: ${MEETING} { titleText { ${nested(9)} } summaryText { ${nested(9)} } } }
    fragment S on LocalizedText { __typename authoritative available direction directionLabel isFallback locale
      localeLabel origin originLabel requested requestedLabel sourceUrl state stateLabel tag value }`;
}

/** Variables, each of which is left out, null or given: every combination is prepared by itself. */
function shapes(index: number): Sent {
  const names = Array.from({ length: 9 }, (_, at) => `v${at}`);
  const states = [...index.toString(3).padStart(names.length, '0')].slice(-names.length);
  const variables = Object.fromEntries(
    names.flatMap((name, at) => (states[at] === '0' ? [] : [[name, states[at] === '1' ? null : 'en']])),
  );
  const fields = names.map((name) => `${name}: title(locale: $${name})`);
  return ask(
    `query (${names.map((name) => `$${name}: Locale`).join(', ')}) { ${MEETING} { ${fields.join(' ')} } }`,
    { variables },
  );
}

const VALUES = `query ($text: String!) { meetings(filter: { title: { contains: $text } }) { nodes { title } }
  people(filter: { name: { contains: $text } }) { nodes { name } } }`;

function persisted(index: number): Sent {
  const query = `query P${index} { ${MEETING} { title } }`;
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  return ask(query, { extensions: { persistedQuery: { version: 1, sha256Hash } } });
}

/** So many letters for a number, no two of the same. */
function letters(number: number, count: number): string {
  const digits = Array.from({ length: count }, (_, at) => Math.floor(number / 26 ** at) % 26);
  return digits.map((digit) => String.fromCharCode(97 + digit)).join('');
}

function languages(index: number): Sent {
  const tag = (number: number) => `${letters(number, 3)}-${letters(number / 26 ** 3 + index, 2)}`;
  const tags = Array.from({ length: 5 }, (_, at) => `${tag(index * 5 + at)};q=0.${9 - at}`);
  return { ...ask(`{ ${MEETING} { title } }`), headers: { 'accept-language': tags.join(', ') } };
}

/** The kinds of requests with which caches fill: all are answered or refused, and none is anything's end. */
export const UNIQUE_REQUESTS: readonly UniqueRequests[] = [
  { kind: 'small queries', share: 1, at: (index) => ask(small(index)) },
  { kind: 'aliases', share: 0.1, at: (index) => ask(aliases(index)) },
  { kind: 'large documents', share: 0.05, at: (index) => ask(large(index)) },
  { kind: 'shapes of variables', share: 0.1, at: shapes },
  {
    kind: 'values of variables',
    share: 0.1,
    at: (index) => ask(VALUES, { variables: { text: `国${index}` } }),
  },
  { kind: 'persisted queries', share: 0.2, at: persisted },
  { kind: 'languages', share: 0.2, at: languages },
  { kind: 'refused documents', share: 0.1, at: (index) => ask(`{ nothing${index} { x${index} } }`) },
];
