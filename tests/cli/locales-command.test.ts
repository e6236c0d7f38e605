import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { localesCommand } from '../../src/cli/locales.command.ts';
import { TemporaryLocales } from '../translation/temporary-locales.ts';

async function run(locales: TemporaryLocales, args: string[], language = 'en_US.UTF-8') {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line.replaceAll(locales.dir, ''));
  const env = { LOCALES_DIR: locales.dir, LANG: language };
  const code = await localesCommand.run(args, { out: write, err: write }, env);
  return { code, lines };
}

describe('`taiyaku locales`', () => {
  it('tells of slugs that do not lead to their record alone, and counts none as missing', async () => {
    const locales = await TemporaryLocales.make({
      'en/meetings/m1': { title: 'One', slug: 'first' },
      'en/meetings/m2': { title: 'Two' },
      'ja/meetings/m1': { title: '一', slug: '会談' },
      'ja/meetings/m2': { title: '二', slug: '会談' },
    });
    const readers = 'Until one of them has another, readers are given the record’s own slug.';
    expect(await run(locales, ['--missing'])).toEqual({
      code: 1,
      lines: [
        `/ja/meetings/m1.json:3:3 slug: “会談” is the slug of m2 as well. ${readers}`,
        `/ja/meetings/m2.json:3:3 slug: “会談” is the slug of m1 as well. ${readers}`,
        'ja  100 %  2 of 2 texts',
      ],
    });
    await locales.write('ja/meetings/m2', { title: '二' });
    expect(await run(locales, ['--missing'])).toEqual({ code: 0, lines: ['ja  100 %  2 of 2 texts'] });
  });

  it('shows how much there is in the language of the terminal, and of one locale where that is asked for', async () => {
    const locales = await TemporaryLocales.make({
      'en/topics': { a: { name: 'A' }, b: { name: 'B' } },
      'fr/topics': { a: { name: 'A' } },
      'ja/topics': { a: { name: 'あ' } },
    });
    const lines = ['ja  50 %  2件中1件', '    topics  2件中1件'];
    expect(await run(locales, ['status', '--locale', 'ja'], 'ja_JP.UTF-8')).toEqual({ code: 0, lines });
    expect((await run(locales, ['--missing', '--locale', 'fr'])).lines).toEqual([
      'fr  50 %  1 of 2 texts',
      '    topics  1 of 2',
      '        b.name',
    ]);
  });

  it.each([
    [
      'en_US.UTF-8',
      ['--frist'],
      'Not every option here is known, or one lacks its value. See the usage.',
      'Usage:',
    ],
    [
      'ja_JP.UTF-8',
      ['--locale'],
      '知らないオプションがあるか、オプションの値がありません。使い方を見てください。',
      '使い方:',
    ],
    ['en_US.UTF-8', ['--locale', 'de'], 'There is no folder for “de”. There are: en.', 'Usage:'],
    ['ja_JP.UTF-8', ['add', 'en'], 'フォルダー/enはすでにあります。', '使い方:'],
    [
      'ja_JP.UTF-8',
      ['add', 'fr_!'],
      '「fr_!」はBCP 47のタグではありません。fr、pt-BR、zh-Hantのように書いてください。',
      '使い方:',
    ],
    ['en_US.UTF-8', ['add', 'und'], '“und” is no language; write one like fr, pt-BR or zh-Hant.', 'Usage:'],
    [
      'ja_JP.UTF-8',
      ['add', 'und_Latn'],
      '「und_Latn」は特定の言語を表しません。fr、pt-BR、zh-Hantのように書いてください。',
      '使い方:',
    ],
    ['en_US.UTF-8', ['chekc'], 'Say locales status, locales check or locales add TAG.', 'Usage:'],
    ['en_US.UTF-8', ['add', 'fr', 'de'], 'Say locales status, locales check or locales add TAG.', 'Usage:'],
  ])('says in the language of %s how %j is to be called', async (language, args, message, label) => {
    const locales = await TemporaryLocales.make({ 'en/topics': {} });
    const error = await run(locales, args, language).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    const { message: said, label: before } = error as UsageError;
    expect([said.replaceAll(locales.dir, ''), before]).toEqual([message, label]);
  });
});

