import { isInputObjectType, isInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servedSchema } from '../gateway/in-process.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

const SESSION = '2024-10-17-nato-partners-session';

describe('requestedLocale', () => {
  it('is the language asked for at its place, by whatever asked for it', async () => {
    const { data, headers } = await gateway.query(
      `query ($l: Locale, $absent: Locale) {
         header: meeting(slug: "${SESSION}") { ...Asked }
         argument: meeting(slug: "${SESSION}", locale: $l) { ...Asked }
         absent: meeting(slug: "${SESSION}", locale: $absent) { requestedLocale }
         within: meeting(slug: "${SESSION}", locale: en) {
           requestedLocale
           statements(first: 1, locale: ja) { nodes { requestedLocale speaker { requestedLocale } meeting { requestedLocale title } } }
           its: requestedLocale(locale: ja)
         }
       }
       fragment Asked on Meeting { requestedLocale title statements(first: 1) { nodes { ... on Node { requestedLocale } } } }`,
      { locale: 'ja', variables: { l: 'en' } },
    );
    const [en, ja] = [
      "NATO Defense Ministers' Meeting: Partners Session",
      'NATO国防相会合 パートナー・セッション',
    ];
    const asked = (requestedLocale: string, title: string) => ({
      requestedLocale,
      title,
      statements: { nodes: [{ requestedLocale }] },
    });
    const inJapanese = { requestedLocale: 'ja' };
    expect(data).toEqual({
      header: asked('ja', ja),
      argument: asked('en', en),
      absent: inJapanese,
      within: {
        requestedLocale: 'en',
        statements: {
          nodes: [{ ...inJapanese, speaker: inJapanese, meeting: { ...inJapanese, title: ja } }],
        },
        its: 'ja',
      },
    });
    expect(headers.get('vary')).toBe('Accept-Language');
  });

  it('is what was asked for, where another language stands in', async () => {
    const { data } = await gateway.query(
      `query @inContext(locale: ja, fallback: [en]) { nodes(ids: ["${await idOf(SESSION)}"]) { __typename requestedLocale } }`,
      { locale: 'en' },
    );
    expect(data.nodes).toEqual([{ __typename: 'Meeting', requestedLocale: 'ja' }]);
  });

  it('follows the operation and the header where `node` finds a record, and the argument of `nodes`', async () => {
    const id = await idOf(SESSION);
    const { data, headers } = await gateway.query(
      `query @inContext(locale: ja) { node(id: "${id}") { requestedLocale } nodes(ids: ["${id}"], locale: en) { requestedLocale } }`,
    );
    expect(data).toEqual({ node: { requestedLocale: 'ja' }, nodes: [{ requestedLocale: 'en' }] });
    expect(headers.get('vary')).toBeNull();
    const byHeader = await gateway.query(`{ node(id: "${id}") { requestedLocale } }`, { locale: 'ja' });
    expect(byHeader.data).toEqual({ node: { requestedLocale: 'ja' } });
  });
});

describe('The schema, for the caches of clients,', () => {
  const schema = servedSchema();

  it('has the key on whatever has an id', () => {
    const node = schema.getType('Node');
    const types = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
    const withId = Object.values(schema.getTypeMap()).filter(
      (type) => !isInputObjectType(type) && 'getFields' in type && 'id' in type.getFields(),
    );
    expect(types.length).toBeGreaterThan(4);
    expect(new Set(types.map((type) => String(type.getFields().requestedLocale?.type)))).toEqual(
      new Set(['Locale!']),
    );
    expect(withId.map(({ name }) => name).sort()).toEqual(['Node', ...types.map(({ name }) => name)].sort());
  });

  it('lets every field of the root be told apart by its language but `node`, which is as Relay has it', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    const without = fields.filter(({ args }) => !args.some(({ name }) => name === 'locale'));
    expect(without.map(({ name }) => name)).toEqual(['node']);
    expect(fields.length).toBeGreaterThan(8);
  });
});

async function idOf(slug: string): Promise<string> {
  return (await gateway.query(`{ meeting(slug: "${slug}") { id } }`)).data.meeting.id;
}
