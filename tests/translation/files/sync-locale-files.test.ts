import { chmod, cp, mkdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS_RULES } from '../../../src/records/address-rules.ts';
import { folderId } from '../../../src/translation/files/folder-id.ts';
import { syncLocaleFiles } from '../../../src/translation/files/sync-locale-files.ts';
import { readTexts } from '../../../src/translation/texts/read-texts.ts';
import {
  type TextOrigin,
  type TextState,
  translationTable,
} from '../../../src/translation/texts/translation.table.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { problemSentence } from '../problem-sentence.ts';
import { TemporaryLocales } from '../temporary-locales.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const nothing = { changed: [], written: [], problems: [], unwritten: [] };
const sync = (locales: TemporaryLocales, order = ['en', 'ja'], wanted: readonly string[] = []) =>
  syncLocaleFiles(
    { db: database.db, localesDir: locales.dir, locales: order, rules: ADDRESS_RULES },
    { wanted },
  );

/** The table as `locale namespace key`: value, with state and origin where asked for. */
async function table(columns: readonly ('state' | 'origin')[] = []) {
  const written = await readTexts(database.db, undefined, ADDRESS_RULES);
  return Object.fromEntries(
    written.map((row) => [
      `${row.locale} ${row.namespace} ${row.key}`,
      [row.value, ...columns.map((column) => row[column])].join(' '),
    ]),
  );
}

/** What an import does: it writes the table and no file. */
async function change(
  address: string,
  value: string | null,
  { origin = 'ORIGINAL', state = 'TRANSLATED' }: { origin?: TextOrigin; state?: TextState } = {},
) {
  const [locale = '', namespace = '', key = ''] = address.split(' ');
  await database.db
    .insert(translationTable)
    .values({ locale, namespace, key, value, origin, state })
    .onConflictDoUpdate({
      target: [translationTable.namespace, translationTable.key, translationTable.locale],
      set: { value },
    });
}

