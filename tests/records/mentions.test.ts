import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MentionIndex } from '../../src/records/mention/mention-index.ts';
import { Catalogue } from '../../src/translation/serving/catalogue.ts';
import { type Data, type TestGateway, testGateway } from '../support/gateway.ts';
import { textsOf } from '../translation/texts-of.ts';

const words = {
  en: {
    people: {
      'nakatani-gen.family': 'Nakatani',
      'nakatani-gen.given': 'Gen',
      'kim-a.family': 'Kim',
      'kim-a.given': 'Ada',
      'kim-b.family': 'Kim',
      'kim-b.given': 'Bo',
      'berg-anna.familyPrefix': 'van den',
      'berg-anna.familyCore': 'Berg',
      'berg-anna.given': 'Anna',
      'sky.literal': 'The Sky',
    },
    organizations: {
      'nato.name': 'North Atlantic Treaty Organization',
      'nato.short': 'NATO',
      'eu.short': 'EU',
    },
    terms: { 'coalitions.name': 'coalitions', 'centre.name': 'NATO centre' },
    titles: { minister: 'Minister', mr: 'Mr' },
    offices: { 'chief.title': 'Chief of the Agency' },
  },
  ja: {
    people: {
      'nakatani-gen.family': '中谷',
      'nakatani-gen.given': '元',
      'kim-a.family': '金',
      'kim-a.given': '善鎬',
      'collins.family': 'コリンズ',
      'collins.given': 'ジュディス',
    },
    organizations: { 'un.short': '国連', 'nato.short': 'NATO', 'msdf.short': '海自' },
    terms: { 'partner.name': 'パートナー', 'like.name': '同志国' },
    titles: { minister: '大臣', mr: '氏' },
    offices: { 'vice.title': '国防部次官' },
  },
};
const catalogue = new Catalogue(['en', 'ja'], textsOf(words));

/** What is found in a text: `words=slug`. */
function found(locale: 'en' | 'ja', text: string, expected?: string): string[] {
  return new MentionIndex(catalogue, locale)
    .find(text, (slug) => slug === expected)
    .map(({ start, end, slug }) => `${text.slice(start, end)}=${slug}`);
}

describe('the mentions in a text', () => {
  it('are whole names in either order and in capitals', () => {
    expect(found('en', 'NAKATANI Gen met Anna van den Berg; Gen Nakatani saw The Sky.')).toEqual([
      'NAKATANI Gen=nakatani-gen',
      'Anna van den Berg=berg-anna',
      'Gen Nakatani=nakatani-gen',
      'The Sky=sky',
    ]);
    expect(found('ja', '中谷 元氏と中谷元大臣、ジュディス・コリンズ')).toEqual([
      '中谷 元=nakatani-gen',
      '中谷元=nakatani-gen',
      'ジュディス・コリンズ=collins',
    ]);
  });

  it('are family names beside a title, and not alone', () => {
    expect(found('en', 'Minister Nakatani, Mr. Nakatani and the minister Nakatani.')).toHaveLength(3);
    expect(found('en', 'the Chief of the Agency Nakatani')).toEqual(['Nakatani=nakatani-gen']);
    expect(found('en', 'Nakatani is a town. Administer Nakatani.')).toEqual([]);
    expect(
      found('ja', '中谷大臣は、コリンズ・ニュージーランド国防大臣、金韓国国防部次官と会談した。'),
    ).toEqual(['中谷=nakatani-gen', 'コリンズ=collins', '金=kim-a']);
    expect(found('ja', '中谷は町である。')).toEqual([]);
  });

  it('are no parts of other words', () => {
    expect(found('en', 'SNATO, EUR, NATOs and EU2 are none; NATO’s, non-NATO and (EU) are some.')).toEqual([
      'NATO=nato',
      'NATO=nato',
      'EU=eu',
    ]);
    expect(found('ja', '田中谷大臣、金融担当大臣、中国連合、東海自動車、パートナーシップ')).toEqual([]);
    expect(found('ja', '国連憲章、海自の練習艦、日NATO間、パートナー・セッション、同志国の')).toEqual([
      '国連=un',
      '海自=msdf',
      'NATO=nato',
      'パートナー=partner',
      '同志国=like',
    ]);
  });

  it('are the longest that fit', () => {
    expect(found('en', 'The NATO centre of NATO.')).toEqual(['NATO centre=centre', 'NATO=nato']);
  });

  it('may begin a sentence', () => {
    expect(found('en', 'Coalitions are coalitions.')).toEqual([
      'Coalitions=coalitions',
      'coalitions=coalitions',
    ]);
  });

  it('are nobody’s where two have the name, unless one of them is the speaker', () => {
    expect(found('en', 'Minister Kim')).toEqual([]);
    expect(found('en', 'Minister Kim', 'kim-b')).toEqual(['Kim=kim-b']);
    expect(found('en', 'Ada Kim')).toEqual(['Ada Kim=kim-a']);
  });

  it('are none in an empty text', () => {
    expect(found('en', '')).toEqual([]);
  });
});

