import { describe, expect, it } from 'vitest';
import { parseLocaleFile } from '../../../src/translation/files/parse-locale-file.ts';
import { problemSentence } from '../problem-sentence.ts';

const texts = (source: string) => [...parseLocaleFile(source).texts];
/** Problems as `line:column message`, as an operator reads them. */
const problems = (source: string, isTemplate = false) =>
  parseLocaleFile(source, { isTemplate }).problems.map(
    (problem) => `${problem.line}:${problem.column} ${problemSentence(problem)}`,
  );

describe('a locale file', () => {
  it('gives its texts by dotted key, with their positions', () => {
    const source = '{\n  "title": "会合",\n  "statements": {\n    "1": { "body": "発言" }\n  }\n}\n';
    expect(parseLocaleFile(source)).toEqual({
      texts: new Map([
        ['title', '会合'],
        ['statements.1.body', '発言'],
      ]),
      positions: new Map([
        ['title', { line: 2, column: 3 }],
        ['statements.1.body', { line: 4, column: 12 }],
      ]),
      problems: [],
    });
  });

  it('may begin with a byte order mark and end its lines with CRLF', () => {
    expect(texts('\uFEFF{\r\n"a": "x",\r\n"b": "y"}\r\n')).toEqual([
      ['a', 'x'],
      ['b', 'y'],
    ]);
    expect(problems('\uFEFF{\r\n"a": 1}')).toEqual([
      '2:6 a is a number; a text must be a string in double quotes.',
    ]);
  });

  it('may be empty', () => {
    expect(parseLocaleFile('{}')).toEqual({ texts: new Map(), positions: new Map(), problems: [] });
  });

  it('has texts in NFC, and nothing else about them changes', () => {
    expect(texts('{"a": "か\u3099 ①㈱ﾊﾝｶｸ", "b": " \\t\\n", "c": "e\\u0301 \\ud83d\\ude00"}')).toEqual([
      ['a', 'が ①㈱ﾊﾝｶｸ'],
      ['b', ' \t\n'],
      ['c', 'é 😀'],
    ]);
  });

  it('lacks a text that is an empty string', () => {
    expect(texts('{"a": "", "b": {"c": "", "d": "x"}}')).toEqual([['b.d', 'x']]);
  });

  it('may have keys that every object has', () => {
    expect(texts('{"toString": "a", "hasOwnProperty": {"valueOf": "b"}}')).toEqual([
      ['toString', 'a'],
      ['hasOwnProperty.valueOf', 'b'],
    ]);
  });

  it('of data may have braces and $t( in its texts', () => {
    expect(texts('{"a": "{{x}} $t(y)"}')).toEqual([['a', '{{x}} $t(y)']]);
  });
});

const WORDS =
  'must be words of letters and digits with single hyphens between them, as in “日英会談-2024-10-17”.';

