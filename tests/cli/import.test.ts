import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { importCommand } from '../../src/cli/import.command.ts';
import { RELEASE_LOCALES } from '../../src/importer/grammar/languages.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type EditedLocales, editedLocales } from '../support/edited-locales.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const RELEASE = `Japan-Australia Defence Ministerial Meeting

October 18, 2024
Ministry of Defense

On October 17, for about 20 minutes from 25:15, Defense Minister Nakatani met Australian Defence Minister Marles in Vientiane, Laos.

1. Training

Minister Nakatani stated that both forces will train together (*1).

The two Ministers confirmed cooperation.

(*1) Training: exercises at sea.
`;

let database: TestDatabase;
let locales: EditedLocales;
let folder: string;
let file: string;
let out: string[];

beforeAll(async () => {
  database = await testDatabase();
  folder = await temporaryFolder();
  locales = await editedLocales({});
  file = join(folder, 'release.txt');
});
afterAll(async () => {
  await database.close();
  await locales.remove();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  out = [];
  writeFileSync(file, RELEASE);
});

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> =>
  importCommand.run(
    args,
    { out: (line) => out.push(line.replaceAll(file, 'release.txt')), err: () => undefined },
    { DATABASE_URL: database.url, LOCALES_DIR: locales.localesDir, ...env },
  );
const anyOf = (locale: string) =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(RELEASE_LOCALES);
const imported = (...more: string[]) => [file, '--locale', 'en', '--published', '2024-10-18', ...more];

async function meetings(): Promise<unknown> {
  const { rows } = await database.db.execute(sql`select count(*)::int as count from meeting`);
  return rows[0]?.count;
}

describe('A dry run', () => {
  it('lists every text with where it goes, what is inferred, and every problem with its place and the mend', async () => {
    expect(await run(imported('--dry-run'))).toBe(0);
    const listing = out.slice(
      0,
      out.findIndex((line) => line.startsWith('  records')),
    );
    expect(listing).toEqual([
      'Japan-Australia Defence Ministerial Meeting',
      '',
      '  visit         2024-10-17, Vientiane, Laos',
      '',
      'Meeting 1 of 1',
      '  title         Japan-Australia Defence Ministerial Meeting',
      '  when          2024-10-17 (year from the release’s own date), about 20 minutes',
      '  kind          Bilateral meeting, In person',
      '  place         Vientiane, Laos',
      '  record        2024-10-17-japan-australia-defence-ministerial-meeting (new)',
      '  principal     Defense Minister Nakatani – Japan (inferred from the publisher)',
      '  counterpart   Australian Defence Minister Marles',
      '  summary       On October 17, for about 20 minutes from 25:15, Defense Minister Nakatani met Australian Defenc…',
      '  not kept      heading “Training”',
      '  statement 1   Nakatani: Minister Nakatani stated that both forces will train together (*1).',
      '  summary       nobody in particular: The two Ministers confirmed cooperation.',
      '  footnote      (*1) Training: exercises at sea. → statement 1',
      '',
      'Who is principal, counterpart or attendee is read from the sentence that states the meeting.',
      '',
      'Headings, lead-ins and links of the page, which are not kept',
      '  line 8        Training',
      '',
      'release.txt:6:4 note: “October 17” is taken for 2024-10-17: the year is that of the release’s own date. Print the year if it is another.',
      'release.txt:6:42 warning: There is no such time as “25:15”, so it is not kept. Correct it in the text.',
      'release.txt:6:49 note: “Defense Minister Nakatani” is taken to be of Japan, the country of the publisher. Print the country with the office if it is another.',
      'release.txt:12:1 note: Nobody in particular says “The two Ministers confirmed cooperation.”, so it goes into the summary of the meeting. Name the speaker in it to make it a statement.',
      '',
    ]);
    expect(out.at(-1)).toBe('Nothing was written: this was a dry run.');
    expect(await meetings()).toBe(0);
  });

  it.each([
    [{ LANG: 'ja_JP.UTF-8' }, true],
    [{ LC_MESSAGES: 'ja_JP', LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }, false],
    [{ LANG: 'de_DE.UTF-8' }, false],
    [{}, false],
  ])('speaks the language of the terminal: %j', async (env, isJapanese) => {
    await run(imported('--dry-run'), env as NodeJS.ProcessEnv);
    const sentences = [
      'release.txt:6:42 警告: 「25:15」という時刻はないため、取り込みません。本文を直してください。',
      'release.txt:6:42 warning: There is no such time as “25:15”, so it is not kept. Correct it in the text.',
    ];
    expect(sentences.map((each) => out.includes(each))).toEqual([isJapanese, !isJapanese]);
    expect(out.at(-1)).toBe(
      isJapanese ? '試行のため、何も書き込んでいません。' : 'Nothing was written: this was a dry run.',
    );
  });

  it('gives a program code, parameters and message of each problem', async () => {
    await run(imported('--dry-run', '--json'));
    const { problems, document } = JSON.parse(out.join('\n'));
    expect(problems[0]).toEqual({
      severity: 'note',
      code: 'YEAR_FROM_DATELINE',
      line: 6,
      column: 4,
      excerpt: 'October 17',
      params: { date: '2024-10-17' },
      message:
        '“October 17” is taken for 2024-10-17: the year is that of the release’s own date. Print the year if it is another.',
    });
    expect(document.passedOver.map(({ text }: { text: string }) => text)).toEqual(['Training']);
  });
});

describe('An import', () => {
  it('writes nothing where a meeting has no day, and says how to mend it', async () => {
    writeFileSync(file, 'Talks\n\nDefense Minister Nakatani met Australian Defence Minister Marles.\n');
    expect(await run(imported())).toBe(1);
    expect(out).toContain(
      'release.txt:3:1 error: The day of this meeting is not known: “Defense Minister Nakatani met Australian Defence Minister Marles.”. Print it in the sentence (“On October 17, …”) or put the date of the release on a line of its own under the title.',
    );
    expect(out).toContain(
      '  text          Defense Minister Nakatani met Australian Defence Minister Marles.',
    );
    expect(out.at(-1)).toBe('Nothing was written: mend the errors first.');
    expect(await meetings()).toBe(0);
  });

  it.each([
    [[], 'Name one file to import.', '取り込むファイルを一つ指定してください。'],
    [
      ['nowhere.txt', '--locale', 'en', '--published', '2024-10-18'],
      'nowhere.txt cannot be read (ENOENT). See that the path is right.',
      'nowhere.txt を読めません（ENOENT）。パスを確かめてください。',
    ],
    [
      ['release.txt', '--locale', 'xx', '--published', '2024-10-18'],
      `Say the language of the release with --locale: ${anyOf('en')}.`,
      `発表文の言語を --locale で指定してください（${anyOf('ja')}）。`,
    ],
  ])('tells in the same language how it is called: %j', async (args, english, japanese) => {
    await expect(run(args)).rejects.toThrow(new UsageError(english));
    await expect(run(args, { LANG: 'ja_JP.UTF-8' })).rejects.toThrow(new UsageError(japanese, '使い方：'));
  });

  it('says of a PDF that it is one', async () => {
    writeFileSync(file, Buffer.from('%PDF-1.7\n%\xE2\xE3\n', 'latin1'));
    await expect(run(imported())).rejects.toThrow(
      new UsageError(
        `${file} is a PDF. Copy the text of the release out of it, save that as plain text (.txt) in UTF-8 and import it.`,
      ),
    );
  });

  it('writes all of it', async () => {
    expect(await run(imported())).toBe(0);
    expect(out.at(-1)).toBe('Imported.');
    expect(await meetings()).toBe(1);
  });
});
