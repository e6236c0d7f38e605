import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../../src/translation/serving/catalogue.ts';
import { textsOf } from '../texts-of.ts';

const catalogue = new Catalogue(
  ['en', 'fr', 'fr-CA', 'ja', 'zh-Hant'],
  textsOf({
    en: {
      labels: {
        greeting: 'Hello {{name}}',
        item_one: '{{count}} item',
        item_other: '{{count}} items',
        speaker: '{{name}} of {{country}}',
        speaker_JP: '{{name}}',
        nested: 'see $t(greeting)',
        'a.b:c': 'dotted',
      },
      places: { 'brussels.name': 'Brussels', 'naples.name': '{{x}} $t(greeting)', empty: '' },
    },
    ja: {
      labels: { item_other: '{{count}}件', greeting: '', onlyJa: '日本語のみ' },
      places: { 'brussels.name': 'ブリュッセル', 'tokyo.name': '東京' },
    },
    fr: {
      labels: { greeting: 'Bonjour {{name}}' },
      places: { 'brussels.name': 'Bruxelles', 'paris.name': 'Paris' },
    },
    'fr-CA': { places: { 'montreal.name': 'Montréal' } },
  }),
);

describe('the fallback chain', () => {
  it.each([
    [{ locale: 'en' }, ['en', 'fr', 'fr-CA', 'ja', 'zh-Hant']],
    [{ locale: 'fr' }, ['fr', 'fr-CA', 'en', 'ja', 'zh-Hant']],
    [{ locale: 'ja' }, ['ja', 'en', 'fr', 'fr-CA', 'zh-Hant']],
    [{ locale: 'fr-CA' }, ['fr-CA', 'fr', 'en', 'ja', 'zh-Hant']],
    [{ locale: 'zh-Hant' }, ['zh-Hant', 'en', 'fr', 'fr-CA', 'ja']],
    [{ locale: 'fr-CA', fallback: ['ja'] }, ['fr-CA', 'fr', 'ja']],
    [{ locale: 'fr-CA', fallback: [] }, ['fr-CA', 'fr']],
    [{ locale: 'ja', fallback: ['ja', 'en', 'en'] }, ['ja', 'en']],
    [{ locale: 'ja', fallback: ['en', 'fr'], strict: true }, ['ja']],
    [{ locale: 'fr-CA', strict: true }, ['fr-CA']],
    [{ locale: 'fr-CA', strict: false, fallback: undefined }, ['fr-CA', 'fr', 'en', 'ja', 'zh-Hant']],
  ])('of %j is %j', (request, chain) => {
    expect(catalogue.chain(request)).toEqual(chain);
  });

  it.each([
    [{ locale: 'zh-TW' }, ['zh-TW', 'zh-Hant', 'en', 'ja', 'zh']],
    [{ locale: 'zh-TW', fallback: [] }, ['zh-TW', 'zh-Hant']],
    [{ locale: 'zh-Hant', fallback: [] }, ['zh-Hant']],
    [{ locale: 'ja' }, ['ja', 'en', 'zh', 'zh-Hant', 'zh-TW']],
  ])('of %j follows the script, not the spelling of the tag: %j', (request, chain) => {
    const chinese = new Catalogue(['en', 'ja', 'zh', 'zh-Hant', 'zh-TW'], []);
    expect(chinese.chain(request).slice(0, chain.length)).toEqual(chain);
  });

  it.each([
    [['en', 'ja', 'ja-Hrkt'], { locale: 'ja-Hrkt' }, ['ja-Hrkt', 'ja', 'en']],
    [['en', 'fr-CA', 'ja', 'pt-BR', 'pt-PT'], { locale: 'pt-PT' }, ['pt-PT', 'pt-BR', 'en', 'fr-CA', 'ja']],
    [['en', 'pt-BR', 'pt-PT'], { locale: 'pt-PT', fallback: [] }, ['pt-PT', 'pt-BR']],
    [['en', 'zh-HK', 'zh-TW'], { locale: 'zh-HK', fallback: [] }, ['zh-HK', 'zh-TW']],
    [['ja', 'en', 'en-AU', 'en-GB'], { locale: 'en-AU' }, ['en-AU', 'en', 'en-GB', 'ja']],
    [['en', 'sr', 'sr-Latn'], { locale: 'sr-Latn' }, ['sr-Latn', 'sr', 'en']],
  ])('of %j for %j is %j', (locales, request, chain) => {
    expect(new Catalogue(locales, []).chain(request)).toEqual(chain);
  });

  it('is the same array for equal requests, and for requests that come to the same', () => {
    const chain = catalogue.chain({ locale: 'ja', fallback: ['en'] });
    expect(catalogue.chain({ locale: 'ja', fallback: ['en'] })).toBe(chain);
    expect(catalogue.chain({ locale: 'ja', fallback: ['en', 'ja', 'en'] })).toBe(chain);
  });
});

