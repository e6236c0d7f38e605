import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPage, type WatchedPage } from './chromium.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { PlaygroundPage } from './playground-page.ts';

/** Monaco explains when the pointer has rested and its worker has read the schema. */
const PATIENTLY = { timeout: 15_000 };

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

  it('has its docs in the chosen locale: types, fields, arguments, values', async () => {
    await open('?locale=ja');
    await playground.examples.nth(1).click();
    await playground.openDocs();
    await playground.openInDocs('Query');
    await expect.poll(() => playground.docs.textContent()).toContain('記録について尋ねられること。');
    await playground.openInDocs('meetings');
    await expect
      .poll(() => playground.docs.textContent())
      .toMatch(/会合の一覧。新しい日付の順。.*引数.*このカーソルより後だけを返す。/s);
    await playground.openInDocs('MeetingFilter');
    await expect.poll(() => playground.docs.textContent()).toContain('この日以降のもの。');
    await playground.openInDocs('MeetingKind');
    await expect.poll(() => playground.docs.textContent()).toContain('二者の会談。');

    // The place in the docs stays, and so do the tabs.
    await playground.switchTo('English');
    await expect.poll(() => playground.docs.textContent()).toMatch(/MeetingKind.*Two sides meet\./s);
    expect(await playground.tabs.count()).toBe(2);
    await playground.switchTo('日本語');
    await expect.poll(() => playground.docs.textContent()).toContain('二者の会談。');
    expect(watched.complaints).toEqual([]);
  });

  it('finds in the docs a name by its letters, and anything by the words of its description', async () => {
    await open('?locale=ja');
    await playground.openDocs();
    expect(await playground.searchDocs('speakerLab')).toEqual(['Statement.speakerLabel']);
    expect(await playground.searchDocs('発言者')).toEqual(
      expect.arrayContaining(['SpeakerFacet', 'Statement.speaker', 'Statement.speakerLabel']),
    );
    expect(await playground.searchDocs('存在しない言葉')).toEqual(['見つかりませんでした']);
  });

  it('explains in the chosen locale what the pointer is on and what can be completed', async () => {
    await open('?locale=ja');
    const { page } = watched;
    await expect
      .poll(async () => {
        await page.mouse.move(0, 0);
        await page
          .locator('.graphiql-query-editor .view-line span', { hasText: 'speakerLabel' })
          .last()
          .hover();
        await page.waitForTimeout(1_500);
        return page.locator('.monaco-hover').allInnerTexts();
      }, PATIENTLY)
      .toContainEqual(expect.stringContaining('当時の役職を添えた発言者の呼び方'));

    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('{ meetings { nodes { ki', { delay: 60 });
    await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
    await page.keyboard.press('Control+Space');
    await expect
      .poll(() => page.locator('.suggest-details').allInnerTexts(), PATIENTLY)
      .toContainEqual(expect.stringMatching(/MeetingKind!\s+種類。/));
  });

  it('has the menu of the editors in the chosen locale, and after a switch in the other', async () => {
    await open('?locale=ja');
    const { page } = watched;
    const menu = async () => {
      await page.locator('.graphiql-query-editor .view-lines').click({ button: 'right' });
      const items = page.locator('.monaco-menu .action-label');
      await items.first().waitFor();
      const titles = await items.allInnerTexts();
      await page.keyboard.press('Escape');
      return titles;
    };
    expect(await menu()).toEqual(expect.arrayContaining(['貼り付け', 'クエリを実行', 'コマンドパレット']));
    await playground.switchTo('English');
    expect(await menu()).toEqual(expect.arrayContaining(['Paste', 'Run the query', 'Command palette']));
  });

  it('opens examples with a comment in the chosen locale, and knows them in either', async () => {
    await open();
    expect(await playground.query()).toContain('# What did the minister say');
    await playground.switchTo('日本語');
    expect(await playground.examples.nth(0).getAttribute('aria-current')).toBe('true');
    await playground.examples.nth(1).click();
    await expect.poll(() => playground.query()).toContain('# エイリアス二つとフラグメント一つで');
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
