import { recordId } from '../kernel/node-id.ts';
import { upsert, type Writer } from '../storage/upsert.ts';
import { documentTable } from './document/document.table.ts';
import { officeTable, tenureTable } from './office/office.table.ts';
import { organizationTable } from './organization/organization.table.ts';
import { personNameTable, personTable } from './person/person.table.ts';
import { placeTable } from './place/place.table.ts';
import { reference } from './record-reference.ts';
import type { PersonRecord, RecordSet } from './record-set.ts';
import { termTable } from './term/term.table.ts';
import { topicTable } from './topic/topic.table.ts';
import { visitTable } from './visit/visit.table.ts';
import { writeMeeting } from './write-meeting.ts';

/**
 * Writes records by their ids, which follow from their slugs: new ones are added, known ones are given the new
 * facts, and nothing is deleted. Writing the same set twice changes nothing. `texts` are not written here.
 */
export async function writeRecords(tx: Writer, records: RecordSet): Promise<void> {
  await upsert(tx, placeTable, records.places.map(identified('Place')));
  await upsert(tx, organizationTable, records.organizations.map(identified('Organization')));
  await upsert(
    tx,
    officeTable,
    records.offices.map((office) => ({
      ...office,
      id: recordId('Office', office.slug),
      organizationId: reference('Organization', office.organization),
    })),
  );
  await upsert(
    tx,
    topicTable,
    records.topics.map((slug) => ({ slug, id: recordId('Topic', slug) })),
  );
  await upsert(
    tx,
    termTable,
    records.terms.map((slug) => ({ slug, id: recordId('Term', slug) })),
  );
  await upsert(tx, documentTable, records.documents.map(identified('SourceDocument')));
  await upsert(
    tx,
    visitTable,
    records.visits.map((visit) => ({
      ...visit,
      id: recordId('Visit', visit.slug),
      placeId: reference('Place', visit.place),
    })),
  );
  for (const person of records.people) await writePerson(tx, person);
  for (const meeting of records.meetings) await writeMeeting(tx, meeting);
}

async function writePerson(tx: Writer, { names, tenures, ...person }: PersonRecord): Promise<void> {
  const personId = recordId('Person', person.slug);
  await upsert(tx, personTable, [{ ...person, id: personId }]);
  await upsert(
    tx,
    personNameTable,
    names.map((name) => ({
      ...name,
      personId,
      id: recordId('PersonName', `${person.slug}/${name.locale}/${name.form ?? ''}`),
    })),
  );
  await upsert(
    tx,
    tenureTable,
    tenures.map((tenure) => ({
      ...tenure,
      personId,
      id: recordId('Tenure', `${person.slug}/${tenure.office}`),
      officeId: recordId('Office', tenure.office),
    })),
  );
}

function identified(type: string): <Row extends { readonly slug: string }>(row: Row) => Row & { id: string } {
  return (row) => ({ ...row, id: recordId(type, row.slug) });
}
