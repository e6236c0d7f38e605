import { recordId } from '../../kernel/node-id.ts';
import type { RowWriter } from '../../storage/row-writer.ts';
import { tenureTable } from '../office/office.table.ts';
import { personNameTable, personTable } from '../person/person.table.ts';
import type { PersonRecord } from './record.ts';

/** Writes people with the written forms of their names and their offices, a table at a time; see `writeRecords`. */
export async function writePeople(writer: RowWriter, people: readonly PersonRecord[]): Promise<void> {
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
