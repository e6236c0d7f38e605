import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { ClientConfig } from 'pg';
import { describeLocale, type Locale, type LocaleInfo } from '../../kernel/locale.ts';
import { negotiateLocale } from '../../kernel/negotiate-locale.ts';
import { type ChangedNamespaces, ChangeFeed } from '../changes/change-feed.ts';
import { ChangedSet } from '../changes/changed-set.ts';
import { FolderWatch } from '../files/folder-watch.ts';
import { LocaleFolder } from '../files/locale-folder.ts';
import { type SyncReport, syncLocaleFiles } from '../files/sync-locale-files.ts';
import { indexChanged, indexMissing } from '../text-index/index-texts.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { isRecordNamespace } from '../texts/namespaces.ts';
import type { Catalogue } from './catalogue.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { Localization } from './localization.ts';
import { RecordTextCache, RecordTexts } from './record-texts.ts';

/** How long the files must be quiet before they are read: an editor may write several in one go. */
const QUIET_MS = 150;
/** How often the files are looked at although nobody told of a change; the system may lose events. */
const LOOK_AGAIN_MS = 5_000;

export interface TranslationsSettings {
  readonly db: NodePgDatabase;
  readonly connection: ClientConfig;
  readonly localesDir: string;
  /** The default locale first. */
  readonly locales: readonly [Locale, ...Locale[]];
  readonly rules: AddressRules;
  /** Told after each reading of the files that changed or found anything. */
  readonly onSync: (report: SyncReport) => void;
  /** Told of each change of texts, when they are in service, and of each change of records. */
  readonly onChange?: () => void;
  /** Called once where no change is heard although the database is there. */
  readonly onDeaf?: () => void;
  readonly onError: (error: unknown) => void;
}

/** The texts in service: read from the files at the start, and again whenever files or table change. */
export class Translations {
  readonly recordTextCache = new RecordTextCache();
  readonly localeInfos: readonly LocaleInfo[];
  #catalogue!: Catalogue;
  readonly #folder: LocaleFolder;
  readonly #watch: FolderWatch;
  readonly #feed: ChangeFeed;
  /** Namespaces that the table may have newer than the files, and than what is in memory. */
  readonly #unwritten = new ChangedSet('*');
  readonly #unread = new ChangedSet('*');
  /** Those that somebody else has changed, so that the index is behind. */
  readonly #unindexed = new ChangedSet([]);
  #quiet: NodeJS.Timeout | undefined;
  #lookAgain: NodeJS.Timeout | undefined;
  /** Readings run one after the other, so that an older one never overtakes a newer one. */
  #work: Promise<void> = Promise.resolve();

  private constructor(private readonly settings: TranslationsSettings) {
    const { locales, localesDir, connection, db, onError, onDeaf } = settings;
    this.localeInfos = locales.map((locale) => describeLocale(locale, locales[0]));
    this.#folder = new LocaleFolder(localesDir, locales);
    this.#watch = new FolderWatch(() => this.#syncWhenQuiet(), onError);
    const onChange = (namespaces: ChangedNamespaces, isIndexed: boolean) => {
      // The tables of the record tell of changes that no text has a part in.
      if (namespaces.length === 0) return this.settings.onChange?.();
      this.#unread.add(namespaces);
      this.#unwritten.add(namespaces);
      if (!isIndexed) this.#unindexed.add(namespaces);
      this.#then(() => this.#reload());
      this.#syncWhenQuiet();
    };
    this.#feed = new ChangeFeed({ connection, db, onChange, ...(onDeaf && { onDeaf }) });
  }

  static async open(settings: TranslationsSettings): Promise<Translations> {
    const translations = new Translations(settings);
    await translations.#sync();
    await indexMissing(settings.db);
    await translations.#reload();
    return translations;
  }

  get locales(): readonly [Locale, ...Locale[]] {
    return this.settings.locales;
  }

  /** Whether it is told of every change of texts and records. */
  get hearsOfChanges(): boolean {
    return this.#feed.isSubscribed;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** Follows the files and the table from now on. */
  async follow(): Promise<void> {
    await this.#feed.open();
    // What changed while nobody listened.
    this.#unread.add('*');
    this.#lookAgain = setInterval(() => this.#catchUp(), LOOK_AGAIN_MS);
    this.#catchUp();
    await this.#work;
  }

  /** One request's view; `db` is what its record texts are read with. */
  forRequest(db: NodePgDatabase, acceptLanguage: string | undefined): Localization {
    const negotiated = negotiateLocale(acceptLanguage, this.locales);
    // What nobody may take back is not remembered beyond the request.
    const cache = this.#feed.isSubscribed ? this.recordTextCache : new RecordTextCache();
    const recordTexts = new RecordTexts(db, cache);
    return new Localization(this.#catalogue, recordTexts, this.localeInfos, negotiated, this.settings.rules);
  }

  async close(): Promise<void> {
    clearInterval(this.#lookAgain);
    this.#watch.close();
    await this.#feed.close();
    clearTimeout(this.#quiet);
    await this.#work;
  }

  #catchUp(): void {
    if (!this.#feed.isSubscribed) this.#unread.add('*');
    this.#then(() => this.#sync());
    this.#then(() => this.#reload());
  }

  /** Makes files and table equal where either may have changed; otherwise it asks the database nothing. */
  async #sync(): Promise<void> {
    const look = await this.#folder.look();
    if (this.#lookAgain !== undefined) this.#watch.follow(look.folders);
    await this.#unwritten.take(async (namespaces) => {
      if (look.changed.length === 0 && namespaces.length === 0) return;
      const report = await syncLocaleFiles(this.settings, { files: look.changed, namespaces });
      look.remember();
      if (report.changed.length + report.written.length + report.problems.length > 0)
        this.settings.onSync(report);
    });
  }

  /** Puts into service what the table has. */
  async #reload(): Promise<void> {
    await this.#unindexed.take((namespaces) => indexChanged(this.settings.db, namespaces));
    await this.#unread.take(async (namespaces) => {
      if (namespaces.length === 0) return;
      this.recordTextCache.forget(namespaces);
      if (namespaces === '*' || !namespaces.every(isRecordNamespace))
        this.#catalogue = await loadCatalogue(this.settings.db, this.locales);
      this.settings.onChange?.();
    });
  }

  #syncWhenQuiet(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#then(() => this.#sync()), QUIET_MS);
  }

  #then(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(this.settings.onError);
  }
}
