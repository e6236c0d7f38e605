import type { LocalizedContext } from '../translation/serving/localization.ts';
import type { Records } from './records.ts';

/** What resolvers are given. Made for one request; nothing in it is changed by a resolver. */
export interface RequestContext extends LocalizedContext {
  readonly records: Records;
  /** Whether readers may learn what the schema has. */
  readonly showsSchema: boolean;
}
