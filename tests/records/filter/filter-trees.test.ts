import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Data, type TestGateway, testGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
  // The meetings of the sample are alike, and nothing about them is unknown.
  const meetings = [
    "date = '2023-01-01', start_time = null, start_precision = 'DAY', duration_minutes = null, time_zone = null, place_id = null",
    "kind = 'SPEECH', mode = 'VIDEO', duration_minutes = 90, visit_id = null",
    "ends_on = '2024-10-18', start_precision = 'HOUR', start_is_approximate = true",
    "time_zone = 'Asia/Tokyo', duration_minutes = 30, duration_is_approximate = false",
  ];
  const { pool } = gateway.database;
  const { rows } = await pool.query('select id from meeting order by slug');
  for (const [index, facts] of meetings.entries())
    await pool.query(`update meeting set ${facts} where id = $1`, [rows[index].id]);
  await pool.query("update statement set form = 'REPORTED' where number in (2, 4)");
});
afterAll(() => gateway.stop());

/** A field of a filter: values that it may have, and what it means in JavaScript. */
interface FieldOf {
  readonly values: fc.Arbitrary<unknown>;
  readonly holds: (value: Data, record: Data) => boolean;
}

interface ListOf {
  readonly filter: string;
  /** The fields that the conditions look at. */
  readonly nodes: string;
  readonly fields: Readonly<Record<string, FieldOf>>;
}

/** One of these, several of these, or none. */
function oneOf<Value>(...values: Value[]): fc.Arbitrary<Value | Value[]> {
  return fc.oneof(fc.constantFrom(...values), fc.subarray(values));
}

const isAmong = (given: Data, value: unknown) => [given].flat().includes(value);
const hasAmong = (given: Data, values: readonly unknown[]) => values.some((value) => isAmong(given, value));

function range<Value>(...values: Value[]): fc.Arbitrary<unknown> {
  const value = fc.constantFrom(...values);
  const bounds = { eq: value, gt: value, gte: value, lt: value, lte: value, in: oneOf(...values) };
  // Of more bounds at once, hardly anything is left.
  return fc
    .subarray(Object.keys(bounds) as (keyof typeof bounds)[], { maxLength: 2 })
    .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, bounds[name]]))));
}

const COMPARE: Readonly<Record<string, (value: Data, bound: Data) => boolean>> = {
  eq: (value, bound) => value === bound,
  gt: (value, bound) => value > bound,
  gte: (value, bound) => value >= bound,
  lt: (value, bound) => value < bound,
  lte: (value, bound) => value <= bound,
  in: (value, bound) => isAmong(bound, value),
};
const isWithin = (bounds: object, value: unknown) =>
  Object.entries(bounds).every(([name, bound]) => value !== null && COMPARE[name]?.(value, bound));

const text = (...words: string[]) =>
  fc.record({ contains: fc.constantFrom(...words), in: fc.subarray(words) }, { requiredKeys: [] });
const says = ({ contains, in: all }: Data, value: string | null) =>
  (contains === undefined || fold(value).includes(fold(contains))) &&
  (all === undefined || all.some((each: string) => fold(each) === fold(value)));
const fold = (value: string | null) => value?.toLowerCase() ?? '\0';

const field = (values: fc.Arbitrary<unknown>, holds: FieldOf['holds']): FieldOf => ({ values, holds });
const days = fc.constantFrom('2023-01-01', '2024-10-17', '2024-10-18', '2030-01-01');

const LISTS: Readonly<Record<string, ListOf>> = {
  meetings: {
    filter: 'MeetingFilter',
    nodes: `slug kind mode date endsOn startPrecision startIsApproximate timeZone durationMinutes
      durationIsApproximate title place { country { code } } visit { slug }
      participants(first: 50) { nodes { person { slug } organization { slug } } }`,
    fields: {
      kind: field(oneOf('MULTILATERAL', 'BILATERAL', 'COURTESY_CALL', 'SPEECH'), (given, { kind }) =>
        isAmong(given, kind),
      ),
      mode: field(oneOf('IN_PERSON', 'VIDEO'), (given, { mode }) => isAmong(given, mode)),
      // Never after `dateTo`, which would be an error.
      dateFrom: field(fc.constantFrom('2023-01-01', '2023-01-02'), (given, { date }) => date >= given),
      dateTo: field(fc.constantFrom('2023-01-02', '2024-10-17'), (given, { date }) => date <= given),
      endsOn: field(range('2024-10-18', '2024-10-19'), (given, { endsOn }) => isWithin(given, endsOn)),
      startPrecision: field(oneOf('DAY', 'HOUR', 'MINUTE'), (given, { startPrecision }) =>
        isAmong(given, startPrecision),
      ),
      startIsApproximate: field(fc.boolean(), (given, meeting) => meeting.startIsApproximate === given),
      timeZone: field(oneOf('Europe/Brussels', 'Asia/Tokyo'), (given, { timeZone }) =>
        isAmong(given, timeZone),
      ),
      durationMinutes: field(range(20, 30, 45, 90), (given, { durationMinutes }) =>
        isWithin(given, durationMinutes),
      ),
      durationIsApproximate: field(fc.boolean(), (given, meeting) => meeting.durationIsApproximate === given),
      title: field(text('nato', 'Japan', 'meeting'), (given, { title }) => says(given, title)),
      countryCode: field(oneOf('be', 'JP'), (given, { place }) =>
        isAmong(
          [given].flat().map((code: string) => code.toUpperCase()),
          place?.country?.code,
        ),
      ),
      participant: field(oneOf('nakatani-gen', 'rutte-mark', 'NAKATANI-GEN'), (given, { participants }) =>
        hasAmong(
          [given].flat().map((slug: string) => slug.toLowerCase()),
          participants.nodes.map(({ person }: Data) => person?.slug),
        ),
      ),
      organization: field(oneOf('nato'), (given, { participants }) =>
        hasAmong(
          given,
          participants.nodes.map(({ organization }: Data) => organization?.slug),
        ),
      ),
      slug: field(oneOf('2024-10-17-ip4', 'nothing'), (given, { slug }) => isAmong(given, slug)),
    },
  },
  statements: {
    filter: 'StatementFilter',
    nodes: 'id number form body meeting { slug date } speaker { slug } topics { slug }',
    fields: {
      number: field(range(1, 2, 3, 5), (given, { number }) => isWithin(given, number)),
      form: field(oneOf('VERBATIM', 'REPORTED', 'SUMMARY'), (given, { form }) => isAmong(given, form)),
      meeting: field(oneOf('2024-10-17-ip4', '2024-10-17-nato-partners-session'), (given, { meeting }) =>
        isAmong(given, meeting.slug),
      ),
      speaker: field(oneOf('nakatani-gen', 'rutte-mark'), (given, { speaker }) =>
        isAmong(given, speaker.slug),
      ),
      topic: field(oneOf('ukraine', 'rule-of-law'), (given, { topics }) =>
        hasAmong(
          given,
          topics.map(({ slug }: Data) => slug),
        ),
      ),
      dateFrom: field(days, (given, { meeting }) => meeting.date >= given),
      body: field(text('Ukraine', 'security'), (given, { body }) => says(given, body)),
    },
  },
};

