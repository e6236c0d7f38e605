// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are pieces of code.

/** A piece of GraphiQL's code that holds an English word, and the code to put in its place. */
type Rewrite = readonly [english: string, lookUp: string];

const say = (key: string, values = ''): string => `$say("graphiql.${key}"${values && `, ${values}`})`;

/** A string in a component: looked up whenever it renders. */
const text = (english: string, key: string, values?: string): Rewrite => [english, say(key, values)];

/** A property of an object made once when the module loads: looked up whenever it is read. */
const property = (name: string, english: string, key: string, values?: string): Rewrite => [
  `${name}: ${english}`,
  `get ${JSON.stringify(name)}() { return ${say(key, values)}; }`,
];

/** `Root Types` → `rootTypes`, as keys are written. */
const CAMEL_CASE = '(name => name[0].toLowerCase() + name.slice(1).replaceAll(" ", ""))';

const sought = (name: string, definition: string): string =>
  `isMatch(/^\\w*$/.test(searchValue) ? ${name} : (${definition}.description ?? ""), searchValue)`;

const DOCS = '@graphiql/plugin-doc-explorer/dist';
const HISTORY = '@graphiql/plugin-history/dist';
const REACT = '@graphiql/react/dist';
const UI = 'graphiql/dist/ui';
const MONACO = 'monaco-editor/esm/vs';
const SUGGEST = `${MONACO}/editor/contrib/suggest/browser`;

/** The editors' menu, by the ids of its commands. */
const MENU = {
  'editor.action.revealDefinition': 'graphiql.menu.definition',
  'editor.action.goToReferences': 'graphiql.menu.references',
  EditorContextPeek: 'graphiql.menu.peek',
  'editor.action.peekDefinition': 'graphiql.menu.peekDefinition',
  'editor.action.referenceSearch.trigger': 'graphiql.menu.peekReferences',
  'editor.action.changeAll': 'graphiql.menu.changeAll',
  'editor.action.formatDocument': 'graphiql.menu.format',
  'editor.action.clipboardCutAction': 'graphiql.menu.cut',
  'editor.action.clipboardCopyAction': 'graphiql.menu.copy',
  'editor.action.clipboardPasteAction': 'graphiql.menu.paste',
  'editor.action.quickCommand': 'graphiql.menu.palette',
  'graphql-run': 'graphiql.shortKeys.execute',
  'graphql-copy': 'graphiql.shortKeys.copy',
  'graphql-merge': 'graphiql.shortKeys.merge',
  'graphql-prettify': 'graphiql.shortKeys.prettify',
};
/** GraphiQL's commands have the editor's id before their own. */
const menuTitle = (title: string, id: string): Rewrite => [
  title,
  `(key => key ? $say(key) : ${title})(${JSON.stringify(MENU)}[${id}.split(":").at(-1)])`,
];

