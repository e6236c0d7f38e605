import { createHash } from 'node:crypto';

/** A row of the table, as far as merging goes. */
export interface StoredText {
  readonly key: string;
  readonly value: string | null;
  readonly syncedHash: string | null;
}

/** A change that a file makes in the table. */
export interface TextChange {
  readonly key: string;
  /** null: the file has no such key any more. */
  readonly value: string | null;
  /** False where only the bookkeeping changes: file and table have the same words already. */
  readonly isServed: boolean;
}

/** A key that changed on both sides since they were last equal. */
export interface TextConflict {
  readonly key: string;
  readonly value: string | null;
  readonly replaced: string | null;
}

export interface MergeResult {
  readonly changes: readonly TextChange[];
  readonly conflicts: readonly TextConflict[];
}

/**
 * The three-way merge of a locale file into the table: `syncedHash` is what both had when they were last equal.
 *
 *     file = table             nothing, but for the bookkeeping
 *     file changed             the file's text
 *     table changed            nothing; the table's text is written to the file afterwards
 *     both changed             the file's text, and a conflict: the file is the hand of a person
 *
 * An empty text is a missing one. A key that is in neither, but still has a row, is done with: its row goes.
 */
export function mergeTexts(file: ReadonlyMap<string, string>, stored: readonly StoredText[]): MergeResult {
  const rows = new Map(stored.map((row) => [row.key, row]));
  const changes: TextChange[] = [];
  const conflicts: TextConflict[] = [];

  for (const key of new Set([...file.keys(), ...rows.keys()])) {
    const value = file.get(key) || null;
    const row = rows.get(key);
    const there = row?.value || null;
    const change = { key, value };
    if (value === there) {
      const isRecorded = row !== undefined && value !== null && hashOfText(value) === row.syncedHash;
      if (!isRecorded && (row !== undefined || value !== null)) changes.push({ ...change, isServed: false });
      continue;
    }
    const base = row?.syncedHash ?? null;
    if (hashOfText(value) === base) continue;
    if (hashOfText(there) !== base) conflicts.push({ key, value, replaced: there });
    changes.push({ ...change, isServed: true });
  }
  return { changes, conflicts };
}

/** md5, because PostgreSQL computes it too; null for no text. */
export function hashOfText(value: string | null): string | null {
  return value === null ? null : createHash('md5').update(value).digest('hex');
}
