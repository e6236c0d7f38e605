import { LRUCache } from 'lru-cache';
import type { Gateway } from '../../../gateway/gateway.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Catalogue } from '../../../translation/serving/catalogue.ts';
import type { ServedTexts } from '../../../translation/serving/served-texts.ts';
import type { DocsReader } from './docs-page.ts';
import { docsWords } from './docs-words.ts';
import { type DocsPage, documentPage } from './document-page.ts';
import type { DocsPageName } from './documents.ts';
import { schemaPage } from './schema-page.ts';

/** Pages that are kept: all of them in a few languages. */
const MOST_PAGES = 16;

/** A page as it is sent. The bytes are the same object while they are kept, and so their tag and compressed forms are. */
export interface DocsBody {
  readonly body: Buffer;
  readonly languages: readonly string[];
}

export interface DocumentationSettings {
  readonly texts: ServedTexts;
  readonly gateway: Gateway;
  /** The folder that the package's documents lie in. */
  readonly root: string;
  readonly publicUrl: string | null;
}

/** The pages of the documentation, each made once for a language and a state of the words. */
export class Documentation {
  readonly #settings: DocumentationSettings;
  readonly #pages = new LRUCache<string, Promise<DocsBody | null>>({ max: MOST_PAGES });
  #catalogue: Catalogue | undefined;

  constructor(settings: DocumentationSettings) {
    this.#settings = settings;
  }

  /** The page for a reader; null where there is none, as for the schema where introspection is off. */
  page(name: DocsPageName, locale: Locale): Promise<DocsBody | null> {
    const { catalogue } = this.#settings.texts;
    if (catalogue !== this.#catalogue) this.#pages.clear();
    this.#catalogue = catalogue;
    const key = `${name} ${locale}`;
    const page = this.#pages.get(key) ?? this.#make(name, locale, catalogue);
    this.#pages.set(key, page);
    // A file that could not be read this time may be the next.
    page.catch(() => this.#pages.delete(key));
    return page;
  }

  async #make(name: DocsPageName, locale: Locale, catalogue: Catalogue): Promise<DocsBody | null> {
    const page = await this.#render(name, locale, catalogue);
    return page && { body: Buffer.from(page.html), languages: page.languages };
  }

  async #render(name: DocsPageName, locale: Locale, catalogue: Catalogue): Promise<DocsPage | null> {
    const { texts, gateway, root, publicUrl } = this.#settings;
    const reader: DocsReader = {
      locale,
      locales: texts.localeInfos,
      words: docsWords(catalogue, locale),
      hasSchema: gateway.showsSchema,
      publicUrl,
    };
    if (name !== 'schema') return documentPage(name, root, reader);
    const reference = gateway.schemaReference(locale);
    return reference && schemaPage(reference, reader);
  }
}
