import { createHash } from 'node:crypto';

/** A row of the table, as far as merging goes. */
export interface StoredText {
  readonly key: string;
  readonly value: string | null;
  readonly syncedHash: string | null;
}

/** What a file does to the table. */
export interface TextChange {
  readonly key: string;
  /** null: the file has no such key any more. */
  readonly value: string | null;
  /** False where only the bookkeeping changes: file and table have the same words already. */
  readonly isServed: boolean;
  /** Whether the table had a text before. */
  readonly wasThere: boolean;
}

export interface MergeResult {
  readonly changes: readonly TextChange[];
  /** Keys that changed on both sides since they were last equal. */
  readonly conflicts: readonly {
    readonly key: string;
    readonly value: string | null;
    readonly replaced: string | null;
  }[];
}

/**
 * The three-way merge of a locale file into the table: `syncedHash` is what both had when they were last equal.
 *
 *     file = table             nothing, but for the bookkeeping
 *     file changed             the file's text
 *     table changed            nothing; the table's text is written to the file afterwards
 *     both changed             the file's text, and a conflict: the file is the hand of a person
 */
export function mergeTexts(file: ReadonlyMap<string, string>, stored: readonly StoredText[]): MergeResult {
  const rows = new Map(stored.map((row) => [row.key, row]));
  const changes: TextChange[] = [];
  const conflicts: MergeResult['conflicts'][number][] = [];

  for (const key of new Set([...file.keys(), ...rows.keys()])) {
    const value = file.get(key) ?? null;
    const row = rows.get(key);
    const wasThere = row !== undefined && row.value !== null;
    if (row === undefined || row.value === value) {
      if (row === undefined || hashOf(value) !== row.syncedHash) {
        changes.push({ key, value, isServed: row === undefined, wasThere });
      }
      continue;
    }
    if (hashOf(value) === row.syncedHash) continue;
    if (hashOf(row.value) !== row.syncedHash) conflicts.push({ key, value, replaced: row.value });
    changes.push({ key, value, isServed: true, wasThere });
  }
  return { changes, conflicts };
}

/** md5, because PostgreSQL computes it too; null for no text. */
function hashOf(value: string | null): string | null {
  return value === null ? null : createHash('md5').update(value).digest('hex');
}