describe('what changes in a file', () => {
  it('comes into the table, and a second time nothing happens', async () => {
    const locales = await TemporaryLocales.make({
      'en/places': { brussels: { name: 'Brussels' } },
      'ja/places': { brussels: { name: 'ブリュッセル' } },
      'en/meetings/m1': { title: 'Title' },
    });
    expect(await sync(locales)).toEqual({ ...nothing, changed: ['meetings/m1', 'places'] });
    expect(await table(['state', 'origin'])).toEqual({
      'en places brussels.name': 'Brussels TRANSLATED ORIGINAL',
      'ja places brussels.name': 'ブリュッセル TRANSLATED UNOFFICIAL_TRANSLATION',
      'en meetings/m1 title': 'Title TRANSLATED ORIGINAL',
    });
    expect(await sync(locales)).toEqual(nothing);
  });

  it('makes its translations stale, until they change as well', async () => {
    const locales = await TemporaryLocales.make({
      'en/places': { a: 'A', b: 'B' },
      'ja/places': { a: 'あ', b: 'び' },
    });
    await sync(locales);
    await locales.write('en/places', { a: 'A, new', b: 'B' });
    expect(await sync(locales)).toEqual({ ...nothing, changed: ['places'] });
    expect(await table(['state'])).toMatchObject({
      'en places a': 'A, new TRANSLATED',
      'ja places a': 'あ STALE',
      'ja places b': 'び TRANSLATED',
    });
    await locales.write('ja/places', { a: 'あ、新', b: 'び' });
    await sync(locales);
    expect(await table(['state'])).toMatchObject({ 'ja places a': 'あ、新 TRANSLATED' });
  });

  it('does not make stale a translation that comes with it, whatever the order of the locales', async () => {
    for (const order of [
      ['en', 'ja'],
      ['ja', 'en'],
    ]) {
      const locales = await TemporaryLocales.make({
        'en/places': { [order[0] as string]: 'A' },
        'ja/places': { [order[0] as string]: 'あ' },
      });
      await sync(locales, order);
      await locales.write('en/places', { [order[0] as string]: 'A, new' });
      await locales.write('ja/places', { [order[0] as string]: 'あ、新' });
      await sync(locales, order);
      const states = Object.values(await table(['state']));
      expect(states.sort()).toEqual(['A, new TRANSLATED', 'あ、新 TRANSLATED']);
      await rm(locales.path('en/places'));
      await database.db.delete(translationTable);
    }
  });

  it('does not make an original stale, and a translation of it does not become one', async () => {
    const locales = await TemporaryLocales.make({ 'ja/meetings/m1': {}, 'en/meetings/m1': {} });
    await change('ja meetings/m1 title', '題');
    await sync(locales);
    await locales.write('en/meetings/m1', { title: 'Title' });
    await sync(locales);
    await locales.write('en/meetings/m1', { title: 'Better title' });
    await sync(locales);
    expect(await table(['state', 'origin'])).toEqual({
      'ja meetings/m1 title': '題 TRANSLATED ORIGINAL',
      'en meetings/m1 title': 'Better title TRANSLATED UNOFFICIAL_TRANSLATION',
    });
    await locales.write('ja/meetings/m1', { title: '新しい題' });
    await sync(locales);
    expect(await table(['state'])).toMatchObject({ 'en meetings/m1 title': 'Better title STALE' });
  });

  it('is a person’s work, where a machine’s was before', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' }, 'ja/places': {} });
    await sync(locales);
    await change('ja places a', '機械', { origin: 'MACHINE', state: 'NEEDS_REVIEW' });
    await sync(locales);
    expect(await table(['state', 'origin'])).toMatchObject({ 'ja places a': '機械 NEEDS_REVIEW MACHINE' });
    await locales.write('ja/places', { a: '人' });
    await sync(locales);
    expect(await table(['state', 'origin'])).toMatchObject({
      'ja places a': '人 TRANSLATED UNOFFICIAL_TRANSLATION',
    });
  });

  it('may be the deletion of a key, or a text that is emptied', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A', b: 'B', c: 'C' } });
    await sync(locales);
    await locales.write('en/places', { a: 'A', b: '' });
    expect(await sync(locales)).toEqual({ ...nothing, changed: ['places'] });
    expect(await table()).toEqual({ 'en places a': 'A' });
    expect(await locales.texts('en/places')).toEqual({ a: 'A', b: '' });
  });

  it('takes no text with it when the file is gone', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' }, 'ja/places': { a: 'あ' } });
    await sync(locales);
    const before = await table();
    await rm(locales.path('ja/places'));
    expect(await sync(locales)).toMatchObject({
      ...{ changed: [], written: [] },
      problems: [{ file: locales.path('ja/places'), code: 'FILE_GONE' }],
    });
    expect(await sync(locales)).toEqual(nothing);
    await rm(locales.dir, { recursive: true });
    expect(await sync(locales)).toEqual(nothing);
    expect(await table()).toEqual(before);
  });

  it('may be ten thousand texts', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`k${index}`, `t${index}`]),
    );
    const locales = await TemporaryLocales.make({ 'en/terms': texts });
    expect(await sync(locales)).toEqual({ ...nothing, changed: ['terms'] });
    expect(Object.keys(await table())).toHaveLength(10_000);
  });
});

