import { sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import type { TextAddress } from '../texts/address.ts';
import { textArray } from '../texts/text-array.ts';
import { type TextOrigin, type TextState, textRevisionTable } from '../texts/translation.table.ts';
import { hashOfText } from './merge-texts.ts';
import { publishedTextTable } from './published-text.table.ts';

/** A text as a publisher gave it, or as an import suggests it. */
export interface PublishedText extends TextAddress {
  readonly value: string;
  readonly origin: TextOrigin;
  readonly state: TextState;
  readonly sourceUrl?: string | null;
}

/** The past of a text, as far as a document that gives it anew has to know it. */
export interface PublishedBase {
  /** The hash of what this document said last time; null where it says it for the first time. */
  readonly base: string | null;
  /** True where the words in service are a person's, who changed what an import had brought. */
  readonly isCorrected: boolean;
  /** Tells whether an import brought these words before. */
  readonly wasImported: (value: string) => boolean;
}

/** The outcome for a published text: it is taken, it says nothing new, or it yields to a correction. */
export type PublishedVerdict = 'TAKEN' | 'AS_BEFORE' | 'CORRECTED';

/**
 * The three-way merge of a published text into the table. A document that says what it said last time changes nothing;
 * a correction by hand stands, also where the document has new words.
 */
export function verdictOf(
  value: string,
  there: string | null,
  { base, isCorrected, wasImported }: PublishedBase,
): PublishedVerdict {
  if (there === null && base === null) return 'TAKEN';
  if (value === there) return 'TAKEN';
  if (hashOfText(value) === base || (isCorrected && wasImported(value))) return 'AS_BEFORE';
  return isCorrected ? 'CORRECTED' : 'TAKEN';
}

/** Reads the past of texts that a document gives, by `addressOf`. */
export async function readPublishedBases(
  tx: Pick<Db, 'execute'>,
  document: string,
  texts: readonly TextAddress[],
): Promise<(text: TextAddress) => PublishedBase> {
  const columns = addressColumns(texts);
  type Row = {
    namespace: string;
    key: string;
    locale: string;
    base: string | null;
    imported: string[];
    door: string;
  };
  const { rows } = await tx.execute<Row>(sql`
    select given.namespace, given.key, given.locale, published.hash as base, history.imported, history.door
    from unnest(${columns}) as given (namespace, key, locale)
    left join ${publishedTextTable} as published on published.document = ${document}
      and (published.namespace, published.key, published.locale) = (given.namespace, given.key, given.locale)
    cross join lateral (
      select coalesce(array_agg(md5(r.value)) filter (where r.door = 'IMPORT' and r.value is not null), '{}') as imported,
        (array_agg(r.door::text order by r.revision desc))[1] as door
      from ${textRevisionTable} as r
      where (r.namespace, r.key, r.locale) = (given.namespace, given.key, given.locale)
    ) as history`);
  const known = new Map(rows.map((row) => [addressOf(row), row]));
  return (text) => {
    const { base = null, imported = [], door } = known.get(addressOf(text)) ?? {};
    return {
      base,
      isCorrected: imported.length > 0 && door !== 'IMPORT',
      wasImported: (value) => imported.includes(hashOfText(value) as string),
    };
  };
}

/** Records what a document says now. */
export async function recordPublished(
  tx: Pick<Db, 'execute'>,
  document: string,
  texts: readonly PublishedText[],
): Promise<void> {
  if (texts.length === 0) return;
  const hashes = textArray(texts.map(({ value }) => hashOfText(value)));
  await tx.execute(sql`
    insert into ${publishedTextTable} as stored (document, namespace, key, locale, hash)
    select ${document}, * from unnest(${addressColumns(texts)}, ${hashes})
    on conflict (document, namespace, key, locale) do update set hash = excluded.hash
      where stored.hash <> excluded.hash`);
}

function addressColumns(texts: readonly TextAddress[]) {
  const columns = (['namespace', 'key', 'locale'] as const).map((part) =>
    textArray(texts.map((text) => text[part])),
  );
  return sql.join(columns, sql`, `);
}

/** Neither a namespace, nor a key, nor a locale has a space. */
function addressOf({ namespace, key, locale }: TextAddress): string {
  return `${namespace} ${key} ${locale}`;
}
