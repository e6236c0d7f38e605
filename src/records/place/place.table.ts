import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** A city or a site. Its name is `places` + `<slug>.name`. */
export const placeTable = pgTable('place', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  /** ISO 3166-1 alpha-2. */
  countryCode: text(),
  /** IANA time zone. */
  timeZone: text(),
});
