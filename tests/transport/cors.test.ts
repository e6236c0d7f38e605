import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../support/gateway.ts';

const SITE = 'https://site.example';
const HEADERS =
  'accept-language,apollo-require-preflight,apollographql-client-name,content-type,graphql-require-preflight,x-apollo-operation-name,x-request-id';

let open: TestGateway;
let listed: TestGateway;
let closed: TestGateway;
beforeAll(async () => {
  open = await testGateway();
  listed = await testGateway({ config: { corsOrigins: [SITE, 'https://other.example'] } });
  closed = await testGateway({ config: { corsOrigins: 'off' } });
});
afterAll(() => Promise.all([open.stop(), listed.stop(), closed.stop()]));

const preflight = (gateway: TestGateway, origin = SITE) =>
  gateway.fetch('/graphql', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': HEADERS,
    },
  });
const ask = (gateway: TestGateway, query: string, origin = SITE) =>
  gateway.fetch(`/graphql?${new URLSearchParams({ query })}`, { headers: { origin } });
const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');
const variesByOrigin = ({ headers }: Response) => /\borigin\b/i.test(headers.get('vary') ?? '');

describe('OPTIONS', () => {
  it.each([
    ['names the methods of /graphql', '/graphql', 405, 'GET, HEAD, POST'],
    ['finds nothing elsewhere', '/nowhere', 404, null],
  ])('without a method to ask for %s', async (_, path, status, allow) => {
    for (const gateway of [open, listed, closed]) {
      const response = await gateway.fetch(path, { method: 'OPTIONS', headers: { origin: SITE } });
      expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
    }
  });
});

describe('a page of another origin', () => {
  it('may ask with whatever headers clients send, and remembers it', async () => {
    const { status, headers } = await preflight(open);
    expect({ status, ...Object.fromEntries(headers) }).toMatchObject({
      status: 204,
      'access-control-allow-origin': '*',
      'access-control-allow-headers': HEADERS,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-max-age': '7200',
    });
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  });

  it('may read data, and every error whoever refuses', async () => {
    const responses = [
      await ask(open, '{ __typename }'),
      await ask(open, '{ nothing }'),
      await open.fetch('/nowhere', { headers: { origin: SITE } }),
      await open.fetch('/graphql', { method: 'PUT', headers: { origin: SITE } }),
      await open.fetch('/graphql', { method: 'POST', headers: { origin: SITE }, body: 'x' }),
      await open.fetch('/graphql', { headers: { origin: SITE, accept: 'text/csv' } }),
    ];
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 404, 405, 415, 406]);
    for (const response of responses) {
      expect(allowed(response)).toBe('*');
      expect(response.headers.get('access-control-expose-headers')).toContain('Content-Language');
      expect(variesByOrigin(response)).toBe(false);
    }
  });

  it('may read why an address cannot be read at all', async () => {
    const unreadable = (gateway: TestGateway, origin = SITE) =>
      gateway.fetch('/%ff', { headers: { origin } });
    const [asked, ours, others, shut] = [
      await unreadable(open),
      await unreadable(listed),
      await unreadable(listed, 'https://evil.example'),
      await unreadable(closed),
    ];
    expect([asked, ours, others, shut].map(allowed)).toEqual(['*', SITE, null, null]);
    expect([asked, ours, others, shut].map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect([asked, ours, others, shut].map(variesByOrigin)).toEqual([false, true, true, false]);
    expect(asked.headers.get('access-control-expose-headers')).toContain('Content-Language');
  });

  it('may only where its origin is in the list, if there is one; a cache is told of that', async () => {
    for (const query of ['{ __typename }', '{ nothing }']) {
      const [ours, others] = [await ask(listed, query), await ask(listed, query, 'https://evil.example')];
      expect([allowed(ours), allowed(others)]).toEqual([SITE, null]);
      expect([ours, others].map(variesByOrigin)).toEqual([true, true]);
    }
    expect(allowed(await preflight(listed, 'https://evil.example'))).toBeNull();
    expect(allowed(await preflight(listed))).toBe(SITE);
  });

  it('may not where that is switched off', async () => {
    const [asked, answered] = [await preflight(closed), await ask(closed, '{ __typename }')];
    expect([asked.status, allowed(asked), allowed(answered)]).toEqual([405, null, null]);
  });
});
