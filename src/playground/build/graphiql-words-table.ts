// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are pieces of code.

/** A piece of GraphiQL's code that holds an English word, or does not keep it, and the code to put in its place. */
type Rewrite = readonly [english: string, lookUp: string];

const lookUp = (key: string, values = ''): string => `$t("graphiql.${key}"${values && `, ${values}`})`;

/** A string in a component: looked up whenever it renders. */
const text = (english: string, key: string, values?: string): Rewrite => [english, lookUp(key, values)];

/** A property of an object made once when the module loads: looked up whenever it is read. */
const property = (name: string, english: string, key: string, values?: string): Rewrite => [
  `${name}: ${english}`,
  `get ${JSON.stringify(name)}() { return ${lookUp(key, values)}; }`,
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

const FIND = `${MONACO}/editor/contrib/find/browser`;

/** The constants of Monaco's search in an editor: name, id, English, key. */
const FIND_WORDS = [
  ['FIND_DIALOG_LABEL', 'label.findDialog', 'Find / Replace', 'find.title'],
  ['FIND_INPUT_LABEL', 'label.find', 'Find', 'find.find'],
  ['FIND_INPUT_PLACEHOLDER', 'placeholder.find', 'Find', 'find.find'],
  ['PREVIOUS_MATCH_BTN_LABEL', 'label.previousMatchButton', 'Previous Match', 'find.previous'],
  ['NEXT_MATCH_BTN_LABEL', 'label.nextMatchButton', 'Next Match', 'find.next'],
  ['TOGGLE_SELECTION_FIND_TITLE', 'label.toggleSelectionFind', 'Find in Selection', 'find.inSelection'],
  ['CLOSE_BTN_LABEL', 'label.closeButton', 'Close', 'closeDialog'],
  ['REPLACE_INPUT_LABEL', 'label.replace', 'Replace', 'find.replace'],
  ['REPLACE_INPUT_PLACEHOLDER', 'placeholder.replace', 'Replace', 'find.replace'],
  ['REPLACE_BTN_LABEL', 'label.replaceButton', 'Replace', 'find.replace'],
  ['REPLACE_ALL_BTN_LABEL', 'label.replaceAllButton', 'Replace All', 'find.replaceAll'],
  ['TOGGLE_REPLACE_MODE_BTN_LABEL', 'label.toggleReplaceButton', 'Toggle Replace', 'find.toggleReplace'],
] as const;

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
  'graphql-run': 'graphiql.shortKeys.execute',
  'graphql-copy': 'graphiql.shortKeys.copy',
  'graphql-merge': 'graphiql.shortKeys.merge',
  'graphql-prettify': 'graphiql.shortKeys.prettify',
};
/** GraphiQL's commands have the editor's id before their own. */
const menuTitle = (title: string, id: string): Rewrite => [
  title,
  `(key => key ? $t(key) : ${title})(${JSON.stringify(MENU)}[${id}.split(":").at(-1)])`,
];

/** A constant of Monaco's, which is made before there are words: taken away, and looked up wherever it is used. */
const constant = (declaration: string, name: string, key: string, values?: string): Rewrite[] => [
  [declaration, ''],
  text(name, key, values),
];

/**
 * A key with Ctrl: on Linux and Windows upstream's key is the one that the system keeps for itself, and not the one it
 * names.
 */
const withCtrl = (key: string): Rewrite => [
  `KeyMod.Shift | KeyMod.WinCtrl | KeyCode.${key}`,
  `KeyMod.Shift | (isMacOs ? KeyMod.WinCtrl : KeyMod.CtrlCmd) | KeyCode.${key}`,
];

