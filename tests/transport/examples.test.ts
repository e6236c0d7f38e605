import { expect, it } from 'vitest';
import { Catalogue } from '../../src/translation/catalogue.ts';
import { queryFor } from '../../src/transport/examples.ts';
import { textsOf } from '../translation/texts-of.ts';

it('an example says what it is for in the language of the reader, in as many lines as a translator writes', () => {
  const playground = { 'examples.a.description': '一行目。\n二行目。' };
  const catalogue = new Catalogue(['en', 'ja'], textsOf({ ja: { playground } }));
  const example = { name: 'a', query: '# What it is for,\n# in English.\n{ locales { tag } }\n' };
  expect(queryFor(example, catalogue, 'en')).toBe(example.query);
  expect(queryFor(example, catalogue, 'ja')).toBe('# 一行目。\n# 二行目。\n{ locales { tag } }\n');
});
