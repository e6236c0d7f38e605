import { escapeHtml } from './escape-html.ts';
import { PAGE_STYLE } from './page-style.ts';
import { SEAL_ADDRESS } from './seal.ts';

/** A locale the page is offered in. */
export interface PageLocale {
  /** BCP 47. */
  readonly locale: string;
  /** The language's name in itself. */
  readonly endonym: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A page without what all pages have in common. Everything but `content` is escaped. */
export interface PageFrame {
  /** The page's locale: one of `locales`. */
  readonly locale: string;
  readonly locales: readonly PageLocale[];
  /** Path of the page from the root of the gateway, without a slash before it: `docs/schema`; empty at `/`. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  /** Name of the switch of languages. */
  readonly localeLabel: string;
  /** The page's own style sheet. */
  readonly style: string;
  /** HTML of all that is below the masthead. */
  readonly content: string;
  /** Public address of the gateway, with a slash at its end: search engines take whole addresses only. */
  readonly publicUrl: string | null;
  /** Locales that search engines are told the page is there in; left out: all. */
  readonly translatedTo?: readonly string[];
}

/** The way from a page to the root of the gateway, relative because a proxy may have put it under a path: `../`. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** A whole HTML document, without scripts or outside files. */
export function renderPage(frame: PageFrame): string {
  const { locale, locales, path, title, description, localeLabel, style, content, publicUrl } = frame;
  const name = `<img src="${SEAL_ADDRESS}" alt="" width="30" height="30"> <span lang="ja">対訳</span> Taiyaku`;
  const home = `${rootFrom(path)}?${new URLSearchParams({ locale })}`;
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${locales.find((offered) => offered.locale === locale)?.direction ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${description === undefined ? '' : `<meta name="description" content="${escapeHtml(description)}">\n`}${publicUrl === null ? '' : renderAddresses(publicUrl, frame)}<link rel="icon" href="${SEAL_ADDRESS}">
<style>${PAGE_STYLE}${style}</style>
</head>
<body>
<header class="masthead">
<p class="name">${path === '' ? name : `<a href="${escapeHtml(home)}">${name}</a>`}</p>
<nav class="locales" aria-label="${escapeHtml(localeLabel)}">${locales.map((offered) => localeChoice(offered, frame)).join('')}</nav>
</header>
${content}
</body>
</html>
`;
}

/** Links for search engines: the one address of the page, and those of the same page in other languages. */
function renderAddresses(publicUrl: string, { locale, locales, path, translatedTo }: PageFrame): string {
  const page = new URL(path, publicUrl);
  const addressOf = (each: string) => new URL(`?${new URLSearchParams({ locale: each })}`, page).href;
  const translations = translatedTo ?? locales.map((offered) => offered.locale);
  return [
    `<link rel="canonical" href="${escapeHtml(addressOf(locale))}">`,
    ...translations.map((each) => alternate(each, addressOf(each))),
    alternate('x-default', page.href),
    '',
  ].join('\n');
}

function alternate(hreflang: string, href: string): string {
  return `<link rel="alternate" hreflang="${escapeHtml(hreflang)}" href="${escapeHtml(href)}">`;
}

function localeChoice({ locale, endonym }: PageLocale, { locale: current, path }: PageFrame): string {
  const state = locale === current ? ' aria-current="true"' : '';
  const name = path.split('/').at(-1) as string;
  const address = `${name === '' ? './' : name}?${new URLSearchParams({ locale })}`;
  return `<a href="${escapeHtml(address)}" hreflang="${escapeHtml(locale)}" lang="${escapeHtml(locale)}"${state}>${escapeHtml(endonym)}</a>`;
}
