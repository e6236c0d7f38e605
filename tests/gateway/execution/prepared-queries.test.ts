import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { graphqlJitExecutor } from '../../../src/gateway/execution/graphql-jit-executor.ts';
import { PreparedQueries } from '../../../src/gateway/execution/prepared-queries.ts';
import { operationOf, servedSchema } from '../in-process.ts';

const schema = servedSchema();
const get = (queries: PreparedQueries, text: string, values: Record<string, unknown> = {}) => {
  const document = parse(text);
  return queries.get({ queryHash: text, document, operation: operationOf(document) }, values);
};

describe('prepared queries', () => {
  it('are prepared once for all values of their variables', () => {
    const queries = new PreparedQueries(schema, graphqlJitExecutor);
    const text = 'query ($slug: String, $locale: Locale) { meeting(slug: $slug, locale: $locale) { title } }';
    const prepared = get(queries, text, { slug: 'a', locale: 'en' });
    expect(get(queries, text, { slug: 'b', locale: 'ja' })).toBe(prepared);
  });

  it('are prepared anew where a variable has no value, is null, or decides what is included', () => {
    const queries = new PreparedQueries(schema, graphqlJitExecutor);
    const text =
      'query ($locale: Locale, $with: Boolean!) { locales { tag name(locale: $locale) @include(if: $with) } }';
    const shapes = [{}, { locale: null }, { locale: 'en' }].flatMap((values) => [
      { ...values, with: true },
      { ...values, with: false },
    ]);
    const prepared = shapes.map((values) => get(queries, text, values));
    expect(new Set(prepared).size).toBe(6);
    expect(shapes.map((values) => get(queries, text, values))).toEqual(prepared);
  });

  it('are forgotten, the least used first, when together they take too much memory', () => {
    const queries = new PreparedQueries(schema, graphqlJitExecutor, 30_000);
    const [first, second, third] = [
      '{ locales { tag } }',
      '{ locales { endonym } }',
      '{ locales { locale } }',
    ] as const;
    const kept = get(queries, first);
    const dropped = get(queries, second);
    get(queries, first);
    get(queries, third);
    expect(get(queries, first)).toBe(kept);
    expect(get(queries, second)).not.toBe(dropped);
  });

  it('of one document are kept apart by their operations', () => {
    const queries = new PreparedQueries(schema, graphqlJitExecutor);
    const document = parse('query A { locales { tag } } query B { locales { endonym } }');
    const [a, b] = document.definitions.map((operation) =>
      queries.get({ queryHash: 'both', document, operation: operation as never }, {}),
    );
    expect(a).not.toBe(b);
  });
});
