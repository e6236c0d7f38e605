import {
  boolean,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { texts } from '../../translation/texts/address.ts';
import { officeTable } from '../office/office.table.ts';
import { organizationTable } from '../organization/organization.table.ts';
import { personTable } from '../person/person.table.ts';
import { placeTable } from '../place/place.table.ts';
import { foldedSlugIndex } from '../slug/folded-slug-index.ts';
import { visitTable } from '../visit/visit.table.ts';

export const meetingKind = pgEnum('meeting_kind', [
  'MULTILATERAL',
  'BILATERAL',
  'COURTESY_CALL',
  'SPEECH',
  'OTHER',
]);
export const meetingMode = pgEnum('meeting_mode', ['IN_PERSON', 'TELEPHONE', 'VIDEO']);
/** The precision of the start: the unit to which it is known. */
export const startPrecision = pgEnum('start_precision', ['DAY', 'HOUR', 'MINUTE']);

/** `titleReading` is what the title is sorted by, where there is one. */
export const MEETING_TEXTS = texts('meetings/{slug}', '', {
  title: { weight: 4 },
  titleReading: {},
  summary: { weight: 2 },
  slug: {},
});

export const meetingTable = pgTable(
  'meeting',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    visitId: uuid().references(() => visitTable.id),
    kind: meetingKind().notNull(),
    mode: meetingMode().notNull().default('IN_PERSON'),
    placeId: uuid().references(() => placeTable.id),
    /** The day at the place. */
    date: date().notNull(),
    endsOn: date(),
    /** Wall-clock time at the place; null where the record has none. */
    startTime: time({ precision: 0 }),
    startPrecision: startPrecision().notNull().default('DAY'),
    startIsApproximate: boolean().notNull().default(false),
    /** IANA time zone of `date` and `startTime`. */
    timeZone: text(),
    durationMinutes: integer(),
    durationIsApproximate: boolean().notNull().default(false),
    updatedAt: updatedAtColumn(),
  },
  (table) => [
    index('meeting_order').on(table.date, table.startTime, table.id),
    index('meeting_visit').on(table.visitId),
    index('meeting_place').on(table.placeId),
    index('meeting_updated_at').on(table.updatedAt, table.id),
    foldedSlugIndex('meeting', table),
  ],
);

export const participationRole = pgEnum('participation_role', [
  'HOST',
  'CHAIR',
  'DELEGATE',
  'COUNTERPART',
  'ATTENDEE',
]);

/** The words that the release printed: all of it and, of a person, the parts. */
export const PARTICIPATION_TEXTS = texts(
  'meetings/{meetingSlug}',
  'participants.{position}',
  { printed: {}, name: {}, honorific: {}, office: {} },
  { isVerbatim: true },
);

/** A person, an organization or a country at a meeting. */
export const participationTable = pgTable(
  'participation',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    role: participationRole().notNull(),
    personId: uuid().references(() => personTable.id),
    /** The office held at that time. */
    officeId: uuid().references(() => officeTable.id),
    organizationId: uuid().references(() => organizationTable.id),
    /** ISO 3166-1 alpha-2. */
    countryCode: text(),
    /** The number of members of a group such as "32 member states". */
    count: integer(),
  },
  (table) => [
    unique('participation_position').on(table.meetingId, table.position),
    index('participation_person').on(table.personId),
    index('participation_organization').on(table.organizationId),
  ],
);
