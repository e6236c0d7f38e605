import type { Db } from '../storage/db.ts';
import type { RecordTexts } from '../translation/serving/record-texts.ts';
import type { SlugService } from './slug/slug.service.ts';

/** The sources that the services of one request read from. */
export interface RecordSources {
  readonly db: Db;
  readonly recordTexts: RecordTexts;
  readonly slugs: SlugService;
}