describe('a file with a problem', () => {
  it('changes nothing, says where, and is read when it is mended', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' }, 'en/terms': { a: 'T' } });
    await sync(locales);
    await locales.write('en/places', '{\n  "a": "A, new",\n  "b" "B"\n}');
    await locales.write('en/terms', { a: 'T, new' });
    const params = { context: 'ColonExpected' };
    expect(await sync(locales)).toEqual({
      ...nothing,
      changed: ['terms'],
      problems: [{ file: locales.path('en/places'), line: 3, column: 7, code: 'JSON_INVALID', params }],
    });
    expect(await table()).toEqual({ 'en places a': 'A', 'en terms a': 'T, new' });
    await locales.write('en/places', { a: 'A, new', b: 'B' });
    expect(await sync(locales)).toEqual({ ...nothing, changed: ['places'] });
    expect(await table()).toMatchObject({ 'en places a': 'A, new', 'en places b': 'B' });
  });

  it('is not overwritten with what the table has newer, until it is mended', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' } });
    await sync(locales);
    await locales.write('en/places', '{"a": "half wri');
    await change('en places b', 'B');
    expect(await sync(locales)).toMatchObject({ changed: [], written: [] });
    expect(await locales.read('en/places')).toBe('{"a": "half wri');
    await locales.write('en/places', { a: 'half written' });
    expect(await sync(locales)).toMatchObject({ changed: ['places'], written: [locales.path('en/places')] });
    expect(await locales.texts('en/places')).toEqual({ a: 'half written', b: 'B' });
  });

  it.each([
    ['in Shift_JIS', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x0a, 0x22, 0x93, 0xfa, 0x22, 0x7d]), 2, 2],
    ['in UTF-16', Buffer.from('\uFEFF{"a": "x"}', 'utf16le'), 1, 1],
    ['cut in a character', Buffer.from('{"a": "\uFFFDあ').subarray(0, -1), 1, 9],
  ])('may be one %s', async (_, bytes, line, column) => {
    const locales = await TemporaryLocales.make({});
    await mkdir(`${locales.dir}/en`);
    await writeFile(locales.path('en/places'), bytes);
    expect((await sync(locales)).problems).toEqual([
      { file: locales.path('en/places'), line, column, code: 'FILE_NOT_UTF8', params: {} },
    ]);
  });

  it('may be one of a name that is no address', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' }, 'en/places copy': { a: 'B' } });
    const { changed, problems } = await sync(locales);
    expect(changed).toEqual(['places']);
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      [locales.path('en/places copy'), 'FILE_NAME_INVALID'],
    ]);
    expect(await table()).toEqual({ 'en places a': 'A' });
  });

  it('may be a template that nests, but not data that looks like it', async () => {
    const locales = await TemporaryLocales.make({
      'en/labels': { a: '$t(b)' },
      'en/places': { a: '$t(b) {{c}}' },
    });
    const { problems } = await sync(locales);
    expect(problems).toMatchObject([{ file: locales.path('en/labels'), line: 2, column: 8 }]);
    expect(await table()).toEqual({ 'en places a': '$t(b) {{c}}' });
  });
});

describe('a slug that does not lead to its record alone', () => {
  const problemsOf = async (locales: TemporaryLocales) =>
    (await sync(locales)).problems.map(
      ({ file, line, column, ...problem }) =>
        `${file.slice(locales.dir.length)}:${line}:${column} ${problemSentence(problem).split('. ')[0]}`,
    );

  it('is reported where it stands, when either file is read, and taken all the same', async () => {
    const locales = await TemporaryLocales.make({
      'ja/meetings/m1': { title: '一', slug: '会談' },
      'ja/meetings/m2': { title: '二', slug: '会合' },
      'en/meetings/m2': { slug: '会談' },
      'ja/people': { 'a-b': { slug: '会談' } },
    });
    expect(await problemsOf(locales)).toEqual([]);
    await locales.write('ja/meetings/m2', { title: '二', slug: '会談' });
    expect(await problemsOf(locales)).toEqual([
      '/ja/meetings/m2.json:3:3 slug: “会談” is the slug of m1 as well',
    ]);
    expect(await table()).toMatchObject({ 'ja meetings/m2 slug': '会談' });
    await locales.write('ja/meetings/m1', { title: '一', slug: '会合' });
    expect(await problemsOf(locales)).toEqual([]);
  });

  it('is reported of each of two in one file, and where it is the own slug of another record', async () => {
    const locales = await TemporaryLocales.make({
      'en/people': { 'a-b': { family: 'B' }, 'c-d': { family: 'D' } },
      'ja/people': {
        'a-b': { slug: '乙' },
        'c-d': { slug: '乙' },
        'e-f': { slug: 'a-b' },
        'g-h': { slug: 'g-h' },
      },
      'en/meetings/m1': { title: 'One', slug: 'm2' },
      'en/meetings/m2': { title: 'Two' },
    });
    expect((await problemsOf(locales)).toSorted()).toEqual([
      '/en/meetings/m1.json:3:3 slug: “m2” is the own slug of another record',
      '/ja/people.json:3:5 a-b.slug: “乙” is the slug of c-d as well',
      '/ja/people.json:6:5 c-d.slug: “乙” is the slug of a-b as well',
      '/ja/people.json:9:5 e-f.slug: “a-b” is the own slug of another record',
    ]);
  });
});