describe('`taiyaku locales check`', () => {
  const wrong = () =>
    TemporaryLocales.make({
      'en/errors': { TOO_MANY_IDS: '{{count}} ids; {{limit}} at most', NOT_FOUND: 'Nothing.' },
      'ja/errors': '{\n  "TOO_MANY_IDS": "{{count}}件のID",\n  "NOT_FOND": "ありません。"\n}',
      'fr/errors': '{\n  "NOT_FOUND" "Rien."\n}',
      'ja/meetings/m1': { titel: '題' },
    });

  it('says file, line, column and the mend of every problem, and ends with 1', async () => {
    expect(await run(await wrong(), ['check'])).toEqual({
      code: 1,
      lines: [
        '/fr/errors.json:2:15 This is not valid JSON here: Colon expected. Write one between key and text. [JSON_INVALID]',
        '/ja/errors.json:2:3 TOO_MANY_IDS has lost {{limit}}. Put it where it belongs in the sentence. [LOST_PLACEHOLDER]',
        '/ja/errors.json:3:3 NOT_FOND is read by nothing. Write NOT_FOUND if that is meant, or delete it. [UNKNOWN_KEY]',
        '/ja/meetings/m1.json:2:3 titel is read by nothing. Write title if that is meant, or delete it. [UNKNOWN_KEY]',
        '4 problems.',
      ],
    });
  });

  it('names a link that leads nowhere, and checks what lies beside it', async () => {
    const locales = await TemporaryLocales.make({ 'en/errors': {}, 'fr/errors': { NOT_FOND: 'x' } });
    await symlink('../fr', join(locales.dir, 'fr/loop'));
    await symlink('nowhere.json', locales.path('en/gone'));
    expect((await run(locales, ['check', '--locale', 'fr'])).lines).toEqual([
      expect.stringMatching(/^\/fr\/errors\.json:2:3 .*\[UNKNOWN_KEY\]$/),
      '/fr/loop:1:1 The link leads back into a folder that it lies in; delete it. [LINK_IN_CIRCLE]',
      '2 problems.',
    ]);
    expect((await run(locales, ['check', '--locale', 'en'])).lines).toContain(
      '/en/gone.json:1:1 The link leads to nothing; correct or delete it. [LINK_BROKEN]',
    );
  });

  it.each(['fr-ca', 'FR_ca', 'fr-CA'])('takes the tag of a locale however it is typed: %s', async (typed) => {
    const locales = await TemporaryLocales.make({ 'en/errors': {}, 'fr-CA/errors': { NOT_FOND: 'x' } });
    const { code, lines } = await run(locales, ['check', '--locale', typed]);
    expect([code, lines[0]]).toEqual([1, expect.stringContaining('/fr-CA/errors.json:')]);
  });

  it('speaks Japanese at a Japanese terminal, in which the folder need have no words of its own', async () => {
    expect((await run(await wrong(), ['check', '--locale', 'fr'], 'ja_JP.UTF-8')).lines).toEqual([
      '/fr/errors.json:2:15 ここが正しいJSONではありません。キーと本文の間に半角のコロン（:）を書いてください。 [JSON_INVALID]',
      '問題は1件です。',
    ]);
  });

  it('gives the same as JSON', async () => {
    const { code, lines } = await run(await wrong(), ['check', '--json', '--locale', 'ja']);
    expect([code, lines.length]).toEqual([1, 1]);
    expect(JSON.parse(lines[0] as string)[0]).toEqual({
      check: 'LOST_PLACEHOLDER',
      file: '/ja/errors.json',
      namespace: 'errors',
      key: 'TOO_MANY_IDS',
      locale: 'ja',
      line: 2,
      column: 3,
      params: { key: 'TOO_MANY_IDS', locale: 'ja', placeholders: '{{limit}}' },
      message: 'TOO_MANY_IDS has lost {{limit}}. Put it where it belongs in the sentence.',
    });
  });

  it('counts what is missing as well where it is strict, also in a file that is not there', async () => {
    const locales = await TemporaryLocales.make({
      'en/topics': { a: { name: 'A' } },
      'en/meetings/m1': { title: 'One' },
      'ja/topics': { a: { name: 'あ' } },
      'en-GB/topics': { a: { name: 'A' } },
    });
    expect(await run(locales, ['check'])).toEqual({ code: 0, lines: ['No problems in 4 files.'] });
    expect(await run(locales, ['check', '--strict'])).toEqual({
      code: 1,
      lines: ['/ja/meetings/m1.json:1:1 title is still to be written. [MISSING_TEXT]', '1 problem.'],
    });
    expect((await run(locales, ['check', '--json'])).lines).toEqual(['[]']);
  });
});
