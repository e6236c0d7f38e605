import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Address } from '../../translation/texts/address.ts';
import { isAtSql, placeholderSql } from '../../translation/texts/address-sql.ts';
import { MEETING_TEXTS, meetingTable } from '../meeting/meeting.table.ts';
import { PERSON_TEXTS, personTable } from '../person/person.table.ts';

/** The types whose records may have a slug of their own in each language. */
export type SluggedType = 'Meeting' | 'Person';

/** The slugs of a type: the own ones in its table, those of languages among the texts. */
interface Slugs {
  readonly table: PgTable;
  /** The address of the text, by the record's own slug. */
  readonly address: (own: string) => Address;
  /** A condition on a row of the texts, named t: it is a slug of such a record. */
  readonly isSlug: SQL;
  readonly own: SQL;
}

export const SLUGGED: Readonly<Record<SluggedType, Slugs>> = {
  Meeting: {
    table: meetingTable,
    address: (slug) => MEETING_TEXTS.at({ slug }, 'slug'),
    isSlug: isAtSql(MEETING_TEXTS, 'slug', 't'),
    own: placeholderSql(MEETING_TEXTS, 'slug', 'slug', 't'),
  },
  Person: {
    table: personTable,
    address: (slug) => PERSON_TEXTS.at({ slug }, 'slug'),
    isSlug: isAtSql(PERSON_TEXTS, 'slug', 't'),
    own: placeholderSql(PERSON_TEXTS, 'slug', 'slug', 't'),
  },
};
