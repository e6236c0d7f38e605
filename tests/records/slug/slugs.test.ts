import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditedLocales, editedLocales } from '../../support/edited-locales.ts';
import { type TestGateway, testGateway } from '../../support/gateway.ts';

const IP4 = '2024-10-17-ip4';
const UKRAINE = '2024-10-17-japan-ukraine';
const NETHERLANDS = '2024-10-17-japan-netherlands';
const COURTESY = '2024-10-17-nato-secretary-general';
const SESSION = '2024-10-17-nato-partners-session';

type Texts = Record<string, unknown>;
const slugged = (slug: string | undefined) => (texts: Texts) => {
  if (slug === undefined) delete texts.slug;
  else texts.slug = slug;
};

let locales: EditedLocales;
let gateway: TestGateway;

/**
 * The sample record, but for: a slug for readers of English alone; one slug that is one meeting's in English and
 * another's in Japanese; one that two people have in Japanese; one that is another person's own; a French locale with
 * a Canadian one below it.
 */
beforeAll(async () => {
  locales = await editedLocales({
    [`ja/meetings/${NETHERLANDS}.json`]: slugged(undefined),
    [`en/meetings/${NETHERLANDS}.json`]: slugged('the-hague-and-tokyo'),
    [`en/meetings/${SESSION}.json`]: slugged('session'),
    [`ja/meetings/${COURTESY}.json`]: slugged('session'),
    'ja/people.json': (people) => {
      Object.assign(people['collins-judith'] as Texts, { slug: '大臣' });
      Object.assign(people['conroy-pat'] as Texts, { slug: '大臣' });
      Object.assign(people['umerov-rustem'] as Texts, { slug: 'rutte-mark' });
    },
  });
  const french = join(locales.localesDir, 'fr');
  await mkdir(join(french, 'meetings'), { recursive: true });
  await writeFile(join(french, `meetings/${IP4}.json`), '{ "title": "Réunion IP4", "slug": "réunion-ip4" }');
  await mkdir(join(locales.localesDir, 'fr-CA'));
  await cp(join(locales.localesDir, 'en/enums.json'), join(locales.localesDir, 'fr-CA/enums.json'));
  gateway = await testGateway({ config: { localesDir: locales.localesDir } });
});

afterAll(async () => {
  await gateway.stop();
  await locales.remove();
});

async function ask(query: string, locale?: string) {
  const { data, errors, headers, extensions } = await gateway.query(query, {
    ...(locale !== undefined && { locale }),
  });
  expect(errors).toBeUndefined();
  return { data, headers, report: extensions?.localization };
}

/** The own slug of what a slug leads to, told by the id, which is of the own slug. */
async function find(type: 'meeting' | 'person', slug: string, locale: string): Promise<string | null> {
  const own = { meeting: [IP4, UKRAINE, NETHERLANDS, COURTESY, SESSION], person: PEOPLE }[type];
  const fields = own.map((each, index) => `a${index}: ${type}(slug: ${JSON.stringify(each)}) { id }`);
  const { data: known } = await ask(`{ ${fields.join(' ')} }`);
  const { data } = await ask(`{ found: ${type}(slug: ${JSON.stringify(slug)}, locale: ${locale}) { id } }`);
  return own.find((_, index) => known[`a${index}`].id === data.found?.id) ?? null;
}
const PEOPLE = ['nakatani-gen', 'rutte-mark', 'umerov-rustem', 'collins-judith', 'conroy-pat', 'kim-seon-ho'];

