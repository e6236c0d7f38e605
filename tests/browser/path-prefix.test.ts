import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, type WatchedPage } from './chromium.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { PlaygroundPage } from './playground-page.ts';

const PREFIX = '/minutes';

let gateway: Gateway;
let proxy: Server;
let origin: string;
let watched: WatchedPage;

beforeAll(async () => {
  gateway = await startGateway();
  // A proxy that knows one path and takes it off; anything else is not found.
  proxy = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '';
    if (!path.startsWith(`${PREFIX}/`)) return void outgoing.writeHead(404).end();
    const target = new URL(path.slice(PREFIX.length), gateway.origin);
    const { method = 'GET', headers } = incoming;
    incoming.pipe(
      request(target, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  watched = await openPage(origin);
});

afterAll(async () => {
  await watched.close();
  proxy.closeAllConnections();
  proxy.close();
  await gateway.stop();
});

describe('behind a proxy that takes a path off', () => {
  it('every page finds the others, and the playground works', async () => {
    const { page } = watched;
    const missing: string[] = [];
    page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
    await page.goto(`${origin}${PREFIX}/`);
    await page.getByRole('link', { name: '日本語' }).click();
    await page.waitForURL(`${origin}${PREFIX}/?locale=ja`);
    await page.getByRole('link', { name: 'ドキュメント' }).click();
    await page.getByRole('link', { name: 'スキーマリファレンス' }).click();
    await page.waitForURL(`${origin}${PREFIX}/docs/schema?locale=ja`);
    await page.locator('a.button').click();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`${PREFIX}/graphql`);
    const playground = new PlaygroundPage(page);
    await playground.examples.nth(0).click();
    await playground.run();
    await expect.poll(() => playground.answer()).toContain('中谷 元');
    await page.goto(`${origin}${PREFIX}/graphql/?locale=en`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    expect(page.url()).toContain(`${PREFIX}/graphql?locale=en`);
    await page.locator('.bar-name').click();
    await page.waitForURL(`${origin}${PREFIX}/?locale=en`);
    expect({ missing, complaints: watched.complaints }).toEqual({ missing: [], complaints: [] });
  });
});