describe('what changes in the table', () => {
  it('comes into the file, which keeps its formatting and the order of its keys', async () => {
    const source = '{\n    "z" : "Z",\n    "a": { "y": "Y",   "x": "X" }\n}\n';
    const locales = await TemporaryLocales.make({ 'en/places': source });
    await sync(locales);
    await change('en places a.y', 'Y, "new"');
    expect(await sync(locales)).toEqual({ ...nothing, written: [locales.path('en/places')] });
    expect(await locales.read('en/places')).toBe(source.replace('"Y"', '"Y, \\"new\\""'));
    expect(await sync(locales)).toEqual(nothing);
  });

  it('makes files that are wanted, and those of resident namespaces', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': {} });
    await change('ja topics a', '題');
    await change('ja meetings/m2 title', '題');
    await change('ja meetings/m1 statements.10.body', '十');
    await change('ja meetings/m1 statements.9.body', '九');
    await change('fr meetings/m1 title', 'Titre');
    expect(await sync(locales, ['en', 'ja'], ['meetings/m1'])).toEqual({
      ...nothing,
      written: [locales.path('ja/meetings/m1'), locales.path('ja/topics')],
    });
    expect(await locales.read('ja/meetings/m1')).toBe(
      '{\n  "statements": {\n    "9": {\n      "body": "九"\n    },\n    "10": {\n      "body": "十"\n    }\n  }\n}\n',
    );
  });

  it('makes whole a file that was gone, so that it deletes nothing', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A', b: 'B' } });
    await sync(locales);
    await rm(locales.path('en/places'));
    await change('en places b', 'B, new');
    await sync(locales);
    expect(await locales.texts('en/places')).toEqual({ a: 'A', b: 'B, new' });
    await locales.write('en/places', { a: 'A', b: 'B, new', c: 'C' });
    await sync(locales);
    expect(await table()).toEqual({ 'en places a': 'A', 'en places b': 'B, new', 'en places c': 'C' });
  });

  it('may be the deletion of a text', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A', s: { b: 'B' } } });
    await sync(locales);
    await change('en places s.b', null);
    expect(await sync(locales)).toEqual({ ...nothing, written: [locales.path('en/places')] });
    expect(await locales.texts('en/places')).toEqual({ a: 'A' });
    expect(await table()).toEqual({ 'en places a': 'A' });
    expect(await sync(locales)).toEqual(nothing);
  });

  it('is reported where it cannot be written, and the rest goes on', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' } });
    await sync(locales);
    // A folder cannot be made where a file is: nobody may write there, not even root.
    await writeFile(`${locales.dir}/en/meetings`, '');
    await change('en meetings/m1 title', 'Title');
    await change('en terms a', 'x');
    await change('en terms a.b', 'below a text');
    await change('en ../../etc/passwd a', 'out of the folder');
    await change('en places b', 'B');
    await change('en topics a', 'half a pair \u202E');
    const order = ['en', 'ja'];
    const wanted = ['meetings/m1', '../../etc/passwd'];
    const report = await sync(locales, order, wanted);
    expect(report.written).toEqual([locales.path('en/places')]);
    expect(report.unwritten).toEqual(expect.arrayContaining([...wanted, 'terms', 'topics']));
    const problems = report.problems.map((problem) => [
      problem.file,
      problemSentence(problem).replace(/ENOTDIR.*|EEXIST.*/, 'NO'),
    ]);
    expect(problems).toEqual([
      [
        join(locales.dir, 'en/../../etc/passwd.json'),
        'The file cannot be written. The namespace "../../etc/passwd" cannot be a file.',
      ],
      [locales.path('en/meetings/m1'), 'The file cannot be written. NO'],
      [locales.path('en/terms'), 'The file cannot be written. a.b: there is a text at a, so none below it.'],
      [
        locales.path('en/topics'),
        'The file cannot be written. It could not be read again: CONTROL_CHARACTER a',
      ],
    ]);
    expect(await sync(locales, order, wanted)).toMatchObject({ written: [], problems: [{}, {}, {}, {}] });
  });

  it('leaves mode, owner and link of the file as they are', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' } });
    await writeFile(`${locales.dir}/elsewhere.json`, '{"a": "x"}');
    await symlink(`${locales.dir}/elsewhere.json`, locales.path('en/terms'));
    await chmod(locales.path('en/places'), 0o664);
    await sync(locales);
    await change('en places a', 'A, new');
    await change('en terms a', 'new');
    expect((await sync(locales)).written).toHaveLength(2);
    expect((await stat(locales.path('en/places'))).mode & 0o777).toBe(0o664);
    expect(await locales.texts('elsewhere')).toEqual({ a: 'new' });
  });
});

