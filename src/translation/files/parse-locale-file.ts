import { visit } from 'jsonc-parser';
import { type FilePosition, type LocaleFileProblem, ofWholeFile } from './locale-file-problem.ts';
import { LocaleFileReader, TooDeep } from './locale-file-reader.ts';

const MAX_BYTES = 1024 * 1024;
const MAX_KEYS = 10_000;
/**
 * A line that Git writes where a merge left a conflict. No line of JSON can begin so: within a string there are no
 * line breaks.
 */
const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)/gm;

export interface ParsedLocaleFile {
  /** Texts by dotted key, in NFC. Empty where there are problems: half a file is never served. */
  readonly texts: ReadonlyMap<string, string>;
  /** The position of each text in the file, by its key. */
  readonly positions: ReadonlyMap<string, FilePosition>;
  readonly problems: readonly LocaleFileProblem[];
}

export interface ParseLocaleFileOptions {
  /**
   * True where i18next executes the texts. Then `$t(…)` is refused: a few texts that nest each other fill the memory.
   */
  readonly isTemplate?: boolean;
}

/**
 * Reads one locale file: i18next JSON, nested objects of strings. An empty string is a text that is still missing,
 * so it is left out. Never throws; says every problem it found.
 */
export function parseLocaleFile(
  source: string,
  { isTemplate = false }: ParseLocaleFileOptions = {},
): ParsedLocaleFile {
  if (Buffer.byteLength(source) > MAX_BYTES) return withProblems([ofWholeFile('FILE_TOO_LARGE')]);
  const markers = findConflictMarkers(source);
  if (markers.length > 0) return withProblems(markers);
  const reader = new LocaleFileReader(isTemplate);
  try {
    visit(withoutByteOrderMark(source), reader, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  const { texts, positions, problems } = reader;
  if (texts.size > MAX_KEYS)
    problems.push(ofWholeFile('FILE_HAS_TOO_MANY_TEXTS', { actual: texts.size, limit: MAX_KEYS }));
  return problems.length > 0 ? withProblems(problems) : { texts, positions, problems };
}

export function withProblems(problems: readonly LocaleFileProblem[]): ParsedLocaleFile {
  return { texts: new Map(), positions: new Map(), problems };
}

export function withoutByteOrderMark(source: string): string {
  return source.startsWith('\uFEFF') ? source.slice(1) : source;
}

function findConflictMarkers(source: string): LocaleFileProblem[] {
  return [...source.matchAll(CONFLICT_MARKER)].map(({ 0: marker, index }) => ({
    line: source.slice(0, index).split('\n').length,
    column: 1,
    code: 'MERGE_MARKER',
    params: { marker },
  }));
}
