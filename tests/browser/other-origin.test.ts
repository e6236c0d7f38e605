import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, type WatchedPage } from './chromium.ts';
import { type Gateway, startGateway } from './gateway.ts';

let gateway: Gateway;
let site: Server;
let watched: WatchedPage;

beforeAll(async () => {
  gateway = await startGateway();
  site = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Another site</title>'),
  ).listen(0, '127.0.0.1');
  await new Promise((resolve) => site.once('listening', resolve));
  const origin = `http://localhost:${(site.address() as AddressInfo).port}`;
  watched = await openPage(origin);
  await watched.page.goto(origin);
});

afterAll(async () => {
  await watched.close();
  site.close();
  await gateway.stop();
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly credentials?: 'include';
}

interface Answer {
  readonly data?: { readonly meeting: { readonly title: string } };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Asks the gateway as a script of the page does; `refused` where the browser keeps the answer from it. */
const ask = (search: string, init: Asked) =>
  watched.page.evaluate(
    async ({ address, options }) => {
      try {
        const response = await fetch(address, options);
        const { data, errors } = (await response.json()) as Answer;
        return {
          status: response.status,
          title: data?.meeting?.title,
          code: errors?.[0]?.extensions.code,
          language: response.headers.get('content-language'),
          hasId: response.headers.has('x-request-id'),
        };
      } catch {
        return 'refused';
      }
    },
    { address: `${gateway.origin}/graphql${search}`, options: init },
  );

const query = '{ meeting(by: { slug: "2024-10-17-ip4" }) { title } }';
const answer = { status: 200, code: undefined, language: 'ja', hasId: true };

describe('a page of another origin', () => {
  it('asks by GET, without a preflight', async () => {
    const init = { headers: { 'accept-language': 'ja' } };
    expect(await ask(`?${new URLSearchParams({ query })}`, init)).toEqual({
      ...answer,
      title: 'IP4国防当局間会合',
    });
  });

  it('asks by POST, and with the headers of clients, after a preflight', async () => {
    for (const headers of [
      {},
      { 'apollographql-client-name': 'site', 'x-apollo-operation-name': 'Q', 'x-request-id': 'mine' },
      { 'graphql-require-preflight': '1', 'apollo-require-preflight': '1' },
    ])
      expect(
        await ask('', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'accept-language': 'ja', ...headers },
          body: JSON.stringify({ query }),
        }),
      ).toEqual({ ...answer, title: 'IP4国防当局間会合' });
  });

  it('can read why it is refused', async () => {
    expect(await ask('', { method: 'PUT', headers: { 'accept-language': 'ja' } })).toBe('refused');
    expect(await ask('', { method: 'POST', body: 'a text', headers: { 'accept-language': 'ja' } })).toEqual({
      status: 415,
      title: undefined,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      language: 'ja',
      hasId: true,
    });
  });

  it('sends no credentials: the browser refuses an answer that is open to all', async () => {
    expect(await ask(`?${new URLSearchParams({ query })}`, { credentials: 'include' })).toBe('refused');
  });
});
