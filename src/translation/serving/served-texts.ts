import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { describeLocale, type Locale, type LocaleInfo } from '../../kernel/locale.ts';
import type { ChangedNamespaces } from '../changes/change-feed.ts';
import { ChangedSet } from '../changes/changed-set.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { isRecordNamespace } from '../texts/namespaces.ts';
import type { Catalogue } from './catalogue.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { Localization } from './localization.ts';
import { RecordTextCache, RecordTexts } from './record-texts.ts';

export interface ServedTextsSettings {
  readonly db: NodePgDatabase;
  /** The default locale first. */
  readonly locales: readonly [Locale, ...Locale[]];
  readonly rules: AddressRules;
}

/** The texts in service: none before the first `reload`, then those of the table as it was at the last one. */
export class ServedTexts {
  readonly locales: readonly [Locale, ...Locale[]];
  readonly localeInfos: readonly LocaleInfo[];
  readonly recordTextCache = new RecordTextCache();
  #catalogue!: Catalogue;
  readonly #db: NodePgDatabase;
  readonly #rules: AddressRules;
  readonly #listeners: (() => void)[] = [];
  /** Namespaces that the table may have newer than what is in memory. */
  readonly #unread = new ChangedSet('*');

  constructor({ db, locales, rules }: ServedTextsSettings) {
    this.locales = locales;
    this.localeInfos = locales.map((locale) => describeLocale(locale, locales[0]));
    this.#db = db;
    this.#rules = rules;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** Has `listener` called at each change of texts, when they are in service, and at each change of records. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /**
   * One request's view, for a reader of the locale; `db` is what its record texts are read with. Where changes are not
   * announced, `isRemembered` is false: nobody would take the texts back.
   */
  forRequest(db: NodePgDatabase, negotiated: Locale, isRemembered = true): Localization {
    const recordTexts = new RecordTexts(
      db,
      isRemembered ? this.recordTextCache : new RecordTextCache(),
      this.#rules,
    );
    return new Localization(this.#catalogue, recordTexts, this.localeInfos, negotiated, this.#rules);
  }

  /** Notes what to read at the next `reload`. No namespace at all is a change of records, which have no texts here. */
  noteChange(namespaces: ChangedNamespaces): void {
    if (namespaces.length === 0) this.#announce();
    else this.#unread.add(namespaces);
  }

  /** Puts into service what has changed in the table. Not to be called again before it has resolved. */
  async reload(): Promise<void> {
    await this.#unread.take(async (namespaces) => {
      if (namespaces.length === 0) return;
      this.recordTextCache.forget(namespaces);
      if (namespaces === '*' || !namespaces.every(isRecordNamespace))
        this.#catalogue = await loadCatalogue(this.#db, this.locales, this.#rules);
      this.#announce();
    });
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
