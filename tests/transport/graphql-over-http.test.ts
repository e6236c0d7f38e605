import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

/** Runs the audits of the GraphQL over HTTP specification; returns all that are not passed, by their level. */
async function audit(fetchFn: typeof fetch) {
  const results = await auditServer({ url: `${gateway.url}/graphql`, fetchFn });
  for (const { response } of results as { response?: Response }[])
    await response?.body?.cancel().catch(() => undefined);
  const failed = results.filter(({ status }) => status !== 'ok').map(({ id, status }) => `${status} ${id}`);
  return { count: results.length, failed };
}

describe('the audit of GraphQL over HTTP', () => {
  it('is passed in every point, MUST, SHOULD and MAY', async () => {
    const preflighted: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('apollo-require-preflight', '1');
      return fetch(input, { ...init, headers });
    };
    expect(await audit(preflighted)).toEqual({ count: 61, failed: [] });
  });

  it('is passed by requests that any page could send, but for three in which GET asks without a preflight', async () => {
    // By design: a browser sends such a GET for any page without asking (CSRF). All three are MAY.
    expect(await audit(fetch)).toEqual({ count: 61, failed: ['notice 5A70', 'notice D6D5', 'notice 6A70'] });
  });
});
