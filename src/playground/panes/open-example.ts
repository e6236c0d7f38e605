import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import { isExample, type Operation, operationOf } from '../operation-address.ts';
import type { Example } from '../playground-config.ts';
import { currentLocale } from '../words/words.ts';

/** Opens an example: in the tab that has it already, else in the present tab if that is empty, else in a new one. */
export function useOpenExample(): (example: Example) => void {
  const { addTab, changeTab, setOperationFacts, setVisiblePlugin, updateActiveTabValues } =
    useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    ({ tabs, activeTabIndex, queryEditor, variableEditor }) => ({
      tabs,
      activeTabIndex,
      queryEditor,
      variableEditor,
    }),
  );
  return (example) => {
    const operation = operationOf(example, currentLocale());
    const at = tabs.findIndex((tab) => isExample(example, editorsOf(tab)));
    if (paneCoversEditors()) setVisiblePlugin(null);
    if (at === activeTabIndex) return;
    if (at >= 0) {
      changeTab(at);
    } else {
      if (tabs[activeTabIndex]?.query?.trim()) addTab();
      updateActiveTabValues({ ...operation, operationName: null });
      queryEditor?.setValue(operation.query);
      variableEditor?.setValue(operation.variables);
    }
    setOperationFacts(factsOf(operation.query));
  };
}

/** True when the window is so narrow that the pane lies over the editors: `graphiql-theme.css` has the width. */
function paneCoversEditors(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue('--pane-covers-editors') === 'true';
}

/** The facts that GraphiQL itself takes from a query 100 ms after an edit: without them a quick run would name the last tab's operation. */
function factsOf(query: string) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const operationName = operations[0]?.name?.value;
  return { documentAST, operations, ...(operationName !== undefined && { operationName }) };
}

/** The operation that a tab has in its editors. */
export function editorsOf(tab: { query: string | null; variables?: string | null }): Operation {
  return { query: tab.query ?? '', variables: tab.variables ?? '' };
}
