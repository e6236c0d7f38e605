import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { PgSelect } from 'drizzle-orm/pg-core';
import { manyByKey, oneByKey } from '../../storage/batch-loader.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { servedList } from '../filter/served-order.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { type NestedConnections, nestedConnections, readConnection } from '../graphql/read-connection.ts';
import { organizationTable } from '../organization/organization.table.ts';
import type { RecordSources } from '../record-sources.ts';
import { OFFICE_TEXTS, officeTable, tenureTable } from './office.table.ts';
import type { Office, Tenure } from './office.type.ts';

const OFFICE = { ...getTableColumns(officeTable), organizationSlug: organizationTable.slug };
const TITLE = addressSql(OFFICE_TEXTS, 'title', officeTable);

type OfficeRow = typeof officeTable.$inferSelect & { organizationSlug: string | null };

export class OfficeService {
  readonly #sources: RecordSources;

  /** The tenures of an office, the latest first. */
  readonly tenuresOf: NestedConnections<'Office', Tenure>;

  constructor(sources: RecordSources) {
    this.#sources = sources;
    this.tenuresOf = nestedConnections(
      sources.db,
      { Office: { column: tenureTable.officeId } },
      () => TENURES,
      (rows) =>
        Promise.all(rows.map(async (row) => ({ ...row, office: (await this.find(row.officeId)) as Office }))),
    );
  }

  readonly find = oneByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select(OFFICE)
        .from(officeTable)
        .leftJoin(organizationTable, eq(organizationTable.id, officeTable.organizationId))
        .where(inArray(officeTable.id, [...ids]));
      return toOffices(rows);
    },
    (office) => office.uuid,
  );

  /** All offices, by title. */
  page(args: PageArguments, localeScope: LocaleScope): Promise<Connection<Office>> {
    const list = {
      ...servedList('offices', officeTable, TITLE, localeScope),
      fields: OFFICE,
      join: (query: PgSelect) =>
        query.leftJoin(organizationTable, eq(organizationTable.id, officeTable.organizationId)),
    };
    return readConnection(this.#sources.db, list, args, toOffices);
  }

  /** The tenures of a person, by the day they begin or are first seen. */
  readonly tenuresOfPerson = manyByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select({
          ...getTableColumns(tenureTable),
          office: getTableColumns(officeTable),
          organizationSlug: organizationTable.slug,
        })
        .from(tenureTable)
        .innerJoin(officeTable, eq(officeTable.id, tenureTable.officeId))
        .leftJoin(organizationTable, eq(organizationTable.id, officeTable.organizationId))
        .where(inArray(tenureTable.personId, [...ids]))
        .orderBy(asc(tenureTable.attestedOn), asc(tenureTable.id));
      return rows.map(({ organizationSlug, office, ...tenure }) => ({
        ...tenure,
        office: toNode('Office', { ...office, organizationSlug }),
      }));
    },
    (row) => row.personId,
  );
}

const TENURES = {
  name: 'office.holders',
  fields: getTableColumns(tenureTable),
  from: tenureTable,
  order: [
    { column: tenureTable.attestedOn, direction: 'desc' },
    { column: tenureTable.id, direction: 'desc' },
  ],
} as const;

function toOffices(rows: readonly OfficeRow[]): Office[] {
  return rows.map((row) => toNode('Office', row));
}
