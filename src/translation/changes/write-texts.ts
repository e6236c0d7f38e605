import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import type { Address } from '../texts/address.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { isWritten } from '../texts/text.ts';
import { lockTexts } from '../texts/texts-lock.ts';
import { type TextOrigin, type TextState, translationTable } from '../texts/translation.table.ts';
import { announceChange } from './change-feed.ts';

/** A text as a publisher gave it, or as an import suggests it. */
export interface PublishedText extends Address {
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
 * Writes published texts. A text that changes makes the other locales' texts at its address STALE, unless it was itself
 * in doubt (STALE, NEEDS_REVIEW): then it has only caught up. What was to be reviewed is settled when it is published
 * in the same words. A text at whose address another locale has the original is that one's official translation.
 */
export async function writeTexts(
  tx: Db,
  texts: readonly PublishedText[],
  rules: AddressRules,
): Promise<WrittenTexts> {
  await lockTexts(tx);
  let [created, updated, stale] = [0, 0, 0];
  const touched = new Set<string>();
  for (const [namespace, published] of Map.groupBy(texts, (text) => text.namespace)) {
    const rows = await rowsAt(
      tx,
      namespace,
      published.map(({ key }) => key),
    );
    const known = new Map(rows.map((row) => [`${row.locale}:${row.key}`, row]));
    const changes = published.flatMap((text) => {
      const before = known.get(`${text.locale}:${text.key}`);
      return isChange(before, text) ? [{ text, before }] : [];
    });
    if (changes.length === 0) continue;
    touched.add(namespace);
    const hasOriginalElsewhere = ({ key, locale }: PublishedText) =>
      rows.some((row) => row.key === key && row.locale !== locale && row.origin === 'ORIGINAL');
    await upsert(
      tx,
      changes.map(({ text }) =>
        text.origin === 'ORIGINAL' && hasOriginalElsewhere(text)
          ? { ...text, origin: 'OFFICIAL_TRANSLATION' }
          : text,
      ),
    );
    const replaced = changes.filter(({ before }) => isWritten(before?.value ?? null));
    created += changes.length - replaced.length;
    updated += replaced.length;
    const overtaken = replaced.filter(
      ({ text, before }) => before?.value !== text.value && !IN_DOUBT.has(before?.state as TextState),
    );
    for (const [locale, own] of Map.groupBy(overtaken, ({ text }) => text.locale)) {
      const keys = own.map(({ text }) => text.key).filter((key) => !rules.isVerbatim({ namespace, key }));
      stale += await markOthersStale(tx, namespace, keys, locale);
    }
  }
  await announceChange(tx, [...touched]);
  return { created, updated, unchanged: texts.length - created - updated, stale };
}

const IN_DOUBT: ReadonlySet<TextState> = new Set(['STALE', 'NEEDS_REVIEW']);

type Row = typeof translationTable.$inferSelect;

function isChange(before: Row | undefined, { value, state }: PublishedText): boolean {
  if (before === undefined || before.value !== value) return true;
  return before.state === 'NEEDS_REVIEW' && state !== 'NEEDS_REVIEW';
}

async function rowsAt(tx: Db, namespace: string, keys: readonly string[]): Promise<Row[]> {
  const isThere = and(eq(translationTable.namespace, namespace), inArray(translationTable.key, [...keys]));
  return tx.select().from(translationTable).where(isThere);
}

async function upsert(tx: Db, texts: readonly PublishedText[]): Promise<void> {
  const { namespace, key, locale } = translationTable;
  await tx
    .insert(translationTable)
    .values([...texts])
    .onConflictDoUpdate({
      target: [namespace, key, locale],
      set: {
        value: sql`excluded.value`,
        state: sql`excluded.state`,
        origin: sql`excluded.origin`,
        sourceUrl: sql`excluded.source_url`,
        updatedAt: sql`now()`,
      },
    });
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
