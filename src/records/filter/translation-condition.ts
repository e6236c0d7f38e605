import { and, type SQL, sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import type { AddressSql } from '../../translation/texts/address-sql.ts';
import { textArray } from '../../translation/texts/text-array.ts';
import { translationTable } from '../../translation/texts/translation.table.ts';
import type { TranslationFilter } from './translation-filter.input.ts';

/**
 * A condition on a row of `translation`, named t: it is the text in question. Several may be, of a name in its parts.
 */
export type IsText = SQL;

export function isTextAt({ namespace, key }: AddressSql): IsText {
  return sql`t.namespace = ${namespace} and t.key = ${key}`;
}

const ORIGINAL_OF_T = sql`left join ${translationTable} as original on t.origin <> 'ORIGINAL'
  and original.namespace = t.namespace and original.key = t.key and original.locale <> t.locale
  and original.origin = 'ORIGINAL' and original.value is not null`;

/** The same rule as `derivedState` has. */
const STATE_OF_T = sql`case when t.source_hash <> original.hash then 'STALE' else coalesce(t.state::text, 'MISSING') end`;

/** A filter's condition on the languages of a text, for WHERE; undefined where it demands nothing. */
export function translationCondition(
  isText: IsText,
  filter: TranslationFilter | null | undefined,
  localeScope: LocaleScope,
): SQL | undefined {
  if (filter == null) return undefined;
  const { allIn, anyIn, notIn, state, origin } = filter;
  const among = (locales: readonly Locale[]) => sql`(
    select count(distinct l.locale) from unnest(${textArray([...new Set(locales)])}) as l(locale)
    left join ${translationTable} as t on t.locale = l.locale and t.value is not null and ${isText}
    ${state == null ? sql`` : ORIGINAL_OF_T}
    where ${state == null ? sql`t.locale is not null` : sql`${STATE_OF_T} = any(${textArray(state)})`}
      and ${origin == null ? sql`true` : sql`t.origin::text = any(${textArray(origin)})`})`;
  const isAlone = allIn == null && anyIn == null && notIn == null;
  return and(
    allIn == null ? undefined : sql`${among(allIn)} = ${new Set(allIn).size}`,
    anyIn == null ? undefined : sql`${among(anyIn)} > 0`,
    notIn == null ? undefined : sql`${among(notIn)} = 0`,
    isAlone && (state != null || origin != null) ? sql`${among(localeScope.locales)} > 0` : undefined,
  );
}
