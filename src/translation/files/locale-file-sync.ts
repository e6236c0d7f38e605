import type { ClientConfig } from 'pg';
import { type ChangedNamespaces, ChangeFeed } from '../changes/change-feed.ts';
import { ChangedSet } from '../changes/changed-set.ts';
import { indexChanged, indexMissing } from '../text-index/index-texts.ts';
import { FolderWatch } from './folder-watch.ts';
import type { ProblemInFile } from './locale-file-problem.ts';
import { LocaleFolder } from './locale-folder.ts';
import { type SyncLocaleFilesOptions, type SyncReport, syncLocaleFiles } from './sync-locale-files.ts';

/**
 * The time, in milliseconds, that the files must be quiet before they are read: an editor may write several in one go.
 */
const QUIET_MS = 150;
/** The interval, in milliseconds, at which the files are looked at without an event; the system may lose events. */
const RECHECK_MS = 5_000;

/** A part of the gateway that must be in step with the table. */
export interface ReloadableTexts {
  /** Notes that texts of these namespaces may have changed; where there are none, a record has. */
  noteChange(namespaces: ChangedNamespaces): void;
  /** Reads what was noted. */
  reload(): Promise<void>;
}

export interface LocaleFileSyncSettings extends SyncLocaleFilesOptions {
  readonly connection: ClientConfig;
  readonly reader: ReloadableTexts;
  /** Called after each reading of the files that changed or found anything. */
  readonly onSync: (report: SyncReport) => void;
  /** Called once where no change is announced although the database is there. */
  readonly onSubscriptionLost?: () => void;
  readonly onError: (error: unknown) => void;
}

/** Keeps locale files, the table and its reader in step, from `start` to `close`. */
export class LocaleFileSync {
  readonly #settings: LocaleFileSyncSettings;
  readonly #folder: LocaleFolder;
  readonly #watch: FolderWatch;
  readonly #feed: ChangeFeed;
  /** Namespaces that the table may have newer than the files. */
  readonly #unwritten = new ChangedSet('*');
  /** The namespaces that somebody else has changed, so that the index is behind. */
  readonly #unindexed = new ChangedSet([]);
  /** The files that could not be written at the last look, each with the reason. */
  #unwritable: ReadonlySet<string> = new Set();
  #quiet: NodeJS.Timeout | undefined;
  #recheck: NodeJS.Timeout | undefined;
  /** Readings run one after the other, so that an older one never overtakes a newer one. */
  #work: Promise<void> = Promise.resolve();

  constructor(settings: LocaleFileSyncSettings) {
    const { db, localesDir, locales, connection, reader, onError, onSubscriptionLost } = settings;
    this.#settings = settings;
    this.#folder = new LocaleFolder(localesDir, locales);
    this.#watch = new FolderWatch(() => this.#syncWhenQuiet(), onError);
    const onChange = (namespaces: ChangedNamespaces, isIndexed: boolean) => {
      reader.noteChange(namespaces);
      // Triggers on the tables of records announce changes that no text has a part in.
      if (namespaces.length === 0) return;
      this.#unwritten.add(namespaces);
      if (!isIndexed) this.#unindexed.add(namespaces);
      this.#then(() => this.#reload());
      this.#syncWhenQuiet();
    };
    this.#feed = new ChangeFeed({
      connection,
      db,
      onChange,
      ...(onSubscriptionLost && { onSubscriptionLost }),
    });
  }

  /** Brings all in step, throwing where that fails, and follows files and table from then on. */
  async start(): Promise<void> {
    const { db, reader } = this.#settings;
    await this.#sync();
    await indexMissing(db);
    await reader.reload();
    await this.#feed.open();
    // What changed before the feed was open.
    reader.noteChange('*');
    this.#recheck = setInterval(() => this.#catchUp(), RECHECK_MS);
    this.#catchUp();
    await this.#work;
  }

  /** True while every change of texts and records is announced to the reader; while it is not, some may be missed. */
  get isSubscribed(): boolean {
    return this.#feed.isSubscribed;
  }

  async close(): Promise<void> {
    clearInterval(this.#recheck);
    this.#watch.close();
    await this.#feed.close();
    clearTimeout(this.#quiet);
    await this.#work;
  }

  #catchUp(): void {
    if (!this.#feed.isSubscribed) this.#settings.reader.noteChange('*');
    this.#then(() => this.#sync());
    this.#then(() => this.#reload());
  }

  /** Brings the index in step with what others have changed, and then the reader. */
  async #reload(): Promise<void> {
    const { db, reader } = this.#settings;
    await this.#unindexed.take((namespaces) => indexChanged(db, namespaces));
    await reader.reload();
  }

  /** Makes files and table equal where either may have changed; otherwise it asks the database nothing. */
  async #sync(): Promise<void> {
    const scan = await this.#folder.scan();
    if (this.#recheck !== undefined) this.#watch.follow(scan.folders);
    await this.#unwritten.take(async (namespaces) => {
      const { changed: files, deadEnds, isSomeGone, isThere } = scan;
      if (files.length + deadEnds.length + namespaces.length === 0 && !isSomeGone) return;
      const report = this.#withoutRepetition(
        await syncLocaleFiles(this.#settings, { files, deadEnds, isThere, namespaces }),
      );
      scan.remember();
      this.#unwritten.add(report.unwritten);
      if (report.changed.length + report.written.length + report.problems.length > 0)
        this.#settings.onSync(report);
    });
  }

  /** A file that cannot be written is tried again at every look, and reported once. */
  #withoutRepetition(report: SyncReport): SyncReport {
    const unwritable = report.problems.filter(({ code }) => code === 'FILE_UNWRITABLE').map(toLine);
    const problems = report.problems.filter((problem) => !this.#unwritable.has(toLine(problem)));
    this.#unwritable = new Set(unwritable);
    return { ...report, problems };
  }

  #syncWhenQuiet(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#then(() => this.#sync()), QUIET_MS);
  }

  #then(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(this.#settings.onError);
  }
}

function toLine({ file, code, params }: ProblemInFile): string {
  return `${file} ${code} ${params.reason}`;
}
