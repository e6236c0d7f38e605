import { sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import { LOCKS } from '../../storage/locks.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import { sampleRecord } from './sample-record.ts';
import { writeRecords } from './write-records.ts';

/** Gives a database without meetings the sample record; whether it did. Its words are in the locale files. */
export async function loadSampleRecord(db: Db): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCKS.loadSampleRecord})`);
    const [found] = await tx.select({ id: meetingTable.id }).from(meetingTable).limit(1);
    if (found !== undefined) return false;
    await writeRecords(tx, sampleRecord);
    return true;
  });
}
