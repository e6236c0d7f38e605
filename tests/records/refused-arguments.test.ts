import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId, toNodeId } from '../../src/kernel/node-id.ts';
import { servedSchema } from '../gateway/in-process.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';

const PERSON = toNodeId('Person', recordId('Person', 'nakatani-gen'));

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

/**
 * True where a value of the right type can still be refused when the field is resolved: a cursor, a page size, an id.
 * Enums, switches and scalars of ours are checked before anything is resolved.
 */
function canBeRefused(given: GraphQLInputType, seen = new Set<unknown>()): boolean {
  const type = getNamedType(given);
  if (seen.has(type) || isEnumType(type) || type.name === 'Boolean') return false;
  seen.add(type);
  if (!isInputObjectType(type)) return isSpecifiedScalarType(type);
  return Object.values(type.getFields()).some((field) => canBeRefused(field.type, seen));
}

const fields = Object.values(servedSchema().getTypeMap())
  .filter((type) => !isIntrospectionType(type))
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })),
  );

describe('A field with an argument that can be refused', () => {
  it('is nullable, so that the refusal leaves what is around it', () => {
    const refusable = fields.filter(({ field }) => field.args.some(({ type }) => canBeRefused(type)));
    const names = refusable.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Query.meetings', 'Query.nodes', 'Query.search', 'Meeting.statements']),
    );
    expect(refusable.filter(({ field }) => isNonNullType(field.type)).map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['meetings(first: 500) { totalCount }', 'INVALID_PAGE_SIZE'],
    ['meetings(after: "x") { totalCount }', 'INVALID_CURSOR'],
    [`statements(filter: { meeting: "${PERSON}" }) { totalCount }`, 'REFERENCE_OF_OTHER_TYPE'],
    ['statements(filter: { not: { topic: "nothing" } }) { totalCount }', 'REFERENCE_UNKNOWN'],
    [`meetings(filter: { id: "${PERSON}" }) { totalCount }`, 'ID_OF_OTHER_TYPE'],
    [
      'statements(filter: { dateFrom: "2024-02-01", dateTo: "2024-01-01" }) { totalCount }',
      'INVALID_DATE_RANGE',
    ],
    ['people(first: 1, last: 1) { totalCount }', 'INVALID_PAGE_ARGUMENTS'],
    ['organizations(last: -1) { totalCount }', 'INVALID_PAGE_SIZE'],
    [`search(text: "${'a'.repeat(201)}") { totalCount }`, 'TEXT_TOO_LONG'],
    [`nodes(ids: [${`"${PERSON}",`.repeat(101)}]) { id }`, 'TOO_MANY_IDS'],
    ['node(id: "x") { id }', 'ID_MALFORMED'],
    ['enumLabels(name: "No") { value }', 'ENUM_UNKNOWN'],
    ['describe(coordinate: "No") { name }', 'COORDINATE_UNKNOWN'],
    ['meeting { id }', 'ID_OR_SLUG_REQUIRED'],
  ])('leaves the other fields of the root: %s', async (field, code) => {
    const { data, errors } = await gateway.query(`{ locales { tag } refused: ${field} }`);
    expect(data).toEqual({ locales: [{ tag: 'en' }, { tag: 'ja' }], refused: null });
    expect(errors).toMatchObject([{ path: ['refused'], extensions: { code } }]);
  });

  it('leaves the record it belongs to, and the list of that', async () => {
    const { data, errors } = await gateway.query(
      '{ meetings(first: 2) { nodes { date statements(first: 500) { totalCount } participants(after: "x") { totalCount } } } }',
    );
    const { nodes } = data.meetings;
    expect(nodes).toHaveLength(2);
    for (const node of nodes)
      expect(node).toEqual({ date: expect.any(String), statements: null, participants: null });
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code]).sort()).toEqual([
      ['meetings.nodes.0.participants', 'INVALID_CURSOR'],
      ['meetings.nodes.0.statements', 'INVALID_PAGE_SIZE'],
      ['meetings.nodes.1.participants', 'INVALID_CURSOR'],
      ['meetings.nodes.1.statements', 'INVALID_PAGE_SIZE'],
    ]);
  });
});
