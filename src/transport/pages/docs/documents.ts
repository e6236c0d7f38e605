import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Locale } from '../../../kernel/locale.ts';
import { matchLocale } from '../../../kernel/match-locale.ts';

/** Pages of the documentation, in the order of their links; the keys of `docs.pages` in `playground.json`. */
export const DOCS_PAGES = ['overview', 'frontEnds', 'schema', 'architecture'] as const;
export type DocsPageName = (typeof DOCS_PAGES)[number];

/** Paths of the pages from the root of the gateway. */
export const DOCS_PATHS: Readonly<Record<DocsPageName, string>> = {
  overview: 'docs',
  frontEnds: 'docs/front-ends',
  schema: 'docs/schema',
  architecture: 'docs/architecture',
};

/** The files that pages are made of, from the root of the package; the schema's is made of the schema. */
export const DOCUMENTS = {
  overview: 'README.md',
  frontEnds: 'docs/front-ends.md',
  architecture: 'docs/architecture.md',
} as const satisfies Partial<Record<DocsPageName, string>>;

/** The language of the documents that have no other in their names. */
export const DOCUMENTS_LOCALE = 'en';

/** The path of a document in a language: `docs/front-ends.ja.md`. */
export function documentPath(file: string, locale: Locale): string {
  return locale === DOCUMENTS_LOCALE ? file : file.replace(/\.md$/, `.${locale}.md`);
}

/** The language of a document, by its path. */
export function documentLocale(path: string): Locale {
  return /\.([A-Za-z-]+)\.md$/.exec(path)?.[1] ?? DOCUMENTS_LOCALE;
}

/** The document that a path is, in whichever language; undefined for any other file. */
export function documentAt(path: string): keyof typeof DOCUMENTS | undefined {
  const file = path.replace(/\.[A-Za-z-]+\.md$/, '.md');
  return (Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[]).find((name) => DOCUMENTS[name] === file);
}

/** The languages that a document is there in, the first of all documents first. */
export async function documentLocales(root: string, file: string): Promise<Locale[]> {
  const path = join(root, file);
  const translation = new RegExp(`^${basename(file, '.md')}\\.([A-Za-z-]+)\\.md$`);
  const names = await readdir(dirname(path));
  return [DOCUMENTS_LOCALE, ...names.flatMap((name) => translation.exec(name)?.[1] ?? []).sort()];
}

/** The language of a document that a reader understands best, else that of all documents. */
export function documentLocaleFor(locale: Locale, available: readonly Locale[]): Locale {
  return matchLocale([locale], available) ?? DOCUMENTS_LOCALE;
}

/** True where a reader of one locale reads the other as their own language: `fr-CA` and `fr`. */
export function isSameLanguage(one: Locale, other: Locale): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}
