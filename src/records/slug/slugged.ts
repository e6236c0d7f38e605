import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Address } from '../../translation/texts/address.ts';
import { isAtSql, placeholderSql } from '../../translation/texts/address-sql.ts';
import { documentTable } from '../document/document.table.ts';
import { MEETING_TEXTS, meetingTable } from '../meeting/meeting.table.ts';
import { officeTable } from '../office/office.table.ts';
import { organizationTable } from '../organization/organization.table.ts';
import { PERSON_TEXTS, personTable } from '../person/person.table.ts';
import { placeTable } from '../place/place.table.ts';
import { termTable } from '../term/term.table.ts';
import { topicTable } from '../topic/topic.table.ts';
import { visitTable } from '../visit/visit.table.ts';

/** The slugs that languages give the records of a type, which are texts. */
interface LocalizedSlugs {
  /** The address of the text, by the record's own slug. */
  readonly address: (own: string) => Address;
  /** A condition on a row of the texts, named t: it is a slug of such a record. */
  readonly isSlug: SQL;
  readonly own: SQL;
}

/** The types whose records may have a slug in each language, beside their own. */
export type LocalizedSlugType = 'Meeting' | 'Person';

export const LOCALIZED_SLUGS: Readonly<Record<LocalizedSlugType, LocalizedSlugs>> = {
  Meeting: {
    address: (slug) => MEETING_TEXTS.at({ slug }, 'slug'),
    isSlug: isAtSql(MEETING_TEXTS, 'slug', 't'),
    own: placeholderSql(MEETING_TEXTS, 'slug', 'slug', 't'),
  },
  Person: {
    address: (slug) => PERSON_TEXTS.at({ slug }, 'slug'),
    isSlug: isAtSql(PERSON_TEXTS, 'slug', 't'),
    own: placeholderSql(PERSON_TEXTS, 'slug', 'slug', 't'),
  },
};

/** The tables of the records that are found by a slug of their own, by type. */
export const SLUGGED = {
  Meeting: meetingTable,
  Office: officeTable,
  Organization: organizationTable,
  Person: personTable,
  Place: placeTable,
  SourceDocument: documentTable,
  Term: termTable,
  Topic: topicTable,
  Visit: visitTable,
} as const satisfies Readonly<Record<string, PgTable & { readonly slug: PgColumn }>>;

export type SluggedType = keyof typeof SLUGGED;