describe('A slug', () => {
  it('is that of the reader’s language, however it was chosen, and else the record’s own', async () => {
    const fields = 'slug en: slug(locale: en) ja: slug(locale: ja)';
    const query = `{ meeting(slug: "${UKRAINE}") { ${fields} } person(slug: "kim-seon-ho") { ${fields} } }`;
    const ja = { meeting: '日ウクライナ防衛相会談-2024-10-17', person: '金善鎬' };
    const own = { meeting: UKRAINE, person: 'kim-seon-ho' };
    expect((await ask(query)).data).toEqual({
      meeting: { slug: own.meeting, en: own.meeting, ja: ja.meeting },
      person: { slug: own.person, en: own.person, ja: ja.person },
    });
    const { data, headers } = await ask(query, 'ja');
    expect([data.meeting.slug, data.person.slug, headers.get('vary')]).toEqual([
      ja.meeting,
      ja.person,
      'Accept-Language',
    ]);
    expect((await ask(`query @inContext(locale: ja) { meeting(slug: "${UKRAINE}") { slug } }`)).data).toEqual(
      { meeting: { slug: ja.meeting } },
    );
  });

  it('is never that of a language which only stands in for the reader’s', async () => {
    const { data } = await ask(
      `{ meeting(slug: "${NETHERLANDS}") { en: slug(locale: en) ja: slug(locale: ja) titleInFrench: title(locale: fr) fr: slug(locale: fr) } }`,
    );
    expect(data.meeting).toEqual({
      en: 'the-hague-and-tokyo',
      ja: NETHERLANDS,
      titleInFrench: 'Japan-Netherlands Defense Ministerial Meeting',
      fr: NETHERLANDS,
    });
  });

  it('is that of a parent of the language', async () => {
    const { data } = await ask(`{ meeting(slug: "${IP4}", locale: fr_CA) { slug } }`);
    expect(data.meeting.slug).toBe('réunion-ip4');
  });

  it('is no text: it is not reported, neither as served nor as fallen back', async () => {
    const { report, headers } = await ask(`{ meetings(locale: fr) { nodes { slug } } }`);
    expect(report).toEqual({ requested: ['fr'], served: [], fallbacks: [], missing: [] });
    expect([headers.get('content-language'), headers.get('vary')]).toEqual([null, null]);
  });

  it('is not served where it would lead to several records or to another one', async () => {
    const { data } = await ask(
      `query @inContext(locale: ja) { collins: person(slug: "collins-judith") { ...S } conroy: person(slug: "conroy-pat") { ...S }
         umerov: person(slug: "umerov-rustem") { ...S } } fragment S on Person { slug }`,
    );
    expect(data).toEqual({
      collins: { slug: 'collins-judith' },
      conroy: { slug: 'conroy-pat' },
      umerov: { slug: 'umerov-rustem' },
    });
  });

  it('is the same wherever the record is met', async () => {
    const { data } = await ask(
      `query @inContext(locale: ja) {
         statements(first: 1) { nodes { speaker { slug } meeting { slug } mentions { person { slug } } } }
         search(text: "中谷元", types: [PERSON]) { nodes { ... on Person { slug } } }
       }`,
    );
    const [statement] = data.statements.nodes;
    expect(statement.mentions.map(({ person }: never) => person)).toContainEqual({ slug: '中谷元' });
    expect({ ...statement, mentions: [] }).toEqual({
      speaker: { slug: '中谷元' },
      meeting: { slug: 'NATO国防相会合パートナーセッション-2024-10-17' },
      mentions: [],
    });
    expect(data.search.nodes).toEqual([{ slug: '中谷元' }]);
  });
});

describe('A record is found', () => {
  it('by its own slug in every language, and by that of any language', async () => {
    for (const locale of ['en', 'ja', 'fr', 'fr_CA']) {
      expect(await find('meeting', UKRAINE, locale)).toBe(UKRAINE);
      expect(await find('meeting', '日ウクライナ防衛相会談-2024-10-17', locale)).toBe(UKRAINE);
      expect(await find('meeting', 're\u0301union-ip4', locale)).toBe(IP4);
      expect(await find('person', '中谷元', locale)).toBe('nakatani-gen');
    }
    expect(await find('person', '中谷', 'ja')).toBeNull();
    expect(await find('person', '日ウクライナ防衛相会談-2024-10-17', 'ja')).toBeNull();
  });

  it('by a slug that two languages give to two records, as the reader’s language has it', async () => {
    expect(await find('meeting', 'session', 'en')).toBe(SESSION);
    expect(await find('meeting', 'session', 'ja')).toBe(COURTESY);
    // Neither is a reader’s of French: the default locale stands in first.
    expect(await find('meeting', 'session', 'fr')).toBe(SESSION);
  });

  it('never by a slug that is of two in one language, nor instead of whose own it is', async () => {
    expect(await find('person', '大臣', 'ja')).toBeNull();
    expect(await find('person', '大臣', 'en')).toBeNull();
    expect(await find('person', 'rutte-mark', 'ja')).toBe('rutte-mark');
  });

  it('by nothing that could be no slug, which the database is not asked for', async () => {
    for (const slug of ['a\u0000b', '', 'a b', 'あ'.repeat(5000), '../people']) {
      gateway.takeStatements();
      expect(await find('meeting', slug, 'ja')).toBeNull();
      expect(gateway.takeStatements().filter((text) => text.includes('union all'))).toEqual([]);
    }
  });

  it('in a response that depends on the header only where the slug is not its own', async () => {
    const varies = async (slug: string) =>
      (await ask(`{ meeting(slug: "${slug}") { date } }`, 'ja')).headers.get('vary');
    expect([await varies(UKRAINE), await varies('session')]).toEqual([null, 'Accept-Language']);
  });

  it('in as many statements as one is, however many are looked up', async () => {
    const lookUps = (slugs: readonly string[]) =>
      `{ ${slugs.map((slug, index) => `a${index}: meeting(slug: "${slug}", locale: ja) { id }`).join(' ')} }`;
    const countOf = async (slugs: readonly string[]) => {
      await ask(lookUps(slugs));
      gateway.takeStatements();
      const { data } = await ask(lookUps(slugs));
      expect(Object.values(data)).not.toContain(null);
      return gateway.takeStatements().length;
    };
    const one = await countOf(['日ウクライナ防衛相会談-2024-10-17']);
    expect(one).toBe(3);
    expect(
      await countOf(['日ウクライナ防衛相会談-2024-10-17', 'IP4国防当局間会合-2024-10-17', 'session']),
    ).toBe(one);
  });

  it('by an index, once there are many texts', async () => {
    gateway.takeStatements();
    await ask(`{ meeting(slug: "x-77", locale: ja) { id } person(slug: "x-77") { id } }`);
    const statements = gateway.takeStatements().filter((text) => text.includes('union all'));
    expect(statements).toHaveLength(2);
    // Rolled back, for the gateway writes a file for each namespace that is there.
    const client = await gateway.database.pool.connect();
    await client.query(`
      begin;
      insert into translation (namespace, key, locale, value, origin, state)
      select 'meetings/x-' || n, 'slug', 'ja', 'x-' || n, 'ORIGINAL', 'TRANSLATED' from generate_series(1, 20000) as n;
      analyze translation`);
    for (const statement of statements) {
      const { rows } = await client.query(`explain ${statement}`, [['x-77'], ['x-77']]);
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('translation_folded_slug');
    }
    await client.query('rollback');
    client.release();
  });
});

