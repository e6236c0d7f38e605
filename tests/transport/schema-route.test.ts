import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../support/gateway.ts';

let gateway: TestGateway;
let closed: TestGateway;
beforeAll(async () => {
  gateway = await testGateway({ config: { publicUrl: 'https://record.example/' } });
  closed = await testGateway({ config: { introspection: false, playground: false } });
});
afterAll(() => Promise.all([gateway.stop(), closed.stop()]));

describe('/schema.graphql', () => {
  it('is the schema of the repository, byte for byte, in the default language', async () => {
    const response = await gateway.fetch('/schema.graphql');
    expect(await response.text()).toBe(readFileSync('schema/schema.graphql', 'utf8'));
    expect(response.headers.get('vary')).toBe('Accept-Language, Accept-Encoding');
    expect(response.headers.get('content-language')).toBe('en');
    const etag = String(response.headers.get('etag'));
    const again = await gateway.fetch('/schema.graphql', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it("is described in the reader's language, by the header or the address", async () => {
    const byHeader = await gateway.fetch('/schema.graphql', { headers: { 'accept-language': 'ja' } });
    const byAddress = await gateway.fetch('/schema.graphql?locale=ja', {
      headers: { 'accept-language': 'en' },
    });
    const sdl = await byHeader.text();
    expect(await byAddress.text()).toBe(sdl);
    expect(byAddress.headers.get('vary')).toBe('Accept-Encoding');
    const described = buildSchema(sdl);
    expect(described.getType('Meeting')?.description).toMatch(/会合/);
    expect(described.getType('Locale')?.toString()).toBe('Locale');
  });

  it('is not there where introspection is off', async () => {
    expect((await closed.fetch('/schema.graphql')).status).toBe(404);
  });
});

describe('an address where there is nothing', () => {
  const ask = async (path: string, accept: string) => {
    const response = await gateway.fetch(path, { headers: { accept, 'accept-language': 'ja' } });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };

  it('is a page for a browser, which leads to the start page from any depth', async () => {
    const page = await ask('/a/b/<c>', 'text/html,*/*;q=0.8');
    expect(page).toMatchObject({ status: 404, type: 'text/html; charset=utf-8' });
    expect(page.text).toContain('<html lang="ja" dir="ltr">');
    expect(page.text).toContain('<h1>このアドレスにはページがありません</h1>');
    expect(page.text).toContain('href="../../?locale=ja"');
    expect((await ask('/a', 'text/html')).text).toContain('href="./?locale=ja"');
  });

  it('is a GraphQL error for others', async () => {
    expect(await ask('/a', '*/*')).toMatchObject({ status: 404, type: 'application/json; charset=utf-8' });
  });
});

describe('what browsers and crawlers ask for by themselves', () => {
  it('is there: the seal, and what not to crawl', async () => {
    const icon = await gateway.fetch('/favicon.ico');
    expect(icon.headers.get('content-type')).toBe('image/svg+xml');
    expect(await icon.text()).toBe(readFileSync('src/playground/seal.svg', 'utf8'));
    expect(await (await gateway.fetch('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /graphql\n');
  });
});

describe('the headers of a page', () => {
  it('are those of a careful operator', async () => {
    for (const path of ['/', '/graphql', '/nothing']) {
      const { headers } = await gateway.fetch(path, { headers: { accept: 'text/html' } });
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'self'"),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'strict-transport-security': 'max-age=31536000',
      });
      expect(headers.has('x-powered-by')).toBe(false);
    }
    const plain = await closed.fetch('/livez');
    expect(plain.headers.has('strict-transport-security')).toBe(false);
  });
});
