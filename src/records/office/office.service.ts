import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { manyByKey, oneByKey } from '../../storage/batch-loader.ts';
import { organizationTable } from '../organization/organization.table.ts';
import type { RecordSources } from '../record-sources.ts';
import { officeTable, tenureTable } from './office.table.ts';

const OFFICE = { ...getTableColumns(officeTable), organizationSlug: organizationTable.slug };

export class OfficeService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    (ids) =>
      this.#sources.db
        .select(OFFICE)
        .from(officeTable)
        .leftJoin(organizationTable, eq(organizationTable.id, officeTable.organizationId))
        .where(inArray(officeTable.id, [...ids])),
    (row) => row.id,
  );

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
        office: { ...office, organizationSlug },
      }));
    },
    (row) => row.personId,
  );
}
