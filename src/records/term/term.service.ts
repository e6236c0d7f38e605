import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { servedList } from '../filter/served-order.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { readConnection } from '../graphql/read-connection.ts';
import type { RecordSources } from '../record-sources.ts';
import { TERM_TEXTS, termTable } from './term.table.ts';
import type { Term } from './term.type.ts';

const NAME = addressSql(TERM_TEXTS, 'name', termTable);

export class TermService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select()
        .from(termTable)
        .where(inArray(termTable.id, [...ids]));
      return toTerms(rows);
    },
    (term) => term.uuid,
  );

  /** All terms, by name. */
  page(args: PageArguments, localeScope: LocaleScope): Promise<Connection<Term>> {
    return readConnection(this.#sources.db, servedList('terms', termTable, NAME, localeScope), args, toTerms);
  }
}

function toTerms(rows: readonly (typeof termTable.$inferSelect)[]): Term[] {
  return rows.map((row) => toNode('Term', row));
}
