import { asc, getTableColumns, inArray } from 'drizzle-orm';
import { manyByKey, oneByKey } from '../../storage/batch-loader.ts';
import { keysetPage } from '../../storage/paging/keyset.ts';
import type { OrderColumn } from '../../storage/paging/keyset-order.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { distinctSteps } from '../filter/order-steps.ts';
import { servedOrder } from '../filter/served-order.ts';
import { type Connection, toConnection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import type { RecordSources } from '../record-sources.ts';
import type { PersonFilter, PersonOrder } from './person.input.ts';
import { personNameTable, personTable } from './person.table.ts';
import type { Person } from './person.type.ts';
import { PERSON_NAME, personCondition } from './person-condition.ts';

type PersonRow = typeof personTable.$inferSelect;

export class PersonService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    async (ids) =>
      this.#withNames(
        await this.#sources.db
          .select()
          .from(personTable)
          .where(inArray(personTable.id, [...ids])),
      ),
    (person) => person.uuid,
  );

  /** People by slug, where no order is given. */
  async page(
    args: PageArguments,
    filter: PersonFilter,
    localeScope: LocaleScope,
    orderBy: readonly PersonOrder[] = [],
  ): Promise<Connection<Person>> {
    const { db, slugs } = this.#sources;
    const where = await personCondition(filter, { argument: 'filter', localeScope, slugs });
    const byName = orderBy.some(({ field }) => field === 'NAME')
      ? servedOrder(PERSON_NAME, localeScope.chain())
      : undefined;
    const bySlug: PersonOrder = { field: 'SLUG', direction: 'ASC' };
    const order = distinctSteps([...orderBy, bySlug]).flatMap((step): OrderColumn[] => {
      const direction = step.direction === 'DESC' ? 'desc' : 'asc';
      if (step.field === 'SLUG') return [{ column: personTable.slug, direction }];
      return byName ? [{ ...byName.key, direction }] : [];
    });
    const page = await keysetPage(
      db,
      {
        name: `people${byName?.tag ?? ''}`,
        ...(byName && { orderJoin: byName.join }),
        fields: getTableColumns(personTable),
        from: personTable,
        where,
        order,
      },
      args,
    );
    const count = () => db.$count(personTable, where);
    return toConnection(page, await this.#withNames(page.rows), count);
  }

  readonly #nameRows = manyByKey(
    (ids) =>
      this.#sources.db
        .select()
        .from(personNameTable)
        .where(inArray(personNameTable.personId, [...ids]))
        .orderBy(asc(personNameTable.locale), asc(personNameTable.form)),
    (row) => row.personId,
  );

  async #withNames(rows: readonly PersonRow[]): Promise<Person[]> {
    return Promise.all(
      rows.map(async (row) => ({ ...toNode('Person', row), nameRows: await this.#nameRows(row.id) })),
    );
  }
}
