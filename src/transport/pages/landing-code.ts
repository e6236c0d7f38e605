const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? character);
}

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

function highlightLine(line: string): string {
  const indentation = line.length - line.trimStart().length;
  let html = '';
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    html += `${escapeHtml(line.slice(end, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  html += escapeHtml(line.slice(end));
  return `<span class="line" style="--indentation:${indentation + 2}ch">${html}</span>`;
}
