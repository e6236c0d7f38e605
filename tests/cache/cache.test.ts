import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/transport/pages/examples.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';
import { type Cache, startNginx } from './nginx.ts';

const LANGUAGES = [
  '',
  'en',
  'ja',
  'ja-JP,en;q=0.5',
  'en-GB,ja;q=0.9',
  'de',
  'fr-CA',
  '*',
  'en;q=0, *',
  'ja;q=0.1, en;q=0.2',
];
const CODINGS = ['', 'br', 'gzip', 'gzip, deflate, br', 'identity', 'br;q=0, gzip'];
const TYPES = ['*/*', 'application/json', 'application/graphql-response+json', 'text/html'];
const ORIGINS = ['https://a.example', 'https://b.example', ''];
const EXAMPLES = fileURLToPath(new URL('../../schema/examples', import.meta.url));

const OWN_QUERIES = [
  '{ __typename }',
  '{ nothing }',
  '{ meeting(by: { slug: "2024-10-17-ip4" }) { title } }',
  '{ meeting(by: { slug: "2024-10-17-ip4" }, locale: ja) { title } }',
  '{ en: meeting(by: { slug: "2024-10-17-ip4" }, locale: en) { title } it: meeting(by: { slug: "2024-10-17-ip4" }) { title } }',
  '{ locales { tag } }',
  '{ nodes(ids: ["x"]) { id } }',
  '{ __schema { queryType { name description } } }',
  '{ meetings(filter: { title: { contains: "国防" } }) { totalCount } }',
];

let gateway: TestGateway;
let cache: Cache;
beforeAll(async () => {
  gateway = await testGateway({
    config: { responseCacheBytes: 8 * 1024 * 1024, cacheMaxAgeS: 600, corsOrigins: ORIGINS.slice(0, 2) },
  });
  cache = await startNginx(gateway.url);
});
afterAll(async () => {
  await cache?.stop();
  await gateway.stop();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The bytes as they go over the wire. */
function get(origin: string, path: string, headers: Record<string, string>): Promise<Answer> {
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
  return new Promise((resolve, reject) => {
    request(new URL(path, origin), { headers: given }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = createHash('sha256').update(Buffer.concat(chunks)).digest('hex');
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** All that a reader is told, but for what differs from one request to the next. */
function told({ status, body, headers }: Answer) {
  const {
    'content-type': type,
    'content-language': language,
    'content-encoding': coding,
    'access-control-allow-origin': origin,
    etag,
    vary,
  } = headers;
  const isError = headers['cache-control'] === 'no-store';
  return { status, body, type, language, coding, origin, etag: isError ? null : etag, vary };
}

describe('a shared cache', () => {
  it('serves everybody what the origin would serve them: language, coding, type and origin', async () => {
    const examples = await readExamples(EXAMPLES);
    const queries = [
      ...OWN_QUERIES.map((query) => ({ query })),
      ...examples.map(({ query, variables }) => ({ query, variables: JSON.stringify(variables) })),
    ];
    const paths = [
      '/',
      '/?locale=ja',
      '/docs/front-ends',
      ...queries.map((each) => `/graphql?${new URLSearchParams(each)}`),
    ];
    // Each way to ask comes at another place of each address's turn, so that each is once the first to be kept.
    const ways = LANGUAGES.flatMap((language, at) =>
      CODINGS.map((coding, index) => ({
        'accept-language': language,
        'accept-encoding': coding,
        accept: TYPES[(at + index) % TYPES.length] as string,
        origin: ORIGINS[(at + 2 * index) % ORIGINS.length] as string,
      })),
    );
    const differences: unknown[] = [];
    let hits = 0;
    for (const [turn, path] of paths.entries()) {
      const turned = [...ways.slice((turn * 7) % ways.length), ...ways.slice(0, (turn * 7) % ways.length)];
      for (const way of [...turned, ...turned.toReversed()]) {
        const kept = await get(cache.url, path, way);
        const fresh = await get(gateway.url, path, way);
        if (kept.headers['x-cache'] === 'HIT') hits += 1;
        if (JSON.stringify(told(kept)) !== JSON.stringify(told(fresh)))
          differences.push({ path, way, kept: told(kept), fresh: told(fresh) });
      }
    }
    expect(differences).toEqual([]);
    expect(hits).toBeGreaterThan(paths.length * 30);
  });

  it('keeps one copy for all languages where the query names it, and none of an error', async () => {
    const stateOf = async (query: string, language: string) => {
      const path = `/graphql?${new URLSearchParams({ query })}`;
      const { headers } = await get(cache.url, path, { 'accept-language': language });
      return headers['x-cache'];
    };
    const named = '{ named: meeting(by: { slug: "2024-10-17-ip4" }, locale: ja) { title } }';
    expect([await stateOf(named, 'en'), await stateOf(named, 'fr')]).toEqual(['MISS', 'HIT']);
    const negotiated = '{ negotiated: meeting(by: { slug: "2024-10-17-ip4" }) { title } }';
    expect([await stateOf(negotiated, 'en'), await stateOf(negotiated, 'ja')]).toEqual(['MISS', 'MISS']);
    expect([await stateOf('{ nothing }', 'en'), await stateOf('{ nothing }', 'en')]).toEqual([
      'MISS',
      'MISS',
    ]);
  });
});
