import { type GraphQLField, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servedSchema } from '../gateway/in-process.ts';
import { type Data, type TestGateway, testGateway } from '../support/gateway.ts';

const schema = servedSchema();
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const rootFields = Object.values(schema.getQueryType()?.getFields() ?? {});
const node = schema.getType('Node');
const nodeTypes = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
/** A slug of `Alternate` is that of the record that it is a page of. */
const slugged = objects
  .filter((type) => type.getFields().slug !== undefined && type.name !== 'Alternate')
  .map(({ name }) => name);

const rootFieldOf = (type: string): GraphQLField<unknown, unknown> =>
  rootFields.find((field) => getNamedType(field.type).name === type) as GraphQLField<unknown, unknown>;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

describe('A record with a slug', () => {
  it.each(slugged)('is a Node with a field of the root, and a list: %s', (type) => {
    expect(nodeTypes).toContain(type);
    const args = rootFieldOf(type).args.map(({ name }) => name);
    expect(args).toEqual(expect.arrayContaining(['by', 'id', 'slug', 'locale', 'fallback', 'strict']));
    const listArgs = rootFieldOf(`${type}Connection`).args.map(({ name }) => name);
    expect(listArgs).toEqual(expect.arrayContaining(['first', 'after', 'last', 'before', 'locale']));
  });

  it.each(slugged)('is found by its id and by its slug, in two languages of one answer: %s', async (type) => {
    const [one, all] = [rootFieldOf(type).name, rootFieldOf(`${type}Connection`).name];
    const listed = await gateway.query(`{ ${all}(first: 1) { totalCount nodes { id slug } } }`);
    const [{ id, slug }] = listed.data[all].nodes;
    expect(listed.data[all].totalCount).toBeGreaterThan(0);
    const { data, errors } = await gateway.query(
      `query ($id: ID!, $slug: String!) {
         id: ${one}(by: { id: $id }, locale: ja) { __typename id requestedLocale }
         slug: ${one}(by: { slug: $slug }, locale: en) { __typename id requestedLocale }
         node(id: $id) { __typename id requestedLocale }
         nodes(ids: [$id], locale: en) { __typename id requestedLocale }
       }`,
      { variables: { id, slug }, locale: 'ja' },
    );
    expect(errors).toBeUndefined();
    const found = (requestedLocale: string) => ({ __typename: type, id, requestedLocale });
    expect(data).toEqual({ id: found('ja'), slug: found('en'), node: found('ja'), nodes: [found('en')] });
  });

  it.each(slugged)('is null by a slug that none has: %s', async (type) => {
    const one = rootFieldOf(type).name;
    const { data, errors } = await gateway.query(`{ ${one}(by: { slug: "none" }) { id } }`);
    expect([data, errors]).toEqual([{ [one]: null }, undefined]);
  });
});

describe('A node', () => {
  it('without a slug is found by its id as well', async () => {
    const { data } = await gateway.query(
      '{ meeting(by: { slug: "2024-10-17-nato-partners-session" }) { footnotes { id } statements(first: 1) { nodes { id } } } }',
    );
    const ids = { Footnote: data.meeting.footnotes[0].id, Statement: data.meeting.statements.nodes[0].id };
    expect(nodeTypes.filter((type) => !slugged.includes(type)).sort()).toEqual(Object.keys(ids));
    for (const [type, id] of Object.entries(ids)) {
      const { data: again } = await gateway.query(`{ node(id: "${id}") { __typename id } }`);
      expect(again.node).toEqual({ __typename: type, id });
    }
  });

  it('has the same id wherever it is met', async () => {
    const { data, errors } = await gateway.query(`{
      meeting(by: { slug: "2024-10-17-nato-partners-session" }) {
        place { ...Id } visit { ...Id place { ...Id } } documents { ...Id }
        footnotes { term { ...Id } }
        statements { nodes { topics { ...Id } office { ...Id } mentions { term { ...Id } } speaker { offices { office { ...Id } } } } }
      }
      search(text: "Ukraine") { facets { topics { topic { ...Id } } } nodes { ...Id } }
    } fragment Id on Node { id __typename }`);
    expect(errors).toBeUndefined();
    const met = new Map<string, string>();
    JSON.stringify(data, (_, value) => {
      if (value?.id !== undefined) met.set(value.id, value.__typename);
      return value;
    });
    expect(new Set(met.values())).toEqual(
      new Set(nodeTypes.filter((type) => !['Person', 'Organization'].includes(type))),
    );
    const { data: again } = await gateway.query(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }',
      {
        variables: { ids: [...met.keys()] },
      },
    );
    expect(again.nodes).toEqual([...met].map(([id, __typename]) => ({ id, __typename })));
  });
});

describe('The list of', () => {
  const namesIn = async (list: string, field: string, locale: string): Promise<string[]> => {
    const { data, errors } = await gateway.query(`{ ${list} { nodes { text: ${field} } } }`, { locale });
    expect(errors).toBeUndefined();
    return data[list].nodes.map(({ text }: Data) => text);
  };

  it.each([
    ['topics', 'name'],
    ['terms', 'name'],
    ['places', 'name'],
    ['organizations', 'name'],
    ['offices', 'title'],
  ])('%s is in the order of the reader’s language', async (list, field) => {
    const english = await namesIn(list, field, 'en');
    expect(english).toEqual(english.toSorted(new Intl.Collator('en', { ignorePunctuation: true }).compare));
    const japanese = await namesIn(list, field, 'ja');
    expect(japanese).not.toEqual(english);
    expect(japanese).toHaveLength(english.length);
  });

  it('documents begins with the last published, visits with the newest', async () => {
    const { data } = await gateway.query(
      '{ documents { nodes { publishedOn } } visits { nodes { startsOn } } }',
    );
    const days = [
      data.documents.nodes.map((each: Data) => each.publishedOn),
      data.visits.nodes.map((each: Data) => each.startsOn),
    ];
    for (const list of days) expect(list).toEqual(list.toSorted().reverse());
  });

  it('topics is read page by page, each in one statement, from either end', async () => {
    const all = await namesIn('topics', 'slug', 'ja');
    const read: string[] = [];
    for (let after: string | null = null; read.length < all.length; ) {
      gateway.takeStatements();
      const { data } = (await gateway.query(
        'query ($after: String) { topics(first: 3, after: $after) { nodes { slug } pageInfo { endCursor } } }',
        { variables: { after }, locale: 'ja' },
      )) as { data: Data };
      expect(gateway.takeStatements()).toHaveLength(1);
      read.push(...data.topics.nodes.map(({ slug }: Data) => slug));
      after = data.topics.pageInfo.endCursor;
    }
    expect(read).toEqual(all);
    const { data } = await gateway.query('{ topics(last: 2) { totalCount nodes { slug } } }', {
      locale: 'ja',
    });
    expect(data.topics).toEqual({ totalCount: all.length, nodes: all.slice(-2).map((slug) => ({ slug })) });
  });
});
