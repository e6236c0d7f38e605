import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import { isSlugKey, slugProblem } from '../texts/localized-slug.ts';

const MAX_DEPTH = 8;
/** A key segment; `_` joins i18next's plural and context suffixes. The dot joins segments, so it is not in one. */
const KEY_SEGMENT = /^[A-Za-z0-9_-]+$/;
const UNSAFE_SEGMENTS = new Set(['__proto__', 'constructor', 'prototype']);

/** A place in a file. Lines and columns count from 1, columns in UTF-16 code units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong at a place of a locale file, and how to mend it. */
export interface LocaleFileProblem extends Place {
  readonly message: string;
}

/** Ends the visit: the parser recurses, so what is deep enough would end the process. */
export class TooDeep extends Error {}

/** A visitor of jsonc-parser that gathers the texts of a locale file and all that is wrong in it. */
export class LocaleFileReader {
  readonly texts = new Map<string, string>();
  readonly places = new Map<string, Place>();
  readonly problems: LocaleFileProblem[] = [];
  readonly #path: string[] = [];
  /** The keys of each object or list that the visit is in. */
  readonly #open: Set<string>[] = [];
  #place: Place = { line: 1, column: 1 };

  readonly #isTemplate: boolean;

  constructor(isTemplate: boolean) {
    this.#isTemplate = isTemplate;
  }

  onObjectBegin = (_offset: number, _length: number, line: number, character: number) =>
    this.#enter(line, character);
  onObjectEnd = () => void this.#open.pop();

  onArrayBegin = (_offset: number, _length: number, line: number, character: number) => {
    this.#reportValue('a list', line, character);
    this.#enter(line, character);
  };
  onArrayEnd = () => void this.#open.pop();

  onObjectProperty = (key: string, _offset: number, _length: number, line: number, character: number) => {
    const siblings = this.#open.at(-1) as Set<string>;
    this.#path.length = this.#open.length - 1;
    this.#path.push(key);
    this.#place = { line: line + 1, column: character + 1 };
    if (siblings.has(key))
      this.#report(line, character, `The key "${this.#key}" is there twice; delete one.`);
    else if (!KEY_SEGMENT.test(key) || UNSAFE_SEGMENTS.has(key)) {
      const mend = UNSAFE_SEGMENTS.has(key)
        ? 'is not allowed; choose another'
        : 'may have only the letters A–Z and a–z, digits, "_" and "-"';
      this.#report(line, character, `The key "${key}" ${mend}.`);
    }
    siblings.add(key);
  };

  onLiteralValue = (value: unknown, _offset: number, _length: number, line: number, character: number) => {
    if (this.#open.length === 0 || typeof value !== 'string') {
      this.#reportValue(value === null ? 'null' : `a ${typeof value}`, line, character);
    } else if (!value.isWellFormed() || hasControlCharacter(value)) {
      const message = `${this.#key} has a control character or half a surrogate pair; delete it.`;
      this.#report(line, character, message);
    } else if (this.#isTemplate && value.includes('$t(')) {
      const message = `${this.#key} has "$t(", which would put in another text; write the words themselves.`;
      this.#report(line, character, message);
    } else if (value !== '') {
      const text = value.normalize('NFC');
      const wrong = this.#isTemplate || !isSlugKey(this.#key) ? null : slugProblem(text);
      if (wrong !== null) this.#report(line, character, `${this.#key} ${wrong}.`);
      this.texts.set(this.#key, text);
      this.places.set(this.#key, this.#place);
    }
  };

  onError = (code: ParseErrorCode, _offset: number, _length: number, line: number, character: number) =>
    this.#report(line, character, describeSyntaxError(code));

  get #key(): string {
    return this.#path.join('.');
  }

  #enter(line: number, character: number): void {
    if (this.#open.length >= MAX_DEPTH) {
      this.#report(line, character, `Objects are nested deeper than ${MAX_DEPTH} levels.`);
      throw new TooDeep();
    }
    this.#open.push(new Set());
  }

  #reportValue(found: string, line: number, character: number): void {
    const message =
      this.#open.length === 0
        ? `The file is ${found}; it must be an object: { "key": "text" }.`
        : `${this.#key} is ${found}; a text must be a string in double quotes.`;
    this.#report(line, character, message);
  }

  #report(line: number, character: number, message: string): void {
    this.problems.push({ line: line + 1, column: character + 1, message });
  }
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
