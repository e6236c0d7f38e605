import type { Db } from '../storage/db.ts';
import type { RecordTexts } from '../translation/serving/record-texts.ts';
import type { SlugService } from './slug/slug.service.ts';

/** What a request reads with. */
export interface RecordSource {
  readonly db: Db;
  readonly recordTexts: RecordTexts;
}

/** What the services of one request read with. */
export interface RecordScope extends RecordSource {
  readonly slugs: SlugService;
}
