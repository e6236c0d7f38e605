import { recordId } from '../../kernel/node-id.ts';
import type { RowWriter } from '../../storage/row-writer.ts';
import { tenureTable } from '../office/office.table.ts';
import { personNameTable, personTable } from '../person/person.table.ts';
import type { PersonRecord } from './record.ts';

/** Writes a person with the written forms of the name and the offices; see `writeRecords`. */
export async function writePerson(
  writer: RowWriter,
  { names, tenures, ...person }: PersonRecord,
): Promise<void> {
  const personId = recordId('Person', person.slug);
  await writer.upsert(personTable, [{ ...person, id: personId }]);
  await writer.upsert(
    personNameTable,
    names.map((name) => ({
      ...name,
      personId,
      id: recordId('PersonName', `${person.slug}/${name.locale}/${name.form ?? ''}`),
    })),
  );
  await writer.upsert(
    tenureTable,
    tenures.map((tenure) => ({
      ...tenure,
      personId,
      id: recordId('Tenure', `${person.slug}/${tenure.office}`),
      officeId: recordId('Office', tenure.office),
    })),
  );
}
