import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import { withoutByteOrderMark } from './parse-locale-file.ts';

/** A new locale file: nested objects in natural order, so that `statements.2` stands before `statements.10`. */
export function newLocaleFile(texts: ReadonlyMap<string, string | null>): string {
  const root = emptyObject();
  for (const [key, value] of inNaturalOrder(texts)) {
    if (value === null) continue;
    const segments = key.split('.');
    const last = segments.pop() as string;
    let parent = root;
    for (const segment of segments) {
      parent[segment] ??= emptyObject();
      const child = parent[segment];
      if (typeof child === 'string')
        throw new Error(`${key}: there is a text at ${segment}, so none below it.`);
      parent = child;
    }
    parent[last] = value;
  }
  return `${JSON.stringify(root, null, 2)}\n`;
}

/**
 * A locale file with some texts set (null: deleted) and the rest of it as it is: order, spacing, line ends. New keys
 * come last in their object; an object that is left empty goes too.
 */
export function editLocaleFile(source: string, texts: ReadonlyMap<string, string | null>): string {
  const json = withoutByteOrderMark(source);
  const formattingOptions = formattingOf(json);
  let edited = json;
  for (const [key, value] of inNaturalOrder(texts)) {
    const path = key.split('.');
    const changed = value === null ? emptiedBy(edited, path) : path;
    if (changed === null) continue;
    edited =
      changed.length === 0
        ? '{}\n'
        : applyEdits(edited, modify(edited, changed, value ?? undefined, { formattingOptions }));
  }
  return source.slice(0, source.length - json.length) + edited;
}

interface Nested {
  [segment: string]: string | Nested;
}

/** Without a prototype, so that `__proto__` is a key like any other. */
function emptyObject(): Nested {
  return Object.create(null);
}

/** The path of the outermost object that has nothing but the text at `path`; null where there is no such text. */
function emptiedBy(json: string, path: readonly string[]): string[] | null {
  const root = parseTree(json);
  if (root === undefined || findNodeAtLocation(root, [...path]) === undefined) return null;
  let last = path.length;
  while (last > 0 && findNodeAtLocation(root, path.slice(0, last - 1))?.children?.length === 1) last -= 1;
  return path.slice(0, last);
}

function formattingOf(json: string) {
  const indent = /^[ \t]+(?=")/m.exec(json)?.[0] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: json.includes('\r\n') ? '\r\n' : '\n',
  };
}

const { compare } = new Intl.Collator('en', { numeric: true });

function inNaturalOrder<Value>(texts: ReadonlyMap<string, Value>): [string, Value][] {
  return [...texts].sort(([a], [b]) => compare(a, b));
}
