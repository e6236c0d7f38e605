import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { formatPersonName } from '../../src/names/format-person-name.ts';
import { personName } from '../../src/names/person-name-style.ts';
import { ruby } from '../../src/names/ruby.ts';

test('the example in the README prints what it says', () => {
  const readme = readFileSync(new URL('../../src/names/README.md', import.meta.url), 'utf8');
  const example = /```ts\n(.*?)```/s.exec(readme)![1]!;
  const printed: string[] = [];
  const console = { log: (line: string) => printed.push(line) };
  runInNewContext(example.replace(/^import .*$/gm, ''), { console, formatPersonName, personName, ruby });
  expect(printed).toEqual([...example.matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1]));
  expect(printed).toHaveLength(7);
});