describe('what changes on both sides', () => {
  it('is as the file has it, and what that replaced is reported with its place', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A', b: 'B', c: 'C', d: 'D' } });
    await sync(locales);
    await change('en places a', 'of the table');
    await change('en places b', 'of the table');
    await change('en places c', null);
    await change('en places d', 'the same');
    await locales.write('en/places', { a: 'of the file', c: 'of the file', d: 'the same' });
    const { problems, ...report } = await sync(locales);
    expect(report).toEqual({ changed: ['places'], written: [], unwritten: [] });
    expect(
      problems.map((problem) => `${problem.line}:${problem.column} ${problemSentence(problem)}`),
    ).toEqual([
      '2:3 a was changed both here and in the database. The file’s text is served; the other text was: “of the table”',
      '3:3 c was changed both here and in the database. The file’s text is served; it had been deleted there.',
      '1:1 b was changed both here and in the database. The file deletes it; the other text was: “of the table”',
    ]);
    expect(await table()).toEqual({
      'en places a': 'of the file',
      'en places c': 'of the file',
      'en places d': 'the same',
    });
  });

  it('is no conflict where the keys differ', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A', b: 'B' } });
    await sync(locales);
    await change('en places a', 'of the table');
    await locales.write('en/places', { a: 'A', b: 'of the file' });
    expect(await sync(locales)).toEqual({
      ...nothing,
      changed: ['places'],
      written: [locales.path('en/places')],
    });
    expect(await locales.texts('en/places')).toEqual({ a: 'of the table', b: 'of the file' });
  });
});

describe('several processes', () => {
  it('that sync at once leave one result, from an empty database on', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `${index % 2 ? 'en' : 'ja'}/meetings/m${index}`,
        { title: `T${index}` },
      ]),
    );
    const locales = await TemporaryLocales.make(files);
    const reports = await Promise.all(Array.from({ length: 5 }, () => sync(locales)));
    expect(reports.map(({ changed }) => changed.length).sort()).toEqual([0, 0, 0, 0, 40]);
    expect(reports.flatMap(({ written, problems }) => [...written, ...problems])).toEqual([]);
    await change('en meetings/m1 summary', 'S');
    await locales.write('ja/meetings/m0', { title: '題' });
    const again = await Promise.all(Array.from({ length: 3 }, () => sync(locales)));
    expect(again.flatMap(({ changed }) => changed)).toEqual(['meetings/m0']);
    expect(again.flatMap(({ written }) => written)).toEqual([locales.path('en/meetings/m1')]);
    expect(await locales.texts('en/meetings/m1')).toEqual({ title: 'T1', summary: 'S' });
  });

  it('never take a file for newer than a later state of it that another has read', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: '0' } });
    await sync(locales);
    for (let round = 1; round <= 10; round += 1) {
      const early = sync(locales);
      await locales.write('en/places', { a: `${round}` });
      await Promise.all([early, sync(locales), sync(locales)]);
      await sync(locales);
      expect(await table()).toEqual({ 'en places a': `${round}` });
    }
    const [row] = await database.db
      .select()
      .from(translationTable)
      .where(and(eq(translationTable.locale, 'en'), eq(translationTable.key, 'a')));
    expect(row?.state).toBe('TRANSLATED');
  });
});

