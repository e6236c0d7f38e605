import fc from 'fast-check';
import { type DocumentNode, getOperationAST, parse, specifiedRules, validate, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGatewaySchema } from '../../../src/gateway/build-schema.ts';
import { prepareOperation } from '../../../src/gateway/execution/prepare-operation.ts';
import { checkLimits, LIMITS, usageOf } from '../../../src/gateway/limits/limits.ts';
import { describeLocale } from '../../../src/kernel/locale.ts';
import { type TestGateway, testGateway } from '../../support/gateway.ts';
import { HOSTILE_REQUESTS } from './hostile-documents.ts';
import { type GeneratedRequest, nearLimits, QUERY_OF_DEATH } from './near-limits.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

const schema = buildGatewaySchema(['en', 'ja'].map((locale) => describeLocale(locale, 'en')));

/**
 * The work that a document is before it is run: the times that validation looks at a field, and the selections that are
 * compiled where the limits let it through.
 */
function workOf(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const work = { looks: 0, compiled: 0 };
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: LIMITS.tokens });
  } catch {
    return work;
  }
  visit(document, {
    Field: (node) => {
      const { name } = node;
      Object.defineProperty(node, 'name', {
        get: () => {
          work.looks += 1;
          return name;
        },
      });
    },
  });
  if (validate(schema, document, specifiedRules, { maxErrors: 5 }).length > 0) return work;
  const operation = getOperationAST(document);
  if (operation == null) return work;
  const { looks } = work;
  try {
    checkLimits(usageOf(schema, document, operation, variables));
  } catch {
    return { ...work, looks };
  }
  return { looks, compiled: prepareOperation(schema, document, operation, variables).fieldCount };
}

/** Asserts that validation is quadratic at most, and that no more is compiled than is counted. */
function expectBounded({ kind, query, variables }: GeneratedRequest): void {
  const { looks, compiled } = workOf(query, variables);
  expect(looks, kind).toBeLessThan(LIMITS.tokens ** 2);
  expect(compiled, kind).toBeLessThanOrEqual(LIMITS.fields);
}

describe('a request near a limit', () => {
  it('is answered, or refused in the language of the reader, while others still are', async () => {
    const codes = new Set<string>();
    const check = async ({ kind, ...request }: GeneratedRequest) => {
      expectBounded({ kind, ...request });
      const { query, variables = {} } = request;
      const { data, errors = [] } = await gateway.query(query, { variables, locale: 'ja' });
      if (data === undefined) expect(errors.length).toBeGreaterThan(0);
      for (const { message, extensions } of errors) {
        codes.add(extensions.code);
        expect(extensions.code).not.toMatch(/INTERNAL|TIMEOUT|UNAVAILABLE/);
        expect(message).toMatch(/[ぁ-ん]/);
        if (/^LIMIT_(?!TOKENS|COMMENTS|LENGTH)/.test(extensions.code))
          expect(extensions.params.actual).toBeGreaterThan(extensions.params.limit);
      }
    };
    for (const [index, kind] of nearLimits.entries())
      await fc.assert(fc.asyncProperty(kind, check), { numRuns: 8, seed: index, endOnFailure: true });
    // Both sides were reached: where nothing were refused, this would show nothing.
    for (const limit of ['DEPTH', 'ALIASES', 'TOKENS', 'FIELDS', 'DIRECTIVES', 'LIST_SIZE', 'COST'])
      expect([...codes]).toContain(`LIMIT_${limit}`);
  });

  it('is refused before it is compiled where two kilobytes come to 860,000 selections', async () => {
    const { errors } = await gateway.query(QUERY_OF_DEATH);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_FIELDS',
      params: { actual: 864_843, limit: 10_000 },
    });
    expect(workOf(QUERY_OF_DEATH).compiled).toBe(0);
  });
});

describe('a request that asks for the most work', () => {
  it.each(HOSTILE_REQUESTS)('is answered or refused: $kind', async (request) => {
    expectBounded(request);
    const { query, variables = {} } = request;
    const { data, errors = [] } = await gateway.query(query, { variables });
    expect(data === undefined ? errors.length : 1).toBeGreaterThan(0);
    for (const { extensions } of errors)
      expect(extensions.code).not.toMatch(/INTERNAL|TIMEOUT|UNAVAILABLE|TOKENS|LENGTH/);
  });
});
