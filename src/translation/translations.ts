import { type FSWatcher, watch } from 'chokidar';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { ClientConfig } from 'pg';
import { describeLocale, type Locale, type LocaleInfo } from '../kernel/locale.ts';
import { negotiateLocale } from '../kernel/negotiate-locale.ts';
import type { Catalogue } from './catalogue.ts';
import { ChangeFeed } from './change-feed.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { Localization } from './localization.ts';
import { RecordTextCache, RecordTexts } from './record-texts.ts';
import { type SyncReport, syncLocaleFiles } from './sync-locale-files.ts';

/** How long the files must be quiet before they are read: an editor may write several in one go. */
const QUIET_MS = 150;

export interface TranslationsSettings {
  readonly db: NodePgDatabase;
  readonly connection: ClientConfig;
  readonly localesDir: string;
  /** The default locale first. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** Told after each reading of the files that changed or found anything. */
  readonly onSync: (report: SyncReport) => void;
  readonly onError: (error: unknown) => void;
}

/** The texts in service: read from the files at the start, and again whenever files or table change. */
export class Translations {
  readonly recordTextCache = new RecordTextCache();
  readonly localeInfos: readonly LocaleInfo[];
  #catalogue: Catalogue;
  #watcher: FSWatcher | undefined;
  #feed: ChangeFeed | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Readings run one after the other, so that an older one never overtakes a newer one. */
  #work: Promise<void> = Promise.resolve();

  private constructor(
    private readonly settings: TranslationsSettings,
    catalogue: Catalogue,
  ) {
    this.#catalogue = catalogue;
    const [defaultLocale] = settings.locales;
    this.localeInfos = settings.locales.map((locale) => describeLocale(locale, defaultLocale));
  }

  static async open(settings: TranslationsSettings): Promise<Translations> {
    const report = await syncLocaleFiles(settings);
    settings.onSync(report);
    return new Translations(settings, await loadCatalogue(settings.db, settings.locales));
  }

  get locales(): readonly [Locale, ...Locale[]] {
    return this.settings.locales;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** Follows the files and the table from now on. */
  async follow(): Promise<void> {
    this.#feed = new ChangeFeed(this.settings.connection, () => this.#then(() => this.#reload()));
    await this.#feed.open();
    this.#watcher = watch(this.settings.localesDir, {
      ignoreInitial: true,
      ignored: (path) => path.endsWith('.tmp'),
    });
    this.#watcher.on('all', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#then(() => this.#sync()), QUIET_MS);
    });
    this.#watcher.on('error', this.settings.onError);
    await new Promise<void>((resolve) => this.#watcher?.once('ready', resolve));
  }

  /** One request's view; `db` is what its record texts are read with. */
  forRequest(db: NodePgDatabase, acceptLanguage: string | undefined): Localization {
    const negotiated = negotiateLocale(acceptLanguage, this.locales);
    const recordTexts = new RecordTexts(db, this.recordTextCache);
    return new Localization(this.#catalogue, recordTexts, this.localeInfos, negotiated);
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#watcher?.close();
    await this.#feed?.close();
    await this.#work;
  }

  async #sync(): Promise<void> {
    const report = await syncLocaleFiles(this.settings);
    if (report.changed.length + report.written.length + report.problems.length > 0)
      this.settings.onSync(report);
  }

  async #reload(): Promise<void> {
    this.recordTextCache.clear();
    this.#catalogue = await loadCatalogue(this.settings.db, this.locales);
  }

  #then(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(this.settings.onError);
  }
}
