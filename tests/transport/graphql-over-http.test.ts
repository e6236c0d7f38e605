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
  it('is passed in every point, MUST, SHOULD and MAY, without a header of our own', async () => {
    expect(await audit(fetch)).toEqual({ count: 61, failed: [] });
  });
});

describe('a query by GET', () => {
  const address = `/graphql?${new URLSearchParams({ query: '{ __typename }' })}`;

  it('is answered to any client, and HEAD has its headers', async () => {
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json']) {
      const { status, headers } = await gateway.fetch(address, { method: 'HEAD', headers: { accept } });
      const got = await gateway.fetch(address, { headers: { accept } });
      expect([status, ((await got.json()) as { data: unknown }).data]).toEqual([
        200,
        { __typename: 'Query' },
      ]);
      for (const name of ['content-type', 'content-length', 'vary', 'cache-control', 'etag'])
        expect([name, headers.get(name)]).toEqual([name, got.headers.get(name)]);
    }
  });
});

describe('the body of a request', () => {
  const statusOf = async (method: string, type: string) =>
    (
      await gateway.fetch('/graphql', {
        method,
        headers: { 'content-type': type },
        body: '{"query":"{ __typename }"}',
      })
    ).status;

  it('is JSON in UTF-8, and anything else is no media type', async () => {
    const of = (type: string) => statusOf('POST', type);
    expect(await of('application/json; charset=utf-8')).toBe(200);
    expect(await of('application/json;charset="UTF-8"')).toBe(200);
    expect(await of('application/json; charset=shift_jis')).toBe(415);
    expect(await of('application/json; charset=utf-16')).toBe(415);
    expect(await of('application/graphql')).toBe(415);
  });

  it('is as it is: an encoding is refused, with the one that is accepted', async () => {
    const ask = (encoding: string) =>
      gateway.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
        body: '{"query":"{ __typename }"}',
      });
    const [packed, plain] = [await ask('gzip'), await ask('Identity')];
    expect([packed.status, packed.headers.get('accept-encoding')]).toEqual([415, 'identity']);
    expect([plain.status, plain.headers.get('accept-encoding')]).toEqual([200, null]);
  });

  it('is not looked at where the method is not allowed', async () => {
    expect(await statusOf('PUT', 'application/x-www-form-urlencoded')).toBe(405);
    expect(await statusOf('PATCH', 'application/json; charset=shift_jis')).toBe(405);
  });
});
