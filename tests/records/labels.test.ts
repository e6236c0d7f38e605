import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../src/records/writing/record.ts';
import { sampleRecord } from '../../src/records/writing/sample-record.ts';
import { writeRecords } from '../../src/records/writing/write-records.ts';
import { type Data, type TestGateway, testGateway } from '../support/gateway.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const telephone: MeetingRecord = {
  slug: 'a-call',
  kind: 'BILATERAL',
  mode: 'TELEPHONE',
  date: '2019-05-01',
  endsOn: '2019-05-03',
  startTime: '09:05',
  startPrecision: 'MINUTE',
  startIsApproximate: true,
  timeZone: 'Asia/Tokyo',
  documents: [],
  participants: [],
  statements: [],
  footnotes: [],
  captions: 0,
};
const ofADay: MeetingRecord = {
  ...telephone,
  slug: 'a-day',
  mode: 'IN_PERSON',
  endsOn: '2019-05-01',
  startPrecision: 'DAY',
  durationMinutes: 1,
};
const atAnHour: MeetingRecord = {
  ...telephone,
  slug: 'an-hour',
  mode: 'IN_PERSON',
  startTime: '15:00',
  startPrecision: 'HOUR',
  startIsApproximate: false,
};

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway();
  await gateway.database.db.transaction((tx) =>
    writeRecords(tx, { ...sampleRecord, meetings: [telephone, ofADay, atAnHour] }),
  );
});

afterAll(() => gateway.stop());

/** The same fields of a meeting in both languages. */
async function inBoth(slug: string, fields: string): Promise<{ en: Data; ja: Data }> {
  const { data, errors } = await gateway.query(
    `{ en: meeting(slug: "${slug}", locale: en) { ...F } ja: meeting(slug: "${slug}", locale: ja) { ...F } }
     fragment F on Meeting { ${fields} }`,
  );
  expect(errors).toBeUndefined();
  return data;
}

const SESSION = '2024-10-17-nato-partners-session';

describe('the date of a meeting', () => {
  it('has four styles, and the Japanese calendar', async () => {
    const fields = `dateLabel full: dateLabel(style: FULL) long: dateLabel(style: LONG) short: dateLabel(style: SHORT)
      era: dateLabel(calendar: JAPANESE)`;
    expect(await inBoth(SESSION, fields)).toEqual({
      en: {
        dateLabel: 'Thu, October 17, 2024',
        full: 'Thursday, October 17, 2024',
        long: 'October 17, 2024',
        short: '10/17/2024',
        era: 'Thu, October 17, 6 Reiwa',
      },
      ja: {
        dateLabel: '2024年10月17日(木)',
        full: '2024年10月17日木曜日',
        long: '2024年10月17日',
        short: '2024/10/17',
        era: '令和6年10月17日(木)',
      },
    });
  });

  it('is a range where the meeting took several days', async () => {
    const fields = 'long: dateLabel(style: LONG) era: dateLabel(style: LONG, calendar: JAPANESE)';
    expect(await inBoth('a-call', fields)).toEqual({
      en: { long: 'May 1\u2009–\u20093, 2019', era: 'May 1\u2009–\u20093, 1 Reiwa' },
      ja: { long: '2019年5月1日～2019年5月3日', era: '令和元年5月1日～令和元年5月3日' },
    });
  });

  it('is said of a document as well', async () => {
    const fields = 'documents { publishedOnLabel(style: LONG, calendar: JAPANESE) }';
    const { en, ja } = await inBoth(SESSION, fields);
    expect([en, ja].map(({ documents }) => documents[0].publishedOnLabel)).toEqual([
      'October 18, 6 Reiwa',
      '令和6年10月18日',
    ]);
  });

  it('is said of a visit as well', async () => {
    const visit = await inBoth(SESSION, 'visit { dateLabel(style: LONG) }');
    expect([visit.en.visit.dateLabel, visit.ja.visit.dateLabel]).toEqual([
      'October 17, 2024',
      '2024年10月17日',
    ]);
  });
});

