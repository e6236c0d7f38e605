import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ADDRESS_RULES } from '../../src/records/address-rules.ts';
import type { PersonRecord } from '../../src/records/writing/record.ts';
import { recordSet } from '../../src/records/writing/record-set.ts';
import { writeRecords } from '../../src/records/writing/write-records.ts';
import { writeTexts } from '../../src/translation/changes/write-texts.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';

const latin = { locale: 'en', script: 'Latn', kind: 'OFFICIAL' } as const;
const people: readonly PersonRecord[] = [
  {
    slug: 'berg-anna',
    nameLocale: 'nl',
    names: [{ ...latin, preferredOrder: 'GIVEN_FIRST', source: 'a-page' }],
    tenures: [],
  },
  { slug: 'sky', nameLocale: 'en', names: [latin], tenures: [] },
  { slug: 'macdonald-ken', nameLocale: 'ja', names: [latin], tenures: [] },
];

const words = {
  'berg-anna.given': 'Anna',
  'berg-anna.given2': 'Maria',
  'berg-anna.familyPrefix': 'van den',
  'berg-anna.familyCore': 'Berg',
  'berg-anna.generation': 'Jr.',
  'berg-anna.credentials': 'MP',
  'sky.family': 'Sky',
  'sky.given': 'Blue',
  'sky.literal': 'The Sky',
  'macdonald-ken.family': 'MacDonald',
  'macdonald-ken.familyAllCaps': 'MacDONALD',
  'macdonald-ken.given': 'Ken',
};

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway();
  await gateway.database.db.transaction(async (tx) => {
    await writeRecords(tx, recordSet({ people }));
    const texts = Object.entries(words).map(([key, value]) => ({ key, value, namespace: 'people' }));
    await writeTexts(
      tx,
      texts.map((text) => ({ ...text, locale: 'en', origin: 'ORIGINAL', state: 'REVIEWED' })),
      ADDRESS_RULES,
      { door: 'IMPORT' },
    );
  });
  await vi.waitFor(async () => expect(await nameOf('sky')).toBe('The Sky'), { timeout: 10_000 });
});

afterAll(() => gateway.stop());

async function nameOf(slug: string, args = ''): Promise<string> {
  const { data } = await gateway.query(`{ person(slug: "${slug}") { name${args} } }`, { locale: 'en' });
  return data.person.name;
}

describe('the name of a person', () => {
  it('has the styles of initials and of sorted lists', async () => {
    const query = `query ($locale: Locale) { person(slug: "nakatani-gen", locale: $locale) {
      initials: name(style: INITIALS) sort: name(style: SORT) } }`;
    const ask = async (locale: string) => (await gateway.query(query, { variables: { locale } })).data.person;
    expect([await ask('en'), await ask('ja')]).toEqual([
      { initials: 'NG', sort: 'Nakatani, Gen' },
      { initials: '元', sort: 'なかたに げん' },
    ]);
  });

  it('is its literal where it has one', async () => {
    expect(await nameOf('sky', '(style: FAMILY_FIRST)')).toBe('The Sky');
  });

  it('has the capitals that its spelling asks for', async () => {
    expect(await nameOf('macdonald-ken')).toBe('MacDONALD Ken');
  });

  it('has its parts with their readings, in the reader’s writing', async () => {
    const query = `{ person(slug: "nakatani-gen") {
      ja: ruby(locale: ja) { text reading } en: ruby(locale: en) { text reading } } }`;
    expect((await gateway.query(query)).data.person).toEqual({
      ja: [
        { text: '中谷', reading: 'なかたに' },
        { text: '元', reading: 'げん' },
      ],
      en: [
        { text: 'Nakatani', reading: null },
        { text: 'Gen', reading: null },
      ],
    });
  });

  it('lists every written form with all its parts', async () => {
    const query = `{ person(slug: "berg-anna") { nameLocaleTag names { text tag script kind family familyPrefix familyCore
      familyAllCaps family2 given given2 generation credentials literal familyReading givenReading
      preferredOrder source } } }`;
    const { person } = (await gateway.query(query)).data;
    expect(person.nameLocaleTag).toBe('nl');
    expect(person.names).toEqual([
      {
        text: 'Anna Maria van den Berg Jr., MP',
        tag: 'en',
        script: 'Latn',
        kind: 'OFFICIAL',
        family: null,
        familyPrefix: 'van den',
        familyCore: 'Berg',
        familyAllCaps: null,
        family2: null,
        given: 'Anna',
        given2: 'Maria',
        generation: 'Jr.',
        credentials: 'MP',
        literal: null,
        familyReading: null,
        givenReading: null,
        preferredOrder: 'GIVEN_FIRST',
        source: 'a-page',
      },
    ]);
  });
});

