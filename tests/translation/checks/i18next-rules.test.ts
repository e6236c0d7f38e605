import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../../src/translation/serving/catalogue.ts';
import { textsOf } from '../texts-of.ts';

type Templates = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What i18next makes of the key `n` of some locales for a reader of the last one; null where nothing is found. */
function served(byLocale: Templates, params: Readonly<Record<string, string | number>>): string | null {
  const namespaces = Object.entries(byLocale).map(([locale, labels]) => [locale, { labels }] as const);
  const catalogue = new Catalogue(Object.keys(byLocale), textsOf(Object.fromEntries(namespaces)));
  return catalogue.message('labels', 'n', params, { locale: Object.keys(byLocale).at(-1) as string });
}

const EN = { n_one: 'en one', n_other: 'en other' };

describe('i18next, which the checks follow,', () => {
  it.each([
    ['{{- name}}', 'N'],
    ['{{ name, uppercase }}', 'N'],
    ['{{name', '{{name'],
    ['{name}', '{name}'],
    ['{{{name}}}', '{{{name}}}'],
    ['\\{{name}}', '\\N'],
    ['{{na me}}', '{{na me}}'],
    ['{{name\n}}', '{{name\n}}'],
    ['{{}} {{name}}', '{{}} {{name}}'],
    ['$t(other)', '$t(other)'],
  ])('makes of the template %j: %j', (template, text) => {
    expect(served({ en: { n: template } }, { name: 'N' })).toBe(text);
  });

  it.each<[string, Templates, Record<string, string | number>, string | null]>([
    ['takes `other` where the form is missing', { en: EN, fr: { n_other: 'o' } }, { count: 1 }, 'o'],
    [
      'takes another language where `other` is missing, too',
      { en: EN, fr: { n_one: 'o' } },
      { count: 5 },
      'en other',
    ],
    ['takes the text without a suffix before `other`', { en: { n: 'n', n_other: 'o' } }, { count: 1 }, 'n'],
    ['takes `zero` in every language', { ja: { n_zero: 'z', n_other: 'o' } }, { count: 0 }, 'z'],
    ['never takes `one` in Japanese', { ja: { n_one: '1', n_other: 'o' } }, { count: 1 }, 'o'],
    ['counts 0 as `one` in French', { fr: { n_one: '1', n_other: 'o' } }, { count: 0 }, '1'],
    [
      'takes `other` of a region before the right form of its parent',
      { fr: { n_one: 'fr', n_other: 'o' }, 'fr-CA': { n_other: 'ca' } },
      { count: 1 },
      'ca',
    ],
    [
      'takes the parent’s `other` where a region has another form alone',
      { fr: { n_one: 'fr', n_other: 'o' }, 'fr-CA': { n_one: 'ca' } },
      { count: 5 },
      'o',
    ],
    [
      'takes a text without a context for one that is not there',
      { en: { n: 'n', n_male: 'm' } },
      { context: 'x' },
      'n',
    ],
    ['finds no text of another context', { en: { n_male: 'm' } }, { context: 'x' }, null],
  ])('%s', (_, templates, params, text) => {
    expect(served(templates, params)).toBe(text);
  });
});
