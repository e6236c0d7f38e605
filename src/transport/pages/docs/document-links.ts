import { posix } from 'node:path';
import type { Locale } from '../../../kernel/locale.ts';
import { rootFrom } from '../page-frame.ts';
import { DOCS_PATHS, documentAt, documentLocale } from './documents.ts';

/** Finds the address of a link on a page; null where the link leads to nothing that is served. */
export type ResolveLink = (href: string) => string | null;

/** The address at which the documents say that the gateway listens: on a page, that is the gateway itself. */
const ITSELF = /^http:\/\/127\.0\.0\.1:4000\//;

export interface LinkContext {
  /** The document that has the link, from the root of the package: `docs/front-ends.md`. */
  readonly file: string;
  /** The page that shows it, from the root of the gateway: `docs/front-ends`. */
  readonly path: string;
  /** The reader's locale, which goes along from page to page. */
  readonly locale: Locale;
  /** False where introspection is off: then there are no pages of the schema. */
  readonly hasSchema: boolean;
}

/** Makes of links between documents, as they stand in Markdown, those between pages. */
export function documentLinks({ file, path, locale, hasSchema }: LinkContext): ResolveLink {
  const search = `?${new URLSearchParams({ locale })}`;
  const root = rootFrom(path);
  const files: Readonly<Record<string, string | null>> = {
    graphql: `${root}graphql${search}`,
    'schema/examples': `${root}graphql${search}`,
    'schema/schema.graphql': hasSchema ? `${root}schema.graphql${search}` : null,
    'schema.graphql': hasSchema ? `${root}schema.graphql${search}` : null,
  };
  return (href) => {
    if (href.startsWith('#')) return href;
    const own = href.replace(ITSELF, '/');
    if (/^https?:\/\//.test(own)) return own;
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(own)) return null;
    const [target = '', fragment] = own.split('#', 2);
    const found = target.startsWith('/')
      ? target.slice(1)
      : posix.normalize(posix.join(posix.dirname(file), target));
    const document = documentAt(found);
    if (document === undefined) return files[found] ?? null;
    // A document names itself in another language: that is the page in that language.
    const isTranslation = document === documentAt(file);
    const there = isTranslation ? `?${new URLSearchParams({ locale: documentLocale(found) })}` : search;
    return `${root}${DOCS_PATHS[document]}${there}${fragment === undefined ? '' : `#${fragment}`}`;
  };
}
