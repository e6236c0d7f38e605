import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportReport, importRelease } from '../../src/importer/import-release.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const FIRST =
  'Minister Yamano stated that ships of both countries will train together under the North Plan (*1).';
const SECOND =
  'Minister Fjell explained the situation in the far north, and how the South Plan (*2) answers to it.';
const UNSAID = 'The Ministers concurred on meeting again.';

const ENGLISH = `Japan-Norway Defense Ministerial Meeting

March 4, 2025
Ministry of Defense

On March 3, Minister of Defense YAMANO Haru visited Oslo, Norway, and held a meeting with H.E. Mr. Odd Fjell, Minister of Defence of Norway, from 10:30 (local time) for approximately 40 minutes.

1. ${FIRST}

2. ${SECOND}

3. ${UNSAID}

(*1) North Plan: Plan for Training in Northern Waters

(*2) South Plan: Plan for Training in Southern Waters
`;

/** It breaks off in the second statement. */
const CUT = ENGLISH.slice(0, ENGLISH.indexOf('far north') + 3);

const JAPANESE = `日ノルウェー防衛相会談（概要）

令和7年3月4日
防衛省

　3月3日、10時30分（現地時間）から約40分間、ノルウェー・オスロを訪問中の山野陽防衛大臣は、フィエル・ノルウェー国防大臣と会談した。概要は以下のとおり。

1　山野大臣から、SP（*1）に触れた上で、北方計画（*2）の下で両国の艦艇が共に訓練する旨述べた。

2　フィエル大臣から、北極圏の情勢について説明があった。

（*1）SP：南方海域における訓練のための計画

（*2）北方計画：北方海域における訓練のための計画
`;

/** A release with one footnote, in the same statement as the first English one. */
const ONE_MARK = JAPANESE.replace('SP（*1）に触れた上で、', '')
  .replace(/（\*1）SP.*\n\n/, '')
  .replaceAll('（*2）', '（*1）');

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const run = (text: string, locale: 'en' | 'ja' = 'en'): Promise<ImportReport> =>
  importRelease(database.db, Buffer.from(text), { locale, publishedOn: '2025-03-04', isDryRun: false });

async function bodies(): Promise<unknown[]> {
  const { rows } = await database.pool.query(
    `select key, value, state from translation where namespace like 'meetings/%' and key like 'statements.%' and locale = 'en' order by key`,
  );
  return rows.map(({ key, value, state }) => [key, value, state]);
}

const codes = ({ problems }: ImportReport) => problems.map(({ code }) => code);

describe('a release that breaks off', () => {
  const whole = [
    ['statements.1.body', FIRST, 'REVIEWED'],
    ['statements.2.body', SECOND, 'REVIEWED'],
  ];

  it('takes the place of nothing that is whole, and says so', async () => {
    await run(ENGLISH);
    const report = await run(CUT);
    expect(report.isImported).toBe(true);
    expect(codes(report)).toEqual(expect.arrayContaining(['TEXT_TRUNCATED', 'TEXT_KEPT']));
    expect(report.texts).toMatchObject({ created: 0, updated: 0, stale: 0 });
    expect(await bodies()).toEqual(whole);
    const { rows } = await database.pool.query('select body from document');
    expect(rows).toEqual([{ body: ENGLISH }]);
  });

  it('takes the place of nothing that is worded otherwise either', async () => {
    await run(ENGLISH);
    const report = await run(CUT.replace('explained', 'described'));
    expect(codes(report)).toContain('TEXT_KEPT');
    expect(await bodies()).toEqual(whole);
  });

  it('has its fragment reviewed where there is nothing else, until the whole comes', async () => {
    await run(CUT);
    expect(await bodies()).toEqual([
      ['statements.1.body', FIRST, 'REVIEWED'],
      ['statements.2.body', 'Minister Fjell explained the situation in the far', 'NEEDS_REVIEW'],
    ]);
    expect((await run(CUT)).texts).toMatchObject({ created: 0, updated: 0 });
    expect(codes(await run(ENGLISH))).not.toContain('TEXT_KEPT');
    expect(await bodies()).toEqual(whole);
  });

  it('is found out by what is known, where it ends with a sentence', async () => {
    await run(ENGLISH.replace(FIRST, `${FIRST} He said so twice.`));
    const report = await run(ENGLISH);
    expect(report.problems.filter(({ code }) => code === 'TEXT_KEPT')).toMatchObject([
      { severity: 'warning', params: { key: 'statements.1.body', locale: 'en' }, excerpt: FIRST },
    ]);
    expect((await bodies())[0]).toEqual(['statements.1.body', `${FIRST} He said so twice.`, 'REVIEWED']);
  });
});

