import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/transport/examples.ts';

const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const examples = await readExamples(inRepository('schema/examples'));
const japanese = JSON.parse(readFileSync(inRepository('locales/ja/playground.json'), 'utf8')).examples;

const untranslated = (query: string) => query.replace(/^(?:#.*\n)+/, '').match(/#.*/g) ?? [];
const codeIn = (query: string) =>
  [...(/^(?:#.*\n)+/.exec(query)?.[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);

describe('the comment of an example', () => {
  // What `queryFor` says in the reader's language is the comment at the beginning.
  it.each(examples)('is all at the beginning: $name', ({ query }) => {
    expect(query).toMatch(/^# /);
    expect(untranslated(query)).toEqual([]);
  });

  it.each(examples)('names the same code in Japanese: $name', ({ name, query }) => {
    const { description } = japanese[name] as { description: string };
    expect(codeIn(query).filter((code) => !description.includes(code))).toEqual([]);
  });

  it('is found wherever it stands', () => {
    expect(untranslated('# a `b`\n{ c # d\n}\n')).toEqual(['# d']);
    expect(codeIn('# a `b` of `c(d)`\n{ e }\n')).toEqual(['b', 'c(d)']);
  });
});