function treesOf(fields: ListOf['fields']): fc.Arbitrary<Data> {
  const own = Object.fromEntries(Object.entries(fields).map(([name, { values }]) => [name, values]));
  const names = Object.keys(own);
  const leaf = fc
    .subarray(names, { maxLength: 2 })
    .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, own[name] as typeof days]))));
  return fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'tree' },
      leaf,
      fc
        .record(
          {
            own: leaf,
            and: fc.array(tie('tree'), { maxLength: 2 }),
            or: fc.array(tie('tree'), { maxLength: 3 }),
            not: tie('tree'),
          },
          { requiredKeys: ['own'] },
        )
        .map(({ own: leaves, ...combined }) => ({ ...(leaves as object), ...combined })),
    ),
  })).tree;
}

function meets(fields: ListOf['fields'], filter: Data, record: Data): boolean {
  return Object.entries(filter as Record<string, Data>).every(([name, value]) => {
    if (name === 'and') return value.every((each: Data) => meets(fields, each, record));
    if (name === 'or') return value.some((each: Data) => meets(fields, each, record));
    if (name === 'not') return !meets(fields, value, record);
    return (fields[name] as FieldOf).holds(value, record);
  });
}

describe.each(Object.entries(LISTS))('A filter of %s', (list, { filter: type, nodes, fields }) => {
  const query = `query ($filter: ${type}) { ${list}(first: 100, locale: en, filter: $filter) { totalCount nodes { ${nodes} } } }`;

  /** Looks at generated filters; returns how many records one of them found, each number once. */
  async function sizesOf(filters: fc.Arbitrary<Data>, numRuns: number): Promise<Set<number>> {
    const all = (await gateway.query(query)).data[list].nodes as Data[];
    expect(all.length).toBeGreaterThan(4);
    const sizes = new Set<number>();
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { data, errors } = await gateway.query(query, { variables: { filter } });
        expect(errors).toBeUndefined();
        const expected = all.filter((record) => meets(fields, filter, record));
        expect(data[list].nodes).toEqual(expected);
        expect(data[list].totalCount).toBe(expected.length);
        sizes.add(expected.length);
      }),
      { numRuns },
    );
    return sizes;
  }

  it.each(Object.entries(fields))('finds by %s what JavaScript would', async (name, { values }) => {
    const sizes = await sizesOf(fc.record({ [name]: values }), 25);
    // One size alone would also be that of a filter which is not looked at.
    expect(sizes.size).toBeGreaterThan(1);
  });

  it('finds by any tree of these what JavaScript would', async () => {
    expect((await sizesOf(treesOf(fields), 150)).size).toBeGreaterThan(2);
  });
});

describe('A filter', () => {
  const count = async (filter: string) => {
    const { data, errors } = await gateway.query(`{ meetings(filter: ${filter}) { totalCount } }`);
    expect(errors).toBeUndefined();
    return data.meetings.totalCount as number;
  };

  it('of nothing demands nothing, and a list of nothing is met by nothing', async () => {
    const all = await count('{}');
    expect(all).toBeGreaterThan(4);
    for (const filter of ['null', '{ and: [] }', '{ or: [{}] }', '{ or: null, not: null, kind: null }'])
      expect([filter, await count(filter)]).toEqual([filter, all]);
    for (const filter of ['{ or: [] }', '{ not: {} }', '{ kind: [] }', '{ id: [] }', '{ title: { in: [] } }'])
      expect([filter, await count(filter)]).toEqual([filter, 0]);
  });

  it.each([
    ['durationMinutes: { gte: 1 }', 1],
    ['endsOn: { lt: "9999-12-31" }', 4],
    ['timeZone: ["Europe/Brussels", "Asia/Tokyo"]', 1],
    ['countryCode: "be"', 1],
    ['visit: "2024-10-17-brussels"', 1],
  ])('that is denied is met by what is unknown: %s', async (condition, unknown) => {
    expect(await count(`{ not: { ${condition} } }`)).toBe(unknown);
    expect(await count(`{ ${condition} }`)).toBe((await count('{}')) - unknown);
    expect(await count(`{ not: { not: { ${condition} } } }`)).toBe(await count(`{ ${condition} }`));
  });
});
