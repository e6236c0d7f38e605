import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import { CursorCodec } from '../../storage/paging/cursor.ts';
import { beyond, type Order, orderBy, type Place } from '../../storage/paging/keyset-order.ts';
import { type PageArguments, pageSize } from '../../storage/paging/page-arguments.ts';
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

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

interface Row extends Omit<SearchHit, 'cursor' | 'score'> {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly score: string;
  readonly total: string;
  readonly before_after: boolean;
  readonly after_before: boolean;
}

const NOTHING: SearchPage = { hits: [], total: 0, hasNextPage: false, hasPreviousPage: false };

/** The best first; of equals it is the id that decides, so that pages neither lose nor repeat any. */
const ORDER: Order = [
  { column: sql`hit.score`, direction: 'desc', type: 'bigint', nullable: false },
  { column: sql`hit.id`, direction: 'asc', type: 'uuid', nullable: false },
];

/** One page of a search and the number of all hits, in one statement; throws AppError INVALID_CURSOR, INVALID_PAGE_SIZE. */
export async function searchPage(db: Db, request: SearchRequest, args: PageArguments): Promise<SearchPage> {
  const { size, fromEnd } = pageSize(args);
  const { parts, types, chain, scope } = request;
  const codec = new CursorCodec(`search ${JSON.stringify([parts, types, chain, scope])}`, ORDER);
  const after = args.after == null ? undefined : codec.decode(args.after, 'after');
  const before = args.before == null ? undefined : codec.decode(args.before, 'before');
  if (isForNothing(request)) return NOTHING;

  const within = and(after && beyond(ORDER, after, 'after'), before && beyond(ORDER, before, 'before'));
  const exists = (side: 'before' | 'after', place: Place | undefined): SQL =>
    place ? sql`exists (select 1 from hit where ${beyond(ORDER, place, side, true)})` : sql`false`;
  const { rows } = await db.execute<Row>(sql`
    with hit as materialized (${searchHits(request)}),
      page as (select * from hit where ${within ?? sql`true`} order by ${orderBy(ORDER, fromEnd)} limit ${size + 1})
    select (select count(*) from hit) as total, ${exists('before', after)} as before_after,
      ${exists('after', before)} as after_before, hit.*
    from (values (1)) as single(number) left join page as hit on true order by ${orderBy(ORDER, fromEnd)}`);

  const filled = rows.filter(({ id }) => id !== null);
  const kept = filled.slice(0, size);
  if (fromEnd) kept.reverse();
  const more = filled.length > size;
  const [first] = rows;
  return {
    hits: kept.map(({ type, id, score, namespace, key, locale, field }) => ({
      ...{ type, id, namespace, key, locale, field },
      score: Number(score) / SCORE_UNIT,
      cursor: codec.encode([score, id]),
    })),
    total: Number(first?.total ?? 0),
    hasNextPage: fromEnd ? first?.after_before === true : more || first?.after_before === true,
    hasPreviousPage: fromEnd ? more || first?.before_after === true : first?.before_after === true,
  };
}
