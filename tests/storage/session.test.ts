import { expect, it, onTestFinished } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { testGateway } from '../support/gateway.ts';

/** Settings that databases and roles have elsewhere; each of them, and all at once. */
const ELSEWHERE = [
  ['datestyle', "'SQL, DMY'"],
  ['datestyle', "'German'"],
  ['datestyle', "'Postgres, MDY'"],
  ['timezone', "'Pacific/Auckland'"],
  ['intervalstyle', "'sql_standard'"],
  ['search_path', "'elsewhere'"],
  ['bytea_output', "'escape'"],
  ['extra_float_digits', '-15'],
  ['standard_conforming_strings', 'off'],
  ['array_nulls', 'off'],
  ['transform_null_equals', 'on'],
  ['gin_fuzzy_search_limit', '1'],
  ['default_transaction_isolation', "'serializable'"],
  ['default_transaction_read_only', 'on'],
  ['default_transaction_deferrable', 'on'],
  ['idle_session_timeout', '1000'],
  ['statement_timeout', '100'],
  ['lock_timeout', '100'],
  ['idle_in_transaction_session_timeout', '100'],
  ['client_encoding', "'LATIN1'"],
  ['lc_time', "'C'"],
  ['xmlbinary', "'hex'"],
  ['default_text_search_config', "'pg_catalog.german'"],
  ['row_security', 'off'],
  ['synchronize_seqscans', 'off'],
] as const;

const SAMPLE = `select '2024-10-17'::date::text as day, '2024-10-17 08:00:00+00'::timestamptz::text as moment,
  '1 day 2 hours'::interval::text as span, '\\x01'::bytea::text as bytes, (0.1::float8 + 0.2)::text as float,
  ('{NULL}'::text[])[1] is null as is_null, current_schemas(false)::text as schemas, 'a\\b' as backslash,
  (select count(*) from unnest(array[null, 'a']::text[]) as t (x) where x = null)::int as equal,
  current_setting('transaction_isolation') as isolation, current_setting('transaction_read_only') as read_only,
  current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
  current_setting('idle_session_timeout') as idle, '中谷' as kanji`;

it('no setting of the database makes a difference to what is read', async () => {
  const plain = await testDatabase();
  onTestFinished(() => plain.close());
  const expected = (await plain.pool.query(SAMPLE)).rows;
  expect(expected).toMatchObject([
    { day: '2024-10-17', moment: '2024-10-17 08:00:00+00', float: '0.30000000000000004' },
  ]);
  for (const [name, value] of ELSEWHERE) {
    const database = await testDatabase();
    const { rows } = await database.pool.query('select current_database() as name');
    await plain.pool.query(`alter database ${rows[0].name} set ${name} = ${value}`);
    // The connection there is was made before.
    await database.pool.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    expect([name, (await database.pool.query(SAMPLE)).rows]).toEqual([name, expected]);
    await database.close();
  }
});

it('with all of them at once the gateway starts, answers and pages', async () => {
  const database = await testDatabase({ template: 'none' });
  onTestFinished(() => database.close());
  const { rows } = await database.pool.query('select current_database() as name');
  for (const [name, value] of ELSEWHERE.slice(1))
    await database.pool.query(`alter database ${rows[0].name} set ${name} = ${value}`);
  const gateway = await testGateway({ config: { databaseUrl: database.url } });
  onTestFinished(() => gateway.stop());
  const page = `query ($after: String) { meetings(first: 1, after: $after, orderBy: [{ field: DATE }]) {
    nodes { date startsAt dateLabel scheduleLabel } pageInfo { endCursor hasNextPage } } }`;
  const first = await gateway.query(page, { locale: 'en' });
  expect(first.errors).toBeUndefined();
  expect(first.data.meetings.nodes[0]).toMatchObject({
    date: '2024-10-17',
    dateLabel: 'Thu, October 17, 2024',
  });
  expect(first.data.meetings.nodes[0].startsAt).toMatch(/^2024-10-17T\d\d:\d\d:00$/);
  const { endCursor } = first.data.meetings.pageInfo;
  const second = await gateway.query(page, { variables: { after: endCursor } });
  expect(second.errors).toBeUndefined();
});
