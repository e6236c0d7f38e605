import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressed } from '../../src/transport/representation/compressed.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';

let gateway: TestGateway;
let uncached: TestGateway;
beforeAll(async () => {
  gateway = await testGateway({ config: { responseCacheBytes: 1024 * 1024 } });
  uncached = await testGateway({ config: { cacheMaxAgeS: 0 } });
});
afterAll(() => Promise.all([gateway.stop(), uncached.stop()]));

const LARGE = '{ meetings(first: 5) { nodes { title summary statements(first: 5) { nodes { body } } } } }';
const SMALL = '{ meeting(slug: "2024-10-17-ip4") { title } }';
const addressOf = (query: string) => `/graphql?${new URLSearchParams({ query })}`;

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** What goes over the wire: `fetch` would decompress it. */
function raw(path: string, headers: Record<string, string> = {}, of = gateway): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, of.url), { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Raw['headers'],
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('an answer to GET', () => {
  it('may be kept by caches, for everybody who asks the same', async () => {
    const { headers } = await raw(addressOf(SMALL));
    expect(headers['cache-control']).toBe('public, max-age=10, stale-while-revalidate=60');
    expect(headers.vary).toBe('Accept, Accept-Language');
    expect((await raw(addressOf(SMALL.replace('title', 'title(locale: ja)')))).headers.vary).toBe('Accept');
    expect((await raw(addressOf(LARGE))).headers.vary).toBe('Accept, Accept-Language, Accept-Encoding');
  });

  it('is kept by nobody where it has errors, where its sender names himself, and where it is switched off', async () => {
    for (const [answer] of [
      [await raw(addressOf('{ nothing }'))],
      [await raw(addressOf('{ nodes(ids: ["x"]) { id } }'))],
      [await raw(addressOf(SMALL), { authorization: 'Bearer x' })],
      [await raw(addressOf(SMALL), {}, uncached)],
      [await raw('/', { accept: 'text/html' }, uncached)],
    ] as const) {
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers.etag).toBeUndefined();
    }
    const { headers } = await gateway.query(SMALL);
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });

  it('is not sent again to who has it, in this language and coding', async () => {
    const asked = { 'accept-language': 'ja', 'accept-encoding': 'br' };
    const { headers } = await raw(addressOf(LARGE), asked);
    const etag = String(headers.etag);
    expect(etag).toMatch(/^"[\w-]{22}-br"$/);
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await raw(addressOf(LARGE), { ...asked, 'if-none-match': given });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      for (const name of ['etag', 'vary', 'cache-control', 'content-language'])
        expect([name, again.headers[name]]).toEqual([name, headers[name]]);
    }
    for (const other of [
      { ...asked, 'accept-language': 'en' },
      { ...asked, 'accept-encoding': 'gzip' },
    ])
      expect((await raw(addressOf(LARGE), { ...other, 'if-none-match': etag })).status).toBe(200);
  });

  it('is kept by the hash of its query, once that is known', async () => {
    const sha256Hash = createHash('sha256').update(SMALL).digest('hex');
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const byHash = `/graphql?${new URLSearchParams({ extensions })}`;
    const unknown = await raw(byHash);
    expect(JSON.parse(String(unknown.body)).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(unknown.headers['cache-control']).toBe('no-store');
    await raw(`/graphql?${new URLSearchParams({ extensions, query: SMALL })}`);
    const known = await raw(byHash);
    expect(known.headers['cache-control']).toMatch(/^public/);
    expect(JSON.parse(String(known.body)).data.meeting.title).toMatch(/IP4/);
  });
});

describe('a body', () => {
  it('is compressed as the reader takes it, and the same after it', async () => {
    for (const path of [addressOf(LARGE), '/', '/docs', '/playground/config.json']) {
      const plain = await raw(path);
      expect(plain.headers['content-encoding']).toBeUndefined();
      const [brotli, zipped] = [
        await raw(path, { 'accept-encoding': 'gzip, deflate, br' }),
        await raw(path, { 'accept-encoding': 'gzip, br;q=0' }),
      ];
      expect([brotli, zipped].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip']);
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
      expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
      const tags = new Set([plain, brotli, zipped].map(({ headers }) => headers.etag));
      expect(tags.size).toBe(3);
    }
  });

  it('is compressed for a POST too', async () => {
    const { headers } = await gateway.query(LARGE, { headers: { 'accept-encoding': 'br' } });
    expect(headers.get('content-encoding')).toBe('br');
  });

  it('stays as it is where it is small', async () => {
    const { headers } = await raw(addressOf(SMALL), { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('is compressed once, and not where that gains little', async () => {
    const body = Buffer.from('対訳'.repeat(1_000));
    expect(await compressed(body, 'gzip')).toBe(await compressed(body, 'gzip'));
    const noise = createHash('shake256', { outputLength: 4_096 }).update('x').digest();
    expect(await compressed(noise, 'br')).toBeNull();
  });
});
