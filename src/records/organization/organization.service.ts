import { getTableColumns, inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import { keysetPage } from '../../storage/paging/keyset.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import { type Connection, toConnection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import type { RecordSources } from '../record-sources.ts';
import { organizationTable } from './organization.table.ts';
import type { Organization } from './organization.type.ts';

type OrganizationRow = typeof organizationTable.$inferSelect;

export class OrganizationService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select()
        .from(organizationTable)
        .where(inArray(organizationTable.id, [...ids]));
      return rows.map(toOrganization);
    },
    (organization) => organization.uuid,
  );

  /** All organizations by slug. */
  async page(args: PageArguments): Promise<Connection<Organization>> {
    const page = await keysetPage(
      this.#sources.db,
      {
        name: 'organizations',
        fields: getTableColumns(organizationTable),
        from: organizationTable,
        order: [{ column: organizationTable.slug, direction: 'asc' }],
      },
      args,
    );
    const count = () => this.#sources.db.$count(organizationTable);
    return toConnection(page, page.rows.map(toOrganization), count);
  }
}

function toOrganization(row: OrganizationRow): Organization {
  return toNode('Organization', row) as Organization;
}
