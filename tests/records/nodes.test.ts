import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId, toNodeId } from '../../src/kernel/node-id.ts';
import type { RecordSources } from '../../src/records/record-sources.ts';
import { Records } from '../../src/records/records.ts';
import { type Data, type TestGateway, testGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

const idOf = (type: string, slug: string) => toNodeId(type, recordId(type, slug));

describe('nodes', () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Person { slug } } }';

  it('answers every id in its place, and those that cannot be one with an error there', async () => {
    const known = idOf('Person', 'nakatani-gen');
    const unknown = idOf('Person', 'nobody');
    const { data, errors } = await gateway.query(query, { variables: { ids: [known, 'x', unknown, known] } });
    const person = { id: known, slug: 'nakatani-gen' };
    expect(data.nodes).toEqual([person, null, null, person]);
    expect(errors).toMatchObject([
      { path: ['nodes', 1], extensions: { code: 'ID_MALFORMED', params: { id: 'x' } } },
    ]);
    expect(errors?.[0]?.locations).toEqual([{ line: 1, column: 24 }]);
  });

  it('are found again whatever their type is', async () => {
    const { data } = await gateway.query('{ __type(name: "Node") { possibleTypes { name } } }');
    const types = data.__type.possibleTypes.map(({ name }: Data) => name);
    const { nodes } = new Records({ db: gateway.database.db } as RecordSources);
    expect([...nodes.keys()].sort()).toEqual(types.sort());
    const known = [
      idOf('Meeting', '2024-10-17-ip4'),
      idOf('Statement', '2024-10-17-nato-partners-session/1'),
      idOf('Organization', 'nato'),
      idOf('constructor', 'nato'),
    ];
    const found = await gateway.query('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      variables: { ids: known },
    });
    expect(found.data.nodes).toEqual([
      { __typename: 'Meeting', id: known[0] },
      { __typename: 'Statement', id: known[1] },
      { __typename: 'Organization', id: known[2] },
      null,
    ]);
  });

  it('takes 100 ids at most', async () => {
    const ids = Array.from({ length: 101 }, () => idOf('Person', 'nakatani-gen'));
    const { errors } = await gateway.query(query, { variables: { ids } });
    expect(errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_IDS', params: { count: 101, limit: 100 } });
  });
});

describe('a page', () => {
  it('of `first: null` is one of the usual size, as where it is left out', async () => {
    const page = async (args: string) =>
      (await gateway.query(`{ people${args} { totalCount nodes { slug } } }`)).data.people;
    expect(await page('(first: null, after: null, last: null, before: null)')).toEqual(await page(''));
    expect((await page('(first: null, last: 2)')).nodes).toHaveLength(2);
    expect((await page('(last: 2)')).nodes).toHaveLength(2);
  });
});
