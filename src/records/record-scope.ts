import type { Db } from '../storage/db.ts';
import type { RecordTexts } from '../translation/record-texts.ts';

/** What the services of one request read with. */
export interface RecordScope {
  readonly db: Db;
  readonly recordTexts: RecordTexts;
}
