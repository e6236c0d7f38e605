import { type SQL, sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import type { Db } from '../../storage/db.ts';
import { foldSlugSql } from '../../translation/texts/localized-slug.ts';
import { textArray } from '../../translation/texts/text-array.ts';
import { translationTable } from '../../translation/texts/translation.table.ts';
import { LOCALIZED_SLUGS, type LocalizedSlugType, SLUGGED, type SluggedType } from './slugged.ts';

/** A record that is looked for: by its UUID, or by a slug in any spelling. */
export interface Wanted {
  readonly type: SluggedType;
  readonly by: 'id' | 'slug';
  readonly value: string;
}

/** A record that has what is wanted; a slug of its own, as an id, has no locale. */
export interface Claim extends Record<string, unknown>, Wanted {
  /** The slug as it is written. */
  readonly slug: string;
  /** The record's own slug. */
  readonly own: string;
  readonly id: string;
  readonly locale: Locale | null;
}

/** Reads who claims what is wanted, of all types in one statement. */
export async function readClaims(db: Db, wanted: readonly Wanted[]): Promise<Claim[]> {
  const groups = Map.groupBy(wanted, ({ type, by }) => `${type} ${by}`);
  const selects = [...groups.values()].flatMap((group) => {
    const [{ type, by }] = group as [Wanted];
    const asked = sql`unnest(${textArray(group.map(({ value }) => value))}) as asked(value)`;
    if (by === 'id') return [ofIds(type, asked)];
    return type in LOCALIZED_SLUGS
      ? [ofOwnSlugs(type, asked), ofLanguages(type as LocalizedSlugType, asked)]
      : [ofOwnSlugs(type, asked)];
  });
  const { rows } = await db.execute<Claim>(sql.join(selects, sql` union all `));
  return rows;
}

function columns({ type, by }: Pick<Wanted, 'type' | 'by'>, slug: SQL, locale: SQL): SQL {
  return sql`select ${sql.raw(`'${type}'::text as type, '${by}'::text as by`)}, asked.value as value, ${slug} as slug,
    record.slug as own, record.id as id, ${locale} as locale`;
}

const NO_LOCALE = sql`null::text`;

function ofIds(type: SluggedType, asked: SQL): SQL {
  return sql`${columns({ type, by: 'id' }, sql`record.slug`, NO_LOCALE)}
    from ${asked} join ${SLUGGED[type]} as record on record.id = asked.value::uuid`;
}

function ofOwnSlugs(type: SluggedType, asked: SQL): SQL {
  return sql`${columns({ type, by: 'slug' }, sql`record.slug`, NO_LOCALE)}
    from ${asked} join ${SLUGGED[type]} as record
      on ${foldSlugSql(sql`record.slug`)} = ${foldSlugSql(sql`asked.value`)}`;
}

function ofLanguages(type: LocalizedSlugType, asked: SQL): SQL {
  const { isSlug, own } = LOCALIZED_SLUGS[type];
  return sql`${columns({ type, by: 'slug' }, sql`t.value`, sql`t.locale`)} from ${asked}
    join ${translationTable} as t on ${foldSlugSql(sql`t.value`)} = ${foldSlugSql(sql`asked.value`)} and ${isSlug}
    join ${SLUGGED[type]} as record on record.slug = ${own}`;
}