describe('the time of a meeting', () => {
  it('is local where people met in one place', async () => {
    const { en, ja } = await inBoth(SESSION, 'timeLabel');
    expect([en.timeLabel, ja.timeLabel]).toEqual(['15:00 (local time)', '15時00分（現地時間）']);
  });

  it('has the zone where they did not, and says where it is not exact', async () => {
    const { en, ja } = await inBoth('a-call', 'timeLabel');
    expect([en.timeLabel, ja.timeLabel]).toEqual([
      'about 09:05 (Japan Standard Time)',
      '9時05分頃（日本標準時）',
    ]);
  });

  it('is no more exact than the record', async () => {
    const { en, ja } = await inBoth('an-hour', 'timeLabel');
    expect([en.timeLabel, ja.timeLabel]).toEqual(['15:00 (local time)', '15時（現地時間）']);
  });

  it('is null where only the day is known', async () => {
    expect((await inBoth('a-day', 'timeLabel')).en.timeLabel).toBeNull();
  });
});

describe('the duration of a meeting', () => {
  it('is in hours and minutes, and about as long where the record says so', async () => {
    const both = async (slug: string) => {
      const { en, ja } = await inBoth(slug, 'durationLabel');
      return [en.durationLabel, ja.durationLabel];
    };
    expect(await both(SESSION)).toEqual(['about 2 hours and 30 minutes', '約2時間30分']);
    expect(await both('2024-10-17-ip4')).toEqual(['about 1 hour', '約1時間']);
    expect(await both('2024-10-17-japan-ukraine')).toEqual(['about 25 minutes', '約25分']);
    expect(await both('a-day')).toEqual(['1 minute', '1分']);
    expect(await both('a-call')).toEqual([null, null]);
  });
});

describe('the schedule of a meeting', () => {
  it('is one line of what is known', async () => {
    const both = async (slug: string) => {
      const { en, ja } = await inBoth(slug, 'scheduleLabel(calendar: JAPANESE) gregorian: scheduleLabel');
      return [en.gregorian, ja.scheduleLabel];
    };
    expect(await both(SESSION)).toEqual([
      'Thu, October 17, 2024, 15:00 (local time), for about 2 hours and 30 minutes, Brussels',
      '令和6年10月17日(木) 15時00分（現地時間）から約2時間30分、ブリュッセル',
    ]);
    expect(await both('a-day')).toEqual(['Wed, May 1, 2019, for 1 minute', '令和元年5月1日(水)、1分']);
  });
});

describe('those at a meeting', () => {
  it('are a list in words', async () => {
    const { en, ja } = await inBoth('2024-10-17-nato-secretary-general', 'participantsLabel');
    expect([en.participantsLabel, ja.participantsLabel]).toEqual([
      'Defense Minister Nakatani and NATO Secretary General Rutte',
      '中谷防衛大臣、ルッテNATO事務総長',
    ]);
    expect((await inBoth('a-call', 'participantsLabel countriesLabel')).en).toEqual({
      participantsLabel: '',
      countriesLabel: '',
    });
  });

  it('come from countries, in the style that is asked for', async () => {
    const fields =
      'countriesLabel official: countriesLabel(style: OFFICIAL) short: countriesLabel(style: SHORT)';
    expect(await inBoth(SESSION, fields)).toEqual({
      en: {
        countriesLabel: 'Japan, Australia, New Zealand and South Korea',
        official: 'Japan, Commonwealth of Australia, New Zealand and Republic of Korea',
        short: 'Japan, Australia, New Zealand and ROK',
      },
      ja: {
        countriesLabel: '日本、オーストラリア、ニュージーランド、韓国',
        official: '日本国、オーストラリア連邦、ニュージーランド、大韓民国',
        short: '日本、豪州、ニュージーランド、韓国',
      },
    });
    const { ja } = await inBoth('2024-10-17-ip4', 'countriesLabel(style: SHORT)');
    expect(ja.countriesLabel).toBe('日本、ニュージーランド、豪州、韓国');
  });

  it('are counted with the plural of the language', async () => {
    const fields = 'participants(first: 4) { nodes { countLabel organization { memberCountLabel } } }';
    const { en, ja } = await inBoth(SESSION, fields);
    expect(en.participants.nodes[2]).toEqual({
      countLabel: '32 member states',
      organization: { memberCountLabel: '32 member states' },
    });
    expect([en, ja].map(({ participants }) => participants.nodes[3].countLabel)).toEqual([
      '4 countries',
      '4カ国',
    ]);
    expect(ja.participants.nodes.map(({ countLabel }: Data) => countLabel)).toEqual([
      null,
      null,
      '加盟国32カ国',
      '4カ国',
    ]);
  });
});

