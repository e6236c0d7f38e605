import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../src/translation/checks/check-files.ts';
import type { CheckedFile } from '../../../src/translation/checks/checked-texts.ts';
import type { TextUse } from '../../../src/translation/checks/text-use.ts';

const isPrinted = ({ key }: { readonly key: string }) => key.startsWith('participants.');
const USE: TextUse = {
  people: { keys: ['{slug}.family'], isOfRecords: true },
  titles: { keys: ['{title}'] },
  'meetings/{slug}': {
    keys: ['title', 'statements.{number}.body', 'participants.{position}.name'],
    isOfRecords: true,
    isUntranslated: isPrinted,
  },
};

const MEETING = ['title', 'statements.1.body', 'participants.1.name'];
const RECORD = {
  en: { people: ['nakatani-gen.family', 'ishiba.family'], 'meetings/2025-01-14-talk': MEETING },
  ja: {
    people: ['nakatani-gen.family', 'ishiba.family', 'person-b10c8ea8.family'],
    'meetings/2025-01-14-talk': [...MEETING, 'statements.2.body', 'participants.2.name'],
    'meetings/2025-01-15-talk': MEETING,
  },
};
type Files = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The key of each problem in the files of a locale, with the record that may be meant. */
function found(locale: string, files: Files, isPartial = false) {
  const all = Object.entries(files).flatMap(([of, namespaces]) =>
    Object.entries(namespaces).map(
      ([namespace, keys]): CheckedFile => ({
        path: `${of}/${namespace}.json`,
        locale: of,
        namespace,
        texts: new Map(keys.map((key) => [key, 'x'])),
        positions: new Map(),
      }),
    ),
  );
  const settings = { locales: Object.keys(files), use: USE, isPartial };
  return checkFiles(
    all.filter((file) => file.locale === locale),
    all,
    settings,
  ).map(({ code, file, key, params: { nearest = null } }) => [code, file, key, nearest]);
}

describe('a record that no other language has', () => {
  const french = (files: Files[string]): Files => ({ ...RECORD, fr: files });
  const at = (file: string, key: string, nearest: string | null = null) => [
    ['UNKNOWN_RECORD', `fr/${file}.json`, key, nearest],
  ];

  it.each([
    [{ 'meetings/nope': ['title', 'statements.1.body'] }, at('meetings/nope', 'title')],
    [
      { 'meetings/2025-01-14-tallk': ['title'] },
      at('meetings/2025-01-14-tallk', 'title', 'meetings/2025-01-14-talk'),
    ],
    [{ people: ['nakatani-genn.family'] }, at('people', 'nakatani-genn.family', 'nakatani-gen')],
    [{ people: ['nobody.family'] }, at('people', 'nobody.family')],
    [
      { 'meetings/2025-01-14-talk': ['title', 'participants.99.name'] },
      at('meetings/2025-01-14-talk', 'participants.99.name'),
    ],
    [
      { 'meetings/2025-01-14-talk': ['statements.3.body'] },
      at('meetings/2025-01-14-talk', 'statements.3.body'),
    ],
  ])('is found in a language that is translated into: %j', (files, expected) => {
    expect(found('fr', french(files))).toEqual(expected);
  });

  it('is one problem, however many texts it has', () => {
    const texts = ['statements.3.body', 'statements.4.body', 'title'];
    expect(found('fr', french({ 'meetings/nope': texts }))).toHaveLength(1);
  });

  it('is no problem where any other has it, nor where texts are of no record', () => {
    const files = {
      people: ['person-b10c8ea8.family'],
      'meetings/2025-01-14-talk': ['statements.2.body'],
      'meetings/2025-01-15-talk': ['title'],
      titles: ['mme'],
    };
    expect(found('fr', french(files))).toEqual([]);
  });

  it('may be there first in a language that records are written in', () => {
    expect([found('ja', RECORD), found('en', RECORD)]).toEqual([[], []]);
  });

  it('is found in such a language only where it is nearly that of another', () => {
    const people = ['nakatani-genn.family', 'ishiba.family', 'kihara-2.family'];
    expect(found('ja', { ...RECORD, ja: { ...RECORD.ja, people } })).toEqual([
      ['UNKNOWN_RECORD', 'ja/people.json', 'nakatani-genn.family', 'nakatani-gen'],
    ]);
  });

  it('is not looked for where not every file has been read', () => {
    expect(found('fr', french({ people: ['nobody.family'] }), true)).toEqual([]);
  });
});
