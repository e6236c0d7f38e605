import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatPersonName } from '../../src/names/format-person-name.ts';
import type { PersonNameFormatOptions } from '../../src/names/person-name.ts';

/** `common/testData/personNameTest` of CLDR 48, as Unicode publishes it. */
const directory = fileURLToPath(new URL('cldr-48', import.meta.url));
const bcp47 = (cldrLocale: string) => cldrLocale.replaceAll('_', '-');

/** Runs one of CLDR's test files; returns how many parameter lines it has and which of them fail. */
function run(file: string): { lines: number; failures: string[] } {
  const locale = file.replace('.txt', '');
  const failures: string[] = [];
  let lines = 0;
  let name: Record<string, string> = {};
  let expected = '';
  for (const [index, line] of readFileSync(join(directory, file), 'utf8').split('\n').entries()) {
    const [keyword, ...values] = line.split(';').map((part) => part.trim());
    if (keyword === 'endName') name = {};
    else if (keyword === 'name') name[values[0] === 'locale' ? 'nameLocale' : values[0]!] = values[1]!;
    else if (keyword === 'expectedResult') expected = values.join(';');
    else if (keyword === 'parameters') {
      lines += 1;
      const [order, length, usage, formality] = values;
      const options = { locale: bcp47(locale), length, usage, formality } as PersonNameFormatOptions;
      const asked = order === 'none' ? options : ({ ...options, order } as PersonNameFormatOptions);
      const got = formatPersonName(
        name.nameLocale ? { ...name, nameLocale: bcp47(name.nameLocale) } : name,
        asked,
      );
      if (got !== expected) failures.push(`${locale}:${index + 1} expected ${expected} / got ${got}`);
    }
  }
  return { lines, failures };
}

test('every name in the test data of CLDR 48 is formatted as CLDR expects, in every locale', () => {
  const files = readdirSync(directory).filter((file) => !file.startsWith('_'));
  const results = files.map(run);
  expect(results.flatMap((result) => result.failures)).toEqual([]);
  expect({ locales: files.length, lines: results.reduce((sum, result) => sum + result.lines, 0) }).toEqual({
    locales: 110,
    lines: 36_960,
  });
});
