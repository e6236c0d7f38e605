import { sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import type { TextAddress } from '../texts/address.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { isWritten } from '../texts/text.ts';
import { textArray } from '../texts/text-array.ts';
import { type ChangeAuthor, lockTexts } from '../texts/texts-lock.ts';
import { textRevisionTable, translationTable } from '../texts/translation.table.ts';
import { announceChange } from './change-feed.ts';
import { type PublishedText, readPublishedBases, recordPublished, verdictOf } from './merge-published.ts';

export interface WrittenTexts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Translations of other locales that are STALE now and were not before. */
  readonly stale: number;
  /** Texts in service whose words were replaced. */
  readonly replaced: readonly DifferentText[];
  /** Texts in service that a person has corrected, and that stay although the document has other words now. */
  readonly kept: readonly DifferentText[];
}

/** The words of a document at an address where the table has, or had, others. */
export interface DifferentText extends TextAddress {
  readonly published: string;
  readonly stored: string;
}

/**
 * Writes published texts, by as many statements for one as for a thousand. What the document of the author said before
 * is the base of a three-way merge (`merge-published.ts`): what it only repeats changes nothing. What was to be reviewed is settled when it
 * is published in the same words. A text at whose address another locale has the original is that one's official
 * translation. An original in new words leaves its translations STALE, but for those that were published in new words
 * since it was: then it is the original that catches up.
 */
export async function writeTexts(
  tx: Db,
  texts: readonly PublishedText[],
  rules: AddressRules,
  author: ChangeAuthor,
): Promise<WrittenTexts> {
  await lockTexts(tx, author);
  const stored = Map.groupBy(await storedAt(tx, texts), withoutLocale);
  const { document } = author;
  const baseOf = document === undefined ? null : await readPublishedBases(tx, document, texts);
  const changes: { readonly before: Row | undefined; readonly text: PublishedText }[] = [];
  const kept: DifferentText[] = [];
  for (const text of texts) {
    const there = stored.get(withoutLocale(text)) ?? [];
    const before = there.find(({ locale }) => locale === text.locale);
    if (!isChange(before, text)) continue;
    const value = isWritten(before?.value ?? null) ? (before?.value ?? null) : null;
    const verdict = baseOf === null ? 'TAKEN' : verdictOf(text.value, value, baseOf(text));
    if (verdict === 'CORRECTED') kept.push(toDifference(text, value ?? ''));
    if (verdict !== 'TAKEN') continue;
    const hasOriginalElsewhere = there.some((row) => row !== before && row.origin === 'ORIGINAL');
    changes.push({ before, text: hasOriginalElsewhere ? asTranslation(text) : text });
  }
  await upsert(
    tx,
    changes.map(({ text }) => text),
  );
  const replaced = changes.flatMap(({ before, text }) =>
    before !== undefined && isWritten(before.value) ? [{ before, text }] : [],
  );
  const originals = replaced.filter(
    ({ before, text }) => before.origin === 'ORIGINAL' && !rules.isVerbatim(text),
  );
  const stale = await leaveBehind(tx, originals);
  if (document !== undefined) await recordPublished(tx, document, texts);
  await announceChange(tx, [...new Set(changes.map(({ text }) => text.namespace))]);
  const created = changes.length - replaced.length;
  return {
    ...{ created, updated: replaced.length, unchanged: texts.length - changes.length, stale, kept },
    replaced: replaced
      .filter(({ before, text }) => before.value !== text.value)
      .map(({ before, text }) => toDifference(text, before.value as string)),
  };
}

function toDifference({ namespace, key, locale, value }: PublishedText, stored: string): DifferentText {
  return { namespace, key, locale, published: value, stored };
}

type Row = Pick<
  typeof translationTable.$inferSelect,
  'namespace' | 'key' | 'locale' | 'value' | 'origin' | 'state' | 'hash' | 'revision'
>;

interface Replaced {
  readonly before: Row;
  readonly text: PublishedText;
}

