import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importRelease } from '../../../src/importer/import-release.ts';
import type { TestDatabase } from '../../support/database.ts';
import { emptyDatabase, emptyGateway } from '../../support/empty-record.ts';
import type { Data, TestGateway } from '../../support/gateway.ts';

const RELEASES = {
  english: `Japan-Norway Defense Ministerial Meeting

March 4, 2025
Ministry of Defense

On March 3, Minister of Defense YAMANO Haru visited Oslo, Norway, and held a meeting with H.E. Mr. Odd Berg, Minister of Defence of Norway, from 10:30 (local time) for approximately 40 minutes.

1. Defense Minister Yamano stated that ships of both countries will train together.
`,
  /** A release of another day, so that no meeting ties it to the English one. */
  japanese: `日ノルウェー防衛相会談（概要）

令和7年5月9日
防衛省

　5月9日、14時00分から約30分間、山野陽（やまの・はる）防衛大臣は、ベルグ・ノルウェー国防大臣と会談した。概要は以下のとおり。

1　山野大臣から、両国の艦艇が共に訓練する旨述べた。
`,
  /**
   * A release of another meeting of the same day as the English one, with names that nothing in it tells how to read.
   */
  sameDay: `日ノルウェー防衛相会談（概要）

令和7年3月4日
防衛省

　3月3日、18時00分（現地時間）から約30分間、山野防衛大臣は、某・ノルウェー国防大臣と会談した。概要は以下のとおり。

1　山野大臣から、両国の艦艇が共に訓練する旨述べた。
`,
  /** A release with two people of one country. */
  twoSeats: `Japan-Norway Defense Ministerial Meeting

March 4, 2025
Ministry of Defense

On March 3, Minister of Defense YAMANO Haru visited Oslo, Norway, and held a meeting with H.E. Mr. Odd Berg, Minister of Defence of Norway, and Ms. Anna Dahl, Minister of Finance of Norway, from 10:30 (local time) for approximately 40 minutes.

1. Defense Minister Yamano stated that ships of both countries will train together.
`,
  /** A release of the same meeting, where nothing tells which of the two it is. */
  otherOffice: `日ノルウェー防衛相会談（概要）

令和7年3月4日
防衛省

　3月3日、10時30分（現地時間）から約40分間、山野防衛大臣は、ノルウェー・オスロにおいて、リンド・ノルウェー北方担当大臣と会談した。概要は以下のとおり。

1　山野大臣から、両国の艦艇が共に訓練する旨述べた。
`,
  otherDay: `日ノルウェー防衛相会談（概要）

令和7年5月4日
防衛省

　5月3日、10時30分（現地時間）から約40分間、山野防衛大臣は、リンド・ノルウェー北方担当大臣と会談した。概要は以下のとおり。

1　山野大臣から、両国の艦艇が共に訓練する旨述べた。
`,
  /** A release with the name in Latin letters in brackets. */
  glossed: `日・ノルウェー外相電話会談

令和7年7月4日
外務省

　7月3日、午後6時00分から約20分間、川原茂外務大臣は、オッド・ベルグ・ノルウェー外務大臣（H.E. Mr. Odd Berg, Minister of Foreign Affairs of the Kingdom of Norway）と電話会談を行った。

1　川原大臣から、両国の協力を進めたい旨述べた。
`,
  /** A release in the same language, by the family names alone. */
  later: `Japan-Norway Defense Ministerial Meeting

April 4, 2025
Ministry of Defense

On April 3, Defense Minister Yamano held a meeting with Norwegian Minister of Defence Berg from 10:30 (local time) for approximately 40 minutes.

1. Minister Berg stated that ships of both countries will train together.
`,
  /** The same office, and nothing that tells whether the same person. */
  successor: `日ノルウェー防衛相会談（概要）

令和7年11月9日
防衛省

　11月9日、14時00分から約30分間、川原防衛大臣は、リンド・ノルウェー国防大臣と会談した。概要は以下のとおり。

1　川原大臣から、両国の艦艇が共に訓練する旨述べた。
`,
  /** Another minister of the same family name. */
  namesake: `Japan-Norway Foreign Ministers' Meeting

June 4, 2025
Ministry of Foreign Affairs of Japan

On June 3, Minister for Foreign Affairs of Japan Yamano held a meeting in Tokyo with Minister of Foreign Affairs of Norway Berg, from 10:30 for approximately 40 minutes.

1. Minister Yamano stated that both countries will talk more often.
`,
} as const;
const PUBLISHED = {
  english: ['en', '2025-03-04'],
  japanese: ['ja', '2025-05-09'],
  sameDay: ['ja', '2025-03-04'],
  twoSeats: ['en', '2025-03-04'],
  otherOffice: ['ja', '2025-03-04'],
  otherDay: ['ja', '2025-05-04'],
  later: ['en', '2025-04-04'],
  glossed: ['ja', '2025-07-04'],
  successor: ['ja', '2025-11-09'],
  namesake: ['en', '2025-06-04'],
} as const;

