import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider } from '@graphiql/react';
import { GraphiQL, GraphiQLInterface } from 'graphiql';
import { useMemo } from 'react';
import { localizedFetcher } from './localized-fetcher.ts';
import { AnswerPlaceholder } from './panes/answer-placeholder.tsx';
import { ConnectionNotice } from './panes/connection-notice.tsx';
import { DocsAcrossLocales } from './panes/docs-across-locales.tsx';
import { EditorAppearance } from './panes/editor-appearance.tsx';
import { ExamplesAcrossLocales } from './panes/examples-across-locales.tsx';
import { examplesPlugin } from './panes/examples-plugin.tsx';
import { Header } from './panes/header.tsx';
import { ShareButton } from './panes/share-button.tsx';
import { TabsInSight } from './panes/tabs-in-sight.tsx';
import type { PlaygroundConfig } from './playground-config.ts';

/**
 * The whole page: a header bar over GraphiQL. GraphiQL is put together from its parts, because `<GraphiQL>`
 * makes a new list of panes on a change of locale, upon which its provider would close the open one.
 */
export function Playground({ config, isFirstVisit }: { config: PlaygroundConfig; isFirstVisit: boolean }) {
  // One for all locales: upon another one GraphiQL would forget the schema, and the reader's place in the docs.
  const fetcher = useMemo(() => localizedFetcher(config.graphqlPath), [config]);
  const plugins = useMemo(() => [examplesPlugin(config), DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN], [config]);

  return (
    <>
      <Header config={config} />
      <GraphiQLProvider
        fetcher={fetcher}
        plugins={plugins}
        referencePlugin={DOC_EXPLORER_PLUGIN}
        {...(isFirstVisit && plugins[0] && { visiblePlugin: plugins[0] })}
        defaultQuery=""
        schemaDescription
        inputValueDeprecation
      >
        <HistoryStore>
          <DocExplorerStore>
            <GraphiQLInterface defaultEditorToolsVisibility="variables" showPersistHeadersSettings={false}>
              <GraphiQL.Logo>{null}</GraphiQL.Logo>
              <GraphiQL.Toolbar>
                {({ prettify, copy, merge }) => (
                  <>
                    {prettify}
                    {merge}
                    {copy}
                    <ShareButton config={config} />
                  </>
                )}
              </GraphiQL.Toolbar>
              <GraphiQL.Footer>
                <ConnectionNotice />
              </GraphiQL.Footer>
              <EditorAppearance />
              <DocsAcrossLocales />
              <ExamplesAcrossLocales config={config} />
              <AnswerPlaceholder />
              <TabsInSight />
            </GraphiQLInterface>
          </DocExplorerStore>
        </HistoryStore>
      </GraphiQLProvider>
    </>
  );
}
