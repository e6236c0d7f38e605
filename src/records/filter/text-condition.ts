import { and, type SQL, sql } from 'drizzle-orm';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { foldText } from '../../translation/text-index/fold-text.ts';
import { gramsWithin } from '../../translation/text-index/grams.ts';
import { foldName } from '../../translation/text-index/name-lines.ts';
import { textIndexTable } from '../../translation/text-index/text-index.table.ts';
import { textArray } from '../../translation/texts/text-array.ts';
import { anyOf } from './combined-condition.ts';
import { type IndexedAddress, isAt, isServed } from './indexed-address.ts';
import type { TextFilter } from './text-filter.input.ts';
import { checkLength } from './text-length.ts';

/**
 * A filter's condition on a text of the record at hand, for WHERE; undefined where it demands nothing. Rows are not
 * multiplied. Throws AppError TEXT_TOO_LONG.
 */
export function textCondition(
  address: IndexedAddress,
  filter: TextFilter | null | undefined,
  localeScope: LocaleScope,
): SQL | undefined {
  if (filter == null) return undefined;
  const { eq, in: oneOf, contains, startsWith, scope, locale } = filter;
  const fold = address.by === 'head' ? foldName : foldText;
  const whole = (text: string) => `\n${fold(text)}\n`;
  const holds = and(
    within('eq', eq, whole),
    oneOf == null ? undefined : anyOf(oneOf.map((text) => within('in', text, whole))),
    within('startsWith', startsWith, (text) => `\n${fold(text)}`),
    within('contains', contains, fold),
  );
  if (holds === undefined) return undefined;
  const scopes = {
    SERVED: () => isServed('hit', address.by, localeScope.chain(locale)),
    ONLY_LOCALE: () => sql`hit.locale = ${localeScope.chain(locale)[0]}`,
    ANY_LOCALE: () => undefined,
  };
  return sql`exists (select 1 from ${textIndexTable} as hit where ${and(isAt('hit', address), holds, scopes[scope]())})`;
}

/** The grams lead to the few rows that may have the text, and the row itself decides. */
function within(
  argument: string,
  text: string | null | undefined,
  toFolded: (text: string) => string,
): SQL | undefined {
  if (text == null) return undefined;
  checkLength(argument, text);
  const folded = toFolded(text);
  const grams = gramsWithin(folded);
  return and(
    grams.length === 0 ? undefined : sql`hit.grams @> ${textArray(grams)}`,
    sql`strpos(hit.folded, ${folded}::text) > 0`,
  );
}
