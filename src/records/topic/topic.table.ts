import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** What a statement is about. Its name is `topics` + `<slug>.name`. */
export const topicTable = pgTable('topic', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
});
