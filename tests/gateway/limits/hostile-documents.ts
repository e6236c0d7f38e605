/** A request that asks for as much work as it can before it is answered or refused. */
export interface HostileRequest {
  readonly kind: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const MEETING = 'meeting(slug: "2024-10-17-ip4")';

/** Levels of a selection set that is written so many times in itself. */
function repeated(width: number, depth: number, field: string, leaf: string): string {
  return depth === 0 ? leaf : many(width, () => `${field} { ${repeated(width, depth - 1, field, leaf)} }`);
}

function nestedValue(depth: number, innermost: unknown): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level += 1) value = { or: [value] };
  return value;
}

const nestedJson = (depth: number) => ({ filter: nestedValue(depth, { title: { contains: 'x' } }) });

const SCALARS = `__typename authoritative available direction directionLabel isFallback locale localeLabel origin
  originLabel requested requestedLabel sourceUrl state stateLabel tag value`;

/** Fields of a fragment that spread the next, with names of their own, so that nothing is merged. */
function different(level: number): string {
  const names = ['in(locale: en)', 'all', ...Array.from({ length: 5 }, (_, at) => `a${at}: in(locale: ja)`)];
  return names.map((name) => `${name} { ...F${level + 1} }`).join(' ');
}

/** Documents and variables that are quadratic, or worse, for one rule or another. */
export const HOSTILE_REQUESTS: readonly HostileRequest[] = [
  { kind: 'equal fields in one set', query: `{ ${MEETING} { ${many(480, () => 'slug')} } }` },
  {
    kind: 'equal fields with fields of their own',
    query: `{ ${MEETING} { ${many(160, () => 'place { slug }')} } }`,
  },
  {
    kind: 'equal fields at each of four levels',
    query: `{ ${MEETING} { titleText { ${repeated(4, 3, 'in(locale: en)', 'tag')} } } }`,
  },
  {
    kind: 'fragments that spread all others',
    query: `{ ${MEETING} { ...F0 } } ${many(16, (at) => `fragment F${at} on Meeting { slug ${many(15 - at, (next) => `...F${at + 1 + next}`)} }`)}`,
  },
  {
    kind: 'fragments side by side with the same fields',
    query: `{ ${MEETING} { ${many(60, (at) => `...F${at}`)} } } ${many(60, (at) => `fragment F${at} on Meeting { slug date kind title }`)}`,
  },
  {
    kind: 'fragments side by side, nested in fragments',
    query: `{ ${MEETING} { ${many(24, (at) => `...F${at}`)} } }
      ${many(24, (at) => `fragment F${at} on Meeting { place { ...P${at} } visit { slug } }`)}
      ${many(24, (at) => `fragment P${at} on Place { slug name country { name } }`)}`,
  },
  {
    kind: 'fields that conflict',
    query: `{ ${MEETING} { ${many(160, (at) => `title(locale: ${at % 2 ? 'en' : 'ja'})`)} } }`,
  },
  {
    kind: 'a chain of fragments that a hundred operations spread',
    query: `${many(90, (at) => `query Q${at} { ...F0 }`)} ${many(40, (at) => `fragment F${at} on Query { ...F${at + 1} }`)} fragment F40 on Query { __typename }`,
  },
  { kind: 'operations', query: many(190, (at) => `query Q${at} { __typename }`) },
  {
    kind: 'unused fragments',
    query: `{ __typename } ${many(130, (at) => `fragment F${at} on Query { __typename }`)}`,
  },
  {
    kind: 'variables',
    query: `query (${many(190, (at) => `$v${at}: Int`)}) { __typename }`,
  },
  {
    kind: 'variables of fragments',
    query: `query (${many(60, (at) => `$v${at}: Locale`)}) { ${MEETING} { ...F0 } } ${many(40, (at) => `fragment F${at} on Meeting { title(locale: $v${at}) ...F${at + 1} }`)} fragment F40 on Meeting { slug }`,
  },
  {
    kind: 'a list literal in a list literal',
    query: `{ nodes(ids: ${'['.repeat(480)}${']'.repeat(480)}) { id } }`,
  },
  { kind: 'a list literal', query: `{ nodes(ids: [${many(960, () => '"x"')}]) { id } }` },
  {
    kind: 'an input object in an input object',
    query: `{ meetings(filter: ${'{or:['.repeat(160)}${']}'.repeat(160)}) { totalCount } }`,
  },
  { kind: 'a long text', query: `{ meeting(slug: "${'x'.repeat(32_000)}") { slug } }` },
  {
    kind: 'a long block text of short lines',
    query: `{ meeting(slug: """${' x\n'.repeat(10_000)}""") { slug } }`,
  },
  {
    kind: 'a long block text of white space',
    query: `{ meeting(slug: """${'\n'.repeat(31_000)}""") { slug } }`,
  },
  { kind: 'a long name', query: `{ ${'x'.repeat(32_000)} }` },
  { kind: 'unknown fields', query: `{ ${many(900, (at) => `meetins${at}`)} }` },
  { kind: 'unknown arguments', query: `{ meetings(${many(320, (at) => `firs${at}: 1`)}) { totalCount } }` },
  { kind: 'white space', query: `{ __typename ${' ,\n'.repeat(10_000)} }` },
  { kind: 'escapes', query: `{ meeting(slug: "${'\\u3042'.repeat(5_000)}") { slug } }` },
  {
    kind: 'inline fragments in each other',
    query: `{ ${'... { '.repeat(300)} __typename ${'}'.repeat(300)} }`,
  },
  {
    kind: 'inline fragments side by side in each other',
    query: `{ ${MEETING} { ${repeated(3, 4, '...', 'slug')} } }`,
  },
  {
    kind: 'different fields near the limit of fields',
    query: `{ ${MEETING} { titleText { ...F0 } } }
      ${many(3, (level) => `fragment F${level} on LocalizedText { ${different(level)} }`)}
      fragment F3 on LocalizedText { ${SCALARS} }`,
  },
  {
    kind: 'variables in each other',
    query: 'query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }',
    variables: nestedJson(6_000),
  },
  {
    kind: 'a variable that is not declared, of lists in each other',
    query: '{ __typename }',
    variables: { x: JSON.parse('['.repeat(40_000) + ']'.repeat(40_000)) },
  },
  {
    kind: 'variables of a long list',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 20_000 }, () => 'x') },
  },
  {
    kind: 'variables of many names',
    query: '{ __typename }',
    variables: Object.fromEntries(Array.from({ length: 7_000 }, (_, at) => [`v${at}`, 1])),
  },
];
