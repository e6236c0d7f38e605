import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../../src/translation/serving/catalogue.ts';
import { queryFor, readExamples } from '../../../src/transport/pages/examples.ts';
import { textsOf } from '../../translation/texts-of.ts';

const inRepository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
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

it('an example says what it is for in the language of the reader, in as many lines as a translator writes', () => {
  const playground = { 'examples.a.description': '一行目。\n二行目。' };
  const catalogue = new Catalogue(['en', 'ja'], textsOf({ ja: { playground } }));
  const example = { name: 'a', query: '# What it is for,\n# in English.\n{ locales { tag } }\n' };
  expect(queryFor(example, catalogue, 'en')).toBe(example.query);
  expect(queryFor(example, catalogue, 'ja')).toBe('# 一行目。\n# 二行目。\n{ locales { tag } }\n');
});
