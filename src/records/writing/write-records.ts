import type { Db } from '../../storage/db.ts';
import { RowWriter, type Tally } from '../../storage/row-writer.ts';
import { RECORD_KINDS, type RecordLists } from './record-set.ts';

/**
 * Writes records by their ids, which follow from their slugs: new ones are added, known ones are given the new
 * facts, and nothing is deleted. Returns what changed: of the same set written twice, nothing. `texts` are not
 * written here.
 */
export async function writeRecords(tx: Pick<Db, 'insert'>, records: RecordLists): Promise<Tally> {
  const writer = new RowWriter(tx);
  const write = <Kind extends keyof RecordLists>(kind: Kind) =>
    (RECORD_KINDS[kind] as (writer: RowWriter, records: RecordLists[Kind]) => Promise<void>)(
      writer,
      records[kind],
    );
  for (const kind of Object.keys(RECORD_KINDS) as (keyof RecordLists)[]) await write(kind);
  return writer.tally;
}
