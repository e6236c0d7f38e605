import { boolean, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { texts } from '../../translation/texts/address.ts';
import { organizationTable } from '../organization/organization.table.ts';
import { personTable } from '../person/person.table.ts';
import { foldedSlugIndex } from '../slug/folded-slug-index.ts';

/** `short` is the form used before a surname. */
export const OFFICE_TEXTS = texts('offices', '{slug}', { title: {}, short: {} });

/** A post. */
export const officeTable = pgTable(
  'office',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    organizationId: uuid().references(() => organizationTable.id),
    /** ISO 3166-1 alpha-2, where it is an office of one country. */
    countryCode: text(),
    updatedAt: updatedAtColumn(),
  },
  (table) => [index('office_organization').on(table.organizationId), foldedSlugIndex('office', table)],
);

/** The tenure of a person in an office. A date that the record does not have is null. */
export const tenureTable = pgTable(
  'tenure',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => personTable.id, { onDelete: 'cascade' }),
    officeId: uuid()
      .notNull()
      .references(() => officeTable.id),
    startsOn: date(),
    endsOn: date(),
    /** A day on which the record shows the person in the office. */
    attestedOn: date().notNull(),
    isActing: boolean().notNull().default(false),
  },
  (table) => [index('tenure_person').on(table.personId), index('tenure_office').on(table.officeId)],
);