/** Counts the translations that originals in new words leave STALE, after those that were ahead of them are settled. */
async function leaveBehind(tx: Db, originals: readonly Replaced[]): Promise<number> {
  if (originals.length === 0) return 0;
  const rows = originals.map(({ before }) => ({
    ...before,
    revision: String(before.revision),
    inDoubt: String(before.state === 'NEEDS_REVIEW'),
  }));
  const columns = (['namespace', 'key', 'locale', 'hash', 'revision', 'inDoubt'] as const).map((column) =>
    textArray(rows.map((row) => row[column])),
  );
  const { rowCount } = await tx.execute(sql`
    with given as (
      select namespace, key, locale, hash, revision::bigint, in_doubt::boolean
      from unnest(${sql.join(columns, sql`, `)}) as given (namespace, key, locale, hash, revision, in_doubt)
    ), pairs as (
      select t.namespace, t.key, t.locale, original.hash as original_hash, given.in_doubt or exists (
        select from ${textRevisionTable} as published
        where (published.namespace, published.key, published.locale) = (t.namespace, t.key, t.locale)
          and published.revision > given.revision and published.door = 'IMPORT' and text_hash(published.value) = t.hash
          -- These words were new then: a revision that only settles what they were made from does not count.
          and text_hash(published.value) <> (
            select text_hash(earlier.value) from ${textRevisionTable} as earlier
            where (earlier.namespace, earlier.key, earlier.locale) = (t.namespace, t.key, t.locale)
              and earlier.revision < published.revision
            order by earlier.revision desc limit 1)
      ) as is_ahead
      from given
      join ${translationTable} as original using (namespace, key, locale)
      join ${translationTable} as t on t.namespace = given.namespace and t.key = given.key and t.locale <> given.locale
      where original.hash <> given.hash and t.origin <> 'ORIGINAL' and t.source_hash = given.hash
    ), settled as (
      update ${translationTable} as t set source_hash = pairs.original_hash
      from pairs where is_ahead and (t.namespace, t.key, t.locale) = (pairs.namespace, pairs.key, pairs.locale)
    )
    select from pairs where not is_ahead`);
  return rowCount ?? 0;
}

/** Neither a namespace nor a key has a space. */
function withoutLocale({ namespace, key }: Omit<TextAddress, 'locale'>): string {
  return `${namespace} ${key}`;
}

function isChange(before: Row | undefined, { value, state }: PublishedText): boolean {
  if (before === undefined || before.value !== value) return true;
  return before.state === 'NEEDS_REVIEW' && state !== 'NEEDS_REVIEW';
}

function asTranslation(text: PublishedText): PublishedText {
  return text.origin === 'ORIGINAL' ? { ...text, origin: 'OFFICIAL_TRANSLATION' } : text;
}

/** The rows of every locale at the addresses of these texts. */
async function storedAt(tx: Db, texts: readonly PublishedText[]): Promise<Row[]> {
  const { namespace, key, locale, value, origin, state, hash, revision } = translationTable;
  const [namespaces, keys] = columnsOf(texts, ['namespace', 'key']);
  return tx
    .select({ namespace, key, locale, value, origin, state, hash, revision })
    .from(translationTable)
    .where(sql`(${namespace}, ${key}) in (select * from unnest(${namespaces}, ${keys}))`);
}

async function upsert(tx: Db, texts: readonly PublishedText[]): Promise<void> {
  if (texts.length === 0) return;
  const columns = ['namespace', 'key', 'locale', 'value', 'origin', 'state', 'sourceUrl'] as const;
  await tx.execute(sql`
    insert into ${translationTable} (namespace, key, locale, value, origin, state, source_url)
    select namespace, key, locale, value, origin::text_origin, state::text_state, source_url
    from unnest(${sql.join(columnsOf(texts, columns), sql`, `)})
      as given (namespace, key, locale, value, origin, state, source_url)
    on conflict (namespace, key, locale) do update set
      value = excluded.value, origin = excluded.origin, state = excluded.state,
      source_url = excluded.source_url, updated_at = now()`);
}

/** A parameter for each of these columns, for \`unnest\`. */
function columnsOf(texts: readonly PublishedText[], columns: readonly (keyof PublishedText)[]) {
  return columns.map((column) => textArray(texts.map((text) => text[column] ?? null)));
}
