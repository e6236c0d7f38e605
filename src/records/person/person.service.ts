import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { manyByKey, oneByKey } from '../../storage/batch-loader.ts';
import { keysetPage } from '../../storage/paging/keyset.ts';
import type { OrderColumn } from '../../storage/paging/keyset-order.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { addressSql, blockSql } from '../../translation/texts/address-sql.ts';
import type { IndexedAddress } from '../filter/indexed-address.ts';
import { distinctSteps } from '../filter/order-steps.ts';
import { servedOrder } from '../filter/served-order.ts';
import { textCondition } from '../filter/text-condition.ts';
import { translationCondition } from '../filter/translation-condition.ts';
import { type Connection, toConnection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import type { RecordSources } from '../record-sources.ts';
import type { PersonFilter, PersonOrder } from './person.input.ts';
import { PERSON_TEXTS, personNameTable, personTable } from './person.table.ts';
import type { Person } from './person.type.ts';

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
    const where = toCondition(filter, localeScope);
    const byName = orderBy.some(({ field }) => field === 'NAME')
      ? servedOrder(NAME, localeScope.chain())
      : undefined;
    const bySlug: PersonOrder = { field: 'SLUG', direction: 'ASC' };
    const order = distinctSteps([...orderBy, bySlug]).flatMap((step): OrderColumn[] => {
      const direction = step.direction === 'DESC' ? 'desc' : 'asc';
      if (step.field === 'SLUG') return [{ column: personTable.slug, direction }];
      return byName ? [{ ...byName.key, direction }] : [];
    });
    const page = await keysetPage(
      this.#sources.db,
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
    const count = () => this.#sources.db.$count(personTable, where);
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

const MAIN_FORM = blockSql(PERSON_TEXTS, personTable);
/** A person's names, in every form and locale. */
const NAME: IndexedAddress = { namespace: MAIN_FORM.namespace, key: MAIN_FORM.block, by: 'head' };
const SLUG = addressSql(PERSON_TEXTS, 'slug', personTable);
/** A part of the name; a further form of it is no translation. */
const IS_NAME = sql`t.namespace = ${MAIN_FORM.namespace} and t.block = ${MAIN_FORM.block} and t.key <> ${SLUG.key}`;

function toCondition(
  { name, countryCode, translations }: PersonFilter,
  localeScope: LocaleScope,
): SQL | undefined {
  return and(
    textCondition(NAME, name, localeScope),
    countryCode == null ? undefined : eq(personTable.countryCode, countryCode),
    translationCondition(IS_NAME, translations, localeScope),
  );
}
