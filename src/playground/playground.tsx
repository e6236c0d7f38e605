import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider } from '@graphiql/react';
import { GraphiQL, GraphiQLInterface } from 'graphiql';
import { useMemo } from 'react';
import { localizedFetcher } from './localized-fetcher.ts';
import { AnswerAcrossLocales } from './panes/answer-across-locales.tsx';
import { AnswerPlaceholder } from './panes/answer-placeholder.tsx';
import { ConnectionNotice } from './panes/connection-notice.tsx';
import { DocsAcrossLocales } from './panes/docs-across-locales.tsx';
import { EditorAppearance } from './panes/editor-appearance.tsx';
import { ExamplesAcrossLocales } from './panes/examples-across-locales.tsx';
import { examplesPlugin } from './panes/examples-plugin.tsx';
import { FirstAnswer } from './panes/first-answer.tsx';
import { Header } from './panes/header.tsx';
import { ShareButton } from './panes/share-button.tsx';
import { TabsInSight } from './panes/tabs-in-sight.tsx';
import type { PlaygroundConfig } from './playground-config.ts';
import { AddressBar } from './remembered/address-bar.tsx';

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
      <main>
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
              <GraphiQLInterface
                defaultEditorToolsVisibility={isNarrow() ? false : 'variables'}
                showPersistHeadersSettings={false}
              >
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
                  <AnswerAcrossLocales />
                </GraphiQL.Footer>
                <EditorAppearance />
                <DocsAcrossLocales />
                <ExamplesAcrossLocales config={config} />
                <AnswerPlaceholder />
                <TabsInSight />
                <AddressBar config={config} />
                {isFirstVisit && <FirstAnswer config={config} />}
              </GraphiQLInterface>
            </DocExplorerStore>
          </HistoryStore>
        </GraphiQLProvider>
      </main>
    </>
  );
}

/** True in a window in which an empty editor of variables would take the room of the query. */
function isNarrow(): boolean {
  return matchMedia('(max-width: 760px)').matches;
}
