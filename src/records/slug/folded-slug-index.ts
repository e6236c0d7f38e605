import type { SQLWrapper } from 'drizzle-orm';
import { index } from 'drizzle-orm/pg-core';
import { foldSlugSql } from '../../translation/texts/localized-slug.ts';

/** The index by which a record's own slug is found however it is typed; `table` is the name of its table. */
export function foldedSlugIndex(table: string, { slug }: { readonly slug: SQLWrapper }) {
  return index(`${table}_folded_slug`).using('hash', foldSlugSql(slug));
}
