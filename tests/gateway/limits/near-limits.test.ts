import { monitorEventLoopDelay } from 'node:perf_hooks';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../../support/gateway.ts';
import { type GeneratedRequest, nearLimits, QUERY_OF_DEATH } from './near-limits.ts';

/** Far more than any takes; the query of death took from 7 to 24 seconds. */
const LONGEST_STOP_MS = 2_000;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

/** Sends a request, and gives the answer with the longest time for which the gateway, which is in this process, stood. */
async function send({ query, variables = {} }: Omit<GeneratedRequest, 'kind'>) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const answer = await gateway.query(query, { variables, locale: 'ja' });
  delay.disable();
  return { ...answer, stopMs: delay.max / 1e6 };
}

describe('a request near a limit', () => {
  it('is answered, or refused in the language of the reader, while others still are', async () => {
    const codes = new Set<string>();
    const check = async ({ kind, ...request }: GeneratedRequest) => {
      const { data, errors = [], stopMs } = await send(request);
      expect(stopMs, kind).toBeLessThan(LONGEST_STOP_MS);
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

  it('is refused at once where two kilobytes come to 860,000 selections', async () => {
    const { errors, stopMs } = await send({ query: QUERY_OF_DEATH });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_FIELDS',
      params: { actual: 864_843, limit: 10_000 },
    });
    expect(stopMs).toBeLessThan(LONGEST_STOP_MS);
  });
});