describe('A filter', () => {
  it('takes the slug of any language where it takes an id', async () => {
    const { data, errors } = await gateway.query(
      `{ meetings(filter: { participant: "金善鎬" }) { nodes { slug } }
         session: statements(filter: { meeting: "session", speaker: "中谷元" }) { totalCount }
         own: statements(filter: { meeting: "${SESSION}", speaker: "nakatani-gen" }) { totalCount }
         ja: statements(locale: ja, filter: { meeting: "session" }) { totalCount }
         nobody: statements(filter: { speaker: "大臣" }) { totalCount } }`,
    );
    expect(data.meetings.nodes).toEqual([{ slug: IP4 }]);
    expect(data.session.totalCount).toBeGreaterThan(0);
    expect(data.session).toEqual(data.own);
    // In Japanese it is the slug of another meeting.
    expect([data.ja, data.nobody]).toEqual([{ totalCount: 0 }, null]);
    expect(errors).toMatchObject([
      { path: ['nobody'], extensions: { params: { argument: 'filter.speaker', value: '大臣' } } },
    ]);
  });

  it('of translations counts no slug for a name', async () => {
    await gateway.database.db.execute(sql`
      insert into translation (namespace, key, locale, value, origin, state)
      values ('people', 'rutte-mark.slug', 'fr', 'marc-rutte', 'ORIGINAL', 'TRANSLATED')`);
    const { data } = await ask('{ people(filter: { translations: { anyIn: [fr] } }) { totalCount } }');
    expect(data.people.totalCount).toBe(0);
  });
});

describe('The alternates', () => {
  const ALTERNATES = 'alternates { locale tag slug isDefault isTranslated }';

  it('of a meeting are its pages, one for each language, with whether it has a title in it', async () => {
    const { data, headers, report } = await ask(
      `{ meeting(slug: "${IP4}", locale: ja) { ${ALTERNATES} } }`,
      'fr',
    );
    const alternate = (tag: string, slug: string, more = {}) => ({
      locale: tag.replace('-', '_'),
      tag,
      slug,
      isDefault: false,
      isTranslated: true,
      ...more,
    });
    expect(data.meeting.alternates).toEqual([
      alternate('en', IP4, { isDefault: true }),
      alternate('fr', 'réunion-ip4'),
      // Served the French words, which are no page of their own.
      alternate('fr-CA', 'réunion-ip4', { isTranslated: false }),
      alternate('ja', 'IP4国防当局間会合-2024-10-17'),
    ]);
    // They are the same for every reader.
    expect(report).toEqual({ requested: [], served: [], fallbacks: [], missing: [] });
    expect(headers.get('vary')).toBeNull();
  });

  it('of a record say where it has no words of its own', async () => {
    const query = `{ meeting(slug: "${UKRAINE}") { ${ALTERNATES} } person(slug: "nakatani-gen") { ${ALTERNATES} } }`;
    const { data } = await ask(query);
    const translated = (alternates: readonly { tag: string; isTranslated: boolean }[]) =>
      alternates.map(({ tag, isTranslated }) => [tag, isTranslated]);
    const expected = [
      ['en', true],
      ['fr', false],
      ['fr-CA', false],
      ['ja', true],
    ];
    expect(translated(data.meeting.alternates)).toEqual(expected);
    expect(translated(data.person.alternates)).toEqual(expected);
  });
});

describe('A slug that is changed in its file', () => {
  it('is served and found within the second, and the old one no more', async () => {
    const path = join(locales.localesDir, `ja/meetings/${UKRAINE}.json`);
    const before = { title: '題', slug: '日宇会談' };
    await writeFile(path, JSON.stringify(before));
    await expect
      .poll(
        async () => (await ask(`{ meeting(slug: "${UKRAINE}", locale: ja) { slug } }`)).data.meeting.slug,
        { timeout: 10_000 },
      )
      .toBe('日宇会談');
    expect(await find('meeting', '日宇会談', 'en')).toBe(UKRAINE);
    expect(await find('meeting', '日ウクライナ防衛相会談-2024-10-17', 'ja')).toBeNull();
    await rm(path);
  });
});
