import type { LocaleInfo } from '../../kernel/locale.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';
import { escapeHtml } from './escape-html.ts';
import { rootFrom } from './page-frame.ts';
import { PAGE_STYLE } from './page-style.ts';
import { SEAL_ADDRESS } from './seal.ts';

/** The page for an address where there is nothing: it says so, and leads to the start page. */
export function notFoundPage(path: string, { locale, direction }: LocaleInfo, catalogue: Catalogue): string {
  const word = (key: string) =>
    escapeHtml(catalogue.message('playground', `notFound.${key}`, {}, { locale }) ?? '');
  const home = `${rootFrom(path.slice(1))}?${new URLSearchParams({ locale })}`;
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${word('title')}</title>
<link rel="icon" href="${SEAL_ADDRESS}">
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${word('title')}</h1>
<p><a class="button" href="${escapeHtml(home)}">${word('home')}</a></p>
</main>
</body>
</html>
`;
}
