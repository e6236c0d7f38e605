import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { manyByKey } from '../../storage/batch-loader.ts';
import type { RecordSources } from '../record-sources.ts';
import { documentTable, meetingDocumentTable } from './document.table.ts';

export class DocumentService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly ofMeeting = manyByKey(
    (ids) =>
      this.#sources.db
        .select({ ...getTableColumns(documentTable), meetingId: meetingDocumentTable.meetingId })
        .from(meetingDocumentTable)
        .innerJoin(documentTable, eq(documentTable.id, meetingDocumentTable.documentId))
        .where(inArray(meetingDocumentTable.meetingId, [...ids]))
        .orderBy(asc(documentTable.publishedOn), asc(documentTable.slug)),
    (row) => row.meetingId,
  );
}
