import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DOCS_PATHS } from '../../src/transport/pages/docs/documents.ts';
import { openPage, type WatchedPage } from './chromium.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { violations } from './violations.ts';

const PATHS = Object.values(DOCS_PATHS);

/** Pixels by which a page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

let gateway: Gateway;
let watched: WatchedPage;

beforeAll(async () => {
  gateway = await startGateway();
});

afterAll(() => gateway.stop());
afterEach(() => watched.close());

describe('the documentation', () => {
  it.each([
    ['en', 'light', 1280, 900],
    ['ja', 'dark', 1280, 900],
    ['ja', 'light', 390, 844],
    ['en', 'dark', 390, 844],
  ] as const)(
    'breaks no rule of axe (%s, %s, %i × %i)',
    async (locale, colorScheme, width, height) => {
      // The rules are put into the page, which its policy forbids to others.
      watched = await openPage(gateway.origin, { bypassCSP: true, colorScheme, viewport: { width, height } });
      for (const path of PATHS) {
        await watched.page.goto(`${gateway.origin}/${path}?locale=${locale}`);
        expect({ path, violations: await violations(watched.page) }).toEqual({ path, violations: [] });
      }
      expect(watched.complaints).toEqual([]);
    },
    // The schema has thousands of elements to look at.
    180_000,
  );

  it.each([1280, 390])('fits a window of %i', async (width) => {
    watched = await openPage(gateway.origin, { viewport: { width, height: 844 } });
    const pages = PATHS.flatMap((path) => ['en', 'ja'].map((locale) => `/${path}?locale=${locale}`));
    for (const page of pages) {
      await watched.page.goto(`${gateway.origin}${page}`);
      expect({ page, overflow: await overflow(watched.page) }).toEqual({ page, overflow: 0 });
    }
    expect(watched.complaints).toEqual([]);
  });

  it('is read by way of the start page, in the language chosen there', async () => {
    watched = await openPage(gateway.origin);
    const { page } = watched;
    await page.goto(`${gateway.origin}/?locale=ja`);
    await page.getByRole('link', { name: 'ドキュメント' }).click();
    await page.waitForURL(`${gateway.origin}/docs?locale=ja`);
    await page.getByRole('link', { name: 'フロントエンド開発', exact: true }).first().click();
    await page.waitForURL(`${gateway.origin}/docs/front-ends?locale=ja`);
    await page
      .getByRole('navigation', { name: 'このページの内容' })
      .getByRole('link', { name: '制限' })
      .click();
    expect(page.url()).toContain('/docs/front-ends?locale=ja#limits');
    await expect.poll(() => page.locator('#limits').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(`${gateway.origin}/docs/front-ends?locale=en`);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(watched.complaints).toEqual([]);
  });

  it('has its table of contents open on a wide window, and to be opened on a phone', async () => {
    const shows = async (width: number) => {
      const opened = await openPage(gateway.origin, { viewport: { width, height: 844 } });
      watched = opened;
      await opened.page.goto(`${gateway.origin}/docs?locale=en`);
      const link = opened.page.locator('.contents').getByRole('link', { name: 'Configure' });
      const isOpen = await link.isVisible();
      if (!isOpen) await opened.page.locator('.contents summary').click();
      await link.click();
      return isOpen;
    };
    expect(await shows(1280)).toBe(true);
    await watched.close();
    expect(await shows(390)).toBe(false);
  });

  it('opens a query of the schema reference in the playground', async () => {
    watched = await openPage(gateway.origin);
    const { page } = watched;
    await page.goto(`${gateway.origin}/docs/schema?locale=en#Query.meetings`);
    await page.locator('dt:target + dd').getByRole('link', { name: 'Open in the playground' }).click();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    const editor = page.locator('.graphiql-query-editor .view-lines').first();
    await expect.poll(() => editor.textContent()).toMatch(/meetings\(first:.3\)/);
    expect(watched.complaints).toEqual([]);
  });

  it('lets only the box of a wide table scroll', async () => {
    watched = await openPage(gateway.origin, { viewport: { width: 390, height: 844 } });
    await watched.page.goto(`${gateway.origin}/docs/front-ends?locale=en`);
    const wide = watched.page.locator('.table').filter({ hasText: 'LIMIT_DUPLICATE_FIELDS' });
    const [inside, outside] = await wide.evaluate(({ scrollWidth, clientWidth }) => [
      scrollWidth,
      clientWidth,
    ]);
    expect(inside).toBeGreaterThan(outside as number);
  });
});