describe('a problem of a locale file', () => {
  it.each([
    ['', '1:1 This is not valid JSON here: Value expected.'],
    ['{\n  "a": "x"\n  "b": "y"\n}', '3:3 This is not valid JSON here: Comma expected.'],
    ['{\n  "a": "x",\n}', '3:1 This is not valid JSON here: Property name expected.'],
    ['{\n  // words\n  "a": "x"\n}', '2:3 This is not valid JSON here: Invalid comment token.'],
    ['{"a": "x"} {}', '1:12 This is not valid JSON here: End of file expected.'],
    ['{"a" "x"}', '1:6 This is not valid JSON here: Colon expected.'],
    ["{'a': 'x'}", '1:2 This is not valid JSON here: Invalid symbol.'],
    ['{"a": "x', '1:7 This is not valid JSON here: Unexpected end of string.'],
    ['{"a": "\\q"}', '1:7 This is not valid JSON here: Invalid escape character.'],
    ['{"a": "x\ty"}', '1:7 This is not valid JSON here: Invalid character.'],
    ['{"a": "x", "a": "y"}', '1:12 The key “a” is there twice; delete one.'],
    ['{"s": {"a": "x",\n "a": {"b": "y"}}}', '2:2 The key “s.a” is there twice; delete one.'],
    ['{"__proto__": {"a": "x"}}', '1:2 The key “__proto__” is not allowed; choose another.'],
    ['{"constructor": "x"}', '1:2 The key “constructor” is not allowed; choose another.'],
    ['{"a.b": "x"}', '1:2 The key “a.b” may have only the letters A–Z and a–z, digits, “_” and “-”.'],
    ['{"": "x"}', '1:2 The key “” may have only the letters A–Z and a–z, digits, “_” and “-”.'],
    ['{"a": ["x"]}', '1:7 a is a list; a text must be a string in double quotes.'],
    ['{"a": {"b": 1}}', '1:13 a.b is a number; a text must be a string in double quotes.'],
    ['{"a": true}', '1:7 a is a boolean; a text must be a string in double quotes.'],
    ['{"a": null}', '1:7 a is null; a text must be a string in double quotes.'],
    ['"x"', '1:1 The file is a string; it must be an object: { "key": "text" }.'],
    ['[]', '1:1 The file is a list; it must be an object: { "key": "text" }.'],
    ['{"a": "\\u0000"}', '1:7 a has a control character or half a surrogate pair; delete it.'],
    ['{"a": "x\\r\\ny"}', '1:7 a has a control character or half a surrogate pair; delete it.'],
    ['{"a": "\\u202Ex"}', '1:7 a has a control character or half a surrogate pair; delete it.'],
    ['{"a": "\u2066x"}', '1:7 a has a control character or half a surrogate pair; delete it.'],
    ['{"a": "\\ud800"}', '1:7 a has a control character or half a surrogate pair; delete it.'],
    ['{"a": "\\udc00\\ud800"}', '1:7 a has a control character or half a surrogate pair; delete it.'],
  ])('in %j says where it is and how to mend it', (source, problem) => {
    expect(problems(source).some((each) => each.startsWith(problem))).toBe(true);
    expect(texts(source)).toEqual([]);
  });

  it.each([
    ['日英会談-2024-10-17', null],
    ['IP4国防当局間会合', null],
    ['réunion-à-tōkyō', null],
    ['हिन्दी-सम्मेलन', null],
    ['e\u0301te\u0301', null],
    ['ルッテ・マルク', WORDS],
    ['日英会談 2024', WORDS],
    ['a/b', WORDS],
    ['a%20b', WORDS],
    ['a.b', WORDS],
    ['a--b', WORDS],
    ['-a', WORDS],
    ['a-', WORDS],
    ['\u3099a', WORDS],
    ['ＮＡＴＯ', 'has characters of special width or form; write “NATO”.'],
    ['ﾀﾝﾈﾙ', 'has characters of special width or form; write “タンネル”.'],
    ['あ'.repeat(100), null],
    ['あ'.repeat(101), 'is longer than 100 characters; shorten it.'],
  ])('is a slug that cannot be one: %j', (slug, problem) => {
    expect(problems(JSON.stringify({ a: { slug } }))).toEqual(
      problem === null ? [] : [`1:14 a.slug ${problem}`],
    );
    expect(problems(JSON.stringify({ a: { slugs: slug } }))).toEqual([]);
    expect(problems(JSON.stringify({ a: { slug } }), true)).toEqual([]);
  });

  it('is told with every other one, in the order of the file', () => {
    expect(problems('{\n"a": 1,\n"b c": "x",\n"d": null\n}')).toEqual([
      '2:6 a is a number; a text must be a string in double quotes.',
      '3:1 The key “b c” may have only the letters A–Z and a–z, digits, “_” and “-”.',
      '4:6 d is null; a text must be a string in double quotes.',
    ]);
  });

  it('is a merge conflict that is left in it, and then only that', () => {
    const source = '{\n<<<<<<< HEAD\n  "a": "x"\n=======\n  "a": "y"\n>>>>>>> branch\n}\n';
    const mend = 'is left from a merge; keep one of the two versions and delete the markers.';
    expect(problems(source)).toEqual([
      `2:1 “<<<<<<<” ${mend}`,
      `4:1 “=======” ${mend}`,
      `6:1 “>>>>>>>” ${mend}`,
    ]);
    expect(texts('{"a": "======= <<<<<<<"}')).toHaveLength(1);
  });

  it('is a nesting deeper than 8, however deep', () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}"x"${'}'.repeat(depth)}`;
    expect(problems(nested(8))).toEqual([]);
    expect(problems(nested(9))).toEqual([
      '1:41 Objects are nested deeper than 8 levels; write the texts further out.',
    ]);
    expect(problems(nested(150_000))).toEqual([
      '1:41 Objects are nested deeper than 8 levels; write the texts further out.',
    ]);
    expect(problems('['.repeat(1_000_000))).toContain(
      '1:9 Objects are nested deeper than 8 levels; write the texts further out.',
    );
  });

  it('is a size of more than 1 MiB or 10,000 texts', () => {
    expect(problems(`{"a": "${'あ'.repeat(349_522)}"}`)).toEqual([]);
    expect(problems(`{"a": "${'あ'.repeat(349_523)}"}`)).toEqual([
      '1:1 The file is larger than 1 MiB; take out what is not a text of it.',
    ]);
    const many = (count: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'x'])));
    expect(problems(many(10_000))).toEqual([]);
    expect(problems(many(10_001))).toEqual([
      '1:1 The file has 10001 texts, and 10000 are the most; take out what nothing needs.',
    ]);
  });

  it('is $t( in a template', () => {
    expect(problems('{"a": "{{x}}",\n"b": "so $t(a)"}', true)).toEqual([
      '2:6 b has “$t(”, which would put in another text; write the words themselves.',
    ]);
  });
});