describe('a text', () => {
  it('is the first along the chain', () => {
    const value = (key: string, locale: string, fallback?: string[]) =>
      catalogue.text({ namespace: 'places', key }, { locale, fallback }).value;
    expect(value('brussels.name', 'fr-CA')).toBe('Bruxelles');
    expect(value('montreal.name', 'fr-CA')).toBe('Montréal');
    expect(value('tokyo.name', 'fr-CA')).toBe('東京');
    expect(value('paris.name', 'ja', ['fr'])).toBe('Paris');
    expect(value('paris.name', 'ja', [])).toBeNull();
  });

  it('tells what was asked for and what is served', () => {
    expect(catalogue.text({ namespace: 'places', key: 'tokyo.name' }, { locale: 'en' })).toEqual({
      requested: 'en',
      value: '東京',
      locale: 'ja',
      isFallback: true,
      origin: 'UNOFFICIAL_TRANSLATION',
      state: 'TRANSLATED',
      sourceUrl: null,
      updatedAt: null,
      available: ['ja'],
    });
  });

  it.each([
    ['empty', []],
    ['nothing', []],
    ['__proto__', []],
    ['constructor', []],
  ])('is null and a reason, never "" and never the key: %s', (key, available) => {
    expect(catalogue.text({ namespace: 'places', key }, { locale: 'en' })).toEqual({
      requested: 'en',
      value: null,
      locale: null,
      isFallback: false,
      origin: null,
      state: 'MISSING',
      sourceUrl: null,
      updatedAt: null,
      available,
    });
  });

  it('of data is not interpolated or nested', () => {
    expect(catalogue.text({ namespace: 'places', key: 'naples.name' }, { locale: 'en' }).value).toBe(
      '{{x}} $t(greeting)',
    );
  });

  it('is resolved once', () => {
    const first = catalogue.text({ namespace: 'places', key: 'brussels.name' }, { locale: 'ja' });
    expect(catalogue.text({ namespace: 'places', key: 'brussels.name' }, { locale: 'ja' })).toBe(first);
    expect(
      catalogue.text({ namespace: 'places', key: 'brussels.name' }, { locale: 'ja', strict: true }),
    ).not.toBe(first);
  });
});

describe('a message', () => {
  const message = (key: string, params: Record<string, string | number>, locale = 'en', strict = false) =>
    catalogue.message('labels', key, params, { locale, strict });

  it('has its parameters filled in, as they are', () => {
    expect(message('greeting', { name: 'A & <b>' })).toBe('Hello A & <b>');
    expect(message('greeting', { name: '{{count}} $t(nested) $t(onlyJa)' })).toBe(
      'Hello {{count}} $t(nested) $t(onlyJa)',
    );
  });

  it('takes the plural form of the locale it is in', () => {
    expect([1, 2].map((count) => message('item', { count }))).toEqual(['1 item', '2 items']);
    expect([1, 2].map((count) => message('item', { count }, 'ja'))).toEqual(['1件', '2件']);
    expect(message('item', { count: 1 }, 'fr')).toBe('1 item');
  });

  it('takes the context where there is a text for it', () => {
    const params = { name: 'N', country: 'C' };
    expect(message('speaker', { ...params, context: 'JP' })).toBe('N');
    expect(message('speaker', { ...params, context: 'NZ' })).toBe('N of C');
  });

  it('falls back as texts do', () => {
    expect(message('greeting', { name: 'N' }, 'fr-CA')).toBe('Bonjour N');
    expect(message('greeting', { name: 'N' }, 'ja')).toBe('Hello N');
    expect(message('onlyJa', {}, 'en')).toBe('日本語のみ');
    expect(message('greeting', { name: 'N' }, 'fr-CA', true)).toBeNull();
    expect(message('greeting', { name: 'N' }, 'ja', true)).toBeNull();
  });

  it('is null where no locale has it, never the key', () => {
    expect(message('nothing', {})).toBeNull();
    expect(message('labels:greeting', {})).toBeNull();
    expect(message('a.b:c', {})).toBe('dotted');
  });

  it('nests nothing', () => {
    expect(message('nested', {})).toBe('see $t(greeting)');
  });
});

describe('a catalogue', () => {
  it('lists a namespace', () => {
    expect([...catalogue.keys('places')]).toEqual([
      'brussels.name',
      'naples.name',
      'tokyo.name',
      'paris.name',
      'montreal.name',
    ]);
    expect(catalogue.namespace('places', 'ja')).toEqual({
      'brussels.name': 'ブリュッセル',
      'tokyo.name': '東京',
    });
    expect(catalogue.namespace('nothing', 'ja')).toEqual({});
  });
});
