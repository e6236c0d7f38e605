import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { exampleIn } from '../operation-address.ts';
import type { PlaygroundConfig } from '../playground-config.ts';
import { useLocale } from '../words/words.ts';
import { editorsOf } from './open-example.ts';

/** Lets the comment of an example that the reader has not changed follow the locale; in other tabs when they are opened. */
export function ExamplesAcrossLocales({ config }: { config: PlaygroundConfig }) {
  const locale = useLocale();
  const { updateActiveTabValues } = useGraphiQLActions();
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const query = tab && exampleIn(editorsOf(tab), config.examples, locale)?.query;
  const isInOtherLocale = query !== undefined && query.trim() !== tab?.query?.trim();

  useEffect(() => {
    if (!isInOtherLocale || !queryEditor) return;
    queryEditor.setValue(query);
    updateActiveTabValues({ query });
  }, [isInOtherLocale, query, queryEditor, updateActiveTabValues]);
  return null;
}
