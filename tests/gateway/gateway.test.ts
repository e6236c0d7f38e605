import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGatewaySchema } from '../../src/gateway/build-schema.ts';
import { Gateway } from '../../src/gateway/gateway.ts';
import { readLocales } from '../../src/kernel/locale-folders.ts';
import { ADDRESS_RULES } from '../../src/records/address-rules.ts';
import { LocaleFileSync } from '../../src/translation/files/locale-file-sync.ts';
import { ServedTexts } from '../../src/translation/serving/served-texts.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';

const QUERY = '{ meetings(first: 1) { nodes { title } } }';

let served: TestGateway;
let texts: ServedTexts;
let sync: LocaleFileSync;
let gateway: Gateway;
beforeAll(async () => {
  served = await testGateway();
  const { database, localesDir } = served;
  const locales = readLocales(localesDir, 'en');
  texts = new ServedTexts({ db: database.db, locales, rules: ADDRESS_RULES });
  sync = new LocaleFileSync({
    db: database.db,
    connection: database.connectionOptions,
    localesDir,
    locales,
    rules: ADDRESS_RULES,
    reader: texts,
    onSync: () => undefined,
    onError: () => undefined,
  });
  await sync.start();
  const silent = () => undefined;
  gateway = await Gateway.start({
    schema: buildGatewaySchema(texts.localeInfos),
    database,
    texts,
    isSubscribed: () => sync.isSubscribed,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    introspection: true,
    localizationReport: true,
    requestTimeoutMs: 10_000,
    responseCacheBytes: 1024 * 1024,
  });
});
afterAll(async () => {
  await gateway.stop();
  await sync.close();
  await served.stop();
});

const answer = async (body: unknown, language = 'ja') => {
  const headers = { 'content-type': 'application/json', 'accept-language': language };
  const preferences = gateway.preferences(headers);
  const onDisconnect = () => new AbortController().signal;
  const request = { id: 'r1', method: 'POST', headers, search: '', body, preferences, onDisconnect };
  const { status, headers: answered, body: bytes } = await gateway.answer(request);
  return { status, headers: new Map(answered), bytes, json: JSON.parse(bytes.toString()) };
};

describe('the gateway without a server', () => {
  it('answers a request as it is answered over HTTP', async () => {
    const { status, headers, json } = await answer({ query: QUERY });
    const overHttp = await served.query(QUERY, { locale: 'ja' });
    expect({ status, data: json.data, extensions: json.extensions }).toEqual({
      status: overHttp.status,
      data: overHttp.data,
      extensions: overHttp.extensions,
    });
    for (const name of ['content-language', 'content-type', 'vary'])
      expect([name, headers.get(name)]).toEqual([name, overHttp.headers.get(name)]);
  });

  it('remembers an answer', async () => {
    const [first, second] = [await answer({ query: QUERY }, 'en'), await answer({ query: QUERY }, 'en-GB')];
    expect(second.bytes.equals(first.bytes)).toBe(true);
    const third = await answer({ query: QUERY }, 'en');
    expect(third.bytes).toBe(second.bytes);
  });

  it('refuses a request without a query in the language of the reader', async () => {
    const { status, headers, json } = await answer({});
    expect({
      status,
      language: headers.get('content-language'),
      code: json.errors[0].extensions.code,
    }).toEqual({
      status: 400,
      language: 'ja',
      code: 'BAD_REQUEST',
    });
  });

  it('refuses what is no GraphQL in the form of GraphQL errors', () => {
    const preferences = gateway.preferences({ 'accept-language': 'ja' });
    const { status, headers, body } = gateway.refuse({ status: 404, code: 'NOT_FOUND' }, preferences);
    expect([status, new Map(headers).get('content-language')]).toEqual([404, 'ja']);
    expect(JSON.parse(body.toString())).toEqual({
      errors: [{ message: expect.stringMatching(/\p{Script=Hiragana}/u), extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('gives a page the data of its question, and null where there are errors', async () => {
    const data = await gateway.executeOperation({ query: QUERY, variables: {} }, 'ja');
    expect(data).toEqual((await answer({ query: QUERY })).json.data);
    expect(await gateway.executeOperation({ query: '{ nothing }', variables: {} }, 'ja')).toBeNull();
  });
});