type Release = keyof typeof RELEASES;

let database: TestDatabase;

async function run(release: Release, people: Readonly<Record<string, string>> = {}) {
  const [locale, publishedOn] = PUBLISHED[release];
  return importRelease(database.db, Buffer.from(RELEASES[release]), {
    locale,
    publishedOn,
    people: new Map(Object.entries(people)),
    isDryRun: false,
  });
}

/** Everybody and every office of the record, once what was imported is served. */
async function everybody(): Promise<{ people: string[]; offices: string[] }> {
  const { rows } = await database.pool.query('select slug from office order by 1');
  const { rows: people } = await database.pool.query('select slug from person order by 1');
  return { people: people.map(({ slug }) => slug), offices: rows.map(({ slug }) => slug) };
}

const questions = ({ problems }: Awaited<ReturnType<typeof run>>) =>
  problems
    .filter(({ code }) => code === 'PERSON_MAY_BE_KNOWN')
    .map(({ params }) => [params.name, params.candidates]);

describe('releases of different meetings in different languages, as they are served', () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await emptyGateway();
    ({ database } = gateway);
  });
  afterEach(() => gateway.stop());

  async function ask(query: string) {
    const { data, errors, extensions } = await gateway.query(query);
    expect(errors).toBeUndefined();
    return { data: data as Data, report: extensions.localization };
  }

  it.each([[['english', 'japanese']], [['japanese', 'english']]] as [Release[]][])(
    'are of the same people and offices: %s',
    async (order) => {
      for (const release of order) expect(questions(await run(release))).toEqual([]);
      const { people, offices } = await everybody();
      expect(people).toHaveLength(2);
      expect(offices).toEqual(['minister-of-defense-jp', 'minister-of-defense-no']);
      const names = async () => {
        const { data } = await ask('{ people { nodes { en: name(locale: en) ja: name(locale: ja) } } }');
        return data.people.nodes.map(({ en, ja }: Data) => `${en} ${ja}`).sort();
      };
      await expect.poll(names, { timeout: 5_000 }).toEqual(['Odd Berg ベルグ', 'YAMANO Haru 山野 陽']);
      for (const release of order) {
        const { records, texts } = await run(release);
        expect(Object.values(records).filter(({ created, updated }) => created + updated > 0)).toEqual([]);
        expect(texts).toMatchObject({ created: 0, updated: 0, stale: 0 });
      }
    },
  );

  it('give the name and the office in English where a Japanese one glosses them', async () => {
    await run('glossed');
    const label = async () => {
      const { data } = await ask(
        '{ meetings { nodes { participants { nodes { label(locale: en, fallback: [ja]) ja: label(locale: ja) } } } } }',
      );
      return data.meetings.nodes[0].participants.nodes[1];
    };
    await expect.poll(label, { timeout: 5_000 }).toEqual({
      label: 'Odd Berg, Minister of Foreign Affairs of Norway',
      ja: 'オッド・ベルグ ノルウェー外務大臣',
    });
  });

  it('give a title in the other language, to be reviewed, and take the one that is printed', async () => {
    await run('english');
    const title = async () => {
      const { data } = await ask(
        '{ people(filter: { countryCode: "NO" }) { nodes { offices { office { titleText(locale: ja) { value state origin } } } } } }',
      );
      return data.people.nodes[0].offices[0].office.titleText;
    };
    await expect.poll(title, { timeout: 5_000 }).toEqual({
      value: '国防大臣',
      state: 'NEEDS_REVIEW',
      origin: 'UNOFFICIAL_TRANSLATION',
    });
    await run('japanese');
    await expect.poll(title, { timeout: 5_000 }).toEqual({
      value: '国防大臣',
      state: 'REVIEWED',
      origin: 'OFFICIAL_TRANSLATION',
    });
  });

  it('have labels in one language each', async () => {
    await run('english');
    await run('japanese');
    const labels = async () => {
      const { data } = await ask(
        '{ meetings(locale: ja) { nodes { participantsLabel statements { nodes { speakerLabel } } } } }',
      );
      return data.meetings.nodes;
    };
    const one = {
      participantsLabel: '山野防衛大臣、ベルグ・ノルウェー国防大臣',
      statements: { nodes: [{ speakerLabel: '山野防衛大臣' }] },
    };
    await expect.poll(labels, { timeout: 5_000 }).toEqual([one, one]);
  });
});