describe('a folder of its own', () => {
  it('is the base of its files: two folders of one database exchange their edits', async () => {
    const files = { 'en/places': { a: 'A', b: 'B' } };
    const [one, other] = [await TemporaryLocales.make(files), await TemporaryLocales.make(files)];
    await sync(one);
    await sync(other);
    await one.write('en/places', { a: 'A of one', b: 'B' });
    await other.write('en/places', { a: 'A', b: 'B of the other' });
    await sync(one);
    await sync(other);
    await sync(one);
    const both = { a: 'A of one', b: 'B of the other' };
    expect([await one.texts('en/places'), await other.texts('en/places')]).toEqual([both, both]);
  });

  it('is an old copy where it has what the table had earlier: it yields, and says how much', async () => {
    const one = await TemporaryLocales.make({ 'en/places': { a: 'old', b: 'B', c: 'C' } });
    await sync(one);
    await one.write('en/places', { a: 'new', b: 'B', d: 'D' });
    await sync(one);
    const copy = await TemporaryLocales.make({ 'en/places': { a: 'old', b: 'B edited', c: 'C' } });
    const { problems, changed } = await sync(copy);
    expect(changed).toEqual(['places']);
    expect(problems).toMatchObject([{ code: 'OLDER_TEXTS', params: { count: 2 } }]);
    expect(await table()).toEqual({ 'en places a': 'new', 'en places b': 'B edited', 'en places d': 'D' });
    expect(await copy.texts('en/places')).toEqual({ a: 'new', b: 'B edited', d: 'D' });
  });

  it('goes before another by its version, and after it', async () => {
    const deploy = async (version: number, text: string) => {
      const locales = await TemporaryLocales.make({ 'en/places': { a: text } });
      const settings = { db: database.db, localesDir: locales.dir, locales: ['en'], rules: ADDRESS_RULES };
      return syncLocaleFiles({ ...settings, version });
    };
    await deploy(1, 'one');
    await deploy(2, 'two');
    await deploy(3, 'one');
    expect(await table()).toEqual({ 'en places a': 'one' });
    await deploy(2, 'never seen');
    expect(await table()).toEqual({ 'en places a': 'one' });
  });

  it('is the same after a restart, and another when it is copied or cannot be written to', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': {} });
    const id = await folderId(locales.dir);
    expect(await folderId(locales.dir)).toBe(id);
    const copy = await TemporaryLocales.make({});
    await cp(locales.dir, copy.dir, { recursive: true });
    expect(await folderId(copy.dir)).not.toBe(id);
    const closed = await TemporaryLocales.make({ 'en/places': {} });
    await writeFile(`${closed.dir}/.taiyaku`, 'no folder');
    expect(await folderId(closed.dir)).toBe(await folderId(closed.dir));
  });

  it('knows a file that comes back', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A', b: 'B' } });
    await sync(locales);
    await rm(locales.path('en/places'));
    await sync(locales);
    await change('en places a', 'A of the table');
    await locales.write('en/places', { a: 'A' });
    await sync(locales);
    expect(await table()).toEqual({ 'en places a': 'A of the table' });
  });

  it('takes words that it was writing when it was stopped for its own', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' } });
    await sync(locales);
    await change('en places a', 'v1');
    // Stopped after the file is in place, and before that is recorded.
    await database.db.execute(sql`
      create function stop() returns trigger language plpgsql as $$ begin raise 'stopped'; end $$;
      create trigger stop before insert or update of hash on locale_file
        for each row when (new.hash is not null) execute function stop()`);
    await expect(sync(locales)).rejects.toThrow();
    expect(await locales.texts('en/places')).toEqual({ a: 'v1' });
    await database.db.execute(sql`drop trigger stop on locale_file`);
    await change('en places a', 'v2');
    expect((await sync(locales)).problems).toEqual([]);
    expect(await table()).toEqual({ 'en places a': 'v2' });
    expect(await locales.texts('en/places')).toEqual({ a: 'v2' });
  });
});
