import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { KeysetList } from '../../storage/paging/keyset.ts';
import type { Order } from '../../storage/paging/keyset-order.ts';
import type { ParentColumn } from '../../storage/paging/parents.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import { officeTable } from '../office/office.table.ts';
import { statementTable, statementTopicTable } from './statement.table.ts';

export const STATEMENT_FIELDS = { ...getTableColumns(statementTable), meetingSlug: meetingTable.slug };

type StatementList = KeysetList<typeof STATEMENT_FIELDS>;

const BY_NUMBER: Order = [{ column: statementTable.number, direction: 'asc' }];

/** The list of all statements by day, the newest day first, within a day in the order they were made. */
export const ALL_STATEMENTS: StatementList = {
  name: 'statements',
  fields: STATEMENT_FIELDS,
  from: statementTable,
  join: (query) => query.innerJoin(meetingTable, eq(meetingTable.id, statementTable.meetingId)),
  order: [
    { column: meetingTable.date, direction: 'desc' },
    { column: meetingTable.startTime, direction: 'asc' },
    { column: meetingTable.id, direction: 'asc' },
    ...BY_NUMBER,
  ],
};

/** The records that have statements, by the columns that say so. */
export const PARENTS_OF_STATEMENTS = {
  Meeting: { column: statementTable.meetingId },
  Organization: {
    column: officeTable.organizationId,
    where: (isOfParent) =>
      sql`exists (select 1 from ${officeTable} where ${officeTable.id} = ${statementTable.officeId} and ${isOfParent})`,
  },
  Person: { column: statementTable.speakerId },
  Topic: { column: statementTopicTable.topicId, where: hasTopic },
} as const satisfies Readonly<Record<string, ParentColumn>>;

export type ParentOfStatements = keyof typeof PARENTS_OF_STATEMENTS;

/** The list of the statements of a record: those of a meeting by number, others by day. */
export function statementsOf(parent: ParentOfStatements): StatementList {
  const order = parent === 'Meeting' ? BY_NUMBER : ALL_STATEMENTS.order;
  return { ...ALL_STATEMENTS, name: `${parent}.statements`, order };
}

/** A condition on a statement: one of its topics meets a condition. */
export function hasTopic(condition: SQL): SQL {
  return sql`exists (select 1 from ${statementTopicTable} where ${statementTopicTable.statementId} = ${statementTable.id} and ${condition})`;
}
