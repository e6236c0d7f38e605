import { asc, eq, inArray } from 'drizzle-orm';
import { manyByKey } from '../../storage/batch-loader.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import type { RecordSources } from '../record-sources.ts';
import { CAPTION_TEXTS, captionTable } from './caption.table.ts';

export class CaptionService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly ofMeeting = manyByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select({
          meetingId: captionTable.meetingId,
          number: captionTable.number,
          meetingSlug: meetingTable.slug,
        })
        .from(captionTable)
        .innerJoin(meetingTable, eq(meetingTable.id, captionTable.meetingId))
        .where(inArray(captionTable.meetingId, [...ids]))
        .orderBy(asc(captionTable.number));
      await this.#sources.recordTexts.load(rows.map((row) => CAPTION_TEXTS.blockOf(row)));
      return rows;
    },
    (row) => row.meetingId,
  );
}
