import { recordId } from '../../kernel/node-id.ts';
import type { Db } from '../../storage/db.ts';
import { RowWriter, type Tally } from '../../storage/row-writer.ts';
import { documentTable } from '../document/document.table.ts';
import { officeTable, tenureTable } from '../office/office.table.ts';
import { organizationTable } from '../organization/organization.table.ts';
import { personNameTable, personTable } from '../person/person.table.ts';
import { placeTable } from '../place/place.table.ts';
import { termTable } from '../term/term.table.ts';
import { topicTable } from '../topic/topic.table.ts';
import { visitTable } from '../visit/visit.table.ts';
import { reference } from './record-reference.ts';
import type { PersonRecord, RecordSet } from './record-set.ts';
import { writeMeetings } from './write-meetings.ts';

/**
 * Writes records by their ids, which follow from their slugs: new ones are added, known ones are given the new
 * facts, and nothing is deleted. Returns what changed: of the same set written twice, nothing. `texts` are not
 * written here.
 */
export async function writeRecords(tx: Pick<Db, 'insert'>, records: RecordSet): Promise<Tally> {
  const writer = new RowWriter(tx);
  await writer.upsert(placeTable, records.places.map(identified('Place')));
  await writer.upsert(organizationTable, records.organizations.map(identified('Organization')));
  await writer.upsert(
    officeTable,
    records.offices.map((office) => ({
      ...office,
      id: recordId('Office', office.slug),
      organizationId: reference('Organization', office.organization),
    })),
  );
  await writer.upsert(
    topicTable,
    records.topics.map((slug) => ({ slug, id: recordId('Topic', slug) })),
  );
  await writer.upsert(
    termTable,
    records.terms.map((slug) => ({ slug, id: recordId('Term', slug) })),
  );
  await writer.upsert(documentTable, records.documents.map(identified('SourceDocument')));
  await writer.upsert(
    visitTable,
    records.visits.map((visit) => ({
      ...visit,
      id: recordId('Visit', visit.slug),
      placeId: reference('Place', visit.place),
    })),
  );
  await writePeople(writer, records.people);
  await writeMeetings(writer, records.meetings);
  return writer.tally;
}

async function writePeople(writer: RowWriter, people: readonly PersonRecord[]): Promise<void> {
  await writer.upsert(
    personTable,
    people.map(({ names, tenures, ...person }) => ({ ...person, id: recordId('Person', person.slug) })),
  );
  await writer.upsert(
    personNameTable,
    people.flatMap(({ slug, names }) =>
      names.map((name) => ({
        ...name,
        personId: recordId('Person', slug),
        id: recordId('PersonName', `${slug}/${name.locale}/${name.form ?? ''}`),
      })),
    ),
  );
  await writer.upsert(
    tenureTable,
    people.flatMap(({ slug, tenures }) =>
      tenures.map((tenure) => ({
        ...tenure,
        personId: recordId('Person', slug),
        id: recordId('Tenure', `${slug}/${tenure.office}`),
        officeId: recordId('Office', tenure.office),
      })),
    ),
  );
}

function identified(type: string): <Row extends { readonly slug: string }>(row: Row) => Row & { id: string } {
  return (row) => ({ ...row, id: recordId(type, row.slug) });
}
