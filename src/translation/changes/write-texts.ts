import { sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { isWritten } from '../texts/text.ts';
import { textArray } from '../texts/text-array.ts';
import { lockTexts } from '../texts/texts-lock.ts';
import { type TextOrigin, type TextState, translationTable } from '../texts/translation.table.ts';
import { announceChange } from './change-feed.ts';
import { markStale, type TextAddress } from './mark-stale.ts';

/** A text as a publisher gave it, or as an import suggests it. */
export interface PublishedText extends TextAddress {
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
 * Writes published texts, by as many statements for one as for a thousand. A text that changes makes the other locales'
 * texts at its address STALE, unless it was itself in doubt (STALE, NEEDS_REVIEW): then it has only caught up. What was
 * to be reviewed is settled when it is published in the same words. A text at whose address another locale has the
 * original is that one's official translation.
 */
export async function writeTexts(
  tx: Db,
  texts: readonly PublishedText[],
  rules: AddressRules,
): Promise<WrittenTexts> {
  await lockTexts(tx);
  const stored = Map.groupBy(await storedAt(tx, texts), withoutLocale);
  const changes = texts.flatMap((text) => {
    const there = stored.get(withoutLocale(text)) ?? [];
    const before = there.find(({ locale }) => locale === text.locale);
    if (!isChange(before, text)) return [];
    const hasOriginalElsewhere = there.some((row) => row !== before && row.origin === 'ORIGINAL');
    return [{ before, text: hasOriginalElsewhere ? asTranslation(text) : text }];
  });
  await upsert(
    tx,
    changes.map(({ text }) => text),
  );
  const replaced = changes.filter(({ before }) => isWritten(before?.value ?? null));
  const overtaken = replaced.filter(
    ({ text, before }) => before?.value !== text.value && !IN_DOUBT.has(before?.state as TextState),
  );
  // Both languages of a release are official, so here, other than in the files, either can leave the other behind.
  const stale = await markStale(
    tx,
    overtaken.map(({ text }) => text),
    'ALL_OTHERS',
    rules,
  );
  await announceChange(tx, [...new Set(changes.map(({ text }) => text.namespace))]);
  const created = changes.length - replaced.length;
  return { created, updated: replaced.length, unchanged: texts.length - changes.length, stale };
}

const IN_DOUBT: ReadonlySet<TextState> = new Set(['STALE', 'NEEDS_REVIEW']);

type Row = Pick<
  typeof translationTable.$inferSelect,
  'namespace' | 'key' | 'locale' | 'value' | 'origin' | 'state'
>;

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
  const { namespace, key, locale, value, origin, state } = translationTable;
  const [namespaces, keys] = columnsOf(texts, ['namespace', 'key']);
  return tx
    .select({ namespace, key, locale, value, origin, state })
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
