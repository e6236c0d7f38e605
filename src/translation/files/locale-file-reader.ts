import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import { isSlugKey, slugProblem } from '../texts/localized-slug.ts';
import type {
  FilePosition,
  LocaleFileProblem,
  LocaleFileProblemCode,
  ProblemParams,
} from './locale-file-problem.ts';

const MAX_DEPTH = 8;
/** A key segment; `_` joins i18next's plural and context suffixes. The dot joins segments, so it is not in one. */
const KEY_SEGMENT = /^[A-Za-z0-9_-]+$/;
const UNSAFE_SEGMENTS = new Set(['__proto__', 'constructor', 'prototype']);

/** Ends the visit: the parser recurses, so what is deep enough would end the process. */
export class TooDeep extends Error {}

/** A visitor of jsonc-parser that gathers the texts of a locale file and all that is wrong in it. */
export class LocaleFileReader {
  readonly texts = new Map<string, string>();
  readonly positions = new Map<string, FilePosition>();
  readonly problems: LocaleFileProblem[] = [];
  readonly #path: string[] = [];
  /** The keys of each object or list that the visit is in. */
  readonly #open: Set<string>[] = [];
  #position: FilePosition = { line: 1, column: 1 };

  readonly #isTemplate: boolean;

  constructor(isTemplate: boolean) {
    this.#isTemplate = isTemplate;
  }

  onObjectBegin = (_offset: number, _length: number, line: number, character: number) =>
    this.#enter(line, character);
  onObjectEnd = () => void this.#open.pop();

  onArrayBegin = (_offset: number, _length: number, line: number, character: number) => {
    this.#reportValue('list', line, character);
    this.#enter(line, character);
  };
  onArrayEnd = () => void this.#open.pop();

  onObjectProperty = (key: string, _offset: number, _length: number, line: number, character: number) => {
    const siblings = this.#open.at(-1) as Set<string>;
    this.#path.length = this.#open.length - 1;
    this.#path.push(key);
    this.#position = { line: line + 1, column: character + 1 };
    if (siblings.has(key)) this.#report(line, character, 'KEY_TWICE', { key: this.#key });
    else if (UNSAFE_SEGMENTS.has(key)) this.#report(line, character, 'KEY_RESERVED', { key });
    else if (!KEY_SEGMENT.test(key)) this.#report(line, character, 'KEY_MALFORMED', { key });
    siblings.add(key);
  };

  onLiteralValue = (value: unknown, _offset: number, _length: number, line: number, character: number) => {
    if (this.#open.length === 0 || typeof value !== 'string') {
      this.#reportValue(value === null ? 'null' : typeof value, line, character);
    } else if (!value.isWellFormed() || hasControlCharacter(value)) {
      this.#report(line, character, 'CONTROL_CHARACTER', { key: this.#key });
    } else if (this.#isTemplate && value.includes('$t(')) {
      this.#report(line, character, 'NESTING_IN_TEMPLATE', { key: this.#key, nesting: '$t(' });
    } else if (value !== '') {
      const text = value.normalize('NFC');
      const wrong = this.#isTemplate || !isSlugKey(this.#key) ? null : slugProblem(text);
      if (wrong !== null) this.#report(line, character, wrong.code, { key: this.#key, ...wrong.params });
      this.texts.set(this.#key, text);
      this.positions.set(this.#key, this.#position);
    }
  };

  onError = (code: ParseErrorCode, _offset: number, _length: number, line: number, character: number) =>
    this.#report(line, character, 'JSON_INVALID', { context: printParseErrorCode(code) });

  get #key(): string {
    return this.#path.join('.');
  }

  #enter(line: number, character: number): void {
    if (this.#open.length >= MAX_DEPTH) {
      this.#report(line, character, 'NESTED_TOO_DEEP', { limit: MAX_DEPTH });
      throw new TooDeep();
    }
    this.#open.push(new Set());
  }

  #reportValue(found: string, line: number, character: number): void {
    if (this.#open.length === 0) this.#report(line, character, 'NOT_AN_OBJECT', { context: found });
    else this.#report(line, character, 'NOT_A_STRING', { context: found, key: this.#key });
  }

  #report(line: number, character: number, code: LocaleFileProblemCode, params: ProblemParams): void {
    this.problems.push({ line: line + 1, column: character + 1, code, params });
  }
}

/** C0 and C1 except tab and line feed, and the bidirectional overrides of CVE-2021-42574. */
function hasControlCharacter(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.test(text);
}
