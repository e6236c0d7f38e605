import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importRelease } from '../../../src/importer/import-release.ts';
import type { TestDatabase } from '../../support/database.ts';
import { emptyDatabase } from '../../support/empty-record.ts';
import { testGateway } from '../../support/gateway.ts';

type Locale = 'en' | 'ja';

const PUBLISHED = '2024-12-03';

/** Each in both languages, which call some offices by names that have nothing in common. */
const PAIRS = {
  bilateral: {
    en: `Japan-Germany Defense Ministerial Meeting

December 3, 2024
Ministry of Defense

On December 2, Minister of Defense NAKATANI Gen visited Berlin, Germany, and held a meeting with Mr. Boris Pistorius, Federal Minister of Defence of Germany, from 10:30 (local time) for approximately 40 minutes.

1. Minister Nakatani stated that both countries will train together under the plan (Note 1).

(Note 1) Plan: a plan for training together.
`,
    ja: `日独防衛相会談の概要

令和6年12月3日
防衛省

　12月2日、10時30分（現地時間）から約40分間、中谷元防衛大臣は、ドイツ・ベルリンにおいて、ボリス・ピストリウス独国防大臣と会談を実施した。

1　中谷大臣から、計画（注１）の下で両国が共に訓練する旨述べた。

（注１）計画：共に訓練するための計画。
`,
  },
  trilateral: {
    en: `Japan-UK-U.S. Trilateral Defense Ministerial Meeting

December 3, 2024
Ministry of Defense

On December 2, Minister of Defense NAKATANI Gen, the Rt Hon John Healey MP, Secretary of State for Defence of the United Kingdom, and the Honorable Lloyd J. Austin III, Secretary of Defense of the United States, held a Trilateral Defense Ministerial Meeting in London, United Kingdom, from 9:30 (local time) for approximately 80 minutes.

1. Minister Nakatani stated that ships of the three countries will train together.

(*1) Ships: those of the three navies.
`,
    ja: `日英米防衛相会談の概要

令和6年12月3日
防衛省

　12月2日、9時30分（現地時間）から約80分間、中谷元防衛大臣は、英国・ロンドンにおいて、ジョン・ヒーリー英国防大臣及びロイド・オースティン米国防長官との間で日英米防衛相会談を実施した。

1　中谷大臣から、三か国の艦艇が共に訓練する旨述べた。

※１　艦艇：三か国の海軍のもの。
`,
  },
  visitor: {
    en: `Japan-Australia Foreign Ministers' Meeting

December 3, 2024
Ministry of Foreign Affairs of Japan

On December 2, Mr. IWAYA Takeshi, Minister for Foreign Affairs, held a meeting with Senator the Honorable Penny Wong, Minister for Foreign Affairs of Australia, in Tokyo, from 5:30 p.m. for approximately 40 minutes.

1. Minister Iwaya stated that both countries will talk more often.
`,
    ja: `日豪外相会談

令和6年12月3日
外務省

　12月2日、午後5時30分から約40分間、岩屋毅外務大臣は、訪日中のウォン豪外相と会談を行いました。

1　岩屋大臣から、対話を重ねたい旨述べました。
`,
  },
} as const;

/** The facts of a pair, whatever the order: people, offices, seats and footnotes by number; places by their names. */
const FACTS = {
  bilateral: { seats: 'JP DE', offices: 2, footnotes: ['*1'], places: ['en Berlin', 'ja ベルリン'] },
  trilateral: { seats: 'JP GB US', offices: 3, footnotes: ['*1'], places: ['en London', 'ja ロンドン'] },
  visitor: { seats: 'JP AU', offices: 2, footnotes: [], places: ['en Tokyo'] },
} as const;

const TITLES = {
  bilateral: ['DE Federal Minister of Defence 国防大臣', 'JP Minister of Defense 防衛大臣'],
  trilateral: [
    'GB Secretary of State for Defence 国防大臣',
    'JP Minister of Defense 防衛大臣',
    'US Secretary of Defense 国防長官',
  ],
  visitor: ['AU Minister for Foreign Affairs 外', 'JP Minister for Foreign Affairs 外務大臣'],
} as const;

