import { type SQL, sql } from 'drizzle-orm';
import type { TextField, Texts } from '../../translation/texts/address.ts';
import { isAtSql } from '../../translation/texts/address-sql.ts';
import { CAPTION_TEXTS } from '../caption/caption.table.ts';
import { FOOTNOTE_TEXTS } from '../footnote/footnote.table.ts';
import { MEETING_TEXTS } from '../meeting/meeting.table.ts';
import { STATEMENT_TEXTS } from '../statement/statement.table.ts';
import { TERM_TEXTS } from '../term/term.table.ts';
import { IS_NAME } from './matching-rows.ts';

export type SearchType = 'MEETING' | 'STATEMENT' | 'FOOTNOTE' | 'PERSON' | 'TERM';

export type SearchField = 'NAME' | 'TITLE' | 'SUMMARY' | 'CAPTION' | 'BODY' | 'FOOTNOTE' | 'DEFINITION';

interface SearchedText {
  readonly type: SearchType;
  readonly field: SearchField;
  /** A condition on rows of the index, named d. */
  readonly isAt: SQL;
  /** The most that a match here counts; it counts at least half of it, twice as much where it is the whole name. */
  readonly weight: number;
}

/**
 * The texts that can be searched. Each weighs at least twice as much as what goes after it, so that its hits go first.
 */
const SEARCHED: readonly SearchedText[] = [
  { type: 'PERSON', field: 'NAME', weight: 8, isAt: IS_NAME },
  searched('TERM', 'NAME', TERM_TEXTS, 'name'),
  searched('TERM', 'NAME', TERM_TEXTS, 'short'),
  searched('MEETING', 'TITLE', MEETING_TEXTS, 'title'),
  searched('MEETING', 'SUMMARY', MEETING_TEXTS, 'summary'),
  searched('STATEMENT', 'BODY', STATEMENT_TEXTS, 'body'),
  searched('FOOTNOTE', 'FOOTNOTE', FOOTNOTE_TEXTS, 'text'),
  searched('TERM', 'DEFINITION', TERM_TEXTS, 'definition'),
  searched('MEETING', 'CAPTION', CAPTION_TEXTS, 'text'),
];

/** Declares texts as searchable; only those that are declared with a weight can be. */
function searched<
  Namespace extends string,
  Block extends string,
  Fields extends Readonly<Record<string, TextField>> & Readonly<Record<Field, { readonly weight: number }>>,
  Field extends keyof Fields & string,
>(
  type: SearchType,
  field: SearchField,
  texts: Texts<Namespace, Block, Fields>,
  textField: Field,
): SearchedText {
  return { type, field, weight: texts.fields[textField].weight, isAt: isAtSql(texts, textField, 'd') };
}

/**
 * An SQL expression for a property of the text that a row of the index, named d, has; NULL where it is none that is
 * searched.
 */
export function searchedTextSql(property: 'type' | 'field' | 'weight', types: readonly SearchType[]): SQL {
  const cases = SEARCHED.filter(({ type }) => types.includes(type)).map((text) => {
    const value = text[property];
    return sql`when ${text.isAt} then ${typeof value === 'number' ? sql`${value}::real` : sql`${value}::text`}`;
  });
  return sql`case ${sql.join(cases, sql` `)} end`;
}
