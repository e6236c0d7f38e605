import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DOCS_PAGES, DOCS_PATHS } from '../../../../src/transport/pages/docs/documents.ts';
import { type TestGateway, testGateway } from '../../../support/gateway.ts';

const PATHS = Object.values(DOCS_PATHS);
const BROWSER = { headers: { accept: 'text/html' } };

/** Addresses of the links on a page as it writes them. */
const linksOf = (html: string) =>
  [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

const idsOf = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

/** Looks at every page of ours that can be reached, and returns the links that lead nowhere. */
async function deadLinks(gateway: TestGateway, start: readonly string[]) {
  const pages = new Map<string, string>();
  const bodyOf = async (address: string) => {
    const known = pages.get(address);
    if (known !== undefined) return known;
    const response = await gateway.fetch(address, BROWSER);
    const body = response.ok ? await response.text() : '';
    pages.set(address, body);
    return body;
  };
  const dead: string[] = [];
  const waiting = [...start];
  const seen = new Set(waiting);
  for (const address of waiting) {
    const html = await bodyOf(address);
    for (const href of new Set(linksOf(html))) {
      const url = new URL(href, new URL(address, gateway.url));
      if (url.origin !== gateway.url) continue;
      const target = `${url.pathname}${url.search}`;
      const body = await bodyOf(target);
      const id = decodeURIComponent(url.hash.slice(1));
      if (body === '' || (id !== '' && !idsOf(body).includes(id))) dead.push(`${address} → ${href}`);
      if (/^\/(docs(\/|$)|$)/.test(url.pathname) && !seen.has(target)) {
        seen.add(target);
        waiting.push(target);
      }
    }
  }
  return { dead, pages: [...seen], count: pages.size };
}

describe('the documentation', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await testGateway({ config: { publicUrl: 'https://record.example/minutes/' } });
  });
  afterAll(() => gateway.stop());
  const textOf = async (address: string) => (await gateway.fetch(address)).text();

  it('has no link that leads nowhere, on any page in either language', async () => {
    const { dead, pages } = await deadLinks(gateway, ['/?locale=en', '/?locale=ja']);
    expect(dead).toEqual([]);
    const expected = PATHS.flatMap((path) => ['en', 'ja'].map((locale) => `/${path}?locale=${locale}`));
    expect(pages).toEqual(expect.arrayContaining(expected));
  });

  it('has relative addresses, as under a path, and no script and nothing from elsewhere', async () => {
    for (const path of PATHS) {
      const html = await textOf(`/${path}?locale=ja`);
      expect(linksOf(html).filter((href) => /^\/|127\.0\.0\.1/.test(href))).toEqual([]);
      expect(html).not.toMatch(/<script|javascript:|\son\w+=|src="(?!data:)/);
      expect(idsOf(html).length).toBe(new Set(idsOf(html)).size);
    }
  });

  it('is in the language of the address, else of the reader', async () => {
    const described = async (address: string, acceptLanguage: string) => {
      const response = await gateway.fetch(address, { headers: { 'accept-language': acceptLanguage } });
      const html = await response.text();
      const lang = /<html lang="([^"]*)"/.exec(html)?.[1];
      return [lang, response.headers.get('content-language'), response.headers.get('vary')];
    };
    const negotiated = 'Accept-Language, Accept-Encoding';
    expect(await described('/docs', 'ja-JP,en;q=0.5')).toEqual(['ja', 'ja', negotiated]);
    expect(await described('/docs?locale=ja-JP', 'en')).toEqual(['ja', 'ja', 'Accept-Encoding']);
    expect(await described('/docs/front-ends?locale=xx', 'en')).toEqual(['en', 'en', negotiated]);
    expect(await described('/docs/architecture', 'ja')).toEqual(['ja', 'en, ja', negotiated]);
    expect(await described('/docs/schema?locale=ja', 'en')).toEqual(['ja', 'ja', 'Accept-Encoding']);
  });

  it('is the whole document in either language', async () => {
    expect(await textOf('/docs?locale=en')).toContain('Import a press release');
    expect(await textOf('/docs?locale=ja')).toContain('公表資料の取り込み');
    expect(await textOf('/docs/front-ends?locale=ja')).toMatch(
      /正規化キャッシュ.*GraphQL Code Generator|GraphQL Code Generator.*正規化キャッシュ/s,
    );
    for (const path of ['/docs', '/docs/front-ends'])
      expect(await textOf(`${path}?locale=ja`)).not.toMatch(/<main[\s\S]*class="notice"/);
  });

  it('shows every mark of Markdown as what it means', async () => {
    for (const path of PATHS) {
      for (const locale of ['en', 'ja']) {
        const html = await textOf(`/${path}?locale=${locale}`);
        const prose = html.replace(/<style>[\s\S]*?<\/style>|<(code|pre)\b[\s\S]*?<\/\1>/g, '');
        expect(prose).not.toMatch(/\*\*|\]\(|^#+ |^\|/m);
      }
    }
  });

  it('says that the page for developers is in English only', async () => {
    const html = await textOf('/docs/architecture?locale=ja');
    expect(html).toContain('英語版のみです');
    expect(html).toContain('<article lang="en" dir="ltr">');
    expect(await textOf('/docs/architecture?locale=en')).not.toContain('class="notice"');
  });

  it('is told to search engines in the languages it is there in', async () => {
    const alternates = async (path: string) =>
      (await textOf(`${path}?locale=ja`)).match(/<link rel="(?:alternate|canonical)"[^>]*>/g);
    expect(await alternates('/docs/front-ends')).toEqual([
      '<link rel="canonical" href="https://record.example/minutes/docs/front-ends?locale=ja">',
      '<link rel="alternate" hreflang="en" href="https://record.example/minutes/docs/front-ends?locale=en">',
      '<link rel="alternate" hreflang="ja" href="https://record.example/minutes/docs/front-ends?locale=ja">',
      '<link rel="alternate" hreflang="x-default" href="https://record.example/minutes/docs/front-ends">',
    ]);
    expect((await alternates('/docs/architecture'))?.join()).not.toContain('hreflang="ja"');
  });

  it('is kept by caches, and sent once', async () => {
    const first = await gateway.fetch('/docs/schema?locale=ja');
    const tag = first.headers.get('etag') as string;
    expect(first.headers.get('cache-control')).toBe('public, max-age=10, stale-while-revalidate=60');
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect(first.headers.get('content-security-policy')).toContain("script-src 'self'");
    const again = await gateway.fetch('/docs/schema?locale=ja', { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
    const other = await gateway.fetch('/docs/schema?locale=en');
    expect(other.headers.get('etag')).not.toBe(tag);
  });

  it('is where the old addresses and those with a slash lead', async () => {
    const leads = async (path: string) => {
      const { status, headers } = await gateway.fetch(path, { redirect: 'manual' });
      const target = new URL(headers.get('location') ?? '', new URL(`/minutes${path}`, gateway.url));
      return [status, `${target.pathname}${target.search}`];
    };
    expect(await leads('/readme')).toEqual([308, '/minutes/docs']);
    expect(await leads('/readme/?locale=ja')).toEqual([308, '/minutes/docs?locale=ja']);
    expect(await leads('/docs/')).toEqual([308, '/minutes/docs']);
    expect(await leads('/docs/schema/?locale=ja')).toEqual([308, '/minutes/docs/schema?locale=ja']);
  });

  it('has each part of the schema at its coordinate, described in the reader’s language', async () => {
    const html = await textOf('/docs/schema?locale=ja');
    const ids = idsOf(html);
    expect(ids).toEqual(
      expect.arrayContaining([
        'Meeting',
        'Meeting.title',
        'Meeting.title(locale:)',
        '@inContext',
        'MeetingKind.SPEECH',
      ]),
    );
    expect(html).toContain('二者の会談。');
    expect(await textOf('/docs/schema?locale=en')).toContain('Two sides meet.');
  });

  it('follows the words when they change', async () => {
    const file = join(gateway.localesDir, 'ja/schema.json');
    const words = await readFile(file, 'utf8');
    await textOf('/docs/schema?locale=ja');
    await writeFile(file, words.replace('二者の会談。', '二者による会談。'));
    await expect
      .poll(() => textOf('/docs/schema?locale=ja'), { timeout: 5_000 })
      .toContain('二者による会談。');
  });
});

describe('a gateway that hides its schema', () => {
  let gateway: TestGateway;
  afterEach(() => gateway.stop());

  it('has no page of it, and no link there', async () => {
    gateway = await testGateway({ config: { introspection: false } });
    expect((await gateway.fetch('/docs/schema')).status).toBe(404);
    const { dead, pages } = await deadLinks(gateway, ['/?locale=en', '/?locale=ja']);
    expect(dead).toEqual([]);
    expect(pages.length).toBe((DOCS_PAGES.length - 1) * 2 + 2);
  });
});

describe('a gateway without pages', () => {
  let gateway: TestGateway;
  afterEach(() => gateway.stop());

  it('has no documentation either, a seal, and nothing for crawlers', async () => {
    gateway = await testGateway({ config: { playground: false } });
    for (const path of ['/', '/readme', ...PATHS.map((each) => `/${each}`)]) {
      const response = await gateway.fetch(path, BROWSER);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
    const robots = await gateway.fetch('/robots.txt');
    expect([robots.status, await robots.text()]).toEqual([200, 'User-agent: *\nDisallow: /\n']);
    const icon = await gateway.fetch('/favicon.ico');
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });
});