describe('the label of a participant', () => {
  async function labels(meeting: string, style: string, locale: string): Promise<string[]> {
    const query = `query ($style: PersonLabelStyle!, $locale: Locale) { meeting(slug: "${meeting}", locale: $locale) {
      participants { nodes { label(style: $style) person { slug } } } } }`;
    const { data } = await gateway.query(query, { variables: { style, locale } });
    type Node = { label: string; person: object | null };
    return data.meeting.participants.nodes.flatMap(({ label, person }: Node) => (person ? [label] : []));
  }

  it('is, for short, the office and the family name by the template of the locale', async () => {
    expect(await labels('2024-10-17-ip4', 'SHORT', 'en')).toEqual([
      'Defense Minister Nakatani',
      'Defence Minister Collins of New Zealand',
      'Defence Industry Minister Conroy of Australia',
      'Vice Minister Kim of the Republic of Korea',
    ]);
    expect(await labels('2024-10-17-ip4', 'SHORT', 'ja')).toEqual([
      '中谷防衛大臣',
      'コリンズ・ニュージーランド国防大臣',
      'コンロイ・豪州国防産業・能力提供大臣',
      '金韓国国防部次官',
    ]);
    expect(await labels('2024-10-17-nato-partners-session', 'SHORT', 'ja')).toContain('ルッテNATO事務総長');
  });

  it('is, in full, the honorific printed in that language, the name and the office', async () => {
    expect(await labels('2024-10-17-nato-partners-session', 'FULL', 'en')).toEqual([
      'NAKATANI Gen, Minister of Defense of Japan',
      'H.E. Mr. Mark Rutte, Secretary General of the NATO',
    ]);
    expect(await labels('2024-10-17-nato-partners-session', 'FULL', 'ja')).toEqual([
      '中谷 元 防衛大臣',
      'マルク・ルッテ NATO事務総長',
    ]);
    expect(await labels('2024-10-17-japan-netherlands', 'FULL', 'ja')).toContain(
      'ルーベン・ブレケルマンス オランダ国防大臣',
    );
    expect(await labels('2024-10-17-japan-netherlands', 'SHORT', 'en')).toContain(
      'Defence Minister Brekelmans of the Netherlands',
    );
  });

  it('is, with HONORIFIC, the name as it is addressed', async () => {
    expect(await labels('2024-10-17-ip4', 'HONORIFIC', 'en')).toEqual([
      'NAKATANI Gen',
      'Hon Judith Collins',
      'Hon Pat Conroy MP',
      'Mr Kim Seon-ho',
    ]);
    expect(await labels('2024-10-17-ip4', 'HONORIFIC', 'ja')).toEqual([
      '中谷 元氏',
      'ジュディス・コリンズ氏',
      'パット・コンロイ氏',
      '金善鎬氏',
    ]);
  });

  it('is said of a speaker in the same styles', async () => {
    const query = `query ($locale: Locale) { statements(first: 1, locale: $locale) { nodes {
      speakerLabel full: speakerLabel(style: FULL) honorific: speakerLabel(style: HONORIFIC) } } }`;
    const ask = async (locale: string) =>
      (await gateway.query(query, { variables: { locale } })).data.statements.nodes[0];
    expect([await ask('en'), await ask('ja')]).toEqual([
      {
        speakerLabel: 'Defense Minister Nakatani',
        full: 'NAKATANI Gen, Minister of Defense of Japan',
        honorific: 'NAKATANI Gen',
      },
      { speakerLabel: '中谷防衛大臣', full: '中谷 元 防衛大臣', honorific: '中谷 元氏' },
    ]);
  });
});
