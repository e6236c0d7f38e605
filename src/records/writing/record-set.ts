import type { PgTable } from 'drizzle-orm/pg-core';
import { recordId } from '../../kernel/node-id.ts';
import type { RowWriter } from '../../storage/row-writer.ts';
import type { PublishedText } from '../../translation/changes/merge-published.ts';
import { documentTable } from '../document/document.table.ts';
import { officeTable } from '../office/office.table.ts';
import { organizationTable } from '../organization/organization.table.ts';
import { placeTable } from '../place/place.table.ts';
import { termTable } from '../term/term.table.ts';
import { topicTable } from '../topic/topic.table.ts';
import { visitTable } from '../visit/visit.table.ts';
import type {
  DocumentRecord,
  OfficeRecord,
  OrganizationRecord,
  PlaceRecord,
  Slug,
  VisitRecord,
} from './record.ts';
import { reference } from './record-reference.ts';
import { writeMeetings } from './write-meetings.ts';
import { writePeople } from './write-people.ts';

/** The writers of the records of each kind, in the order in which they run: a record before those that refer to it. */
export const RECORD_KINDS = {
  places: rows('Place', placeTable, (place: PlaceRecord) => place),
  organizations: rows('Organization', organizationTable, (organization: OrganizationRecord) => organization),
  offices: rows('Office', officeTable, (office: OfficeRecord) => ({
    ...office,
    organizationId: reference('Organization', office.organization),
  })),
  topics: rows('Topic', topicTable, (slug: Slug) => ({ slug })),
  terms: rows('Term', termTable, (slug: Slug) => ({ slug })),
  documents: rows('SourceDocument', documentTable, (document: DocumentRecord) => document),
  visits: rows('Visit', visitTable, (visit: VisitRecord) => ({
    ...visit,
    placeId: reference('Place', visit.place),
  })),
  people: writePeople,
  meetings: writeMeetings,
} as const;

type Kinds = typeof RECORD_KINDS;
type WriteAll<Item> = (writer: RowWriter, records: readonly Item[]) => Promise<void>;

/** Records of every kind. */
export type RecordLists = {
  readonly [Kind in keyof Kinds]: Kinds[Kind] extends WriteAll<infer Item> ? readonly Item[] : never;
};

/**
 * A part of the record as plain data: what the importer makes of a release, and what the sample record is. Records
 * name each other by slug. Words are in `texts`, or in the locale files under the same addresses.
 */
export interface RecordSet extends RecordLists {
  readonly texts: readonly PublishedText[];
}

/** A set with these records, and none of the kinds that are left out. */
export function recordSet(some: Partial<RecordSet>): RecordSet {
  const none = Object.fromEntries(Object.keys(RECORD_KINDS).map((kind) => [kind, []]));
  return { ...(none as unknown as RecordLists), texts: [], ...some };
}

/** Records that are a row of a table each, with an id that follows from the slug. */
function rows<Item, Table extends PgTable>(
  type: string,
  table: Table,
  toRow: (record: Item) => Omit<Table['$inferInsert'], 'id'> & { readonly slug: Slug },
): WriteAll<Item> {
  return (writer, records) =>
    writer.upsert(
      table,
      records.map(toRow).map((row) => ({ ...row, id: recordId(type, row.slug) })),
    );
}
