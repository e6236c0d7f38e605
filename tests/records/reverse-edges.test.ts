import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Data, type TestGateway, testGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

const slugsOf = (connection: Data): string[] => connection.nodes.map(({ slug }: Data) => slug);
const idsOf = (connection: Data): string[] => connection.nodes.map(({ id }: Data) => id);

/** The parents' list, the field of theirs, and what all records say of them: the id or slug of each parent. */
const EDGES = [
  ['people', 'meetings', 'meetings', 'participants { nodes { parent: person { id } } }'],
  ['organizations', 'meetings', 'meetings', 'participants { nodes { parent: organization { id } } }'],
  ['visits', 'meetings', 'meetings', 'parent: visit { id }'],
  ['places', 'meetings', 'meetings', 'parent: place { id }'],
  ['documents', 'meetings', 'meetings', 'parents: documents { id }'],
  ['people', 'statements', 'statements', 'parent: speaker { id }'],
  ['topics', 'statements', 'statements', 'parents: topics { id }'],
] as const;

/** The ids of the parents that a record names. */
function parentsOf({ parent, parents = [], participants }: Data): string[] {
  const named = participants?.nodes.map((each: Data) => each.parent) ?? [parent, ...parents];
  return named.flatMap((each: Data) => (each == null ? [] : [each.id]));
}

describe('A list of records on another record', () => {
  it.each(EDGES)('%s { %s } has what %s say of it, in their order', async (list, field, all, words) => {
    const { data, errors } = await gateway.query(
      `{ ${list}(first: 100) { nodes { id ${field}(first: 100) { totalCount nodes { id } } } }
         ${all}(first: 100) { nodes { id ${words} } } }`,
    );
    expect(errors).toBeUndefined();
    const found = data[list].nodes.map((parent: Data) => [parent.id, idsOf(parent[field])]);
    const said = data[list].nodes.map(({ id }: Data) => [
      id,
      data[all].nodes
        .filter((record: Data) => parentsOf(record).includes(id))
        .map((record: Data) => record.id),
    ]);
    expect(found).toEqual(said);
    expect(found.some(([, ids]: [string, string[]]) => ids.length > 1)).toBe(true);
    for (const parent of data[list].nodes) expect(parent[field].totalCount).toBe(parent[field].nodes.length);
  });

  it.each([
    ...EDGES.map(([list, field]) => [list, field] as const),
    ['organizations', 'statements'] as const,
    ['meetings', 'statements'] as const,
    ['offices', 'holders'] as const,
  ])('%s { %s } of many parents costs one statement, and their counts another', async (list, field) => {
    const ask = async (text: string) => {
      await gateway.query(text);
      gateway.takeStatements();
      const { data, errors } = await gateway.query(text);
      expect(errors).toBeUndefined();
      return { nodes: data[list].nodes, statements: gateway.takeStatements().length };
    };
    const page = `first: 100) { nodes { id ${field}(first: 1)`;
    const alone = await ask(`{ ${list}(first: 100) { nodes { id } } }`);
    const paged = await ask(`{ ${list}(${page} { pageInfo { hasNextPage } } } } }`);
    const counted = await ask(`{ ${list}(${page} { totalCount pageInfo { hasNextPage } } } } }`);
    expect(paged.nodes.length).toBe(alone.nodes.length);
    // A tenure is of an office, which its page brings along.
    expect(paged.statements - alone.statements).toBe(field === 'holders' ? 2 : 1);
    expect(counted.statements - paged.statements).toBe(1);
  });

  it('is read page by page, in either direction', async () => {
    const page = async (args: string) =>
      (
        await gateway.query(
          `{ person(by: { slug: "nakatani-gen" }) { meetings(${args}) { nodes { slug } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }`,
        )
      ).data.person.meetings;
    const all = slugsOf(await page('first: 100'));
    expect(all.length).toBeGreaterThan(3);
    const first = await page('first: 2');
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([...slugsOf(first), ...slugsOf(second)]).toEqual(all.slice(0, 4));
    expect([first.pageInfo.hasPreviousPage, second.pageInfo.hasPreviousPage]).toEqual([false, true]);
    expect(await page(`last: 2, before: "${second.pageInfo.startCursor}"`)).toEqual(first);
  });

  it('refuses the cursor of another list by name', async () => {
    const { data } = await gateway.query('{ meetings(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await gateway.query(
      `{ person(by: { slug: "nakatani-gen" }) { meetings(after: "${data.meetings.pageInfo.endCursor}") { totalCount } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  it('counts as a page does where it is too much', async () => {
    const { errors } = await gateway.query(
      '{ topics(first: 100) { nodes { statements(first: 100) { nodes { speaker { meetings(first: 100) { nodes { id } } } } } } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('LIMIT_COST');
  });
});

describe('An organization', () => {
  it('says what those say who hold an office of it', async () => {
    const { data } = await gateway.query(
      `{ ministry: organization(by: { slug: "ministry-of-defense-japan" }) { statements { totalCount nodes { speaker { slug } } } }
         partnership: organization(by: { slug: "ip4" }) { statements { totalCount } }
         person(by: { slug: "nakatani-gen" }) { statements { totalCount } } }`,
    );
    expect(data.ministry.statements.totalCount).toBe(data.person.statements.totalCount);
    expect(new Set(data.ministry.statements.nodes.map((each: Data) => each.speaker.slug))).toEqual(
      new Set(['nakatani-gen']),
    );
    expect(data.partnership.statements.totalCount).toBe(0);
  });
});

describe('An office', () => {
  it('has those who hold it, as they have it', async () => {
    const { data, errors } = await gateway.query(
      `{ office(by: { slug: "secretary-general-nato" }) {
           holders { totalCount nodes { attestedOn isActing person { slug } office { slug } } } }
         person(by: { slug: "rutte-mark" }) { offices { attestedOn person { slug } } } }`,
    );
    expect(errors).toBeUndefined();
    const [tenure] = data.person.offices;
    expect(data.office.holders).toEqual({
      totalCount: 1,
      nodes: [{ ...tenure, isActing: false, office: { slug: 'secretary-general-nato' } }],
    });
    expect(tenure.person).toEqual({ slug: 'rutte-mark' });
  });
});
