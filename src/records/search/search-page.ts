import { sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import type { Order } from '../../storage/paging/keyset-order.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import { PageRequest, type PageRows } from '../../storage/paging/page-request.ts';
import { isForNothing, SCORE_UNIT, type SearchRequest, searchHits } from './search-hits.ts';
import type { SearchField, SearchType } from './searched-text.ts';

export interface SearchHit {
  readonly type: SearchType;
  readonly id: string;
  readonly score: number;
  readonly cursor: string;
  /** The text to quote. */
  readonly namespace: string;
  readonly key: string;
  readonly locale: string;
  readonly field: SearchField;
}

export interface SearchPage extends PageRows<SearchHit> {
  /** The number of all hits. */
  readonly total: number;
}

interface Row extends Omit<SearchHit, 'cursor' | 'score'> {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly score: string;
  readonly total: string;
  readonly is_before: boolean;
  readonly is_after: boolean;
}

const NOTHING: SearchPage = { rows: [], total: 0, hasNextPage: false, hasPreviousPage: false };

/** The best first; of equals it is the id that decides, so that pages neither lose nor repeat any. */
const ORDER: Order = [
  { column: sql`hit.score`, direction: 'desc', type: 'bigint', nullable: false },
  { column: sql`hit.id`, direction: 'asc', type: 'uuid', nullable: false },
];

/** One page of a search and the number of all hits, in one statement; throws AppError INVALID_CURSOR, INVALID_PAGE_SIZE. */
export async function searchPage(db: Db, request: SearchRequest, args: PageArguments): Promise<SearchPage> {
  const { parts, types, chain, scope } = request;
  const asked = new PageRequest(`search ${JSON.stringify([parts, types, chain, scope])}`, ORDER, args);
  if (isForNothing(request)) return NOTHING;

  const outside = asked.outside((condition) => sql`exists (select 1 from hit where ${condition})`);
  const { rows } = await db.execute<Row>(sql`
    with hit as materialized (${searchHits(request)}),
      page as (select * from hit where ${asked.isBetween ?? sql`true`} order by ${asked.orderBy} limit ${asked.limit})
    select (select count(*) from hit) as total, ${outside.before} as is_before, ${outside.after} as is_after, hit.*
    from (values (1)) as single(number) left join page as hit on true order by ${asked.orderBy}`);
  const hits = rows
    .filter(({ id }) => id !== null)
    .map(({ type, id, score, namespace, key, locale, field }) => ({
      ...{ type, id, namespace, key, locale, field },
      score: Number(score) / SCORE_UNIT,
      cursor: asked.cursorAt([score, id]),
    }));
  const [first] = rows;
  return {
    ...asked.pageOf(hits, { before: first?.is_before === true, after: first?.is_after === true }),
    total: Number(first?.total ?? 0),
  };
}
