import { sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import { textArray } from '../texts/text-array.ts';
import type { Transaction } from '../texts/texts-lock.ts';
import { localeFileTable } from '../texts/translation.table.ts';
import type { LocaleFileAddress } from './locale-files.ts';

export type LocaleFileName = Pick<LocaleFileAddress, 'locale' | 'namespace'>;

/** The hash of the bytes of each of these files that are in the table, by `toFileName`. */
export async function readHashes(
  tx: Pick<Transaction, 'select'>,
  files: readonly LocaleFileName[],
): Promise<ReadonlyMap<string, string>> {
  const { locale, namespace } = localeFileTable;
  const rows = await tx
    .select()
    .from(localeFileTable)
    .where(
      sql`(${locale}, ${namespace}) in (select * from unnest(${localesOf(files)}, ${namespacesOf(files)}))`,
    );
  return new Map(rows.map((row) => [toFileName(row), row.hash]));
}

/** Writes down which bytes of each file are in the table. */
export async function recordHashes(
  tx: Pick<Transaction, 'execute'>,
  files: readonly (LocaleFileName & { readonly hash: string })[],
): Promise<void> {
  const hashes = textArray(files.map(({ hash }) => hash));
  await tx.execute(sql`
    insert into ${localeFileTable} (locale, namespace, hash)
    select * from unnest(${localesOf(files)}, ${namespacesOf(files)}, ${hashes})
    on conflict (locale, namespace) do update set hash = excluded.hash`);
}

export function toFileName({ locale, namespace }: { locale: Locale; namespace: string }): string {
  return `${locale}/${namespace}`;
}

export function localesOf(files: readonly LocaleFileName[]) {
  return textArray(files.map(({ locale }) => locale));
}

export function namespacesOf(files: readonly LocaleFileName[]) {
  return textArray(files.map(({ namespace }) => namespace));
}
