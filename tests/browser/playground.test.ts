import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPage, type WatchedPage } from './chromium.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { PlaygroundPage } from './playground-page.ts';
import { violations } from './violations.ts';

/** Monaco explains when the pointer has rested and its worker has read the schema. */
const PATIENTLY = { timeout: 15_000 };

const searchOf = (page: Page) => new URL(page.url()).searchParams;

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
    await expect.poll(() => playground.answer()).toContain('中谷 元');
    expect(await watched.page.getAttribute('html', 'lang')).toBe('ja');
    await expect.poll(() => searchOf(watched.page).get('locale')).toBe('ja');
    expect(watched.complaints).toEqual([]);
  });

  it('begins a first visit with an answer, and runs no query of a link by itself', async () => {
    await open();
    await expect.poll(() => playground.answer()).toContain('NAKATANI Gen');
    const shared = await openPage(gateway.origin);
    const posted: string[] = [];
    shared.page.on('request', (request) => posted.push(request.postData() ?? ''));
    await shared.page.goto(`${gateway.origin}/graphql?query=${encodeURIComponent('{ shared: __typename }')}`);
    await shared.page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await shared.page.waitForTimeout(1_500);
    expect(posted.filter((body) => body.includes('shared'))).toEqual([]);
    await shared.close();
  });

  it('marks an answer in the language of before where its query has been edited since', async () => {
    await open();
    await expect.poll(() => playground.answer()).toContain('NAKATANI Gen');
    await playground.write('{ person(by: { slug: "nakatani-gen" }) { name } }');
    await playground.switchTo('日本語');
    const notice = watched.page.getByRole('status').filter({ hasText: '切り替える前の言語' });
    await notice.waitFor();
    expect(await playground.answer()).toContain('NAKATANI Gen');
    await notice.getByRole('button', { name: 'もう一度実行' }).click();
    await expect.poll(() => playground.answer()).toContain('中谷 元');
    expect(await notice.count()).toBe(0);
  });

  it('keeps the open query in the address bar', async () => {
    await open();
    await expect.poll(() => searchOf(watched.page).get('example')).toBe('01-what-was-said');
    await playground.write('{ __typename }');
    await expect.poll(() => searchOf(watched.page).get('query')).toBe('{ __typename }');
    await watched.page.reload();
    await expect.poll(() => playground.query()).toContain('__typename');
    expect(await playground.tabs.count()).toBe(1);
  });

  it('hides the find bar when it is closed', async () => {
    await open();
    await watched.page.locator('.graphiql-query-editor .view-lines').click();
    await watched.page.keyboard.press('Control+F');
    const bar = watched.page.locator('.graphiql-query-editor .find-widget');
    await bar.and(watched.page.locator('.visible')).waitFor();
    await watched.page.keyboard.press('Escape');
    await expect.poll(() => bar.isVisible()).toBe(false);
  });

  it('offers fields in the order of the schema', async () => {
    await open();
    const { page } = watched;
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('{ meetings { nodes { t', { delay: 60 });
    await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    const offered = async () => {
      const names = await page.locator('.suggest-widget .monaco-list-row .label-name').allInnerTexts();
      return names.slice(0, 8);
    };
    await expect.poll(async () => (await offered()).length, PATIENTLY).toBe(8);
    const names = await offered();
    expect(names).toEqual(names.toSorted());
  });

  it.each([
    ['en', 1360, 900],
    ['ja', 390, 844],
  ])('breaks no rule of axe (%s, %i × %i)', async (locale, width, height) => {
    await watched.close();
    // The rules are put into the page, which its policy forbids to others.
    watched = await openPage(gateway.origin, { bypassCSP: true, viewport: { width, height } });
    playground = new PlaygroundPage(watched.page);
    await open(`?locale=${locale}`);
    await playground.examples.nth(1).click();
    await expect.poll(() => playground.query()).toContain('SideBySide');
    expect(await violations(watched.page)).toEqual([]);
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
    await expect.poll(() => playground.docs.textContent()).toContain('記録について問い合わせできること。');
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

    await expect
      .poll(async () => {
        await page.mouse.move(0, 0);
        await page.locator('.graphiql-query-editor .view-line span', { hasText: 'topic' }).last().hover();
        await page.waitForTimeout(1_500);
        return page.locator('.monaco-hover').allInnerTexts();
      }, PATIENTLY)
      .toContainEqual(expect.stringContaining('StatementFilter.topic: [ID!]'));

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
    const inJapanese = await menu();
    expect(inJapanese).toEqual(expect.arrayContaining(['貼り付け', 'クエリを実行']));
    expect(inJapanese.filter((title) => /[A-Za-z]{4}/.test(title))).toEqual([]);
    await playground.switchTo('English');
    expect(await menu()).toEqual(expect.arrayContaining(['Paste', 'Run the query']));
  });

  it('opens examples with a comment in the chosen locale, and knows them in either', async () => {
    await open();
    await expect.poll(() => playground.query()).toContain('# What did the minister say');
    await playground.switchTo('日本語');
    await expect.poll(() => playground.query()).toContain('# 一つの論点について');
    expect(await playground.examples.nth(0).getAttribute('aria-current')).toBe('true');
    await playground.examples.nth(1).click();
    await expect.poll(() => playground.query()).toContain('# エイリアス二つとフラグメント一つで');

    // Behind other tabs too; but what the reader has changed is theirs.
    await playground.switchTo('English');
    await expect.poll(() => playground.query()).toContain('# One text beside its translation');
    await playground.examples.nth(0).click();
    await expect.poll(() => playground.query()).toContain('# What did the minister say');
    expect(await playground.tabs.count()).toBe(2);
    await playground.write('# What did I say?\n{ __typename }');
    await playground.switchTo('日本語');
    await watched.page.waitForTimeout(500);
    await expect.poll(() => playground.query()).toContain('# What did I say?');
  });

  it('says in the chosen locale what is wrong with a query, as the gateway would, and searches in it', async () => {
    await open('?locale=ja');
    await playground.write('{ meeting(by: { slug: "2024-10-17-ip4" }) { titel } }');
    await expect
      .poll(() => playground.problem(), PATIENTLY)
      .toBe(
        '型「Meeting」にフィールド「titel」はありません。もしかして「title」または「date」ですか。\n問題を表示 (Alt+F8)\n自動で修正できるものはありません',
      );
    await playground.switchTo('English');
    await expect
      .poll(() => playground.problem(), PATIENTLY)
      .toMatch(/^Cannot query field "titel" on type "Meeting"\. Did you mean "title" or "date"\?\nShow the/);

    await playground.switchTo('日本語');
    await watched.page.locator('.graphiql-query-editor .view-lines').click();
    await watched.page.keyboard.press('Control+F');
    const search = watched.page.locator('.find-widget.visible');
    await search.getByRole('textbox', { name: '検索', exact: true }).fill('t');
    await expect.poll(() => search.locator('.matchesCount').textContent()).toMatch(/^\d 件中 1 件目$/);
    expect(watched.complaints).toEqual([]);
  });

  it('has the keyboard shortcuts that it says', async () => {
    await watched.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open();
    await playground.write('{__typename}');
    await watched.page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    const dialog = watched.page.getByRole('dialog');
    expect(await dialog.locator('tbody tr').allInnerTexts()).toEqual([
      'Ctrl + Enter\tRun the query',
      'Shift + Ctrl + P\tTidy up the editors',
      'Shift + Ctrl + C\tCopy the query',
      'Shift + Ctrl + R\tRead the schema again',
      'Ctrl + Alt + K\tSearch the documentation',
      'Ctrl + F\tSearch in the editor',
      'Shift + Ctrl + M\tMerge fragments into the query',
    ]);
    await watched.page.keyboard.press('Escape');
    await watched.page.locator('.graphiql-query-editor .view-lines').click();
    await watched.page.keyboard.press('Shift+Control+P');
    await expect.poll(() => playground.query()).toBe('{  __typename}');

    await playground.write('{ ...F } fragment F on Query { __typename }');
    await watched.page.keyboard.press('Shift+Control+M');
    await expect.poll(() => playground.query()).not.toContain('fragment');
    await watched.page.keyboard.press('Shift+Control+C');
    await expect
      .poll(() => watched.page.evaluate('navigator.clipboard.readText()'))
      .toMatch(/^\{\s*__typename\s*\}$/);
  });

  it('keeps the open tab in sight', async () => {
    await open();
    for (const at of [1, 2, 3, 4, 5, 6, 7, 8, 9]) await playground.examples.nth(at).click();
    const isInSight = async (at: number) => {
      const tab = await playground.tabs.nth(at).boundingBox();
      const all = await watched.page.locator('.graphiql-tabs').boundingBox();
      return tab !== null && all !== null && tab.x >= all.x && tab.x + tab.width <= all.x + all.width;
    };
    await expect.poll(() => isInSight(9)).toBe(true);
    expect(await isInSight(0)).toBe(false);
    await watched.page.locator('.graphiql-tabs').hover();
    await watched.page.mouse.wheel(0, -5000);
    await expect.poll(() => isInSight(0)).toBe(true);
  });

  it.each([
    [320, 640],
    [390, 844],
    [600, 800],
    [768, 1024],
    [1000, 700],
  ])('has room for a query and its run button at %i × %i', async (width, height) => {
    await watched.page.setViewportSize({ width, height });
    await open('?locale=ja');
    await playground.examples.nth(1).click();
    await expect.poll(() => playground.query()).toContain('# エイリアス二つ');
    const query = watched.page.locator('.graphiql-query-editor .graphiql-editor');
    expect((await query.boundingBox())?.width).toBeGreaterThan(120);
    // Playwright refuses to click what something else lies over.
    await query.click({ timeout: 5_000 });
    await playground.run();
    await expect.poll(() => playground.answer()).toContain('"data"');
    expect(watched.complaints).toEqual([]);
  });

  it('says how to get an answer where there is none', async () => {
    await open(`?${new URLSearchParams({ query: '{ __typename }', locale: 'ja' })}`);
    const answer = watched.page.locator('.result-window');
    await expect.poll(() => answer.textContent()).toContain('▶ を押すと実行します');
    await playground.switchTo('English');
    await expect.poll(() => answer.textContent()).toContain('Press ▶ for the answer');
    await playground.run();
    await expect.poll(() => answer.textContent()).not.toContain('Press ▶');
  });

  it('says that the examples find nothing where there is no record', async () => {
    await watched.page.route('**/playground/config.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), isRecordEmpty: true } });
    });
    await open('?locale=ja');
    const notice = watched.page.getByRole('link', { name: /まだ記録がない/ });
    expect(await notice.getAttribute('href')).toBe('./?locale=ja');
  });

  it('keeps tabs, variables and the open pane for the next visit', async () => {
    await open('?example=01-what-was-said');
    const variables = await playground.variables();
    await playground.examples.nth(1).click();
    await playground.examples.nth(0).click();
    await watched.page.getByRole('button', { name: 'Show: History' }).click();
    await playground.switchTo('日本語');
    // GraphiQL writes its tabs down half a second after the last change.
    await watched.page.waitForFunction(() => {
      const { tabs = [] } = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{}');
      return tabs.length === 2 && tabs.some(({ query }: { query?: string }) => query?.includes('一つの論点'));
    });
    await open();
    expect(await playground.tabs.count()).toBe(2);
    await expect.poll(() => playground.variables()).toBe(variables);
    expect(await watched.page.locator('.graphiql-plugin').textContent()).toContain('履歴');
    await open('?locale=en');
    expect(await watched.page.locator('.graphiql-plugin').textContent()).toContain('History');
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
    await expect.poll(() => playground.query()).toContain('__typename');
    await open();
    await expect.poll(() => playground.query()).toContain('__typename');
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
