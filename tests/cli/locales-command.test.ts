import { expect, it } from 'vitest';
import { localesCommand } from '../../src/cli/locales.command.ts';
import { TemporaryLocales } from '../translation/temporary-locales.ts';

async function run(locales: TemporaryLocales) {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line.replace(locales.dir, ''));
  const code = await localesCommand.run(
    ['--missing'],
    { out: write, err: write },
    { LOCALES_DIR: locales.dir },
  );
  return { code, lines };
}

it('`taiyaku locales` tells of slugs that do not lead to their record alone, and counts none as missing', async () => {
  const locales = await TemporaryLocales.make({
    'en/meetings/m1': { title: 'One', slug: 'first' },
    'en/meetings/m2': { title: 'Two' },
    'ja/meetings/m1': { title: '一', slug: '会談' },
    'ja/meetings/m2': { title: '二', slug: '会談' },
  });
  const readers = 'Until one of them has another, readers are given the record’s own slug.';
  expect(await run(locales)).toEqual({
    code: 1,
    lines: [
      `/ja/meetings/m1.json:3:3 slug: "会談" is the slug of m2 as well. ${readers}`,
      `/ja/meetings/m2.json:3:3 slug: "会談" is the slug of m1 as well. ${readers}`,
      'ja  100 %  2 of 2 texts',
    ],
  });
  await locales.write('ja/meetings/m2', { title: '二' });
  expect(await run(locales)).toEqual({ code: 0, lines: ['ja  100 %  2 of 2 texts'] });
});
