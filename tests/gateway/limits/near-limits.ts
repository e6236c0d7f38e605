import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';

export interface GeneratedRequest {
  readonly kind: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const around = (limit: number, by: number) => fc.integer({ min: limit - by, max: limit + by });
const request = (kind: string, query: string, variables?: GeneratedRequest['variables']) => ({
  kind,
  query,
  ...(variables && { variables }),
});

const SCALARS =
  '__typename tag value locale origin originLabel state stateLabel isFallback direction available';

const depth = around(5, 2).map((levels) => {
  const nested = (level: number): string =>
    level === 0 ? 'slug' : `statements(first: 1) { nodes { meeting { ${nested(level - 1)} } } }`;
  return request('depth', `{ meetings(first: 1) { nodes { ${nested(levels - 1)} } } }`);
});

const aliases = around(15, 2).map((count) =>
  request('aliases', `{ meeting(slug: "x") { ${many(count, (at) => `a${at}: title`)} } }`),
);

const tokens = fc
  .tuple(around(960, 60), fc.constantFrom('__typename', 'tag', 'x'))
  .map(([count, field]) => request('tokens', `{ locales { ${many(count, () => field)} } }`));

/** Each of several levels spreads the next so many times: what the query of death was. */
const fragments = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 }).map((widths) => {
  const levels = widths.map(
    (width, at) =>
      `fragment F${at} on LocalizedText { ${many(width, () => `in(locale: en) { ...F${at + 1} }`)} }`,
  );
  const last = `fragment F${widths.length} on LocalizedText { ${SCALARS} }`;
  return request('fragments', `{ meeting(slug: "x") { titleText { ...F0 } } } ${levels.join(' ')} ${last}`);
});

/** The same with names of their own, so that nothing is merged. */
const distinct = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 }).map((widths) => {
  const levels = widths.map(
    (width, at) =>
      `fragment F${at} on LocalizedText { ${many(width, (n) => `a${n}: in(locale: ${n % 2 ? 'en' : 'ja'}) { ...F${at + 1} }`)} }`,
  );
  const last = `fragment F${widths.length} on LocalizedText { ${SCALARS} }`;
  return request('distinct', `{ meeting(slug: "x") { titleText { ...F0 } } } ${levels.join(' ')} ${last}`);
});

/** Fragments that wait behind conditions of types, where fields of one name are not merged. */
const conditions = fc.integer({ min: 1, max: 7 }).map((levels) => {
  const chain = many(
    levels,
    (at) =>
      `fragment N${at} on Node { id ... on Meeting { statements(first: 1) { nodes { ...N${at + 1} } } } ... on Statement { meeting { ...N${at + 1} } } ... on Person { id } }`,
  );
  return request(
    'conditions',
    `{ node(id: "x") { ...N0 ...N1 } } ${chain} fragment N${levels} on Node { id }`,
  );
});

const directives = around(10, 2).map((count) =>
  request(
    'directives',
    `query ($yes: Boolean = true) { locales { ${many(count, () => 'tag @include(if: $yes)')} } }`,
  ),
);

const variables = around(120, 90).map((count) =>
  request(
    'variables',
    `query (${many(count, (at) => `$v${at}: Boolean = true`)}) { locales { ${many(10, (at) => `tag @include(if: $v${at})`)} } }`,
  ),
);

const lists = fc.tuple(around(250, 3), fc.boolean()).map(([count, isLiteral]) =>
  isLiteral
    ? request('lists', `{ nodes(ids: [${many(count, () => '"x"')}]) { id } }`)
    : request('lists', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: Array.from({ length: count }, () => 'x'),
      }),
);

/** Filters as deep and as wide as they may be, each condition one that looks at texts. */
const filters = fc.tuple(around(8, 1), around(200, 8)).map(([levels, count]) => {
  const leaves = Array.from({ length: Math.floor(count / 3) - levels }, (_, at) => ({
    title: { contains: `x${at}`, scope: 'ANY_LOCALE' },
  }));
  const nested = (level: number): object =>
    level <= 2 ? { or: leaves } : { not: nested(level - 1), kind: ['SPEECH'] };
  return request(
    'filters',
    'query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount nodes { id } } }',
    { filter: nested(levels) },
  );
});

const introspection = fc.integer({ min: 1, max: 14 }).map((levels) => {
  const nested = (level: number): string => (level === 0 ? 'name' : `name ofType { ${nested(level - 1)} }`);
  const types = `{ __schema { types { fields { type { ${nested(levels)} } } } } }`;
  return request('introspection', levels === 14 ? getIntrospectionQuery() : types);
});

const cost = around(91, 3).map((size) =>
  request(
    'cost',
    `{ meetings(first: ${size}) { nodes { statements(first: ${size}) { nodes { speaker { slug } meeting { slug } } } } } }`,
  ),
);

/** Two kilobytes that come to over 800,000 selections. */
export const QUERY_OF_DEATH = `{ meeting(slug: "2024-10-17-ip4") { titleText { ...A0 } } }
  ${many(3, (at) => `fragment A${at} on LocalizedText { ${many(20, () => `in(locale:en){...A${at + 1}}`)} }`)}
  fragment A3 on LocalizedText { in(locale:en){...A4} in(locale:en){...A4} }
  fragment A4 on LocalizedText { ${many(3, () => `${SCALARS} authoritative directionLabel requested requestedLabel sourceUrl localeLabel`)} }`;

/** Requests on both sides of every limit. */
export const nearLimits: readonly fc.Arbitrary<GeneratedRequest>[] = [
  depth,
  aliases,
  tokens,
  fragments,
  distinct,
  conditions,
  directives,
  variables,
  lists,
  filters,
  introspection,
  cost,
];