describe('a country', () => {
  it('stands beside its code, with CLDR’s name and the reviewed ones', async () => {
    const name =
      'name short: name(style: SHORT) official: name(style: OFFICIAL) inText: name(style: IN_TEXT)';
    const query = `{ organization(slug: "ministry-of-national-defense-korea") { countryCode
      country { code en: name(locale: en) ja: name(locale: ja, style: OFFICIAL) } }
      person(slug: "brekelmans-ruben", locale: en) { country { ${name} } }
      meeting(slug: "${SESSION}") { place { country { code name(locale: ja) } }
        participants(first: 1) { nodes { country { code } office { country { code } } } } } }`;
    const { data, errors } = await gateway.query(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      organization: {
        countryCode: 'KR',
        country: { code: 'KR', en: 'South Korea', ja: '大韓民国' },
      },
      person: {
        country: {
          name: 'Netherlands',
          short: 'Netherlands',
          official: 'Kingdom of the Netherlands',
          inText: 'the Netherlands',
        },
      },
      meeting: {
        place: { country: { code: 'BE', name: 'ベルギー' } },
        participants: { nodes: [{ country: null, office: { country: { code: 'JP' } } }] },
      },
    });
  });
});

describe('a label', () => {
  it('tells in which language it was served', async () => {
    const { headers, extensions } = await gateway.query(`{ meeting(slug: "${SESSION}") { timeLabel } }`, {
      locale: 'ja',
    });
    expect(headers.get('content-language')).toBe('ja');
    expect(extensions.localization.served).toEqual(['ja']);
  });
});

describe('a new language', () => {
  const french = {
    formats: { dates: 'fr', lists: 'fr' },
    times: { clock: '{{hour}} h {{minute}}', local: '{{time}} (heure locale)' },
    durations: { both: '{{hours}} et {{minutes}}', approximate: 'environ {{duration}}' },
    counts: { members_INTERNATIONAL_ORGANIZATION_other: '{{number}} États membres' },
  };
  let folder: string;
  let withFrench: TestGateway;

  beforeAll(async () => {
    folder = await temporaryFolder();
    await cp(gateway.localesDir, folder, { recursive: true });
    await mkdir(join(folder, 'fr'));
    await writeFile(join(folder, 'fr', 'labels.json'), JSON.stringify(french));
    await mkdir(join(folder, 'ko'));
    await writeFile(join(folder, 'ko', 'topics.json'), '{}');
    withFrench = await testGateway({ config: { localesDir: folder } });
  });
  afterAll(async () => {
    await withFrench.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const QUERY = `query ($locale: Locale) { meeting(slug: "${SESSION}", locale: $locale) {
    dateLabel timeLabel durationLabel countriesLabel
    organizations: participants(first: 3) { nodes { countLabel } } } }`;

  it('is a folder with its words; forms, plurals and countries are CLDR’s', async () => {
    const { data } = await withFrench.query(QUERY, { variables: { locale: 'fr' } });
    expect(data.meeting).toEqual({
      dateLabel: 'jeu. 17 octobre 2024',
      timeLabel: '15 h 00 (heure locale)',
      durationLabel: 'environ 2\u00A0heures et 30 minutes',
      countriesLabel: 'Japon, Australie, Nouvelle-Zélande et Corée du Sud',
      organizations: {
        nodes: [{ countLabel: null }, { countLabel: null }, { countLabel: '32 États membres' }],
      },
    });
  });

  it('has dates of the language that its words are of, and says so, while it has no words of its own', async () => {
    const { data, extensions } = await withFrench.query(QUERY, { variables: { locale: 'ko' } });
    expect(data.meeting).toMatchObject({
      dateLabel: 'Thu, October 17, 2024',
      timeLabel: '15:00 (local time)',
      durationLabel: 'about 2 hours and 30 minutes',
    });
    expect(extensions.localization.fallbacks).toContainEqual({
      path: ['meeting', 'dateLabel'],
      requested: 'ko',
      served: 'en',
    });
  });
});
