import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import type { SlugOwner } from './address-rules.ts';

/** Code points. A kanji is nine characters of an address, and some systems take no more than 2,000 in all. */
const LONGEST = 100;
/** Words of letters and digits with one hyphen between them: all may stand in an IRI as they are (RFC 3987). */
const WELL_FORMED = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u;

/** The slug that one language gives a record, beside the record's own, which leads to it in every language. */
export interface LocalizedSlug extends SlugOwner {
  readonly locale: Locale;
  readonly value: string;
}

/** The keys that slugs are at; PostgreSQL reads it as well. */
export const SLUG_KEY = /^(.*[.])?slug$/;
/** The same as the index `translation_slug` has it. */
export const isSlugSql = sql`"key" = 'slug' or "key" like '%.slug'`;

/**
 * A slug without differences of case, width, kana and Latin accents, as `foldText` folds texts: a function of the
 * database (migrations), so that the indexes hold for whoever wrote the slug. Both sides of a comparison are folded there.
 */
export function foldSlugSql(slug: SQLWrapper): SQL {
  return sql`fold_slug(${slug})`;
}

export function isSlugKey(key: string): boolean {
  return SLUG_KEY.test(key);
}

/** A reason why a text cannot be a slug, and the facts of the case. */
export interface SlugProblem {
  readonly code: 'SLUG_WIDTH' | 'SLUG_MALFORMED' | 'SLUG_TOO_LONG';
  readonly params: Readonly<Record<string, string | number>>;
}

/** The reason why a text cannot be a slug; null where it can. */
export function slugProblem(value: string): SlugProblem | null {
  const plain = value.normalize('NFKC');
  if (plain !== value) return { code: 'SLUG_WIDTH', params: { plain } };
  if (!WELL_FORMED.test(value)) return { code: 'SLUG_MALFORMED', params: {} };
  if ([...value].length > LONGEST) return { code: 'SLUG_TOO_LONG', params: { limit: LONGEST } };
  return null;
}
