import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditedLocales, editedLocales } from '../../support/edited-locales.ts';
import { type TestGateway, testGateway } from '../../support/gateway.ts';

const DAY = '2024-10-17-';
let locales: EditedLocales;
let gateway: TestGateway;

beforeAll(async () => {
  locales = await editedLocales({
    'ja/meetings/2024-10-17-ip4.json': (texts) => delete texts.title,
    // With a reading the title goes among the kana: between え and お.
    'ja/meetings/2024-10-17-japan-ukraine.json': (texts) => {
      texts.titleReading = 'えうくらいな';
    },
    'ja/meetings/2024-10-17-nato-secretary-general.json': (texts) => {
      texts.title = '第10回会談';
    },
    'ja/meetings/2024-10-17-japan-netherlands.json': (texts) => {
      texts.title = '第9回会談';
    },
    'ja/people.json': (texts) => delete texts['collins-judith'],
  });
  gateway = await testGateway({ config: { localesDir: locales.localesDir } });
});
afterAll(async () => {
  await gateway?.stop();
  await locales?.remove();
});

interface ListPage {
  readonly nodes: readonly { readonly slug: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

async function list(field: string, args: string): Promise<ListPage> {
  const { data, errors } = await gateway.query(
    `{ ${field}(${args}) { nodes { slug(locale: en) } pageInfo { endCursor hasNextPage } } }`,
  );
  expect(errors).toBeUndefined();
  return data[field];
}

async function slugs(field: string, args: string): Promise<string[]> {
  return (await list(field, args)).nodes.map(({ slug }) => slug.replace(DAY, ''));
}

describe('An order by title', () => {
  const inJapanese = [
    'ip4',
    'nato-partners-session',
    'japan-ukraine',
    'japan-netherlands',
    'nato-secretary-general',
  ];

  it('is that of the titles served, readings and numbers by their value', async () => {
    expect(await slugs('meetings', 'locale: ja, orderBy: [{ field: TITLE }]')).toEqual(inJapanese);
    expect(await slugs('meetings', 'locale: ja, orderBy: [{ field: TITLE, direction: DESC }]')).toEqual(
      inJapanese.toReversed(),
    );
    expect(await slugs('meetings', 'locale: en, orderBy: [{ field: TITLE }]')).toEqual([
      'nato-secretary-general',
      'ip4',
      'japan-netherlands',
      'japan-ukraine',
      'nato-partners-session',
    ]);
  });

  it('puts what has no title last, whichever the direction', async () => {
    const strict = 'locale: ja, strict: true, orderBy: [{ field: TITLE';
    const titled = inJapanese.slice(1);
    expect(await slugs('meetings', `${strict} }]`)).toEqual([...titled, 'ip4']);
    expect(await slugs('meetings', `${strict}, direction: DESC }]`)).toEqual([...titled.toReversed(), 'ip4']);
  });

  it.each(['first', 'last'])('pages by cursor without losing or repeating a row (%s)', async (side) => {
    const found: string[] = [];
    const page = `${side}: 2, locale: ja, strict: true, orderBy: [{ field: TITLE }]`;
    const query = (more: string) =>
      gateway.query(
        `{ meetings(${page}${more}) { nodes { slug(locale: en) } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
      );
    let more = '';
    for (let pages = 0; pages < 5; pages += 1) {
      const { data } = await query(more);
      const { nodes, pageInfo } = data.meetings;
      const here = nodes.map(({ slug }: { slug: string }) => slug.replace(DAY, ''));
      if (side === 'first') found.push(...here);
      else found.unshift(...here);
      if (!(side === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
      more = side === 'first' ? `, after: "${pageInfo.endCursor}"` : `, before: "${pageInfo.startCursor}"`;
    }
    expect(found).toEqual([...inJapanese.slice(1), 'ip4']);
  });

  it('refuses the cursor of another language, or of another chain', async () => {
    const { pageInfo } = await list('meetings', 'first: 1, locale: ja, orderBy: [{ field: TITLE }]');
    const after = `first: 1, orderBy: [{ field: TITLE }], after: "${pageInfo.endCursor}"`;
    for (const args of ['locale: en', 'locale: ja, strict: true']) {
      const { errors } = await gateway.query(`{ meetings(${after}, ${args}) { totalCount } }`);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_CURSOR']);
    }
    expect(await slugs('meetings', `${after}, locale: ja`)).toEqual(['nato-partners-session']);
  });

  it('goes with other steps and a filter, in as many statements', async () => {
    gateway.takeStatements();
    await slugs('meetings', 'first: 1, locale: ja, orderBy: [{ field: DATE }]');
    const byDate = gateway.takeStatements().length;
    const args = 'orderBy: [{ field: DATE }, { field: TITLE }], filter: { title: { contains: "会談" } }';
    await slugs('meetings', `locale: ja, ${args}`);
    expect(gateway.takeStatements().length).toBe(byDate);
    const { data } = await gateway.query(
      `{ meetings(${args}, locale: ja) { totalCount nodes { slug(locale: en) } } }`,
    );
    expect([data.meetings.totalCount, data.meetings.nodes.length]).toEqual([3, 3]);
  });
});

describe('An order by name', () => {
  it('is gojūon by the reading, and what stands in where it is served', async () => {
    // Collins is served in Latin letters; then うめろふ きむ こんろい なかたに ぶれけるまんす るって.
    expect(await slugs('people', 'locale: ja, orderBy: [{ field: NAME }]')).toEqual([
      'collins-judith',
      'umerov-rustem',
      'kim-seon-ho',
      'conroy-pat',
      'nakatani-gen',
      'brekelmans-ruben',
      'rutte-mark',
    ]);
  });

  it('is by family name in English', async () => {
    expect(await slugs('people', 'locale: en, orderBy: [{ field: NAME, direction: DESC }]')).toEqual([
      'umerov-rustem',
      'rutte-mark',
      'nakatani-gen',
      'kim-seon-ho',
      'conroy-pat',
      'collins-judith',
      'brekelmans-ruben',
    ]);
  });

  it('is by slug where none is asked for', async () => {
    const found = await slugs('people', 'locale: ja');
    expect(found).toEqual(found.toSorted());
    expect(await slugs('people', 'orderBy: [{ field: SLUG, direction: DESC }]')).toEqual(found.toReversed());
  });
});