let database: TestDatabase;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.close());

const run = (text: string, locale: Locale) =>
  importRelease(database.db, Buffer.from(text), { locale, publishedOn: PUBLISHED, isDryRun: false });

async function column(query: string): Promise<string[]> {
  const { rows } = await database.pool.query({ text: query, rowMode: 'array' });
  return rows.map(([value]) => value);
}

const wordsOf = (namespace: string, key: string) =>
  `(select value from translation where namespace = '${namespace}' and key = ${key} and locale =`;

describe.each(['bilateral', 'trilateral', 'visitor'] as const)('a %s release in two languages', (pair) => {
  it.each([[['en', 'ja']], [['ja', 'en']]] as [Locale[]][])(
    'is of the same meeting, people, offices and places, whichever comes first: %s',
    async (order) => {
      for (const locale of order) {
        const { problems } = await run(PAIRS[pair][locale], locale);
        expect(problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
      }
      const { seats, offices, footnotes, places } = FACTS[pair];
      expect(await column('select country_code from participation order by position')).toEqual(
        seats.split(' '),
      );
      expect(await column('select count(*)::int from person')).toEqual([seats.split(' ').length]);
      expect(await column('select count(*)::int from office')).toEqual([offices]);
      expect(await column('select mark from footnote')).toEqual(footnotes);
      const title = wordsOf('offices', "o.slug || '.title'");
      const titles = `select country_code || ' ' || ${title} 'en') || ' ' || ${title} 'ja') from office o order by 1`;
      expect(await column(titles)).toEqual(TITLES[pair].map((each) => expect.stringContaining(each)));
      const named =
        "select distinct locale || ' ' || value from translation join meeting m on true join place p on p.id = m.place_id where namespace = 'places' and key = p.slug || '.name' and value is not null order by 1";
      expect(await column(named)).toEqual(places);

      for (const locale of order) {
        const { records, texts } = await run(PAIRS[pair][locale], locale);
        expect(Object.values(records).filter(({ created, updated }) => created + updated > 0)).toEqual([]);
        expect(texts).toMatchObject({ created: 0, updated: 0 });
      }
    },
  );
});

describe('a pair whose releases disagree', () => {
  it('keeps the place that is known, gives it no other name, and says so', async () => {
    await run(PAIRS.bilateral.en, 'en');
    const { problems } = await run(PAIRS.bilateral.ja.replace('ドイツ・ベルリン', 'フランス・パリ'), 'ja');
    expect(problems.filter(({ severity }) => severity === 'warning')).toMatchObject([
      { code: 'PLACE_DIFFERS', excerpt: 'フランス・パリ', params: { place: 'berlin' } },
    ]);
    const names =
      "select locale || ' ' || value from translation where namespace = 'places' and value is not null";
    expect(await column(names)).toEqual(['en Berlin']);
  });
});

describe('a pair over the record', () => {
  it.each([[['en', 'ja']], [['ja', 'en']]] as [Locale[]][])(
    'gives a known person no second one: %s',
    async (order) => {
      const full = await testGateway();
      try {
        for (const locale of order)
          await importRelease(full.database.db, Buffer.from(PAIRS.trilateral[locale]), {
            locale,
            publishedOn: PUBLISHED,
            isDryRun: false,
          });
        const { rows } = await full.database.pool.query(
          `select p.country_code, count(*)::int as seats, min(pe.slug) as person from participation p
           join meeting m on m.id = p.meeting_id join person pe on pe.id = p.person_id
           where m.date = '2024-12-02' group by 1 order by 1`,
        );
        expect(rows.map(({ country_code, seats }) => [country_code, seats])).toEqual([
          ['GB', 1],
          ['JP', 1],
          ['US', 1],
        ]);
        expect(rows.find(({ country_code }) => country_code === 'JP')?.person).toBe('nakatani-gen');
      } finally {
        await full.stop();
      }
    },
  );
});
