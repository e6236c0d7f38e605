import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ResponseCache } from '../../../src/gateway/response/response-cache.ts';
import { type Data, type TestGateway, testGateway } from '../../support/gateway.ts';

const MEETING = '2024-10-17-ip4';
const query = `{ meeting(slug: "${MEETING}") { title durationMinutes } }`;
const soon = { timeout: 5_000, interval: 20 };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway({ config: { responseCacheBytes: 1024 * 1024 } });
});
afterAll(() => gateway.stop());
beforeEach(() => gateway.takeStatements());

const ask = async (locale: string, headers: Readonly<Record<string, string>> = {}) => {
  const { data, headers: answered, extensions } = await gateway.query(query, { locale, headers });
  return {
    meeting: data.meeting,
    language: answered.get('content-language'),
    vary: answered.get('vary'),
    type: answered.get('content-type'),
    report: extensions.localization,
  };
};

describe('an answer', () => {
  it('is remembered as a whole, for each language and media type', async () => {
    const first = [await ask('en'), await ask('ja')];
    expect(gateway.takeStatements()).not.toEqual([]);
    expect([await ask('en'), await ask('ja')]).toEqual(first);
    expect(first.map(({ language }) => language)).toEqual(['en', 'ja']);
    const other = await ask('ja-JP', { accept: 'application/graphql-response+json' });
    expect(other.type).toBe('application/graphql-response+json; charset=utf-8');
    gateway.takeStatements();
    await ask('ja-JP;q=0.9, de', { accept: 'application/graphql-response+json' });
    expect(gateway.takeStatements()).toEqual([]);
  });

  it('is forgotten when a record changes, whoever changes it', async () => {
    expect((await ask('en')).meeting.durationMinutes).toBe(60);
    await gateway.database.db.execute(sql`update meeting set duration_minutes = 61 where slug = ${MEETING}`);
    await expect.poll(async () => (await ask('en')).meeting.durationMinutes, soon).toBe(61);
  });

  it('is forgotten when a text changes', async () => {
    await ask('ja');
    const path = join(gateway.localesDir, 'ja/meetings', `${MEETING}.json`);
    const texts = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...texts, title: '題名' }));
    await expect.poll(async () => (await ask('ja')).meeting.title, soon).toBe('題名');
  });

  it('with errors is not remembered', async () => {
    const wrong = '{ nodes(ids: ["x"]) { id } }';
    const [first, second] = [await gateway.query(wrong), await gateway.query(wrong, { locale: 'ja' })];
    expect([first, second].map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      'ID_MALFORMED',
      'ID_MALFORMED',
    ]);
    expect(first.headers.get('x-request-id')).not.toBe(second.headers.get('x-request-id'));
  });

  it('to GET is remembered too, apart from that to POST', async () => {
    const address = `/graphql?query=${encodeURIComponent(query)}`;
    const headers = { accept: 'application/json' };
    const first = await (await gateway.fetch(address, { headers })).text();
    gateway.takeStatements();
    expect(await (await gateway.fetch(address, { headers })).text()).toBe(first);
    expect(gateway.takeStatements()).toEqual([]);
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const { status } = await gateway.fetch('/graphql', { ...post, body: JSON.stringify(address) });
    expect(status).toBe(400);
  });
});

describe('a document that is handed in with its hash', () => {
  it('is handed on each time, or it could be forgotten there and never known again', async () => {
    const hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const post = async (body: object) => {
      gateway.takeStatements();
      const headers = { 'content-type': 'application/json' };
      const response = await gateway.fetch('/graphql', {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      expect(((await response.json()) as Data).errors).toBeUndefined();
      return gateway.takeStatements().length > 0;
    };
    expect([await post({ query, extensions }), await post({ query, extensions })]).toEqual([true, true]);
    expect([await post({ extensions }), await post({ extensions })]).toEqual([true, false]);
  });
});

describe('other extensions', () => {
  const isAsked = async (path: string, init?: RequestInit) => {
    gateway.takeStatements();
    const answer = (await (await gateway.fetch(path, init)).json()) as Data;
    return { answer, isNew: gateway.takeStatements().length > 0 };
  };

  it('are part of what is asked and remembered', async () => {
    const plain = `{ meeting(slug: "${MEETING}") { durationMinutes } }`;
    const asked = [{}, { extensions: { cost: true } }].flatMap((more) => {
      const body = { query: plain, ...more };
      const parameters = new URLSearchParams({
        query: plain,
        ...('extensions' in more && { extensions: JSON.stringify(more.extensions) }),
      });
      const headers = { 'content-type': 'application/json' };
      const post = { method: 'POST', headers, body: JSON.stringify(body) };
      return [() => isAsked('/graphql', post), () => isAsked(`/graphql?${parameters}`)];
    });
    for (const send of asked) {
      const [first, second] = [await send(), await send()];
      expect([first.isNew, second.isNew]).toEqual([true, false]);
      expect(second.answer).toEqual(first.answer);
    }
    expect((await asked[2]?.())?.answer.extensions.cost.depth.actual).toBe(2);
    expect((await asked[0]?.())?.answer.extensions.cost).toBeUndefined();
  });
});

describe('a cache of answers', () => {
  const key = { method: 'GET', request: '/', negotiated: 'en', mediaType: null };

  it('works every answer out anew while it is not told of changes', async () => {
    let hears = true;
    let asked = 0;
    const cache = new ResponseCache(1024 * 1024, () => hears);
    const ask = async () => {
      asked += 1;
      return { status: 200, headers: [], body: Buffer.from(`{"data":{"asked":${asked}}}`) };
    };
    const answers: string[] = [];
    for (const each of [true, true, false, false]) {
      hears = each;
      answers.push((await cache.answer(key, ask)).body.toString());
    }
    expect(answers.map((each) => JSON.parse(each).data.asked)).toEqual([1, 1, 2, 3]);
  });

  it('keeps no more memory than its answers take', async () => {
    const cache = new ResponseCache(1024 * 1024, () => true);
    const ask = async () => ({ status: 200, headers: [], body: Buffer.from('{"data":{}}') });
    await cache.answer(key, ask);
    const { body } = await cache.answer(key, () => Promise.reject(new Error('It is known.')));
    expect([body.toString(), body.buffer.byteLength]).toEqual(['{"data":{}}', 11]);
  });
});

describe('the tables', () => {
  /** What is known of locale files and documents is in no answer; the history changes with its texts alone. */
  const EXEMPT = ['locale_file', 'locale_folder', 'published_text', 'text_revision'];

  it('announce their changes, every one of them', async () => {
    const { rows } = await gateway.database.db.execute<{ name: string }>(sql`
      select tablename as name from pg_tables where schemaname = 'public' and not exists (
        select 1 from pg_trigger
        where tgname like 'announce%' and tgrelid = format('public.%I', tablename)::regclass)
      order by name`);
    expect(rows.map(({ name }) => name)).toEqual(EXEMPT);
  });
});