describe('the footnotes of two languages', () => {
  const footnotes = async () => {
    const { rows } = await database.pool.query(
      `select f.number, t.slug as term, en.value as en, ja.value as ja from footnote f left join term t on t.id = f.term_id
         left join translation en on en.key = 'footnotes.' || f.number || '.text' and en.locale = 'en'
         left join translation ja on ja.key = en.key and ja.locale = 'ja' order by f.number`,
    );
    return rows;
  };

  it('pair by their term, whatever the marks', async () => {
    await run(ENGLISH);
    await database.pool.query(
      `insert into translation (namespace, key, locale, value, origin, state) values
         ('terms', 'south-plan.short', 'ja', 'SP', 'ORIGINAL', 'REVIEWED'), ('terms', 'north-plan.name', 'ja', '北方計画', 'ORIGINAL', 'REVIEWED')`,
    );
    await run(JAPANESE, 'ja');
    expect(await footnotes()).toMatchObject([
      { number: 1, term: 'north-plan', ja: expect.stringContaining('北方計画') },
      { number: 2, term: 'south-plan', ja: expect.stringContaining('SP') },
    ]);
  });

  it.each([
    [
      'of which the record has another name',
      "('terms', 'north-plan.name', 'ja', '北極計画', 'ORIGINAL', 'REVIEWED')",
    ],
    [
      'that the record knows for another',
      "('terms', 'south-plan.name', 'ja', '北方計画', 'ORIGINAL', 'REVIEWED')",
    ],
  ])('never pair where the same mark explains a term %s', async (_, term) => {
    await run(ENGLISH.replace(/\n\(\*2\).*\n/, '').replace(' (*2)', ''));
    await database.pool.query(
      `insert into translation (namespace, key, locale, value, origin, state) values ${term}`,
    );
    await run(ONE_MARK, 'ja');
    expect(await footnotes()).toMatchObject([
      { number: 1, term: 'north-plan', en: expect.stringContaining('North'), ja: null },
      { number: 2, en: null },
    ]);
  });

  it('pair by their mark in the same statement, and give the term its name', async () => {
    await run(ENGLISH);
    await run(ONE_MARK, 'ja');
    const { rows } = await database.pool.query(
      "select key, value from translation where namespace = 'terms' and locale = 'ja'",
    );
    expect(rows).toEqual([{ key: 'north-plan.name', value: '北方計画' }]);
    expect(await footnotes()).toHaveLength(2);
  });
});

describe('what nobody in particular says', () => {
  it('is in the summary, and the mapped release tells which statements these are', async () => {
    const { release } = await run(ENGLISH);
    expect(release?.statementNumbers).toEqual([[1, 2, null]]);
    const summary = release?.records.texts.find(({ key }) => key === 'summary');
    expect(summary?.value).toContain(UNSAID);
  });
});

