import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../storage/db.ts';
import { announceChange } from './change-feed.ts';
import { lockTexts } from './texts-lock.ts';
import { type TextOrigin, type TextState, translationTable } from './translation.table.ts';

/** A text as a publisher gave it. */
export interface PublishedText {
  readonly namespace: string;
  readonly key: string;
  readonly locale: string;
  readonly value: string;
  readonly origin: TextOrigin;
  readonly state: TextState;
  readonly sourceUrl?: string | null;
}

export interface WrittenTexts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Texts of other locales that are behind now. */
  readonly stale: number;
}

/**
 * Writes published texts, all in one locale. A text that changes makes the other locales' texts at its address
 * STALE, unless it was STALE itself: then it has only caught up. A text at whose address another locale has the
 * original is that one's official translation.
 */
export async function writeTexts(tx: Db, texts: readonly PublishedText[]): Promise<WrittenTexts> {
  await lockTexts(tx);
  let [created, updated, stale] = [0, 0, 0];
  const touched = new Set<string>();
  const byNamespace = Map.groupBy(texts, ({ namespace }) => namespace);
  for (const [namespace, published] of byNamespace) {
    const keys = published.map(({ key }) => key);
    const rows = await tx
      .select()
      .from(translationTable)
      .where(and(eq(translationTable.namespace, namespace), inArray(translationTable.key, keys)));
    const known = new Map(rows.map((row) => [`${row.locale}:${row.key}`, row]));
    const originals = new Set(
      rows.filter(({ origin }) => origin === 'ORIGINAL').map(({ locale, key }) => `${locale}:${key}`),
    );
    const isTranslation = ({ key, locale }: PublishedText) =>
      rows.some((row) => row.key === key && row.locale !== locale && originals.has(`${row.locale}:${key}`));

    const changed = published.filter(
      ({ locale, key, value }) => known.get(`${locale}:${key}`)?.value !== value,
    );
    if (changed.length === 0) continue;
    touched.add(namespace);
    await tx
      .insert(translationTable)
      .values(
        changed.map((text) => ({
          ...text,
          origin: isTranslation(text) ? ('OFFICIAL_TRANSLATION' as const) : text.origin,
        })),
      )
      .onConflictDoUpdate({
        target: [translationTable.namespace, translationTable.key, translationTable.locale],
        set: {
          value: sql`excluded.value`,
          state: sql`excluded.state`,
          origin: sql`excluded.origin`,
          sourceUrl: sql`excluded.source_url`,
          updatedAt: sql`now()`,
        },
      });
    const before = changed.map(({ locale, key }) => known.get(`${locale}:${key}`));
    created += before.filter((row) => row === undefined || row.value === null).length;
    updated += before.filter((row) => row !== undefined && row.value !== null).length;
    const overtaken = before.filter(
      (row) => row !== undefined && row.value !== null && row.state !== 'STALE',
    );
    const [text] = changed;
    if (text !== undefined) {
      stale += await markOthersStale(
        tx,
        namespace,
        overtaken.map((row) => row?.key as string),
        text.locale,
      );
    }
  }
  await announceChange(tx, [...touched]);
  return { created, updated, unchanged: texts.length - created - updated, stale };
}

/** Both languages of a release are official, so here, other than in the files, either can leave the other behind. */
async function markOthersStale(
  tx: Db,
  namespace: string,
  keys: readonly string[],
  locale: string,
): Promise<number> {
  if (keys.length === 0) return 0;
  const { rowCount } = await tx
    .update(translationTable)
    .set({ state: 'STALE' })
    .where(
      and(
        eq(translationTable.namespace, namespace),
        inArray(translationTable.key, [...keys]),
        ne(translationTable.locale, locale),
        isNotNull(translationTable.value),
      ),
    );
  return rowCount ?? 0;
}
