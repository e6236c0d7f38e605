import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfText, mergeTexts } from '../../../src/translation/changes/merge-texts.ts';

const KEY = 'k';

/** The truth table, said without looking at hashes: what file, table and their last common state make of a key. */
function expected(file: string | null, table: string | null, base: string | null) {
  if (file === table) return { served: false, isConflict: false, value: file };
  if (file === base) return { served: false, isConflict: false, value: table };
  return { served: true, isConflict: table !== base, value: file };
}

/** A missing text may be written in three ways: no key or row, an empty text, a row without a value. */
const text = fc.constantFrom<string | null>(null, 'a', 'b', 'c');
const missing = fc.constantFrom<'absent' | 'empty'>('absent', 'empty');

describe('mergeTexts', () => {
  it('follows the three-way truth table', () => {
    fc.assert(
      fc.property(text, text, text, missing, missing, (file, table, base, inFile, inTable) => {
        const texts = new Map(file === null ? (inFile === 'empty' ? [[KEY, '']] : []) : [[KEY, file]]);
        const hasRow = table !== null || base !== null || inTable === 'empty';
        const value = table ?? (inTable === 'empty' ? '' : null);
        const rows = hasRow ? [{ key: KEY, value, syncedHash: hashOfText(base) }] : [];
        const { changes, conflicts } = mergeTexts(texts, rows);
        const should = expected(file, table, base);

        expect(changes.filter(({ isServed }) => isServed)).toEqual(
          should.served ? [{ key: KEY, value: file, isServed: true }] : [],
        );
        expect(conflicts).toEqual(should.isConflict ? [{ key: KEY, value: file, replaced: table }] : []);

        // What is written down afterwards: the same merge again has nothing to do.
        const [change] = changes;
        const after = change === undefined ? rows : [change].filter(isText).map(toRow);
        const again = mergeTexts(texts, after);
        expect(again).toEqual({ changes: [], conflicts: [] });
        expect(after[0]?.value || null).toBe(should.value);
      }),
      { numRuns: 1_000 },
    );
  });

  it('merges each key by itself', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const files = fc.dictionary(key, fc.constantFrom('x', 'y'));
    const tables = fc.uniqueArray(
      fc.record({
        key,
        value: fc.constantFrom('x', 'y', null),
        syncedHash: fc.constantFrom(null, hashOfText('x')),
      }),
      { selector: (row) => row.key },
    );
    fc.assert(
      fc.property(files, tables, (file, stored) => {
        const whole = mergeTexts(new Map(Object.entries(file)), stored);
        const parts = ['a', 'b', 'c', 'd'].map((each) =>
          mergeTexts(
            new Map(Object.entries(file).filter(([name]) => name === each)),
            stored.filter((row) => row.key === each),
          ),
        );
        const byKey = (one: { key: string }, other: { key: string }) => one.key.localeCompare(other.key);
        expect([...whole.changes].sort(byKey)).toEqual(parts.flatMap(({ changes }) => changes));
        expect([...whole.conflicts].sort(byKey)).toEqual(parts.flatMap(({ conflicts }) => conflicts));
      }),
    );
  });
});

function isText({ value }: { readonly value: string | null }): boolean {
  return value !== null;
}

function toRow({ key, value }: { readonly key: string; readonly value: string | null }) {
  return { key, value, syncedHash: hashOfText(value) };
}
