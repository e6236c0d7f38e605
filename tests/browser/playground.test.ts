import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPage, type WatchedPage } from './chromium.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { PlaygroundPage } from './playground-page.ts';

let gateway: Gateway;
let watched: WatchedPage;

beforeAll(async () => {
  gateway = await startGateway();
});

afterAll(() => gateway.stop());

describe('the playground', () => {
  let playground: PlaygroundPage;

  beforeEach(async () => {
    watched = await openPage(gateway.origin);
    playground = new PlaygroundPage(watched.page);
  });

  afterEach(() => watched.close());

  const open = async (search = '') => {
    await watched.page.goto(`${gateway.origin}/graphql${search}`);
    await watched.page.locator('.graphiql-query-editor .view-line').first().waitFor();
  };

  it('runs an example in English, then in Japanese, with no network and no complaint', async () => {
    await open();
    expect(await watched.page.getAttribute('html', 'lang')).toBe('en');

    await playground.examples.nth(1).click();
    await expect.poll(() => playground.tabs.count()).toBe(2);
    await playground.examples.nth(0).click();
    await playground.run();
    await expect.poll(() => playground.answer()).toContain('NAKATANI Gen');

    await playground.switchTo('日本語');
    await playground.run();
    await expect.poll(() => playground.answer()).toContain('中谷 元');
    expect(await watched.page.getAttribute('html', 'lang')).toBe('ja');
    expect(new URL(watched.page.url()).searchParams.get('locale')).toBe('ja');
    expect(watched.complaints).toEqual([]);
  });

  it('shows its own words and the schema’s in the chosen locale', async () => {
    await open('?locale=ja');
    await watched.page.getByRole('button', { name: 'ドキュメントを表示' }).click();
    const pane = watched.page.locator('.graphiql-plugin');
    await expect.poll(() => pane.textContent()).toMatch(/ルート型.*すべての型/s);

    await playground.switchTo('English');
    await expect.poll(() => pane.textContent()).toMatch(/Root types.*All types/s);
    expect(watched.complaints).toEqual([]);
  });

  it('keeps tabs, variables and the open pane for the next visit', async () => {
    await open('?example=01-what-was-said');
    const variables = await playground.variables();
    await playground.examples.nth(1).click();
    await playground.examples.nth(0).click();
    await watched.page.getByRole('button', { name: 'Show: History' }).click();
    await playground.switchTo('日本語');
    // GraphiQL writes its tabs down half a second after the last change.
    await watched.page.waitForFunction(
      () => JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{}').tabs?.length === 2,
    );
    await open();
    expect(await playground.tabs.count()).toBe(2);
    expect(await playground.variables()).toBe(variables);
    expect(await watched.page.locator('.graphiql-plugin').textContent()).toContain('履歴');
  });

  it('keeps the chosen locale for the next visit', async () => {
    await open();
    await playground.switchTo('日本語');
    await open();
    expect(await watched.page.getByRole('radio', { name: '日本語' }).isChecked()).toBe(true);
  });

  it('sends the chosen locale with the schema’s request and the reader’s, whose own header wins', async () => {
    const sent: (string | undefined)[] = [];
    watched.page.on('request', async (request) => {
      if (request.method() === 'POST') sent.push((await request.allHeaders())['accept-language']);
    });
    await open('?locale=ja');
    await playground.run();
    await expect.poll(() => [...new Set(sent)]).toEqual(['ja']);

    await watched.page.getByRole('button', { name: 'ヘッダー', exact: true }).click();
    await watched.page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)').click();
    await watched.page.keyboard.insertText('{ "accept-language": "en" }');
    await playground.run();
    await expect.poll(() => sent.at(-1)).toBe('en');
  });

  it('opens the query of a shared link, and again on a reload', async () => {
    await open(`?${new URLSearchParams({ query: '{ __typename }', locale: 'en' })}`);
    expect(await playground.query()).toContain('__typename');
    await open();
    expect(await playground.query()).toContain('__typename');
    await playground.run();
    await expect.poll(() => playground.answer()).toContain('"__typename": "Query"');
  });

  it('says in the chosen locale that the gateway does not answer, and recovers', async () => {
    await watched.page.route('**/graphql', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await open('?locale=ja');
    const notice = watched.page.locator('.connection-notice');
    await expect.poll(() => notice.textContent()).toContain('スキーマを読み込めなかった');

    await watched.page.unroute('**/graphql');
    await notice.getByRole('button').click();
    await expect.poll(() => notice.count()).toBe(0);
  });

  it('says in every locale that there is no gateway at all', async () => {
    await watched.page.route('**/playground/config.json', (route) => route.abort());
    await watched.page.goto(`${gateway.origin}/graphql`);
    await expect
      .poll(() => watched.page.locator('h1').allInnerTexts())
      .toEqual(['The gateway does not answer', 'ゲートウェイから応答がありません']);
  });
});

describe('the landing page', () => {
  afterEach(() => watched.close());

  it('leads to the playground in the chosen locale, without JavaScript', async () => {
    watched = await openPage(gateway.origin, { javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${gateway.origin}/`);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByRole('link', { name: '日本語' }).click();
    expect(await page.getAttribute('html', 'lang')).toBe('ja');
    expect(await page.locator('main').textContent()).toContain('中谷 元');
    await page.getByRole('link', { name: 'プレイグラウンドを開く' }).click();
    expect(page.url()).toBe(`${gateway.origin}/graphql?locale=ja`);
    expect(watched.complaints).toEqual([]);
  });
});
