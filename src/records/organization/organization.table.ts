import { integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { texts } from '../../translation/texts/address.ts';
import { foldedSlugIndex } from '../slug/folded-slug-index.ts';

export const organizationKind = pgEnum('organization_kind', [
  'INTERNATIONAL_ORGANIZATION',
  'GOVERNMENT_BODY',
  'ARMED_FORCES',
  'PARTNERSHIP',
  'CENTRE',
]);

/** `short` is the short name. */
export const ORGANIZATION_TEXTS = texts('organizations', '{slug}', { name: {}, short: {} });

export const organizationTable = pgTable(
  'organization',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    kind: organizationKind().notNull(),
    /** ISO 3166-1 alpha-2, where it belongs to one country. */
    countryCode: text(),
    /** The number of member states, where the record has it. */
    memberCount: integer(),
    updatedAt: updatedAtColumn(),
  },
  (table) => [foldedSlugIndex('organization', table)],
);
