import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { useLocale } from './words.ts';

/**
 * GraphiQL remembers the open pane by its title, and our titles follow the locale: so a switch writes
 * the title again, or the next visit would find no pane of that name.
 */
export function PaneAcrossLocales() {
  const locale = useLocale();
  const visiblePlugin = useGraphiQL((state) => state.visiblePlugin);
  const storage = useGraphiQL((state) => state.storage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title is read through the locale.
  useEffect(() => {
    if (visiblePlugin) storage.set('visiblePlugin', visiblePlugin.title);
  }, [locale, visiblePlugin, storage]);
  return null;
}