describe('in a record that is not served', () => {
  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(() => database.close());

  describe('releases of different meetings', () => {
    it('are of those who hold the offices on the day, whatever they are called', async () => {
      await run('english');
      expect(questions(await run('sameDay'))).toEqual([]);
      expect(await everybody()).toEqual({
        people: ['odd-berg', 'yamano-haru'],
        offices: ['minister-of-defense-jp', 'minister-of-defense-no'],
      });
    });

    it.each([[['english', 'later']], [['later', 'english']]] as [Release[]][])(
      'divide a name where one of them has the family name alone: %s',
      async (order) => {
        for (const release of order) expect(questions(await run(release))).toEqual([]);
        const { rows } = await database.pool.query(
          `select split_part(key, '.', 2) as part, value from translation
             where namespace = 'people' and locale = 'en' and key ~ 'berg' and key !~ 'literal' order by 1`,
        );
        expect(rows).toEqual([
          { part: 'family', value: 'Berg' },
          { part: 'given', value: 'Odd' },
        ]);
        expect((await everybody()).people).toHaveLength(2);
      },
    );
  });

  describe('people who may be others', () => {
    it('are no others without evidence; the editor is asked', async () => {
      await run('english');
      const report = await run('successor');
      expect(questions(report)).toEqual([
        ['川原', 'yamano-haru'],
        ['リンド', 'odd-berg'],
      ]);
      expect((await everybody()).people).toHaveLength(4);
      expect((await everybody()).offices).toHaveLength(2);
    });

    it('are not those who have the same family name and another office', async () => {
      await run('english');
      expect(questions(await run('namesake'))).toEqual([
        ['Yamano', 'yamano-haru'],
        ['Berg', expect.stringContaining('berg')],
      ]);
      expect((await everybody()).people).toHaveLength(4);
    });

    it('are who the editor tells, and the double of before is gone', async () => {
      await run('english');
      await run('successor');
      await run('successor', { 川原: 'yamano-haru', リンド: 'odd-berg' });
      expect((await everybody()).people).toEqual(['odd-berg', 'yamano-haru']);
      const { rows } = await database.pool.query(
        `select count(*)::int as participants, count(distinct person_id)::int as people from participation`,
      );
      expect(rows).toEqual([{ participants: 4, people: 2 }]);
      const again = await run('successor');
      expect(questions(again)).toEqual([]);
      expect(again.texts).toMatchObject({ created: 0, updated: 0 });
      expect((await everybody()).people).toHaveLength(2);
    });

    it('are who the editor tells at the same meeting, where the double, its seat and its office go', async () => {
      await run('twoSeats');
      await run('otherOffice');
      expect(await everybody()).toEqual({
        people: ['anna-dahl', expect.stringMatching(/^no-/), 'odd-berg', 'yamano-haru'],
        offices: [
          expect.stringMatching(/^[0-9a-f]{8}-no$/),
          'minister-of-defense-jp',
          'minister-of-defense-no',
          'minister-of-finance-no',
        ],
      });
      const { problems } = await run('otherOffice', { リンド: 'odd-berg' });
      expect(problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
      expect(await everybody()).toEqual({
        people: ['anna-dahl', 'odd-berg', 'yamano-haru'],
        offices: ['minister-of-defense-jp', 'minister-of-defense-no', 'minister-of-finance-no'],
      });
      const { rows } = await database.pool.query(
        'select pe.slug, p.position from participation p join person pe on pe.id = p.person_id order by 2',
      );
      expect(rows.map(({ slug, position }) => [slug, position])).toEqual([
        ['yamano-haru', 1],
        ['odd-berg', 2],
        ['anna-dahl', 3],
      ]);
      const { rows: left } = await database.pool.query(
        "select key from translation where value is not null and (key like 'participants.4.%' or key like 'no-%')",
      );
      expect(left).toEqual([]);
      expect((await run('otherOffice')).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    it('stay where another meeting tells of the double, and the editor is told', async () => {
      await run('twoSeats');
      await run('otherOffice');
      await run('otherDay');
      const { problems } = await run('otherOffice', { リンド: 'odd-berg' });
      const double = (await everybody()).people.find((slug) => slug.startsWith('no-'));
      expect(problems.filter(({ severity }) => severity === 'warning')).toMatchObject([
        { code: 'DOUBLE_REMAINS', params: { double, slug: 'odd-berg' } },
      ]);
    });

    it.each([
      ['川原', 'nobody'],
      ['某', 'yamano-haru'],
    ])('cannot be told of a name or a person that is not there: %s=%s', async (name, slug) => {
      await run('english');
      const before = await everybody();
      const { isImported, problems } = await run('successor', { [name]: slug });
      expect(isImported).toBe(false);
      expect(problems).toContainEqual(
        expect.objectContaining({ severity: 'error', code: 'PERSON_NOT_FOUND', params: { name, slug } }),
      );
      expect(await everybody()).toEqual(before);
    });
  });
});
