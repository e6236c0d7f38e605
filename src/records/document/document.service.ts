import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { manyByKey, oneByKey } from '../../storage/batch-loader.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { readConnection } from '../graphql/read-connection.ts';
import type { RecordSources } from '../record-sources.ts';
import { documentTable, meetingDocumentTable } from './document.table.ts';
import type { SourceDocument } from './document.type.ts';

const NEWEST_FIRST = {
  name: 'documents',
  fields: getTableColumns(documentTable),
  from: documentTable,
  order: [
    { column: documentTable.publishedOn, direction: 'desc' },
    { column: documentTable.id, direction: 'desc' },
  ],
} as const;

export class DocumentService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select()
        .from(documentTable)
        .where(inArray(documentTable.id, [...ids]));
      return toDocuments(rows);
    },
    (document) => document.uuid,
  );

  /** All documents, the last published first. */
  page(args: PageArguments): Promise<Connection<SourceDocument>> {
    return readConnection(this.#sources.db, NEWEST_FIRST, args, toDocuments);
  }

  readonly ofMeeting = manyByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select({ ...getTableColumns(documentTable), meetingId: meetingDocumentTable.meetingId })
        .from(meetingDocumentTable)
        .innerJoin(documentTable, eq(documentTable.id, meetingDocumentTable.documentId))
        .where(inArray(meetingDocumentTable.meetingId, [...ids]))
        .orderBy(asc(documentTable.publishedOn), asc(documentTable.slug));
      return toDocuments(rows);
    },
    (row) => row.meetingId,
  );
}

function toDocuments<Row extends typeof documentTable.$inferSelect>(
  rows: readonly Row[],
): (Row & SourceDocument)[] {
  return rows.map((row) => toNode('SourceDocument', row));
}
