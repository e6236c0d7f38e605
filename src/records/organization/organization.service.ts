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
import { ORGANIZATION_TEXTS, organizationTable } from './organization.table.ts';
import type { Organization } from './organization.type.ts';

const NAME = addressSql(ORGANIZATION_TEXTS, 'name', organizationTable);

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

  /** All organizations, by name. */
  page(args: PageArguments, localeScope: LocaleScope): Promise<Connection<Organization>> {
    return readConnection(
      this.#sources.db,
      servedList('organizations', organizationTable, NAME, localeScope),
      args,
      (rows) => rows.map(toOrganization),
    );
  }
}

function toOrganization(row: OrganizationRow): Organization {
  return toNode('Organization', row) as Organization;
}
