import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { exampleIn } from '../operation-address.ts';
import type { PlaygroundConfig } from '../playground-config.ts';
import { currentLocale } from '../words/words.ts';
import { editorsOf } from './open-example.ts';

/** Runs the example that a first visit opens, so that it begins with an answer; never a query from a link. */
export function FirstAnswer({ config }: { config: PlaygroundConfig }) {
  const { run } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const schema = useGraphiQL((state) => state.schema);
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const isDone = useRef(false);
  const isExample = tab !== undefined && !!exampleIn(editorsOf(tab), config.examples, currentLocale());

  useEffect(() => {
    if (isDone.current || !queryEditor || !schema) return;
    isDone.current = true;
    if (isExample) run();
  }, [queryEditor, schema, isExample, run]);
  return null;
}
