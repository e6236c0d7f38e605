import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { meetingTable } from '../meeting/meeting.table.ts';
import { personTable } from '../person/person.table.ts';

/** The types whose records may have a slug of their own in each language. */
export type SluggedType = 'Meeting' | 'Person';

/** Where the slugs of a type are: the own ones in its table, those of languages among the texts. */
interface SlugPlaces {
  readonly table: PgTable;
  /** The namespace and the key of the text, by the record's own slug. */
  readonly address: (own: string) => readonly [namespace: string, key: string];
  /** Whether a row of the texts, named t, is at such an address, and then whose. */
  readonly isSlug: SQL;
  readonly own: SQL;
}

/** In SQL as literals: with parameters the server would not see that its index has these rows. */
export const SLUG_PLACES: Readonly<Record<SluggedType, SlugPlaces>> = {
  Meeting: {
    table: meetingTable,
    address: (own) => [`meetings/${own}`, 'slug'],
    isSlug: sql`t.key = 'slug' and t.namespace like 'meetings/%'`,
    own: sql`substr(t.namespace, 10)`,
  },
  Person: {
    table: personTable,
    address: (own) => ['people', `${own}.slug`],
    isSlug: sql`t.key like '%.slug' and t.namespace = 'people'`,
    own: sql`left(t.key, -5)`,
  },
};
