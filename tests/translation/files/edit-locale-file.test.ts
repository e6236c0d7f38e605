import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editLocaleFile, newLocaleFile } from '../../../src/translation/files/edit-locale-file.ts';
import { parseLocaleFile } from '../../../src/translation/files/parse-locale-file.ts';

const edit = (source: string, texts: Record<string, string | null>) =>
  editLocaleFile(source, new Map(Object.entries(texts)));

describe('a new locale file', () => {
  it('nests its keys, in natural order, and ends with a line feed', () => {
    const texts = new Map([
      ['title', '会合'],
      ['statements.10.body', 'ten'],
      ['statements.2.body', 'two'],
      ['gone', null],
    ]);
    expect(newLocaleFile(texts)).toBe(
      '{\n  "statements": {\n    "2": {\n      "body": "two"\n    },\n    "10": {\n      "body": "ten"\n    }\n  },\n  "title": "会合"\n}\n',
    );
  });

  it('cannot have a text below a text', () => {
    const texts = new Map([
      ['a', 'x'],
      ['a.b', 'y'],
    ]);
    expect(() => newLocaleFile(texts)).toThrow('a.b: there is a text at a, so none below it.');
  });
});

describe('an edited locale file', () => {
  const source = '{\n    "b" : "old",   "a": "kept",\n\n    "s": { "1": "x" }\n}';

  it('keeps order and spacing of what is not edited', () => {
    expect(edit(source, { b: 'new "quoted"' })).toBe(source.replace('"old"', '"new \\"quoted\\""'));
    expect(edit(source, { 's.1': 'y' })).toBe(source.replace('"x"', '"y"'));
    expect(edit(source, {})).toBe(source);
    expect(edit(source, { b: 'old' })).toBe(source);
  });

  it('has new keys last in their object, indented as the file is', () => {
    expect(edit('{\n    "a": "x"\n}\n', { b: 'y' })).toBe('{\n    "a": "x",\n    "b": "y"\n}\n');
    expect(edit('{\n\t"a": "x"\n}\n', { 'b.c': 'y' })).toBe(
      '{\n\t"a": "x",\n\t"b": {\n\t\t"c": "y"\n\t}\n}\n',
    );
    expect(edit('{}\n', { 's.10': 'y', 's.9': 'x' })).toBe(
      '{\n  "s": {\n    "9": "x",\n    "10": "y"\n  }\n}\n',
    );
  });

  it('keeps its byte order mark and line ends', () => {
    expect(edit('\uFEFF{\r\n  "a": "x"\r\n}\r\n', { b: 'y' })).toBe(
      '\uFEFF{\r\n  "a": "x",\r\n  "b": "y"\r\n}\r\n',
    );
  });

  it('loses deleted keys, and the objects that they leave empty', () => {
    expect(
      edit('{\n  "a": "x",\n  "s": {\n    "1": {\n      "b": "y"\n    }\n  }\n}\n', { 's.1.b': null }),
    ).toBe('{\n  "a": "x"\n}\n');
    expect(edit('{\n  "a": "x"\n}\n', { a: null })).toBe('{}\n');
    expect(edit(source, { nothing: null, 's.2': null, 's.1.x': null })).toBe(source);
  });

  it('reads as the texts that were there with those that were given', () => {
    const key = fc.constantFrom('a', 'b', 's.1', 's.2', 's.t.1', 'z.y.x');
    const value = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => /^[^\p{C}]+$/u.test(text));
    fc.assert(
      fc.property(
        fc.dictionary(key, value),
        fc.dictionary(key, fc.option(value)),
        fc.constantFrom(0, 2, '\t'),
        (texts, given, indent) => {
          const before = JSON.stringify(
            JSON.parse(newLocaleFile(new Map(Object.entries(texts)))),
            null,
            indent,
          );
          const after = parseLocaleFile(edit(before, given));
          const should = Object.entries({ ...texts, ...given }).filter(([, text]) => text !== null);
          expect(after.problems).toEqual([]);
          expect(new Map(after.texts)).toEqual(
            new Map(should.map(([name, text]) => [name, text?.normalize('NFC')])),
          );
        },
      ),
    );
  });
});
