import { escapeHtml } from './escape-html.ts';

// The lexical grammars of JSON and GraphQL are near enough for one pattern: a name in quotes before a
// colon is a JSON key, other quotes are a string, then GraphQL's comments, keywords and variables.
const TOKEN =
  /(?<key>"(?:\\.|[^"\\])*"(?=\s*:))|(?<string>"(?:\\.|[^"\\])*")|(?<comment>#[^\n]*)|(?<keyword>\b(?:query|mutation|subscription|fragment|on|true|false|null)\b)|(?<variable>[$@]\w+)|(?<number>-?\b\d+(?:\.\d+)?\b)/g;

/**
 * GraphQL or JSON as HTML: each line a `<span class="line">` that keeps its indentation when it wraps, its
 * tokens in `<span class="…">` (key, string, comment, keyword, variable, number).
 */
export function highlightCode(source: string): string {
  return source.split('\n').map(highlightLine).join('');
}

/** Code of any language as HTML, in lines like those of `highlightCode`. */
export function plainCode(source: string): string {
  return source
    .split('\n')
    .map((line) => codeLine(line, escapeHtml(line)))
    .join('');
}

function highlightLine(line: string): string {
  let html = '';
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    html += `${escapeHtml(line.slice(end, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return codeLine(line, html + escapeHtml(line.slice(end)));
}

function codeLine(line: string, html: string): string {
  const indentation = line.length - line.trimStart().length;
  return `<span class="line" style="--indentation:${indentation + 2}ch">${html}</span>`;
}
