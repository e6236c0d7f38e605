import { createHash } from 'node:crypto';
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '../kernel/locale.ts';
import { announceChange } from './change-feed.ts';
import { type LocaleFile, localeFilePath, readLocaleFiles } from './locale-files.ts';
import { markStale } from './mark-stale.ts';
import { mergeTexts, type TextChange } from './merge-texts.ts';
import { localeFileTable, type TextOrigin, translationTable } from './translation.table.ts';
import { writeLocaleFile } from './write-locale-file.ts';

/** Any number that nothing else in the database locks. */
const SYNC_LOCK = 7_246_001;

export interface SyncProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface SyncReport {
  /** Namespaces whose texts in the table changed. */
  readonly changed: readonly string[];
  /** Files that were written because the table had newer texts. */
  readonly written: readonly string[];
  /** What is wrong in the files; the last good texts stay in service. */
  readonly problems: readonly SyncProblem[];
}

export interface SyncSettings {
  readonly db: NodePgDatabase;
  readonly localesDir: string;
  /** The default locale first. */
  readonly locales: readonly Locale[];
}

/**
 * Makes locale files and table equal, in one transaction: what changed in a file since they were last equal goes
 * to the table, what changed in the table goes to the file, and where both changed the file wins and the text it
 * replaced is reported. A file with a problem changes nothing. A file that is gone takes no text with it.
 */
export async function syncLocaleFiles({ db, localesDir, locales }: SyncSettings): Promise<SyncReport> {
  const files = await readLocaleFiles(localesDir, locales);
  const good = files.filter((file) => file.problems.length === 0);
  const problems = files.flatMap(({ path, problems: found }) =>
    found.map((each) => ({ file: path, ...each })),
  );
  const changed = new Set<string>();

  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SYNC_LOCK})`);
    const seen = await tx.select().from(localeFileTable);
    const hashes = new Map(seen.map(({ locale, namespace, hash }) => [`${locale}/${namespace}`, hash]));
    const touched = good.filter((file) => hashes.get(`${file.locale}/${file.namespace}`) !== file.hash);
    for (const file of touched) {
      const rows = await tx
        .select()
        .from(translationTable)
        .where(and(eq(translationTable.namespace, file.namespace), eq(translationTable.locale, file.locale)));
      const { changes, conflicts } = mergeTexts(file.texts, rows);
      for (const { key, value, replaced } of conflicts) {
        problems.push({
          file: file.path,
          line: 1,
          column: 1,
          message: conflictMessage(key, value, replaced),
        });
      }
      if (await applyChanges(tx, file, changes, locales[0] as Locale)) changed.add(file.namespace);
      const { locale, namespace, hash } = file;
      await tx
        .insert(localeFileTable)
        .values({ locale, namespace, hash })
        .onConflictDoUpdate({ target: [localeFileTable.locale, localeFileTable.namespace], set: { hash } });
    }
    await announceChange(tx, [...changed]);
  });
  const written = await writeOutNewer(db, localesDir, locales, files);
  return { changed: [...changed], written, problems };
}

/** Writes the files of every namespace in which the table has texts that no file has had yet. */
async function writeOutNewer(
  db: NodePgDatabase,
  localesDir: string,
  locales: readonly Locale[],
  files: readonly LocaleFile[],
): Promise<string[]> {
  const isNewer = or(
    isNull(translationTable.syncedHash),
    sql`${translationTable.syncedHash} <> md5(${translationTable.value})`,
  );
  const broken = new Set(files.filter(({ problems }) => problems.length > 0).map(({ path }) => path));
  const written: string[] = [];
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SYNC_LOCK})`);
    const newer = await tx
      .select()
      .from(translationTable)
      .where(and(or(isNewer, isNull(translationTable.value)), inArray(translationTable.locale, [...locales])))
      .orderBy(translationTable.namespace, translationTable.locale);
    const byFile = Map.groupBy(newer, ({ locale, namespace }) =>
      localeFilePath(localesDir, locale, namespace),
    );
    for (const [path, rows] of byFile) {
      if (broken.has(path)) continue;
      const { locale, namespace } = rows[0] as (typeof rows)[number];
      const hash = await writeLocaleFile(path, new Map(rows.map(({ key, value }) => [key, value])));
      const ofFile = and(eq(translationTable.namespace, namespace), eq(translationTable.locale, locale));
      await tx.delete(translationTable).where(and(ofFile, isNull(translationTable.value)));
      await tx
        .update(translationTable)
        .set({ syncedHash: sql`md5(${translationTable.value})` })
        .where(and(ofFile, isNewer));
      await tx
        .insert(localeFileTable)
        .values({ locale, namespace, hash })
        .onConflictDoUpdate({ target: [localeFileTable.locale, localeFileTable.namespace], set: { hash } });
      written.push(path);
    }
  });
  return written;
}

type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** Whether any text that is served changed. */
async function applyChanges(
  tx: Transaction,
  { locale, namespace }: LocaleFile,
  changes: readonly TextChange[],
  sourceLocale: Locale,
): Promise<boolean> {
  const written = changes.filter((change) => change.value !== null);
  const deleted = changes.filter((change) => change.value === null).map(({ key }) => key);
  const origin: TextOrigin = locale === sourceLocale ? 'ORIGINAL' : 'UNOFFICIAL_TRANSLATION';
  if (written.length > 0) {
    await tx
      .insert(translationTable)
      .values(
        written.map(({ key, value }) => ({
          namespace,
          key,
          locale,
          value,
          origin,
          state: 'TRANSLATED' as const,
          syncedHash: createHash('md5')
            .update(value as string)
            .digest('hex'),
        })),
      )
      .onConflictDoUpdate({
        target: [translationTable.namespace, translationTable.key, translationTable.locale],
        set: {
          value: sql`excluded.value`,
          syncedHash: sql`excluded.synced_hash`,
          // A person has just written it, so it is no longer behind its source.
          state: sql`case when ${translationTable.value} is distinct from excluded.value then 'TRANSLATED' else ${translationTable.state} end`,
          updatedAt: sql`now()`,
        },
      });
  }
  if (deleted.length > 0) {
    await tx
      .delete(translationTable)
      .where(
        and(
          eq(translationTable.namespace, namespace),
          eq(translationTable.locale, locale),
          inArray(translationTable.key, deleted),
        ),
      );
  }
  const rewritten = written.filter(({ isServed, wasThere }) => isServed && wasThere).map(({ key }) => key);
  if (locale === sourceLocale) await markStale(tx, namespace, rewritten, locale);
  return changes.some(({ isServed }) => isServed);
}

function conflictMessage(key: string, value: string | null, replaced: string | null): string {
  const now = value === null ? 'The file deletes it' : 'The file’s text is served';
  return `${key} was changed both here and by an import. ${now}; the other text was: ${JSON.stringify(replaced)}`;
}