describe('a corrected release', () => {
  it('names what it no longer has, and the record keeps it', async () => {
    await run(ENGLISH);
    const { problems } = await run(ENGLISH.replace(`2. ${SECOND}\n\n`, '').replace(/\n\(\*2\).*\n/, '\n'));
    const lost = problems.filter(({ code }) => code === 'TEXT_NOT_IN_RELEASE');
    expect(lost.map(({ excerpt, params }) => [params.key, excerpt])).toEqual([
      ['footnotes.2.text', 'South Plan: Plan for Training in Southern Waters'],
      ['statements.2.body', SECOND.slice(0, 120)],
    ]);
    expect((await run(ENGLISH)).problems.filter(({ code }) => code === 'TEXT_NOT_IN_RELEASE')).toEqual([]);
  });

  it.each([
    // The language is a fact of the document, whatever its slug is called.
    { slug: 'mod-2025-03-03-nato-en', locale: 'en', isNamed: false },
    { slug: 'mod-2025-03-03-en-nato', locale: 'ja', isNamed: true },
  ])('names nothing where $slug, a document in $locale, tells of the meeting too', async (other) => {
    await run(ENGLISH);
    await database.pool.query(
      `with other as (
         insert into document (id, slug, locale, published_on) values (gen_random_uuid(), $1, $2, '2025-03-05') returning id
       ) insert into meeting_document (meeting_id, document_id) select meeting.id, other.id from meeting, other`,
      [other.slug, other.locale],
    );
    const { problems } = await run(ENGLISH.replace(`2. ${SECOND}\n\n`, ''));
    expect(problems.some(({ code }) => code === 'TEXT_NOT_IN_RELEASE')).toBe(other.isNamed);
  });

  it('moves its meeting to another day, and says so', async () => {
    await run(ENGLISH);
    const { problems } = await run(ENGLISH.replace('March 3,', 'March 2,'));
    expect(problems.filter(({ code }) => code === 'MEETING_MOVED')).toMatchObject([
      { params: { before: '2025-03-03', date: '2025-03-02' } },
    ]);
    const { rows } = await database.pool.query('select date::text from meeting');
    expect(rows).toEqual([{ date: '2025-03-02' }]);
  });
});

it('says so where only one side of a meeting was read', async () => {
  const unread = JAPANESE.replace('フィエル・ノルウェー国防大臣と', '先方と').replace(/2　フィエル.*\n/, '');
  const { problems } = await run(unread, 'ja');
  expect(problems.filter(({ code }) => code === 'COUNTERPART_NOT_READ')).toMatchObject([{ line: 6 }]);
  const whole = await run(JAPANESE, 'ja');
  expect(whole.problems.filter(({ code }) => code === 'COUNTERPART_NOT_READ')).toEqual([]);
});

describe('A text that a person has corrected', () => {
  const AT = `namespace like 'meetings/%' and key = 'statements.1.body' and locale = 'en'`;
  const correct = (value: string | null) =>
    database.pool.query(`update translation set value = $1 where ${AT}`, [value]);
  const served = async () =>
    (await database.pool.query(`select value from translation where ${AT}`)).rows[0]?.value;
  const told = ({ problems }: ImportReport) =>
    problems.filter(({ code }) => code.startsWith('TEXT_')).map(({ code, line }) => `${code} ${line}`);

  it('stays when the same release is imported again', async () => {
    await run(ENGLISH);
    await correct('As corrected.');
    const { texts, problems } = await run(ENGLISH);
    expect([texts.updated, told({ problems } as ImportReport)]).toEqual([0, []]);
    expect(await served()).toBe('As corrected.');
  });

  it('stays where the release changes it, too, which is reported once', async () => {
    await run(ENGLISH);
    await correct('As corrected.');
    const changed = ENGLISH.replace('will train together', 'will sail together');
    const { texts, ...report } = await run(changed);
    expect(texts.kept).toMatchObject([{ key: 'statements.1.body', stored: 'As corrected.' }]);
    expect(told({ texts, ...report })).toEqual(['TEXT_CORRECTED 8']);
    expect(await served()).toBe('As corrected.');
    expect(told(await run(changed))).toEqual([]);
  });

  it('gives way where it says no longer what the release says, and nobody has corrected it since', async () => {
    await run(ENGLISH);
    const report = await run(ENGLISH.replace('will train together', 'will sail together'));
    expect(told(report)).toEqual(['TEXT_REPLACED 8']);
    expect(await served()).toContain('will sail together');
  });

  it('is not brought back when it was deleted', async () => {
    await run(ENGLISH);
    await database.pool.query(`delete from translation where ${AT}`);
    await run(ENGLISH);
    expect(await served()).toBeUndefined();
  });

  it('stays where another document about the meeting has the words of the first', async () => {
    const source = (sourceUrl: string) =>
      importRelease(database.db, Buffer.from(ENGLISH), {
        ...{ locale: 'en', publishedOn: '2025-03-04', isDryRun: false, sourceUrl },
      });
    await source('https://example.org/1');
    await correct('As corrected.');
    await source('https://example.org/2');
    expect(await served()).toBe('As corrected.');
  });
});
