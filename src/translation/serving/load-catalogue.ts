import { and, isNotNull, notLike } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '../../kernel/locale.ts';
import { translationTable } from '../texts/translation.table.ts';
import { type AddressedText, Catalogue } from './catalogue.ts';

/** Reads the resident namespaces: those that are not in a folder (`people`, but not `meetings/…`). */
export async function loadCatalogue(db: NodePgDatabase, locales: readonly Locale[]): Promise<Catalogue> {
  const { namespace, key, locale, value, origin, state, sourceUrl, updatedAt } = translationTable;
  const rows = await db
    .select({ namespace, key, locale, value, origin, state, sourceUrl, updatedAt })
    .from(translationTable)
    .where(and(notLike(namespace, '%/%'), isNotNull(value)));
  return new Catalogue(locales, rows as AddressedText[]);
}
