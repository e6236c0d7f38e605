import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId, toNodeId } from '../../../src/kernel/node-id.ts';
import { type TestGateway, testGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

const idOf = (type: string, slug: string) => toNodeId(type, recordId(type, slug));

/** Every field that names a record of another type: the list, the field, the type, two slugs. */
const REFERENCES = [
  ['meetings', 'participant', 'Person', 'nakatani-gen', 'rutte-mark'],
  ['meetings', 'organization', 'Organization', 'nato', 'eu'],
  ['meetings', 'visit', 'Visit', '2024-10-17-brussels', '2024-10-17-brussels'],
  ['statements', 'meeting', 'Meeting', '2024-10-17-nato-partners-session', '2024-10-17-ip4'],
  ['statements', 'speaker', 'Person', 'nakatani-gen', 'rutte-mark'],
  ['statements', 'topic', 'Topic', 'ukraine', 'rule-of-law'],
] as const;

const idsOf = async (list: string, filter: string) => {
  const { data, errors } = await gateway.query(`{ ${list}(first: 100, filter: ${filter}) { nodes { id } } }`);
  expect(errors).toBeUndefined();
  return data[list].nodes.map(({ id }: { id: string }) => id) as string[];
};

describe.each(REFERENCES)('%s(filter: { %s: … })', (list, field, type, one, other) => {
  const filter = (...values: string[]) => `{ ${field}: ${JSON.stringify(values)} }`;

  it('takes an id, a slug and a slug in another spelling for the same', async () => {
    const found = await idsOf(list, filter(one));
    expect(found.length).toBeGreaterThan(0);
    expect(await idsOf(list, filter(idOf(type, one)))).toEqual(found);
    expect(await idsOf(list, filter(one.toUpperCase()))).toEqual(found);
    expect(await idsOf(list, `{ ${field}: "${one}" }`)).toEqual(found);
  });

  it('finds what has one of several, nothing for none of them, and all for null', async () => {
    const both = await idsOf(list, filter(one, other));
    expect(new Set(both)).toEqual(
      new Set([...(await idsOf(list, filter(one))), ...(await idsOf(list, filter(other)))]),
    );
    expect(await idsOf(list, filter())).toEqual([]);
    expect(await idsOf(list, `{ ${field}: null }`)).toEqual(await idsOf(list, '{}'));
  });

  it.each(['nothing', idOf(type, 'nothing'), '', 'a'.repeat(300), 'TWVldGluZzp4'])(
    'says that there is no %s',
    async (value) => {
      const { data, errors } = await gateway.query(
        `{ ${list}(filter: ${filter(one, value)}) { totalCount } }`,
      );
      expect(data).toEqual({ [list]: null });
      const params = { argument: `filter.${field}`, value: value.slice(0, 100), type };
      expect(errors).toMatchObject([{ path: [list], extensions: { code: 'REFERENCE_UNKNOWN', params } }]);
    },
  );

  it('says of which other type an id is', async () => {
    const value = idOf('Footnote', 'x');
    const query = `{ ${list}(filter: { and: [{}, { not: ${filter(value)} }] }) { totalCount } }`;
    const { errors } = await gateway.query(query, { locale: 'ja' });
    const argument = `filter.and[1].not.${field}`;
    expect(errors).toMatchObject([
      {
        message: `「${argument}」の「${value}」は Footnote の ID です。${type} を指定してください。`,
        path: [list],
        extensions: {
          code: 'REFERENCE_OF_OTHER_TYPE',
          params: { argument, value, actual: 'Footnote', expected: type },
        },
      },
    ]);
  });
});

describe('The references of an operation', () => {
  it('are looked for in one statement, whatever their types and wherever they stand', async () => {
    const ids = REFERENCES.map(([, , type, slug]) => idOf(type, slug));
    gateway.takeStatements();
    await gateway.query(
      `query ($people: [ID!]) {
        meetings(filter: { participant: $people, or: [{ organization: ["nato", "${ids[1]}"] }, { not: { visit: "2024-10-17-brussels" } }] }) { nodes { id } }
        statements(filter: { speaker: $people, and: [{ topic: "ukraine" }, { meeting: "2024-10-17-ip4" }] }) { nodes { id } }
      }`,
      { variables: { people: ['nakatani-gen', ids[0]] } },
    );
    const statements = gateway.takeStatements();
    expect(statements.filter((text) => text.includes('as asked(value)'))).toHaveLength(1);
    expect(statements).toHaveLength(3);
  });
});
