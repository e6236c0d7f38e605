import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_STATUS } from '../../src/kernel/app-error.ts';
import { readLocaleFile } from '../../src/translation/files/locale-files.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

const json = { 'content-type': 'application/json' };
const body = '{"query":"{ __typename }"}';

describe('what is refused before GraphQL', () => {
  const doors: {
    of: string;
    path?: string;
    init?: RequestInit;
    status: number;
    code: string;
    reason?: string;
    params?: object;
    message: string;
  }[] = [
    {
      of: 'an unknown address',
      path: '/nowhere',
      status: 404,
      code: 'NOT_FOUND',
      message: 'このアドレスには何もありません。GraphQL は /graphql にあります。',
    },
    {
      of: 'an address that is none',
      path: '/%zz',
      status: 400,
      code: 'BAD_REQUEST',
      reason: 'ADDRESS_MALFORMED',
      params: { address: '/%zz' },
      message: '「/%zz」は正しいアドレスではありません。',
    },
    {
      of: 'another method',
      init: { method: 'DELETE' },
      status: 405,
      code: 'METHOD_NOT_ALLOWED',
      message: 'GET または POST を使ってください。',
    },
    {
      of: 'a body that is not JSON',
      init: { method: 'POST', headers: json, body: '{' },
      status: 400,
      code: 'BAD_REQUEST',
      reason: 'BODY_NOT_JSON',
      message: '本文を JSON として読み取れません。',
    },
    {
      of: 'no body',
      init: { method: 'POST', headers: json },
      status: 400,
      code: 'BAD_REQUEST',
      reason: 'BODY_EMPTY',
      message: '本文が空です。query を含む JSON オブジェクトを送ってください。',
    },
    {
      of: 'a body that is too large',
      init: { method: 'POST', headers: json, body: JSON.stringify({ query: ' '.repeat(100 * 1024) }) },
      status: 413,
      code: 'BODY_TOO_LARGE',
      params: { limit: 100 },
      message: '本文が 100 KiB を超えています。クエリを短くするか、変数を減らしてください。',
    },
    {
      of: 'a body of another type',
      init: { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' },
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: '本文は application/json で送ってください。',
    },
    {
      of: 'a body in another charset',
      init: { method: 'POST', headers: { 'content-type': 'application/json; charset=Shift_JIS' }, body },
      status: 415,
      code: 'UNSUPPORTED_CHARSET',
      params: { charset: 'shift_jis' },
      message: '本文の文字コードが shift_jis です。JSON は UTF-8 で送ってください。',
    },
    {
      of: 'a body that is compressed',
      init: { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body },
      status: 415,
      code: 'UNSUPPORTED_CONTENT_ENCODING',
      params: { encoding: 'gzip' },
      message: '本文の Content-Encoding が gzip です。圧縮せず、そのまま送ってください。',
    },
    {
      of: 'a client that takes no JSON',
      init: { method: 'POST', headers: { ...json, accept: 'text/csv, application/json;q=0' }, body },
      status: 406,
      code: 'NOT_ACCEPTABLE',
      message:
        '応答の形式は application/json か application/graphql-response+json ですが、ヘッダー Accept はどちらも許していません。',
    },
    {
      of: 'a prototype in the body',
      init: { method: 'POST', headers: json, body: '{"__proto__":{"query":"{ __typename }"}}' },
      status: 400,
      code: 'BAD_REQUEST',
      reason: 'BODY_NOT_JSON',
      message: '本文を JSON として読み取れません。',
    },
  ];

  it.each(doors)(
    'is told in the form of GraphQL errors, in the language of the reader: $of',
    async ({ path = '/graphql', init, status, code, reason, params, message }) => {
      const response = await gateway.fetch(path, {
        ...init,
        headers: { ...init?.headers, 'accept-language': 'ja', 'x-request-id': 'mine' },
      });
      expect({ status: response.status, body: await response.json() }).toEqual({
        status,
        body: {
          errors: [{ message, extensions: { code, ...(reason && { reason }), ...(params && { params }) } }],
        },
      });
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'content-language': 'ja',
        vary: 'Accept-Language',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-request-id': 'mine',
      });
      expect(response.headers.has('x-powered-by')).toBe(false);
    },
  );

  it('is told in the form of GraphQL errors even where it is no HTTP', async () => {
    const { port } = new URL(gateway.url);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('HELLO\r\n\r\n'));
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
    });
    const [head, answered] = answer.split('\r\n\r\n') as [string, string];
    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(head).toContain('\r\nContent-Language: en\r\n');
    expect(JSON.parse(answered)).toEqual({
      errors: [{ message: 'The request cannot be read.', extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});

describe('a request id', () => {
  const idOf = async (given: string) => {
    const response = await gateway.fetch('/livez', { headers: { 'x-request-id': given } });
    return response.headers.get('x-request-id');
  };

  it('is the one that is sent, where it is one', async () => {
    expect(await idOf('a-1_b.2')).toBe('a-1_b.2');
  });

  it('is made where what is sent might be anything', async () => {
    expect(await idOf('a b"c')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf('x'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the messages of errors', () => {
  it.each(['en', 'ja'])('are there for every code in %s, and are no codes', async (locale) => {
    const { texts } = await readLocaleFile('locales', locale, 'errors');
    expect([...texts.keys()].sort()).toEqual(Object.keys(ERROR_STATUS).sort());
    for (const [code, message] of texts) expect(message).not.toBe(code);
  });
});

describe('the pages', () => {
  it('are kept from other sites and from scripts of others', async () => {
    for (const path of ['/', '/graphql']) {
      const { headers, status } = await gateway.fetch(path, {
        method: 'HEAD',
        headers: { accept: 'text/html' },
      });
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
