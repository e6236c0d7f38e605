import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

const MAX_BYTES = 1024 * 1024;
const MAX_KEYS = 10_000;
const MAX_DEPTH = 8;
/** A key segment; `_` joins i18next's plural and context suffixes. The dot joins segments, so it is not in one. */
const KEY_SEGMENT = /^[A-Za-z0-9_-]+$/;
const UNSAFE_SEGMENTS = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong at a place of a locale file. Lines and columns count from 1. */
export interface LocaleFileProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ParsedLocaleFile {
  /** Texts by dotted key, in NFC. Empty where there are problems: half a file is never served. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly LocaleFileProblem[];
}

/** Reads one locale file: i18next JSON, nested objects of strings. Never throws; says every problem it found. */
export function parseLocaleFile(source: string): ParsedLocaleFile {
  const json = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const texts = new Map<string, string>();
  const problems: LocaleFileProblem[] = [];
  const path: string[] = [];
  const seen: Set<string>[] = [];
  const report = (line: number, character: number, message: string) => {
    problems.push({ line: line + 1, column: character + 1, message });
  };

  if (Buffer.byteLength(json) > MAX_BYTES) {
    return {
      texts: new Map(),
      problems: [{ line: 1, column: 1, message: 'The file is larger than 1 MiB; split it.' }],
    };
  }
  const notAString = (found: string, line: number, character: number) =>
    report(
      line,
      character,
      `${path.join('.') || 'The file'} is ${found}; a text must be a string in double quotes.`,
    );

  visit(
    json,
    {
      onObjectBegin: (_offset, _length, line, character) => {
        if (seen.length >= MAX_DEPTH)
          report(line, character, `Objects are nested deeper than ${MAX_DEPTH} levels.`);
        seen.push(new Set());
      },
      onObjectEnd: () => {
        seen.pop();
        path.pop();
      },
      onObjectProperty: (key, _offset, _length, line, character) => {
        path.length = seen.length - 1;
        path.push(key);
        const siblings = seen.at(-1) as Set<string>;
        if (siblings.has(key))
          report(line, character, `The key "${path.join('.')}" is there twice; delete one.`);
        else if (!KEY_SEGMENT.test(key) || UNSAFE_SEGMENTS.has(key)) {
          report(
            line,
            character,
            `The key "${key}" may have only the letters A–Z and a–z, digits, "_" and "-".`,
          );
        }
        siblings.add(key);
      },
      onArrayBegin: (_offset, _length, line, character) => notAString('a list', line, character),
      onLiteralValue: (value, _offset, _length, line, character) => {
        if (seen.length === 0 || typeof value !== 'string') {
          notAString(value === null ? 'null' : `a ${typeof value}`, line, character);
        } else if (!value.isWellFormed() || hasControlCharacter(value)) {
          report(
            line,
            character,
            `${path.join('.')} has a control character or half a surrogate pair; delete it.`,
          );
        } else texts.set(path.join('.'), value.normalize('NFC'));
      },
      onError: (code, _offset, _length, line, character) =>
        report(line, character, describeSyntaxError(code)),
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  if (texts.size > MAX_KEYS) report(0, 0, `The file has ${texts.size} texts; ${MAX_KEYS} at most, split it.`);
  return problems.length > 0 ? { texts: new Map(), problems } : { texts, problems };
}

/** C0 and C1 except tab and line feed, and the bidirectional overrides of CVE-2021-42574. */
function hasControlCharacter(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.test(text);
}

function describeSyntaxError(code: ParseErrorCode): string {
  const words = printParseErrorCode(code).replace(
    /([a-z])([A-Z])/g,
    (_, end, start) => `${end} ${start.toLowerCase()}`,
  );
  return `This is not valid JSON here: ${words}.`;
}
