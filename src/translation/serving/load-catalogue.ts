import { notLike } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '../../kernel/locale.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { readTexts } from '../texts/read-texts.ts';
import { translationTable } from '../texts/translation.table.ts';
import { Catalogue } from './catalogue.ts';

/** Reads the resident namespaces: those that are not in a folder (`people`, but not `meetings/…`). */
export async function loadCatalogue(
  db: NodePgDatabase,
  locales: readonly Locale[],
  rules: AddressRules,
): Promise<Catalogue> {
  return new Catalogue(locales, await readTexts(db, notLike(translationTable.namespace, '%/%'), rules));
}
