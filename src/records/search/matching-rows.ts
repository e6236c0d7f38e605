import { type SQL, sql } from 'drizzle-orm';
import { gramsWithin } from '../../translation/text-index/grams.ts';
import { foldName } from '../../translation/text-index/name-lines.ts';
import { textIndexTable } from '../../translation/text-index/text-index.table.ts';
import { literal } from '../../translation/texts/address-sql.ts';
import { NAME_NAMESPACE } from '../../translation/texts/namespaces.ts';
import { textArray } from '../../translation/texts/text-array.ts';
import type { QueryPart } from './parse-query.ts';

/** The rank of a stop word that stands alone (the, who): it has no stem to be ranked by. */
const STOP_WORD_RANK = 0.1;

/** A condition on a row of the index, named d: it is a name. */
export const IS_NAME = sql`(d.namespace = ${literal(NAME_NAMESPACE)})`;

/**
 * The rows of the index, each once, in which a part of a query is found, and `rank`, how much they are about it,
 * from 0 to 1. English is found by its stems, names by the beginnings of their words, all else by substring. Three
 * selects, because each can use an index of its own.
 */
export function matchingRows(part: QueryPart): SQL {
  const { text, isPhrase } = part;
  const others = rows(
    part.isUnspaced ? sql`not ${IS_NAME}` : sql`not ${IS_NAME} and d.stems is null`,
    contains(text, isShortWord(text) ? [text] : gramsWithin(text)),
    occurrences(text),
  );
  const name = foldName(text);
  const atWord = sql`(${has(`\n${name}`)} or ${has(` ${name}`)})`;
  const names = rows(
    IS_NAME,
    sql`${contains(name, gramsWithin(name))} and ${part.isUnspaced ? sql`true` : atWord}`,
    sql`0.5`,
  );
  if (part.isUnspaced) return sql`${others} union all ${names}`;

  const query = sql`${sql.raw(isPhrase ? 'phraseto_tsquery' : 'plainto_tsquery')}('pg_catalog.english', ${text}::text)`;
  const word = `\\m${text.replace(/[^\p{L}\p{N}]/gu, '\\$&')}\\M`;
  const isStopWord = sql`numnode(${query}) = 0`;
  const english = rows(
    sql`not ${IS_NAME}`,
    // The planner knows which of the two it is, so a word with a stem is looked up in the index.
    sql`(d.stems @@ ${query} or (${isStopWord} and d.stems is not null and d.folded ~ ${word}::text))`,
    sql`case when ${isStopWord} then ${STOP_WORD_RANK} else ts_rank(d.stems, ${query}, 1 | 32) end`,
  );
  return sql`${english} union all ${others} union all ${names}`;
}

function rows(among: SQL, condition: SQL, rank: SQL): SQL {
  return sql`select d.namespace, d.key, d.locale, d.head, d.folded, (${rank})::real as rank
    from ${textIndexTable} as d where ${among} and ${condition}`;
}

function contains(text: string, grams: readonly string[]): SQL {
  return grams.length === 0 ? has(text) : sql`d.grams @> ${textArray(grams)} and ${has(text)}`;
}

function has(text: string): SQL {
  return sql`strpos(d.folded, ${text}::text) > 0`;
}

/** The number of occurrences against the length of the text: 1 is never reached. */
function occurrences(text: string): SQL {
  const count = sql`(length(d.folded) - length(replace(d.folded, ${text}::text, '')))::real / ${[...text].length}::real`;
  return sql`${count} / (${count} + 1 + ln(1 + length(d.folded) / 100.0))`;
}

/** `eu`, `un`: too short to be looked for within words, so the index has them as words. */
export function isShortWord(text: string): boolean {
  return /^[\p{L}\p{N}]{1,2}$/u.test(text);
}
