import { createHash } from 'node:crypto';

/** The hash of each text, by key; a key without a text is not there. */
export type TextHashes = Readonly<Record<string, string>>;

/** The two sides of a merge, and what is known of their past. */
export interface MergeSides {
  readonly file: ReadonlyMap<string, string>;
  readonly table: ReadonlyMap<string, string>;
  /** The texts of this file when it was last read or written; two where it is not known which; none in a new folder. */
  readonly bases: readonly TextHashes[];
  /** Tells whether the table had this text since the base was read; without a base, whether it ever had it. */
  readonly isFormer: (key: string, value: string) => boolean;
}

/** A text that the table takes from a file; null: the file has no such key any more. */
export interface TextChange {
  readonly key: string;
  readonly value: string | null;
}

/** A key that changed on both sides since the file was last read. */
export interface TextConflict extends TextChange {
  readonly replaced: string | null;
}

export interface MergeResult {
  readonly changes: readonly TextChange[];
  readonly conflicts: readonly TextConflict[];
  /** Keys of which the file has an older text than the table. */
  readonly yielded: readonly string[];
}

/**
 * The three-way merge of a locale file into the table.
 *
 *     file = table             nothing
 *     file as it was           nothing; the table's text is written to the file afterwards
 *     file changed             the file's text
 *     both changed             the file's text, and a conflict: the file is the hand of a person
 *     both changed, and the    the table's text: somebody has brought it from another folder, and
 *     table has moved on       the table has a newer one
 *
 * A file that was never read before, as in a fresh clone, has no base. What it does not have it does not delete; a text
 * that the table had earlier is an old copy and yields; one that the table never had is an edit.
 *
 * An empty text is a missing one.
 */
export function mergeTexts({ file, table, bases, isFormer }: MergeSides): MergeResult {
  const changes: TextChange[] = [];
  const conflicts: TextConflict[] = [];
  const yielded: string[] = [];
  const keys = new Set([...file.keys(), ...table.keys()]);
  for (const key of keys) {
    const value = file.get(key) || null;
    const there = table.get(key) || null;
    if (value === there) continue;
    if (bases.length === 0) {
      if (value === null) continue;
      if (isFormer(key, value)) yielded.push(key);
      else changes.push({ key, value });
      continue;
    }
    const wasThere = (text: string | null) => bases.some((base) => (base[key] ?? null) === hashOfText(text));
    if (wasThere(value)) continue;
    if (!wasThere(there)) {
      if (value !== null && isFormer(key, value)) {
        yielded.push(key);
        continue;
      }
      conflicts.push({ key, value, replaced: there });
    }
    changes.push({ key, value });
  }
  return { changes, conflicts, yielded };
}

export function hashesOf(texts: ReadonlyMap<string, string | null>): TextHashes {
  return Object.fromEntries(
    [...texts].flatMap(([key, value]) => (value ? [[key, hashOfText(value) as string]] : [])),
  );
}

/** md5, because PostgreSQL computes it too; null for no text. */
export function hashOfText(value: string | null): string | null {
  return value === null ? null : createHash('md5').update(value).digest('hex');
}