/** The rewrites by file below `node_modules`; every rewrite must find its place. */
export const GRAPHIQL_WORDS: Readonly<Record<string, readonly Rewrite[]>> = {
  'graphiql/dist/GraphiQL.js': [
    property('newTab', '"New tab"', 'newTab'),
    [
      '`${editorToolsHiddenElement === "second" ? "Show" : "Hide"} editor tools`',
      `editorToolsHiddenElement === "second" ? ${lookUp('showEditorTools')} : ${lookUp('hideEditorTools')}`,
    ],
    text('"Editor Commands"', 'editorCommands'),
    text('"Operation Editor"', 'operationEditor'),
    text('"Variables"', 'variables'),
    text('"Headers"', 'headers'),
    text('"Select active operation"', 'tabs'),
    [
      'title: tab.title, onClick: handleTabClick, children: tab.title',
      `title: tab.title, onClick: handleTabClick, children: tab.title === "<untitled>" ? ${lookUp('untitled')} : tab.title`,
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
      `isVisible_0 ? ${lookUp('hidePlugin', '{ title: plugin_0.title }')} : ${lookUp('showPlugin', '{ title: plugin_0.title }')}`,
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
    ['"Open the Command Palette (you must have focus in the editor)": "F1",', ''],
    ['"Prettify editors"', '"graphiql.shortKeys.prettify"'],
    ['"Copy query"', '"graphiql.shortKeys.copy"'],
    ['"Re-fetch schema using introspection"', '"graphiql.shortKeys.refetch"'],
    ['"Search in documentation"', '"graphiql.shortKeys.searchDocs"'],
    ['"Search in editor"', '"graphiql.shortKeys.searchEditor"'],
    ['"Merge fragments definitions into operation definition"', '"graphiql.shortKeys.merge"'],
    ['children: title', 'children: $t(title)'],
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
      `'.graphiql-sidebar button[aria-label="' + ${lookUp('showPlugin', '{ title: DOC_EXPLORER_PLUGIN.title }')} + '"]'`,
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
    ['t1,\n      title\n', `t1,\n      $t("graphiql.docs.sections." + ${CAMEL_CASE}(title))\n`],
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
      `$t(isRunning ? "graphiql.stop" : "graphiql.execute", { key: formatShortcutForOS(KEY_MAP.runQuery.key, "Cmd") })`,
    ],
    text('`<Unnamed ${operation.operation}>`', 'unnamed', '{ operation: operation.operation }'),
  ],
  [`${REACT}/components/tabs/index.js`]: [text('"Close Tab"', 'closeTab')],
  [`${REACT}/components/dialog/index.js`]: [text('"Close dialog"', 'closeDialog')],
  [`${REACT}/components/response-editor.js`]: [
    text('"Result Window"', 'response'),
    ['>Loading...<', `>\${${lookUp('loading')}}<`],
  ],
  [`${REACT}/stores/execution.js`]: [
    text('"Automatically added leaf fields"', 'leavesAdded'),
    [
      '`Request not sent. ${editor === variableEditor ? "Variables" : "Request headers"} ${error.message}`',
      lookUp(
        'notSent',
        `{ editor: editor === variableEditor ? ${lookUp('variables')} : ${lookUp('headers')}, problem: error.message }`,
      ),
    ],
  ],
  [`${REACT}/stores/schema.js`]: [
    [
      '`Introspection failed. Request headers ${error instanceof Error ? error.message : error}`',
      lookUp(
        'notSent',
        `{ editor: ${lookUp('headers')}, problem: error instanceof Error ? error.message : error }`,
      ),
    ],
  ],
  [`${REACT}/utility/jsonc.js`]: [
    [
      '`${PARSE_ERROR_MESSAGES[code] ?? code} at line ${line}, column ${column}`',
      lookUp('json.place', `{ problem: $t("graphiql.json." + ${CAMEL_CASE}(code)), line, column }`),
    ],
    [
      '`are invalid JSON: ${error instanceof Error ? error.message : error}.`',
      lookUp('json.invalid', '{ problem: error instanceof Error ? error.message : error }'),
    ],
    text('"are not a JSON object."', 'json.notAnObject'),
  ],
  [`${REACT}/constants.js`]: ['KeyP', 'KeyM', 'KeyC'].map(withCtrl),
  // The palette offers all that Monaco can do, most of it of no use here, and in English.
  [`${MONACO}/editor/standalone/browser/quickAccess/standaloneCommandsQuickAccess.js`]: [
    ['registerEditorAction(GotoLineAction);', ''],
  ],
  'monaco-graphql/esm/languageFeatures.js': [
    [
      'editor.setModelMarkers(editor.getModel(resource), languageId, diagnostics);',
      'editor.setModelMarkers(editor.getModel(resource), languageId, diagnostics.map(each => ({ ...each, message: $localizedProblem(each.message) })));',
    ],
  ],
  [`${MONACO}/editor/contrib/hover/browser/markerHoverParticipant.js`]: [
    text('nls.localize(\'view problem\', "View Problem")', 'problem.view'),
    text('nls.localize(\'noQuickFixes\', "No quick fixes available")', 'problem.noFix'),
    text('nls.localize(\'checkingForQuickFixes\', "Checking for quick fixes...")', 'loading'),
  ],
  [`${FIND}/findWidget.js`]: [
    ...FIND_WORDS.flatMap(([name, id, english, key]) =>
      constant(`const NLS_${name} = nls.localize('${id}', "${english}");`, `NLS_${name}`, key),
    ),
    ...constant(
      'export const NLS_MATCHES_LOCATION = nls.localize(\'label.matchesLocation\', "{0} of {1}");',
      'strings.format(NLS_MATCHES_LOCATION, matchesPosition, matchesCount)',
      'find.place',
      '{ place: matchesPosition, total: matchesCount }',
    ),
    ...constant(
      'export const NLS_NO_RESULTS = nls.localize(\'label.noResults\', "No results");',
      'NLS_NO_RESULTS',
      'find.noResults',
    ),
  ],
  [`${MONACO}/base/browser/ui/findinput/findInputToggles.js`]: [
    ...constant(
      'const NLS_CASE_SENSITIVE_TOGGLE_LABEL = nls.localize(\'caseDescription\', "Match Case");',
      'NLS_CASE_SENSITIVE_TOGGLE_LABEL',
      'find.matchCase',
    ),
    ...constant(
      'const NLS_WHOLE_WORD_TOGGLE_LABEL = nls.localize(\'wordsDescription\', "Match Whole Word");',
      'NLS_WHOLE_WORD_TOGGLE_LABEL',
      'find.wholeWord',
    ),
    ...constant(
      'const NLS_REGEX_TOGGLE_LABEL = nls.localize(\'regexDescription\', "Use Regular Expression");',
      'NLS_REGEX_TOGGLE_LABEL',
      'find.regex',
    ),
  ],
  [`${MONACO}/base/browser/ui/findinput/replaceInput.js`]: constant(
    'const NLS_PRESERVE_CASE_LABEL = nls.localize(\'label.preserveCaseToggle\', "Preserve Case");',
    'NLS_PRESERVE_CASE_LABEL',
    'find.preserveCase',
  ),
  [`${MONACO}/platform/actions/common/actions.js`]: [
    menuTitle("(typeof action.title === 'string' ? action.title : action.title.value)", 'action.id'),
    menuTitle("typeof item.title === 'string' ? item.title : item.title.value", 'item.submenu.id'),
  ],
  [`${SUGGEST}/suggestWidget.js`]: [
    [
      'static { this.LOADING_MESSAGE = nls.localize(\'suggestWidget.loading\', "Loading..."); }',
      `static get LOADING_MESSAGE() { return ${lookUp('loading')}; }`,
    ],
    [
      'static { this.NO_SUGGESTIONS_MESSAGE = nls.localize(\'suggestWidget.noSuggestions\', "No suggestions."); }',
      `static get NO_SUGGESTIONS_MESSAGE() { return ${lookUp('suggest.none')}; }`,
    ],
  ],
  [`${SUGGEST}/suggestWidgetRenderer.js`]: [text('nls.localize(\'readMore\', "Read More")', 'suggest.more')],
  [`${SUGGEST}/suggestWidgetDetails.js`]: [
    text('nls.localize(\'details.close\', "Close")', 'closeDialog'),
    text('nls.localize(\'loading\', "Loading...")', 'loading'),
  ],
};