/** By file below `node_modules`; every rewrite must find its place. */
export const GRAPHIQL_WORDS: Readonly<Record<string, readonly Rewrite[]>> = {
  'graphiql/dist/GraphiQL.js': [
    property('newTab', '"New tab"', 'newTab'),
    [
      '`${editorToolsHiddenElement === "second" ? "Show" : "Hide"} editor tools`',
      `editorToolsHiddenElement === "second" ? ${say('showEditorTools')} : ${say('hideEditorTools')}`,
    ],
    text('"Editor Commands"', 'editorCommands'),
    text('"Operation Editor"', 'operationEditor'),
    text('"Variables"', 'variables'),
    text('"Headers"', 'headers'),
    text('"Select active operation"', 'tabs'),
    [
      'title: tab.title, onClick: handleTabClick, children: tab.title',
      `title: tab.title, onClick: handleTabClick, children: tab.title === "<untitled>" ? ${say('untitled')} : tab.title`,
    ],
  ],
  [`${UI}/sidebar.js`]: [
    property(
      'refetchSchema',
      '`Re-fetch GraphQL schema (${KEY_MAP.refetchSchema.key})`',
      'refetchSchema',
      '{ key: KEY_MAP.refetchSchema.key }',
    ),
    property('shortCutDialog', '"Open short keys dialog"', 'openShortKeys'),
    property('settingsDialogs', '"Open settings dialog"', 'openSettings'),
    [
      '`${isVisible_0 ? "Hide" : "Show"} ${plugin_0.title}`',
      `isVisible_0 ? ${say('hidePlugin', '{ title: plugin_0.title }')} : ${say('showPlugin', '{ title: plugin_0.title }')}`,
    ],
    text('"Short Keys"', 'shortKeys.title'),
    text(
      '"This modal provides a list of available keyboard shortcuts and their functions."',
      'shortKeys.about',
    ),
    text('"Settings"', 'settings.title'),
    text(
      '"This modal lets you adjust header persistence, interface theme, and clear local storage."',
      'settings.about',
    ),
    text('"Theme"', 'settings.theme'),
    text('"Adjust how the interface appears."', 'settings.themeAbout'),
    text('"System"', 'settings.system'),
    text('"Light"', 'settings.light'),
    text('"Dark"', 'settings.dark'),
    text('"Clear storage"', 'settings.clear'),
    text('"Remove all locally stored data and start fresh."', 'settings.clearAbout'),
    text('"Cleared data"', 'settings.cleared'),
    text('"Failed"', 'settings.clearFailed'),
    text('"Clear data"', 'settings.clearButton'),
  ],
  [`${UI}/short-keys.js`]: [
    text('"Short Key"', 'shortKeys.keys'),
    text('"Function"', 'shortKeys.function'),
    ['"Execute query"', '"graphiql.shortKeys.execute"'],
    ['"Open the Command Palette (you must have focus in the editor)"', '"graphiql.shortKeys.palette"'],
    ['"Prettify editors"', '"graphiql.shortKeys.prettify"'],
    ['"Copy query"', '"graphiql.shortKeys.copy"'],
    ['"Re-fetch schema using introspection"', '"graphiql.shortKeys.refetch"'],
    ['"Search in documentation"', '"graphiql.shortKeys.searchDocs"'],
    ['"Search in editor"', '"graphiql.shortKeys.searchEditor"'],
    ['"Merge fragments definitions into operation definition"', '"graphiql.shortKeys.merge"'],
    ['children: title', 'children: $say(title)'],
    // The paragraph below the table links to other sites, which this page must work without.
    ['/* @__PURE__ */ jsxs("p"', 'false && /* @__PURE__ */ jsxs("p"'],
  ],
  [`${UI}/toolbar.js`]: [
    text('`Prettify query (${KEY_MAP.prettify.key})`', 'prettify', '{ key: KEY_MAP.prettify.key }'),
    text(
      '`Merge fragments into query (${KEY_MAP.mergeFragments.key})`',
      'merge',
      '{ key: KEY_MAP.mergeFragments.key }',
    ),
    text('`Copy query (${KEY_MAP.copyQuery.key})`', 'copy', '{ key: KEY_MAP.copyQuery.key }'),
  ],
  [`${DOCS}/context.js`]: [
    property('title', '"Documentation Explorer"', 'docs.title'),
    property('name', '"Docs"', 'docs.root'),
    [
      `'.graphiql-sidebar button[aria-label="Show Documentation Explorer"]'`,
      `'.graphiql-sidebar button[aria-label="' + ${say('showPlugin', '{ title: DOC_EXPLORER_PLUGIN.title }')} + '"]'`,
    ],
  ],
  [`${DOCS}/components/doc-explorer.js`]: [
    text('"Error fetching schema"', 'docs.fetchError'),
    text('"Schema is invalid: "', 'docs.invalidSchema'),
    text('"No GraphQL schema available"', 'docs.noSchema'),
    text('`Go back to ${prevName}`', 'docs.back', '{ name: prevName }'),
    text('"Documentation Explorer"', 'docs.title'),
  ],
  [`${DOCS}/components/schema-documentation.js`]: [
    text('"A GraphQL schema provides a root type for each kind of operation."', 'docs.schema'),
  ],
  [`${DOCS}/components/section.js`]: [
    ['t1,\n      title\n', `t1,\n      $say("graphiql.docs.sections." + ${CAMEL_CASE}(title))\n`],
  ],
  [`${DOCS}/components/search.js`]: [
    text('`Search ${navItem.name}...`', 'docs.search', '{ name: navItem.name }'),
    text('"No results found"', 'docs.noResults'),
    text('"Other results"', 'docs.otherResults'),
    // What is no name is looked for in the descriptions: a reader of Japanese types Japanese.
    ['isMatch(typeName, searchValue)', sought('typeName', 'type')],
    ['isMatch(fieldName, searchValue)', sought('fieldName', 'field')],
  ],
  [`${DOCS}/components/field-documentation.js`]: [
    text('"Show Deprecated Arguments"', 'docs.showDeprecatedArguments'),
  ],
  [`${DOCS}/components/type-documentation.js`]: [
    text('"Show Deprecated Fields"', 'docs.showDeprecatedFields'),
    text('"Show Deprecated Values"', 'docs.showDeprecatedValues'),
  ],
  [`${DOCS}/components/argument.js`]: [text('"Deprecated"', 'docs.deprecated')],
  [`${DOCS}/components/deprecation-reason.js`]: [text('"Deprecated"', 'docs.deprecated')],
  [`${HISTORY}/index.js`]: [property('title', '"History"', 'history.title')],
  [`${HISTORY}/components.js`]: [
    text('"History"', 'history.title'),
    text('"Cleared"', 'history.cleared'),
    text('"Failed to Clear"', 'history.clearFailed'),
    text('"Clear"', 'history.clear'),
    text('"Type a label"', 'history.typeLabel'),
    text('"Save"', 'history.save'),
    text('"Set active"', 'history.open'),
    text('"Edit label"', 'history.editLabel'),
    text('"Remove favorite"', 'history.unfavourite'),
    text('"Add favorite"', 'history.favourite'),
    text('"Delete from history"', 'history.delete'),
  ],
  [`${REACT}/components/execute-button/index.js`]: [
    [
      '`${isRunning ? "Stop" : "Execute"} query (${formatShortcutForOS(KEY_MAP.runQuery.key, "Cmd")})`',
      `$say(isRunning ? "graphiql.stop" : "graphiql.execute", { key: formatShortcutForOS(KEY_MAP.runQuery.key, "Cmd") })`,
    ],
    text('`<Unnamed ${operation.operation}>`', 'unnamed', '{ operation: operation.operation }'),
  ],
  [`${REACT}/components/tabs/index.js`]: [text('"Close Tab"', 'closeTab')],
  [`${REACT}/components/dialog/index.js`]: [text('"Close dialog"', 'closeDialog')],
  [`${REACT}/components/response-editor.js`]: [
    text('"Result Window"', 'response'),
    ['>Loading...<', `>\${${say('loading')}}<`],
  ],
  [`${REACT}/stores/execution.js`]: [
    text('"Automatically added leaf fields"', 'leavesAdded'),
    [
      '`Request not sent. ${editor === variableEditor ? "Variables" : "Request headers"} ${error.message}`',
      say(
        'notSent',
        `{ editor: editor === variableEditor ? ${say('variables')} : ${say('headers')}, problem: error.message }`,
      ),
    ],
  ],
  [`${REACT}/stores/schema.js`]: [
    [
      '`Introspection failed. Request headers ${error instanceof Error ? error.message : error}`',
      say(
        'notSent',
        `{ editor: ${say('headers')}, problem: error instanceof Error ? error.message : error }`,
      ),
    ],
  ],
  [`${REACT}/utility/jsonc.js`]: [
    [
      '`${PARSE_ERROR_MESSAGES[code] ?? code} at line ${line}, column ${column}`',
      say('json.place', `{ problem: $say("graphiql.json." + ${CAMEL_CASE}(code)), line, column }`),
    ],
    [
      '`are invalid JSON: ${error instanceof Error ? error.message : error}.`',
      say('json.invalid', '{ problem: error instanceof Error ? error.message : error }'),
    ],
    text('"are not a JSON object."', 'json.notAnObject'),
  ],
  [`${MONACO}/platform/actions/common/actions.js`]: [
    menuTitle("(typeof action.title === 'string' ? action.title : action.title.value)", 'action.id'),
    menuTitle("typeof item.title === 'string' ? item.title : item.title.value", 'item.submenu.id'),
  ],
  [`${SUGGEST}/suggestWidget.js`]: [
    [
      'static { this.LOADING_MESSAGE = nls.localize(\'suggestWidget.loading\', "Loading..."); }',
      `static get LOADING_MESSAGE() { return ${say('loading')}; }`,
    ],
    [
      'static { this.NO_SUGGESTIONS_MESSAGE = nls.localize(\'suggestWidget.noSuggestions\', "No suggestions."); }',
      `static get NO_SUGGESTIONS_MESSAGE() { return ${say('suggest.none')}; }`,
    ],
  ],
  [`${SUGGEST}/suggestWidgetRenderer.js`]: [text('nls.localize(\'readMore\', "Read More")', 'suggest.more')],
  [`${SUGGEST}/suggestWidgetDetails.js`]: [
    text('nls.localize(\'details.close\', "Close")', 'closeDialog'),
    text('nls.localize(\'loading\', "Loading...")', 'loading'),
  ],
};
