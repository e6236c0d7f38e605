import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../../kernel/locale.ts';
import { type ContentsEntry, type DocsReader, renderDocsPage } from './docs-page.ts';
import { documentLinks } from './document-links.ts';
import {
  DOCS_PATHS,
  DOCUMENTS,
  DOCUMENTS_LOCALE,
  documentLocaleFor,
  documentLocales,
  documentPath,
  isSameLanguage,
} from './documents.ts';
import type { Heading } from './render-markdown.ts';

/** A page and the languages that its words are in. */
export interface DocsPage {
  readonly html: string;
  readonly languages: readonly string[];
}

/** The page of a document, made of its Markdown in the language that the reader understands best. */
export async function documentPage(
  name: keyof typeof DOCUMENTS,
  root: string,
  reader: DocsReader,
): Promise<DocsPage> {
  // Read when the first page is asked for: a gateway that shows none starts without it.
  const { renderMarkdown } = await import('./render-markdown.ts');
  const { locale, locales, words, hasSchema } = reader;
  const file = DOCUMENTS[name];
  const available = await documentLocales(root, file);
  const isIn = (each: Locale) => isSameLanguage(each, documentLocaleFor(each, available));
  const contentLocale = documentLocaleFor(locale, available);
  const resolveLink = documentLinks({ file, path: DOCS_PATHS[name], locale, hasSchema });
  const render = async (language: string, ids?: readonly string[]) => {
    const markdown = await readFile(join(root, documentPath(file, language)), 'utf8');
    return renderMarkdown(markdown, { resolveLink, ...(ids && { ids }) });
  };
  const first = await render(DOCUMENTS_LOCALE);
  const rendered =
    contentLocale === DOCUMENTS_LOCALE
      ? first
      : await render(
          contentLocale,
          first.headings.map(({ id }) => id),
        );
  const html = renderDocsPage(
    {
      name,
      contentLocale,
      translatedTo: locales.map((each) => each.locale).filter(isIn),
      title: words(`pages.${name}`),
      contents: contentsOf(rendered.headings),
      notice: isIn(locale) ? undefined : words(name === 'architecture' ? 'forDevelopers' : 'notTranslated'),
      html: rendered.html,
    },
    reader,
  );
  return { html, languages: [...new Set([contentLocale, locale])] };
}

/** Headings of the second level, with those of the third below them. */
function contentsOf(headings: readonly Heading[]): ContentsEntry[] {
  const contents: (ContentsEntry & { readonly entries: ContentsEntry[] })[] = [];
  for (const { depth, id, html } of headings) {
    if (depth === 2) contents.push({ id, html, entries: [] });
    if (depth === 3) contents.at(-1)?.entries.push({ id, html, entries: [] });
  }
  return contents;
}
