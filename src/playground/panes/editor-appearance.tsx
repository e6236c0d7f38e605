import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

const FONTS =
  'ui-monospace, "SFMono-Regular", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Hiragino Sans", "Noto Sans Mono CJK JP", "Noto Sans CJK JP", "Yu Gothic", monospace';

const LIGHT = {
  ink: '#26282f',
  muted: '#6d7280',
  accent: '#24508c',
  string: '#9a3324',
  number: '#7a5500',
  raised: '#ffffff',
  chosen: '#e4ebf5',
  border: '#dcdde1',
} as const;

const DARK: Record<keyof typeof LIGHT, string> = {
  ink: '#dfe2e8',
  muted: '#949aa8',
  accent: '#9dbdf0',
  string: '#f0a594',
  number: '#e3c27a',
  raised: '#20232a',
  chosen: '#303a4d',
  border: '#3a3e48',
};

/** Gives GraphiQL's editors the page's colours and a face that has Japanese. */
export function EditorAppearance() {
  const monaco = useMonaco(({ monaco }) => monaco);
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL(
    ({ queryEditor, variableEditor, headerEditor, responseEditor }) => ({
      queryEditor,
      variableEditor,
      headerEditor,
      responseEditor,
    }),
  );

  useEffect(() => {
    if (!monaco) return;
    // GraphiQL's own theme names: defining them again recolours the editors in use.
    monaco.editor.defineTheme('graphiql-LIGHT', theme('vs', LIGHT));
    monaco.editor.defineTheme('graphiql-DARK', theme('vs-dark', DARK));
  }, [monaco]);

  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor, responseEditor]) {
      editor?.updateOptions({
        fontFamily: FONTS,
        fontSize: 13.5,
        lineHeight: 1.6,
        wordWrap: 'on',
        // Full-width punctuation is no look-alike of ASCII in Japanese text.
        unicodeHighlight: { ambiguousCharacters: false },
      });
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  return null;
}

function theme(base: 'vs' | 'vs-dark', colours: Record<keyof typeof LIGHT, string>) {
  const { ink, muted, accent, string, number, raised, chosen, border } = colours;
  const token = (name: string, colour: string) => ({ token: name, foreground: colour.slice(1) });
  return {
    base,
    inherit: true,
    colors: {
      'editor.background': '#ffffff00',
      'editor.foreground': ink,
      'editorLineNumber.foreground': muted,
      'editorLineNumber.dimmedForeground': muted,
      'editorBracketHighlight.foreground1': muted,
      'editorBracketHighlight.foreground2': muted,
      'editorBracketHighlight.foreground3': muted,
      'editorWidget.background': raised,
      'editorWidget.border': border,
      'editorHoverWidget.background': raised,
      'editorHoverWidget.border': border,
      'editorSuggestWidget.background': raised,
      'editorSuggestWidget.border': border,
      'editorSuggestWidget.foreground': ink,
      'editorSuggestWidget.selectedBackground': chosen,
      'editorSuggestWidget.selectedForeground': ink,
      'editorSuggestWidget.highlightForeground': accent,
      'editorSuggestWidget.focusHighlightForeground': accent,
      'quickInput.background': raised,
      'quickInputList.focusBackground': chosen,
      'quickInputList.focusForeground': ink,
      'menu.background': raised,
      'menu.selectionBackground': chosen,
      'menu.selectionForeground': ink,
      'list.hoverBackground': chosen,
      'scrollbar.shadow': '#ffffff00',
      'textLink.foreground': accent,
      'editorLink.activeForeground': accent,
      focusBorder: accent,
    },
    rules: [
      token('', ink),
      token('comment', muted),
      token('string', string),
      token('number', number),
      token('keyword', accent),
      token('key.identifier', ink),
      token('type.identifier', number),
      token('argument.identifier', number),
      // Monaco's base themes colour these by their full names.
      token('string.key.json', accent),
      token('string.value.json', string),
      token('number.json', number),
      token('keyword.json', number),
    ],
  };
}
