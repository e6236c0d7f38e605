import { describeLocale, type Locale } from '../../../kernel/locale.ts';
import { escapeHtml } from '../escape-html.ts';
import { type PageLocale, renderPage, rootFrom } from '../page-frame.ts';
import { DOCS_STYLE } from './docs-style.ts';
import type { DocsWords } from './docs-words.ts';
import { DOCS_PAGES, DOCS_PATHS, type DocsPageName } from './documents.ts';

/** An entry of a table of contents; `html` is safe. */
export interface ContentsEntry {
  readonly id: string;
  readonly html: string;
  readonly entries: readonly ContentsEntry[];
}

export interface DocsPageContent {
  readonly name: DocsPageName;
  /** The language of the content. */
  readonly contentLocale: Locale;
  /** Locales that the content is there in. */
  readonly translatedTo: readonly Locale[];
  readonly title: string;
  readonly contents: readonly ContentsEntry[];
  /** A sentence before the content, for readers of another language. */
  readonly notice?: string | undefined;
  readonly html: string;
}

export interface DocsReader {
  readonly locale: Locale;
  readonly locales: readonly PageLocale[];
  readonly words: DocsWords;
  readonly hasSchema: boolean;
  readonly publicUrl: string | null;
}

/** A page of the documentation: the links to the others, its table of contents and its content. */
export function renderDocsPage(page: DocsPageContent, reader: DocsReader): string {
  const { locale, locales, words, publicUrl } = reader;
  const { name, contentLocale, translatedTo, title, contents, notice, html } = page;
  const { direction } = describeLocale(contentLocale, locale);
  const isForeign = contentLocale !== locale;
  const content = `${renderPages(name, reader)}
<div class="docs">
<nav class="contents" aria-label="${escapeHtml(words('contents'))}"${isForeign ? ` lang="${escapeHtml(contentLocale)}"` : ''}>
<details><summary${isForeign ? ` lang="${escapeHtml(locale)}"` : ''}>${escapeHtml(words('contents'))}</summary>
${renderContents(contents)}
</details>
</nav>
<main>
${notice === undefined ? '' : `<p class="notice">${escapeHtml(notice)}</p>\n`}<article lang="${escapeHtml(contentLocale)}" dir="${direction}">
${html}</article>
</main>
</div>`;
  return renderPage({
    locale,
    locales,
    path: DOCS_PATHS[name],
    title: `${title} – Taiyaku`,
    localeLabel: words('locale'),
    style: DOCS_STYLE,
    content,
    publicUrl,
    translatedTo,
  });
}

function renderPages(current: DocsPageName, { locale, words, hasSchema }: DocsReader): string {
  const root = rootFrom(DOCS_PATHS[current]);
  const link = (path: string, word: string, isCurrent = false) =>
    `<a href="${escapeHtml(`${root}${path}?${new URLSearchParams({ locale })}`)}"${isCurrent ? ' aria-current="page"' : ''}>${escapeHtml(word)}</a>`;
  const links = DOCS_PAGES.filter((name) => hasSchema || name !== 'schema').map((name) =>
    link(DOCS_PATHS[name], words(`pages.${name}`), name === current),
  );
  return `<nav class="pages" aria-label="${escapeHtml(words('navigation'))}">${links.join('')}${link('graphql', words('playground'))}</nav>`;
}

function renderContents(entries: readonly ContentsEntry[]): string {
  if (entries.length === 0) return '';
  const items = entries.map(
    ({ id, html, entries: below }) =>
      `<li><a href="#${escapeHtml(encodeURIComponent(id))}">${html}</a>${renderContents(below)}</li>`,
  );
  return `<ul>${items.join('\n')}</ul>`;
}
