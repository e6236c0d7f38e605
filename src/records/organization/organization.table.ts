import { integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const organizationKind = pgEnum('organization_kind', [
  'INTERNATIONAL_ORGANIZATION',
  'GOVERNMENT_BODY',
  'ARMED_FORCES',
  'PARTNERSHIP',
  'CENTRE',
]);

/** Its name is `organizations` + `<slug>.name`, its short name `<slug>.short`. */
export const organizationTable = pgTable('organization', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  kind: organizationKind().notNull(),
  /** ISO 3166-1 alpha-2, where it belongs to one country. */
  countryCode: text(),
  /** How many states are members, where the record says so. */
  memberCount: integer(),
});
