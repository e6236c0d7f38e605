import { expect, it } from 'vitest';
import { listLabel, namesLabel } from '../../src/formats/list-label.ts';
import { Catalogue } from '../../src/translation/serving/catalogue.ts';
import { textsOf } from '../translation/texts-of.ts';
import { labelsOf } from './labels-of.ts';

const templates = { en: { 'formats.lists': 'en' }, ja: { 'formats.lists': 'ja' } };
const labels = labelsOf(templates);
const catalogue = new Catalogue(
  ['en', 'ja'],
  textsOf({ en: { labels: templates.en }, ja: { labels: templates.ja } }),
);

it.each([
  ['en', ['Japan'], 'Japan'],
  ['en', ['Japan', 'Australia'], 'Japan and Australia'],
  ['en', ['Japan', 'Australia', 'New Zealand'], 'Japan, Australia, and New Zealand'],
  ['ja', ['日本', '豪州', 'ニュージーランド'], '日本、豪州、ニュージーランド'],
  ['ja', [], ''],
])('in %s the list of %j is %s', (locale, items, label) => {
  expect(listLabel(labels(locale), items)).toBe(label);
});

it.each([
  ['en', 'conjunction', 'A, B, and C'],
  ['en', 'disjunction', 'A, B, or C'],
  ['ja', 'disjunction', 'A、B、またはC'],
] as const)('in %s names as a %s are %s', (locale, type, label) => {
  expect(namesLabel(catalogue, locale, ['A', 'B', 'C'], type)).toBe(label);
});
