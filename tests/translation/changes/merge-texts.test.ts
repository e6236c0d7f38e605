import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashesOf, mergeTexts, type TextHashes } from '../../../src/translation/changes/merge-texts.ts';

const KEY = 'k';

/** The truth table, said without looking at hashes: what file, table and the file's last state make of a key. */
function expected(file: string | null, table: string | null, base: string | null) {
  if (file === table) return { isTaken: false, isConflict: false, value: table };
  if (file === base) return { isTaken: false, isConflict: false, value: table };
  return { isTaken: true, isConflict: table !== base, value: file };
}

/** A missing text may be written in two ways: no key or row, and an empty text. */
const text = fc.constantFrom<string | null>(null, '', 'a', 'b', 'c');
const orNull = (value: string | null) => value || null;
const mapOf = (value: string | null) => new Map(value === null ? [] : [[KEY, value]]);
const base = (value: string | null): TextHashes => hashesOf(mapOf(value));
const never = () => false;

describe('mergeTexts', () => {
  it('follows the three-way truth table', () => {
    fc.assert(
      fc.property(text, text, text, (file, table, before) => {
        const sides = { file: mapOf(file), table: mapOf(table), bases: [base(before)], isFormer: never };
        const { changes, conflicts, yielded } = mergeTexts(sides);
        const should = expected(orNull(file), orNull(table), orNull(before));
        const change = { key: KEY, value: orNull(file) };
        expect(changes).toEqual(should.isTaken ? [change] : []);
        expect(conflicts).toEqual(should.isConflict ? [{ ...change, replaced: orNull(table) }] : []);
        expect(yielded).toEqual([]);
        // Read once more, with what it has for its base, the file says nothing new.
        const after = { ...sides, table: mapOf(should.value), bases: [base(file)] };
        expect(mergeTexts(after)).toEqual({ changes: [], conflicts: [], yielded: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes neither of two possible bases for a person’s words', () => {
    const sides = { table: mapOf('newer'), bases: [base('last'), base('intended')], isFormer: never };
    for (const ours of ['last', 'intended'])
      expect(mergeTexts({ ...sides, file: mapOf(ours) }).changes).toEqual([]);
    expect(mergeTexts({ ...sides, file: mapOf('edited') })).toMatchObject({
      changes: [{ value: 'edited' }],
      conflicts: [{ replaced: 'newer' }],
    });
  });

  it('yields where both have changed and the table has had the words since', () => {
    const sides = { file: mapOf('brought'), table: mapOf('newer'), bases: [base('last')] };
    expect(mergeTexts({ ...sides, isFormer: () => true })).toEqual({
      ...{ changes: [], conflicts: [] },
      yielded: [KEY],
    });
    // Where only the file has changed, its words are a person's who wants them back.
    expect(mergeTexts({ ...sides, table: mapOf('last'), isFormer: () => true }).changes).toHaveLength(1);
  });

  it('lets an old copy without a base yield, and takes what was never there', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (file, table, isFormer) => {
        const sides = { file: mapOf(file), table: mapOf(table), bases: [], isFormer: () => isFormer };
        const { changes, conflicts, yielded } = mergeTexts(sides);
        const differs = orNull(file) !== null && orNull(file) !== orNull(table);
        expect(changes).toEqual(differs && !isFormer ? [{ key: KEY, value: file }] : []);
        expect(yielded).toEqual(differs && isFormer ? [KEY] : []);
        expect(conflicts).toEqual([]);
      }),
    );
  });

  it('merges each key by itself', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const texts = fc.dictionary(key, fc.constantFrom('x', 'y', ''));
    fc.assert(
      fc.property(texts, texts, texts, (file, table, before) => {
        const only = (all: Record<string, string>, name?: string) =>
          new Map(Object.entries(all).filter(([each]) => name === undefined || each === name));
        const merge = (name?: string) =>
          mergeTexts({
            file: only(file, name),
            table: only(table, name),
            bases: [hashesOf(only(before, name))],
            isFormer: never,
          });
        const byKey = (one: { key: string }, other: { key: string }) => one.key.localeCompare(other.key);
        const parts = ['a', 'b', 'c', 'd'].map((each) => merge(each));
        const whole = merge();
        expect([...whole.changes].sort(byKey)).toEqual(parts.flatMap(({ changes }) => changes));
        expect([...whole.conflicts].sort(byKey)).toEqual(parts.flatMap(({ conflicts }) => conflicts));
      }),
    );
  });
});
