import { describe, expect, it } from 'vitest';
import { inOneLanguage, type LabelIn, type Wording } from '../../src/formats/in-one-language.ts';
import { describeLocale } from '../../src/kernel/locale.ts';
import { Catalogue } from '../../src/translation/serving/catalogue.ts';
import { Localization } from '../../src/translation/serving/localization.ts';
import type { RecordTexts } from '../../src/translation/serving/record-texts.ts';
import type { Address } from '../../src/translation/texts/address.ts';
import { AddressRules } from '../../src/translation/texts/address-rules.ts';
import { resolveText } from '../../src/translation/texts/text.ts';
import { textsOf } from '../translation/texts-of.ts';

const locales = ['en', 'ja', 'fr', 'fr-CA'];
const catalogue = new Catalogue(
  locales,
  textsOf({
    en: { labels: { 'formats.dates': 'en', greeting: 'Hello {{name}}', parting: 'Bye' }, places: { a: 'A' } },
    ja: { labels: { 'formats.dates': 'ja', greeting: '{{name}}さん' } },
    fr: { places: { a: 'À' } },
  }),
);
const noRecords = {
  resolve: (_address: Address, requested: string, chain: readonly string[]) =>
    resolveText(undefined, requested, chain),
} as unknown as RecordTexts;
const NO_RULES = new AddressRules([]);
const path = { key: 'label', prev: undefined };

async function label(labelIn: LabelIn, args: Parameters<typeof inOneLanguage>[1]) {
  const localization = new Localization(
    catalogue,
    noRecords,
    locales.map((locale) => describeLocale(locale, 'en')),
    'en',
    NO_RULES,
  );
  const text = await inOneLanguage(localization, args, path, labelIn);
  const { served, fallbacks } = localization.report({ label: text });
  return { text, served, fallbacks };
}

const greeting: LabelIn = ({ labels }) => labels.fill('greeting', { name: 'B' });
const stoodIn = (requested: string, served: string) => ({ path: ['label'], requested, served });

describe('a label in one language', () => {
  it('is in the one asked for where that has labels', async () => {
    expect(await label(greeting, { locale: 'ja' })).toEqual({ text: 'Bさん', served: ['ja'], fallbacks: [] });
  });

  it('is in the next that has, which is reported', async () => {
    const english = { text: 'Hello B', served: ['en'], fallbacks: [stoodIn('fr_CA', 'en')] };
    expect(await label(greeting, { locale: 'fr-CA' })).toEqual(english);
  });

  it('tells of a template that is another language’s', async () => {
    const parting: LabelIn = ({ labels }) => labels.fill('parting', {});
    const { text, fallbacks } = await label(parting, { locale: 'ja' });
    expect([text, fallbacks]).toEqual(['Bye', [stoodIn('ja', 'en')]]);
  });

  it('is the most complete, of equals the first, and none is made after one that is complete', async () => {
    const completeness = { en: 'LESS', ja: 'LESS', fr: 'FOREIGN' } as const;
    const asked: string[] = [];
    const byLocale: LabelIn = async ({ locale }): Promise<Wording> => {
      asked.push(locale);
      return { text: locale, locale, completeness: completeness[locale as 'en'] ?? 'FOREIGN' };
    };
    expect(await label(byLocale, { locale: 'fr' })).toMatchObject({ text: 'en', served: ['en'] });
    expect(asked).toEqual(['fr', 'fr-CA', 'en', 'ja']);
    expect(await label(byLocale, { locale: 'fr', fallback: [] })).toMatchObject({
      text: 'fr',
      fallbacks: [],
    });
    asked.length = 0;
    const whole: LabelIn = (language) => {
      asked.push(language.locale);
      return greeting(language);
    };
    await label(whole, { locale: 'ja' });
    expect(asked).toEqual(['ja']);
  });

  it('is null where there is nothing to say', async () => {
    expect(await label(() => null, { locale: 'ja' })).toMatchObject({ text: null, fallbacks: [] });
  });

  it('waits for nothing where all is at hand', () => {
    const localization = new Localization(catalogue, noRecords, [], 'en', NO_RULES);
    expect(inOneLanguage(localization, { locale: 'ja' }, path, greeting)).toBe('Bさん');
  });
});

describe('one language', () => {
  const language = (locale: string) => new Localization(catalogue, noRecords, [], 'en', NO_RULES).in(locale);

  it('has its own texts and those of its parents, and no others', () => {
    expect(language('fr-CA').text({ namespace: 'places', key: 'a' })).toBe('À');
    expect(language('fr-CA').loadText({ namespace: 'places', key: 'a' })).toBe('À');
    expect(language('ja').text({ namespace: 'places', key: 'a' })).toBeNull();
    expect(language('ja').loadForeignText({ namespace: 'places', key: 'a' })).toMatchObject({
      value: 'A',
      locale: 'en',
    });
  });

  it('knows whether its labels are its own', () => {
    expect([language('ja').labels.isOwn, language('fr-CA').labels.isOwn]).toEqual([true, false]);
    expect(language('ja').labels.fillOwn('parting', {})).toBeNull();
  });
});
