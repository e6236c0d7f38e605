import { StorageAPI } from '@graphiql/toolkit';
import type { PlaygroundConfig } from '../playground-config.ts';
import { t } from '../words/words.ts';

const TITLES = ['examplesPane.title', 'graphiql.docs.title', 'graphiql.history.title'];
const REMEMBERED = 'visiblePlugin';

/**
 * GraphiQL remembers the open pane by its title, and our titles follow the locale: so the title of the last visit is
 * written again in the locale of this one, or there would be no pane of that name.
 */
export function recallPane({ locales }: PlaygroundConfig): void {
  const storage = new StorageAPI();
  const remembered = storage.get(REMEMBERED);
  const title = TITLES.find((key) => locales.some(({ locale }) => t(key, { lng: locale }) === remembered));
  if (title) storage.set(REMEMBERED, t(title));
}
