import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleRecord } from '../../src/records/writing/sample-record.ts';
import { writeRecords } from '../../src/records/writing/write-records.ts';
import { type AnyTexts, Texts } from '../../src/translation/texts/address.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';

const OLD = '2020-01-01T00:00:00.000Z';
const RECORDS = fileURLToPath(new URL('../../src/records/', import.meta.url));

let gateway: TestGateway;
/** The tables of what has a time of its last change, but for texts. */
let tables: string[];
/** The tables of those that have a slug, each with the addresses of their texts. */
let slugged: Map<string, AnyTexts[]>;
beforeAll(async () => {
  gateway = await testGateway();
  const { rows } = await run(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'updated_at' and table_name <> 'translation'`,
  );
  tables = rows.map(({ name }) => name);
  slugged = await declaredTexts();
});
afterAll(() => gateway.stop());

const run = (text: string) => gateway.database.pool.query(text);
/** Makes every record old: twice, for a part that becomes so touches the record that it belongs to. */
async function makeOld(): Promise<void> {
  for (const table of [...tables, ...tables]) await run(`update ${table} set updated_at = '${OLD}'`);
}
beforeEach(makeOld);

/** Whatever `src/records` declares: the texts that have a `{slug}`, by the table beside them that has one. */
async function declaredTexts(): Promise<Map<string, AnyTexts[]>> {
  const found = new Map<string, AnyTexts[]>();
  const files = readdirSync(RECORDS, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => each.endsWith('.table.ts'))) {
    const declared: unknown[] = Object.values(await import(join(RECORDS, file)));
    const table = declared.find((each) => is(each, PgTable) && 'slug' in getTableColumns(each));
    if (!is(table, PgTable)) continue;
    const texts = declared.filter((each) => each instanceof Texts);
    found.set(
      getTableName(table),
      texts.filter(({ namespace, block }) => `${namespace} ${block}`.includes('{slug}')),
    );
  }
  return found;
}

/** The records that have changed since they were made old, as `table slug`; statements by meeting and number. */
async function changed(): Promise<string[]> {
  const bySlug = [...slugged.keys()].map(
    (table) => `select '${table} ' || slug as name from ${table} where updated_at > '${OLD}'`,
  );
  const { rows } = await run(`${bySlug.join(' union all ')} union all
    select 'statement ' || slug || ' ' || number from statement join meeting on meeting.id = meeting_id
    where statement.updated_at > '${OLD}' order by name`);
  return rows.map(({ name }) => name);
}

const MEETING = 'meeting 2024-10-17-ip4';
const ANY_MEETING = "(select id from meeting where slug = '2024-10-17-ip4')";
const SESSION = '2024-10-17-nato-partners-session';
const SPOKEN = `(select statement.id from statement join meeting on meeting.id = meeting_id where slug = '${SESSION}' and number = 1)`;

describe('A record is as new as', () => {
  it.each([
    ['meetings/2024-10-17-ip4', 'title', [MEETING]],
    [`meetings/${SESSION}`, 'statements.1.body', [`meeting ${SESSION}`, `statement ${SESSION} 1`]],
    [`meetings/${SESSION}`, 'footnotes.1.text', [`meeting ${SESSION}`]],
    ['people', 'nakatani-gen.given', ['person nakatani-gen']],
    ['organizations', 'nato.name', ['organization nato']],
    ['topics', 'ukraine.name', ['topic ukraine']],
  ])('its texts: %s %s', async (namespace, key, expected) => {
    await run(`update translation set value = value where namespace = '${namespace}'`);
    expect(await changed()).toEqual([]);
    await run(
      `update translation set value = value || '.' where namespace = '${namespace}' and key = '${key}'`,
    );
    expect(await changed()).toEqual(expected);
  });

  it('a text that is written first, marked or deleted', async () => {
    const at = "namespace = 'terms' and key = 'x-y-z.name'";
    await run("insert into term (id, slug) values (gen_random_uuid(), 'x-y-z')");
    const isTouched = async (statement: string) => {
      await run(`update term set updated_at = '${OLD}'`);
      await run(statement);
      return changed();
    };
    expect([
      await isTouched(
        "insert into translation (namespace, key, locale, value, origin, state) values ('terms', 'x-y-z.name', 'en', 'X', 'ORIGINAL', 'TRANSLATED')",
      ),
      await isTouched(`update translation set state = 'REVIEWED' where ${at}`),
      await isTouched(`delete from translation where ${at}`),
    ]).toEqual(Array(3).fill(['term x-y-z']));
    await run("delete from term where slug = 'x-y-z'");
  });

  it('the texts of each kind of record, wherever they are declared to be', async () => {
    const { rows } = await run('select namespace, key from translation order by namespace, key');
    const texts = [...slugged].flatMap(([table, kinds]) => kinds.map((kind) => [table, kind] as const));
    const seen: string[] = [];
    for (const [table, kind] of texts) {
      const own = rows.find((row) => kind.parse(row) !== null);
      if (own === undefined) continue;
      await run(
        `update translation set value = value || '.' where namespace = '${own.namespace}' and key = '${own.key}'`,
      );
      expect(await changed()).toContain(`${table} ${kind.parse(own)?.source.slug}`);
      seen.push(table);
    }
    expect(seen).toEqual(expect.arrayContaining(['meeting', 'office', 'person', 'place', 'topic', 'visit']));
  });

  it('its own row, in every table that has the time', async () => {
    const { rows } = await run(
      "select tgrelid::regclass::text as name from pg_trigger where tgname = 'keep_updated_at'",
    );
    const kept = rows.map(({ name }) => name);
    expect(tables.filter((table) => !kept.includes(table))).toEqual([]);
    expect(tables.length).toBeGreaterThan(8);
    expect([...slugged.keys()].filter((table) => !tables.includes(table))).toEqual([]);
  });

  it.each([
    [`update meeting set duration_minutes = 1 where id = ${ANY_MEETING}`, [MEETING]],
    [`update participation set position = position + 100 where meeting_id = ${ANY_MEETING}`, [MEETING]],
    [`delete from meeting_document where meeting_id = ${ANY_MEETING}`, [MEETING]],
    [
      `update statement set form = 'VERBATIM' where id = ${SPOKEN}`,
      [`meeting ${SESSION}`, `statement ${SESSION} 1`],
    ],
    [
      `delete from statement_topic where statement_id = ${SPOKEN}`,
      [`meeting ${SESSION}`, `statement ${SESSION} 1`],
    ],
    [
      "delete from tenure where person_id = (select id from person where slug = 'nakatani-gen')",
      ['person nakatani-gen'],
    ],
  ])('what belongs to it: %s', async (statement, expected) => {
    await run(statement);
    expect(await changed()).toEqual(expected);
  });

  it.each([
    ['statement_topic', [`statement ${SESSION}`]],
    ['person_name', ['person nakatani-gen']],
    ['participation', [MEETING]],
  ])('what TRUNCATE takes from it: %s', async (table, expected) => {
    const client = await gateway.database.pool.connect();
    await client.query(`begin; truncate ${table}`);
    const { rows } = await client.query(
      `select 'meeting ' || slug as name from meeting where updated_at = now()
       union all select 'person ' || slug from person where updated_at = now()
       union all select distinct 'statement ' || slug from statement join meeting on meeting.id = meeting_id
         where statement.updated_at = now()`,
    );
    await client.query('rollback');
    client.release();
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
  });

  it('nothing that only is written again', async () => {
    await run(
      'update meeting set date = date; update statement set form = form; update participation set role = role',
    );
    await run('update tenure set is_acting = is_acting; update translation set origin = origin');
    expect(await changed()).toEqual([]);
  });
});

describe('updatedAt', () => {
  it('is served of records and texts, and orders and filters meetings', async () => {
    await run(`update meeting set updated_at = '2024-05-01T00:00:00+09' where id = ${ANY_MEETING}`);
    const query = `query ($since: DateTime) {
      newest: meetings(orderBy: { field: UPDATED_AT, direction: DESC }, first: 1) { nodes { slug updatedAt } pageInfo { endCursor } }
      since: meetings(filter: { updatedSince: $since }) { totalCount nodes { slug titleText { updatedAt } } }
      statements(first: 1) { nodes { updatedAt speaker { updatedAt } topics { updatedAt } mentions { term { updatedAt } } } }
    }`;
    const { data, errors } = await gateway.query(query, { variables: { since: '2024-04-30T15:00:00Z' } });
    expect(errors).toBeUndefined();
    expect(data.newest.nodes).toEqual([{ slug: '2024-10-17-ip4', updatedAt: '2024-04-30T15:00:00.000Z' }]);
    expect(data.since).toEqual({
      totalCount: 1,
      nodes: [
        { slug: '2024-10-17-ip4', titleText: { updatedAt: expect.stringMatching(/^20\d\d-.*\.\d{3}Z$/) } },
      ],
    });
    expect(data.statements.nodes[0]).toMatchObject({ updatedAt: OLD, speaker: { updatedAt: OLD } });
    const { endCursor } = data.newest.pageInfo;
    const next = await gateway.query(
      `{ meetings(orderBy: { field: UPDATED_AT, direction: DESC }, after: "${endCursor}") { nodes { updatedAt } } }`,
    );
    expect(next.data.meetings.nodes).toEqual(Array(4).fill({ updatedAt: OLD }));
  });

  it('costs no statement', async () => {
    const count = async (fields: string) => {
      gateway.takeStatements();
      await gateway.query(
        `{ meetings { nodes { ${fields} titleText { value ${fields} } place { slug ${fields} } statements { nodes { ${fields} topics { slug ${fields} } } } } } }`,
      );
      return gateway.takeStatements().length;
    };
    await count('__typename');
    expect(await count('updatedAt')).toBe(await count('__typename'));
  });

  it('is refused in any other form, with the mend', async () => {
    const { errors } = await gateway.query(
      '{ meetings(filter: { updatedSince: "yesterday" }) { totalCount } }',
    );
    expect(errors?.[0]?.extensions.reason).toBe('NOT_A_DATE_TIME');
  });

  it('stays where the same records are written once more', async () => {
    const write = () => gateway.database.db.transaction((tx) => writeRecords(tx, sampleRecord));
    // What the tests above have changed is written back first.
    await write();
    await makeOld();
    await write();
    expect(await changed()).toEqual([]);
  });
});
