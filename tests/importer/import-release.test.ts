import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportReport, importRelease } from '../../src/importer/import-release.ts';
import { ADDRESS_RULES } from '../../src/records/address-rules.ts';
import { readTexts } from '../../src/translation/texts/read-texts.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const ENGLISH = `Japan-Norway Defense Ministerial Meeting

March 4, 2025
Ministry of Defense

On March 3, Minister of Defense YAMANO Haru visited Oslo, Norway, and held a meeting with H.E. Mr. Odd Fjell, Minister of Defence of Norway, from 10:30 (local time) for approximately 40 minutes.

1. Defense Minister Yamano stated that ships of both countries will train together under the North Plan (*1).

2. Minister Fjell explained the situation in the far north.

(*1) North Plan: Plan for Training in Northern Waters
`;

const JAPANESE = `日ノルウェー防衛相会談（概要）

令和7年3月4日
防衛省

　3月3日、10時30分（現地時間）から約40分間、ノルウェー・オスロを訪問中の山野陽防衛大臣は、フィエル・ノルウェー国防大臣と会談した。概要は以下のとおり。

1　山野大臣から、北方計画（*1）の下で両国の艦艇が共に訓練する旨述べた。

2　フィエル大臣から、北極圏の情勢について説明があった。

（*1）北方計画：北方海域における訓練のための計画
`;

const PUBLISHED = '2025-03-04';

async function run(
  database: TestDatabase,
  text: string,
  locale: 'en' | 'ja',
  isDryRun = false,
): Promise<ImportReport> {
  return importRelease(database.db, Buffer.from(text), { locale, publishedOn: PUBLISHED, isDryRun });
}

/** The rows that a database holds, but for the time of writing. */
async function contents(database: TestDatabase) {
  const tables = [
    'translation',
    'meeting',
    'person',
    'participation',
    'statement',
    'document',
    'visit',
    'office',
  ];
  const all = tables.map(async (table) => {
    const { rows } = await database.db.execute(
      sql.raw(`select to_jsonb(t) - 'updated_at' - 'received_at' as row from "${table}" t order by 1`),
    );
    return [table, rows] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

const texts = async (database: TestDatabase, key: string) => {
  const isMeetings = sql`namespace like 'meetings/%' and key = ${key}`;
  const rows = await readTexts(database.db, isMeetings, ADDRESS_RULES);
  return rows.sort((a, b) => (a.locale < b.locale ? -1 : 1));
};

describe('importRelease', () => {
  let database: TestDatabase;
  let first: ImportReport;
  beforeAll(async () => {
    database = await testDatabase();
    first = await run(database, ENGLISH, 'en');
  });
  afterAll(() => database.close());

  it('makes the records that the release tells of', async () => {
    expect(first.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const { rows: meetings } = await database.db.execute(
      sql`select m.slug, m.kind, mode, date, start_time, m.time_zone, duration_minutes, duration_is_approximate, p.slug as place, v.slug as visit
          from meeting m left join place p on p.id = place_id left join visit v on v.id = visit_id`,
    );
    expect(meetings).toEqual([
      {
        slug: '2025-03-03-japan-norway-defense-ministerial-meeting',
        kind: 'BILATERAL',
        mode: 'IN_PERSON',
        date: '2025-03-03',
        start_time: '10:30:00',
        time_zone: 'Europe/Oslo',
        duration_minutes: 40,
        duration_is_approximate: true,
        place: 'oslo',
        visit: '2025-03-03-oslo',
      },
    ]);
    const { rows: statements } = await database.db.execute(
      sql`select number, s.form, p.slug as speaker from statement s join person p on p.id = speaker_id order by number`,
    );
    expect(statements).toEqual([
      { number: 1, form: 'REPORTED', speaker: 'yamano-haru' },
      { number: 2, form: 'REPORTED', speaker: 'fjell-odd' },
    ]);
  });

  it('keeps the words of statements and the printed name, honorific and office', async () => {
    const [statement] = await texts(database, 'statements.1.body');
    expect(statement).toMatchObject({
      locale: 'en',
      value:
        'Defense Minister Yamano stated that ships of both countries will train together under the North Plan (*1).',
      origin: 'ORIGINAL',
      state: 'REVIEWED',
    });
    const printed = ['printed', 'name', 'honorific', 'office'].map((part) =>
      texts(database, `participants.2.${part}`),
    );
    expect((await Promise.all(printed)).map(([text]) => text?.value)).toEqual([
      'H.E. Mr. Odd Fjell, Minister of Defence of Norway',
      'Odd Fjell',
      'H.E. Mr.',
      'Minister of Defence of Norway',
    ]);
  });

  it('ties a footnote to its term and to the statement with its mark', async () => {
    const { rows } = await database.db.execute(
      sql`select mark, t.slug as term, s.number as statement from footnote f join term t on t.id = term_id
          join footnote_statement fs on fs.footnote_id = f.id join statement s on s.id = fs.statement_id`,
    );
    expect(rows).toEqual([{ mark: '*1', term: 'north-plan', statement: 1 }]);
  });

  it('keeps the text as received, with its hash', async () => {
    const { rows } = await database.db.execute(
      sql`select locale, published_on, body, length(hash) as hash from document`,
    );
    expect(rows).toEqual([{ locale: 'en', published_on: PUBLISHED, body: ENGLISH, hash: 64 }]);
  });

  it('changes nothing when the same release is imported again', async () => {
    const before = await contents(database);
    const { records, texts: written } = await run(database, ENGLISH, 'en');
    expect(Object.values(records).every(({ created, updated }) => created + updated === 0)).toBe(true);
    expect(written).toMatchObject({ created: 0, updated: 0, stale: 0 });
    expect(await contents(database)).toEqual(before);
  });

  it('pairs the release in the other language by date, time and participants', async () => {
    const { release, records } = await run(database, JAPANESE, 'ja');
    expect(release?.matches).toEqual(['2025-03-03-japan-norway-defense-ministerial-meeting']);
    expect(records).not.toHaveProperty('office');
    expect(records).toMatchObject({
      meeting: { created: 0, updated: 0 },
      person: { created: 0, updated: 0 },
      participation: { created: 0, updated: 0 },
      statement: { created: 0, updated: 0 },
    });
    expect(await texts(database, 'statements.2.body')).toMatchObject([
      { locale: 'en', origin: 'ORIGINAL', state: 'REVIEWED' },
      {
        locale: 'ja',
        value: 'フィエル大臣から、北極圏の情勢について説明があった。',
        origin: 'OFFICIAL_TRANSLATION',
        state: 'REVIEWED',
      },
    ]);
  });

  it('marks the other language STALE where a text changes, until that one has caught up', async () => {
    const changed = await run(database, ENGLISH.replace('far north', 'high north'), 'en');
    expect(changed.texts).toMatchObject({ updated: 1, stale: 1 });
    expect((await texts(database, 'statements.2.body')).map(({ state }) => state)).toEqual([
      'REVIEWED',
      'STALE',
    ]);
    const caughtUp = await run(database, JAPANESE.replace('北極圏の情勢', '北極圏の最近の情勢'), 'ja');
    expect(caughtUp.texts).toMatchObject({ updated: 1, stale: 0 });
    expect((await texts(database, 'statements.2.body')).map(({ state }) => state)).toEqual([
      'REVIEWED',
      'REVIEWED',
    ]);
  });

  it('writes nothing in a dry run, and reports what it would write', async () => {
    const before = await contents(database);
    const report = await run(
      database,
      ENGLISH.replaceAll('Norway', 'Iceland').replace('Oslo', 'Reykjavik'),
      'en',
      true,
    );
    expect(report).toMatchObject({ isDryRun: true, isImported: false });
    expect(report.records).toMatchObject({ meeting: { created: 1 } });
    expect(await contents(database)).toEqual(before);
  });

  it('writes nothing where there is an error', async () => {
    const before = await contents(database);
    const report = await run(database, '\n\n', 'en');
    expect(report.isImported).toBe(false);
    expect(report.problems).toMatchObject([{ severity: 'error', code: 'TEXT_EMPTY' }]);
    expect(await contents(database)).toEqual(before);
  });

  it('serves the text and never runs it', async () => {
    const report = await run(database, ENGLISH.replace('far north', '{{north}} $t(labels:speaker)'), 'en');
    expect(report.isImported).toBe(true);
    const [statement] = await texts(database, 'statements.2.body');
    expect(statement?.value).toBe(
      'Minister Fjell explained the situation in the {{north}} $t(labels:speaker).',
    );
  });
});
