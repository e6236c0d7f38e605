import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildGatewaySchema } from '../../src/gateway/build-schema.ts';
import { schemaReference } from '../../src/gateway/schema-reference.ts';
import { describeLocale } from '../../src/kernel/locale.ts';
import { schemaElements } from '../../src/translation/descriptions/schema-elements.ts';

const schema = buildGatewaySchema(['en', 'ja'].map((locale) => describeLocale(locale, 'en')));
const entries = schemaReference(schema);

describe('schemaReference', () => {
  it('has everything in the schema by its coordinate but introspection', () => {
    const coordinates = entries.flatMap((entry) => [
      entry.coordinate,
      ...entry.members.flatMap((member) => [
        member.coordinate,
        ...member.args.map(({ coordinate }) => coordinate),
      ]),
    ]);
    const expected = [...schemaElements(schema).keys()].filter((coordinate) => !coordinate.startsWith('__'));
    expect(coordinates.toSorted()).toEqual(expected.toSorted());
    expect(expected.length).toBeGreaterThan(300);
  });

  it('begins with the queries, and has each kind together', () => {
    const kinds = entries.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual([
      'QUERY',
      'OBJECT',
      'INTERFACE',
      'UNION',
      'INPUT_OBJECT',
      'ENUM',
      'SCALAR',
      'DIRECTIVE',
    ]);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1]).length).toBe(8);
  });

  it('has a valid query for every field of Query', () => {
    const operations = entries.flatMap(({ members }) => members.flatMap(({ operation }) => operation ?? []));
    expect(operations.length).toBe(Object.keys(schema.getQueryType()?.getFields() ?? {}).length);
    for (const operation of operations) expect(validate(schema, parse(operation))).toEqual([]);
    expect(operations).toContainEqual(expect.stringContaining('meeting(by: $by) {'));
    expect(operations).toContainEqual(expect.stringMatching(/meetings\(first: 3\) {\n {4}nodes {\n/));
  });

  it('knows defaults, possible types, and what @inContext says as well', () => {
    const entry = (name: string) => entries.find(({ coordinate }) => coordinate === name);
    const field = (type: string, name: string) => entry(type)?.members.find((member) => member.name === name);
    expect(entry('Node')?.possibleTypes).toEqual(expect.arrayContaining(['Meeting', 'Person']));
    expect(entry('Meeting')?.interfaces).toContain('Node');
    expect(field('Meeting', 'title')?.args.map(({ sameAs }) => sameAs)).toEqual([
      '@inContext(fallback:)',
      '@inContext(locale:)',
      '@inContext(strict:)',
    ]);
    expect(field('Query', 'meetings')?.args.find(({ name }) => name === 'filter')?.sameAs).toBeNull();
    expect(entry('@inContext')?.locations).toContain('QUERY');
  });
});
