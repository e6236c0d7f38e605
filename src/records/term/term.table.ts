import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** A term of art. Its name is `terms` + `<slug>.name`, its short form `<slug>.short`. */
export const termTable = pgTable('term', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
});