describe('Statement.mentions', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await testGateway();
  });
  afterAll(() => gateway.stop());

  const QUERY = `query ($locale: Locale, $first: Int) {
    meeting(slug: "2024-10-17-nato-partners-session", locale: $locale) { statements(first: $first) { nodes {
      body mentions { start end text locale person { slug(locale: en) } organization { slug } term { slug } } } } } }`;
  const ask = async (locale: string, first = 6) =>
    (await gateway.query(QUERY, { variables: { locale, first } })).data.meeting.statements.nodes;
  const slugOf = ({ person, organization, term }: Data) => (person ?? organization ?? term).slug;

  it('gives exact places in the text that is served, in every language', async () => {
    for (const locale of ['en', 'ja']) {
      for (const { body, mentions } of await ask(locale)) {
        expect(mentions.map(({ start, end }: Data) => body.slice(start, end))).toEqual(
          mentions.map(({ text }: Data) => text),
        );
        expect(mentions.map((each: Data) => each.locale)).toEqual(mentions.map(() => locale));
      }
    }
  });

  it('names the people, organizations and terms of the record', async () => {
    const of = async (locale: string, index: number) =>
      (await ask(locale))[index].mentions.map((each: Data) => `${each.text}=${slugOf(each)}`);
    expect(await of('en', 3)).toEqual([
      'Nakatani=nakatani-gen',
      'like-minded countries=like-minded-countries',
      'NATO=nato',
      'NATO=nato',
      'IP4=ip4',
      'NATO=nato',
      'ITPP=itpp',
      'strategic communications=strategic-communications',
      'NATO Strategic Communications Centre of Excellence=nato-stratcom-coe',
      'STRATCOM COE=nato-stratcom-coe',
    ]);
    expect(await of('ja', 3)).toEqual([
      '中谷=nakatani-gen',
      '同志国=like-minded-countries',
      'NATO=nato',
      'NATO=nato',
      'IP4=ip4',
      '日NATO国別適合パートナーシップ計画=itpp',
      'ITPP=itpp',
      '戦略的コミュニケーション=strategic-communications',
      'NATO=nato',
      '防衛省=ministry-of-defense-japan',
      'NATO戦略的コミュニケーション能力向上センター=nato-stratcom-coe',
      'STRATCOM COE=nato-stratcom-coe',
    ]);
  });

  it('is of the language that stands in, and of none where nothing may', async () => {
    const { rows } = await gateway.database.db.execute(
      sql`delete from translation where key = 'statements.6.body' and locale = 'ja' returning pg_notify('taiyaku_change', namespace)`,
    );
    expect(rows).toHaveLength(1);
    const query = `{ meeting(slug: "2024-10-17-nato-partners-session", locale: ja) { statements(last: 1) { nodes {
      body mentions { text locale } strict: mentions(strict: true) { text } } } } }`;
    await vi.waitFor(async () => {
      const { data } = await gateway.query(query);
      const [{ body, mentions, strict }] = data.meeting.statements.nodes;
      expect(body).toContain('Minister Nakatani');
      expect([mentions[0], strict]).toEqual([{ text: 'Nakatani', locale: 'en' }, []]);
    });
  });

  it('sends no statement of its own for each text', async () => {
    await ask('en');
    gateway.takeStatements();
    await ask('en', 1);
    const ofOne = gateway.takeStatements().length;
    await ask('en', 6);
    expect(gateway.takeStatements()).toHaveLength(ofOne);
  });
});
