import { type SQL, sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import { foldName } from '../../translation/text-index/name-lines.ts';
import { placeholderSql } from '../../translation/texts/address-sql.ts';
import { textArray } from '../../translation/texts/text-array.ts';
import { isServed } from '../filter/indexed-address.ts';
import type { TextScope } from '../filter/text-filter.input.ts';
import { FOOTNOTE_TEXTS, footnoteTable } from '../footnote/footnote.table.ts';
import { MEETING_TEXTS, meetingTable } from '../meeting/meeting.table.ts';
import { personTable } from '../person/person.table.ts';
import { STATEMENT_TEXTS, statementTable } from '../statement/statement.table.ts';
import { termTable } from '../term/term.table.ts';
import { matchingRows } from './matching-rows.ts';
import type { QueryPart } from './parse-query.ts';
import { type SearchType, searchedTextSql } from './searched-text.ts';

export interface SearchRequest {
  /** The query as typed. */
  readonly text: string;
  readonly parts: readonly QueryPart[];
  readonly types: readonly SearchType[];
  readonly chain: readonly Locale[];
  readonly scope: TextScope;
}

/** True where a search is for nothing: without a word, or among no types. */
export function isForNothing({ parts, types }: SearchRequest): boolean {
  return parts.length === 0 || types.length === 0;
}

/** Scores are whole numbers of millionths, so that a cursor holds them as they are. */
export const SCORE_UNIT = 1_000_000;

const MEETING_SLUG = placeholderSql(MEETING_TEXTS, 'title', 'slug', 'd');
/** The number of a statement or a footnote within its meeting. */
const NUMBER = sql`case d.type
  when 'STATEMENT' then ${numberSql(placeholderSql(STATEMENT_TEXTS, 'body', 'number', 'd'))}
  when 'FOOTNOTE' then ${numberSql(placeholderSql(FOOTNOTE_TEXTS, 'text', 'number', 'd'))} end`;

/** Null where a key that somebody wrote by hand has no number. */
function numberSql(text: SQL): SQL {
  return sql`case when ${text} ~ '^[0-9]{1,9}$' then (${text})::int end`;
}

/**
 * The records in which all parts of a query are found, each once: `type`, `id`, `meeting_id`, `score`, and the text
 * to quote: `namespace`, `key`, `locale`, `field`. The parts may be found in different texts of a record. A person is
 * found by every written form, whatever the scope.
 */
export function searchHits({ text, parts, types, chain, scope }: SearchRequest): SQL {
  const found = parts.map(
    (part, index) => sql`select ${index}::int as part, d.* from (${matchingRows(part)}) as d`,
  );
  const scopes = {
    SERVED: () => isServed('d', 'key', chain),
    ONLY_LOCALE: () => sql`d.locale = ${chain[0]}`,
    ANY_LOCALE: () => sql`true`,
  };
  const wholeName = `\n${foldName(text.replace(/["“”「」『』]/g, ' '))}\n`;
  // NULL where a part is found nowhere, and then the sum is.
  const bestOfEach = parts.map((_, index) => sql`max(score) filter (where part = ${index}::int)`);
  const isWholeName = sql`(d.field = 'NAME' and strpos(d.folded, ${wholeName}::text) > 0)`;
  return sql`
    with placed as materialized (
      select d.part, d.namespace, d.key, d.locale, d.head, d.type, d.field,
        ${NUMBER} as number,
        d.weight * (0.5 + d.rank / 2) * case when ${isWholeName} then 2 else 1 end as score
      from (
        select d.*, ${searchedTextSql('type', types)} as type, ${searchedTextSql('field', types)} as field,
          ${searchedTextSql('weight', types)} as weight
        from (${sql.join(found, sql` union all `)}) as d
      ) as d
      where d.type = 'PERSON' or (d.type is not null and ${scopes[scope]()})
    ), located as (
      select d.*, ${meetingTable.id} as meeting_id,
        case d.type when 'MEETING' then ${meetingTable.id} when 'STATEMENT' then ${statementTable.id}
          when 'FOOTNOTE' then ${footnoteTable.id} when 'PERSON' then ${personTable.id}
          when 'TERM' then ${termTable.id} end as id
      from placed as d
      left join ${meetingTable} on d.type in ('MEETING', 'STATEMENT', 'FOOTNOTE')
        and ${meetingTable.slug} = ${MEETING_SLUG}
      left join ${statementTable} on d.type = 'STATEMENT'
        and ${statementTable.meetingId} = ${meetingTable.id} and ${statementTable.number} = d.number
      left join ${footnoteTable} on d.type = 'FOOTNOTE'
        and ${footnoteTable.meetingId} = ${meetingTable.id} and ${footnoteTable.number} = d.number
      left join ${personTable} on d.type = 'PERSON' and ${personTable.slug} = d.head
      left join ${termTable} on d.type = 'TERM' and ${termTable.slug} = d.head
    ), weighed as (
      select *, count(*) over text_of_record as parts_here, sum(score) over text_of_record as score_here,
        coalesce(array_position(${textArray(chain)}, locale), 1000) as preference
      from located where id is not null
      window text_of_record as (partition by type, id, namespace, key, locale)
    ), hit as (
      select type, id, max(meeting_id::text)::uuid as meeting_id, (${sql.join(bestOfEach, sql` + `)}) / ${parts.length}::int as score,
        (array_agg(jsonb_build_object('namespace', namespace, 'key', key, 'locale', locale, 'field', field)
          order by parts_here desc, preference, score_here desc, key, locale))[1] as quoted
      from weighed group by type, id
    )
    select type, id, meeting_id, round(score::numeric * ${SCORE_UNIT}::int)::bigint as score,
      quoted->>'namespace' as namespace, quoted->>'key' as key, quoted->>'locale' as locale,
      quoted->>'field' as field
    from hit where score is not null`;
}
