import type { LocalizedContext } from '../translation/serving/localization.ts';
import type { Records } from './records.ts';

/** The context value that resolvers get. It is made for one request; nothing in it is changed by a resolver. */
export interface RequestContext extends LocalizedContext {
  readonly records: Records;
  /** True where readers may learn what the schema has. */
  readonly showsSchema: boolean;
}
