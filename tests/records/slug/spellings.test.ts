import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '../../../src/translation/text-index/fold-text.ts';
import { type EditedLocales, editedLocales } from '../../support/edited-locales.ts';
import { type TestGateway, testGateway } from '../../support/gateway.ts';

const IP4 = '2024-10-17-ip4';
const UKRAINE = '2024-10-17-japan-ukraine';

let locales: EditedLocales;
let gateway: TestGateway;

/** The sample record, in which the slugs of two meetings differ by case alone, and of one by accents from no other. */
beforeAll(async () => {
  const slugged = (slug: string) => (texts: Record<string, unknown>) => {
    texts.slug = slug;
  };
  locales = await editedLocales({
    [`en/meetings/${UKRAINE}.json`]: slugged('Talks'),
    'en/meetings/2024-10-17-japan-netherlands.json': slugged('TALKS'),
    'en/meetings/2024-10-17-nato-partners-session.json': slugged('Réunion'),
  });
  gateway = await testGateway({ config: { localesDir: locales.localesDir } });
});
afterAll(async () => {
  await gateway.stop();
  await locales.remove();
});

const ask = async (query: string, variables = {}) => {
  const { data, errors } = await gateway.query(query, { variables });
  expect(errors).toBeUndefined();
  return data;
};

describe('A slug is found', () => {
  it.each([
    ['meeting', 'ip4国防当局間会合-2024-10-17', IP4],
    ['meeting', 'ＩＰ４国防当局間会合-2024-10-17', IP4],
    ['meeting', '2024-10-17-IP4', IP4],
    ['meeting', 'nato国防相会合ぱーとなーせっしょん-2024-10-17', 'Réunion'],
    ['meeting', 'REUNION', 'Réunion'],
    ['meeting', 'Re\u0301union', 'Réunion'],
    ['person', 'Nakatani-Gen', 'nakatani-gen'],
    ['organization', 'NATO', 'nato'],
  ])('by %s(by: { slug: "%s" })', async (field, slug, expected) => {
    const data = await ask(`query ($slug: String!) { ${field}(by: { slug: $slug }) { slug } }`, { slug });
    // The record says what it is really called, so that a front end can redirect.
    expect(data[field]).toEqual({ slug: expected });
  });

  it('in a filter', async () => {
    const query = `query ($a: [ID!], $b: [ID!], $c: [ID!]) {
      written: meetings(filter: { participant: $a, organization: "nato" }) { totalCount }
      typed: meetings(filter: { participant: $b, organization: "NATO" }) { totalCount }
      said: statements(filter: { meeting: $c, speaker: $b, topic: "Ukraine" }) { totalCount }
    }`;
    const { written, typed, said } = await ask(query, {
      ...{ a: 'nakatani-gen', b: 'ＮＡＫＡＴＡＮＩ-gen', c: '2024-10-17-NATO-partners-session' },
    });
    expect([typed, written.totalCount > 0, said.totalCount > 0]).toEqual([written, true, true]);
  });

  it('as it is written first, and not at all where it could be two', async () => {
    const find = (slug: string) => `meeting(by: { slug: "${slug}" }, locale: en) { date slug }`;
    const data = await ask(`{ a: ${find('Talks')} b: ${find('TALKS')} c: ${find('talks')} }`);
    expect([data.a?.slug, data.b?.slug, data.c]).toEqual(['Talks', 'TALKS', null]);
  });

  it('by an index', async () => {
    const plan = await gateway.database.db.transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      const { rows } = await tx.execute(sql`explain select 1 from unnest(array['a', 'b']) as asked(slug)
        join translation t on fold_slug(t.value) = fold_slug(asked.slug) and t.key = 'slug'
        join person p on fold_slug(p.slug) = fold_slug(asked.slug)`);
      return JSON.stringify(rows);
    });
    expect(plan).toContain('translation_folded_slug');
    expect(plan).toContain('person_folded_slug');
  });

  it('folded by the database as by the search', async () => {
    const texts = [
      'ＮＡＴＯ',
      'ﾅｶﾀﾆ-ゲン',
      'Ärger-ÉCOLE-İ',
      'ヴァイオリン',
      'ΣΟΦΟΣ',
      'ЙОД',
      '中谷-元',
      'ĳ-ﬁ',
      'が-ガ',
      'ヽヾ',
    ];
    const { rows } = await gateway.database.db.execute<{ folded: string }>(
      sql`select fold_slug(text) as folded from unnest(${sql.param(texts)}::text[]) with ordinality as t(text, n) order by n`,
    );
    // A final sigma is folded as any other: nobody knows how a reader types capitals.
    expect(rows.map(({ folded }) => folded)).toEqual(
      texts.map((text) => foldText(text).replaceAll('ς', 'σ')),
    );
  });
});

describe('A look-up', () => {
  const id = async () => (await ask('{ meeting(by: { slug: "2024-10-17-ip4" }) { id } }')).meeting.id;

  it('takes a reference of which the type says that it is one of two', async () => {
    const { data } = await gateway.query(
      '{ __type(name: "RecordReference") { isOneOf inputFields { name } } }',
    );
    expect(data.__type).toEqual({ isOneOf: true, inputFields: [{ name: 'id' }, { name: 'slug' }] });
    expect((await ask(`{ meeting(by: { id: "${await id()}" }) { slug } }`)).meeting).toEqual({ slug: IP4 });
    const by = 'query ($by: RecordReference!) { meeting(by: $by) { slug } }';
    expect((await ask(by, { by: { slug: IP4 } })).meeting).toEqual({ slug: IP4 });
  });

  it('refuses two before anything runs, in the reader’s language', async () => {
    const both = await gateway.query('{ meeting(by: { id: "a", slug: "b" }) { slug } }', { locale: 'ja' });
    expect(both.errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', reason: 'NOT_ONE_OF' } },
    ]);
    expect(both.errors?.[0]?.message).toMatch(/[ぁ-ん]/);
    const by = 'query ($by: RecordReference!) { meeting(by: $by) { slug } }';
    const variable = await gateway.query(by, { variables: { by: { id: 'a', slug: 'b' } } });
    expect(variable.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(variable.errors?.[0]?.message).toMatch(/exactly one key/i);
  });

  it('takes the id or the slug beside it, as it did', async () => {
    const query = `{ a: meeting(slug: "${IP4}") { slug } b: meeting(id: "${await id()}") { slug } }`;
    expect(await ask(query)).toEqual({ a: { slug: IP4 }, b: { slug: IP4 } });
  });

  it.each([
    '',
    '(by: null)',
    '(by: { slug: "a" }, id: "b")',
    '(id: "a", slug: "b")',
    '(by: { slug: "a" }, slug: "a")',
  ])('names the mend where not exactly one is given: %s', async (args) => {
    const { data, errors } = await gateway.query(`{ person${args} { name } }`);
    expect([data, errors?.[0]?.extensions.code]).toEqual([{ person: null }, 'ID_OR_SLUG_REQUIRED']);
    expect(errors?.[0]?.message).toBe(
      'Name one Person: `by: { slug: "…" }` or `by: { id: "…" }`, and neither `id` nor `slug` beside it.',
    );
  });
});
