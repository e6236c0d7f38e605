import { describe, expect, test } from 'vitest';
import type { PersonNameForm } from '../../src/names/person-name-form.ts';
import { type PersonNameStyle, personName } from '../../src/names/person-name-style.ts';
import {
  collinsEn,
  collinsJa,
  kimEn,
  kimJa,
  kimMisspelt,
  nakataniEn,
  nakataniJa,
  rutteJa,
  rutteNl,
  zelenskyyUk,
} from './forms.ts';

const STYLES: readonly PersonNameStyle[] = [
  'OFFICIAL',
  'FAMILY_FIRST',
  'GIVEN_FIRST',
  'FAMILY_ONLY',
  'NATIVE',
  'READING',
  'INITIALS',
  'SORT',
];

const inEveryStyle = (forms: readonly PersonNameForm[], nameLocale: string, locale: string) =>
  Object.fromEntries(
    STYLES.map((style) => [style, personName(forms, { nameLocale, locale, style })?.text ?? null]),
  );

describe('a Japanese name', () => {
  const forms = [nakataniEn, nakataniJa];

  test('in English', () => {
    expect(inEveryStyle(forms, 'ja', 'en')).toEqual({
      OFFICIAL: 'NAKATANI Gen',
      FAMILY_FIRST: 'Nakatani Gen',
      GIVEN_FIRST: 'Gen Nakatani',
      FAMILY_ONLY: 'Nakatani',
      NATIVE: '中谷 元',
      READING: 'なかたに げん',
      INITIALS: 'NG',
      SORT: 'Nakatani, Gen',
    });
  });

  test('in kana for readers of kana alone, and in Japanese where no reading is recorded', () => {
    expect(inEveryStyle(forms, 'ja', 'ja-Hrkt')).toEqual({
      OFFICIAL: 'なかたに げん',
      FAMILY_FIRST: 'なかたに げん',
      GIVEN_FIRST: 'なかたに げん',
      FAMILY_ONLY: 'なかたに',
      NATIVE: '中谷 元',
      READING: 'なかたに げん',
      INITIALS: 'げ',
      SORT: 'なかたに げん',
    });
    const named = (given: readonly PersonNameForm[]) =>
      personName(given, { nameLocale: 'ja', locale: 'ja-Hrkt', style: 'OFFICIAL' });
    expect(named(forms)).toMatchObject({ form: { locale: 'ja-Hrkt', script: 'Hrkt' }, derived: 'FORMATTED' });
    const { surnameReading, givenReading, ...unread } = nakataniJa;
    expect(named([nakataniEn, unread])).toMatchObject({ text: '中谷 元', form: { locale: 'ja' } });
    expect(named([nakataniEn])?.text).toBe('NAKATANI Gen');
    expect(inEveryStyle([rutteNl, rutteJa], 'nl', 'ja-Hrkt').OFFICIAL).toBe('マルク・ルッテ');
    expect(inEveryStyle([kimEn, kimJa], 'ko', 'ja-Hira').OFFICIAL).toBe('キム・ソンホ');
  });

  test('in Japanese, where it is never turned round', () => {
    expect(inEveryStyle(forms, 'ja', 'ja')).toEqual({
      OFFICIAL: '中谷 元',
      FAMILY_FIRST: '中谷 元',
      GIVEN_FIRST: '中谷 元',
      FAMILY_ONLY: '中谷',
      NATIVE: '中谷 元',
      READING: 'なかたに げん',
      INITIALS: '元',
      SORT: 'なかたに げん',
    });
  });

  test('known in Latin letters only is written by their rules for readers of Japanese too', () => {
    expect(inEveryStyle([nakataniEn], 'ja', 'ja')).toEqual({
      OFFICIAL: 'NAKATANI Gen',
      FAMILY_FIRST: 'Nakatani Gen',
      GIVEN_FIRST: 'Gen Nakatani',
      FAMILY_ONLY: 'Nakatani',
      NATIVE: 'NAKATANI Gen',
      READING: null,
      INITIALS: 'NG',
      SORT: 'Nakatani, Gen',
    });
  });

  test('without a reading is sorted by its kanji', () => {
    const { surnameReading: _, ...unread } = nakataniJa;
    expect(personName([unread], { nameLocale: 'ja', locale: 'ja', style: 'SORT' })?.text).toBe('中谷 元');
    expect(personName([unread], { nameLocale: 'ja', locale: 'ja', style: 'READING' })).toBeNull();
  });
});

describe('a foreign name', () => {
  test('keeps its usual order and case in English', () => {
    expect(inEveryStyle([rutteNl, rutteJa], 'nl', 'en')).toEqual({
      OFFICIAL: 'Mark Rutte',
      FAMILY_FIRST: 'Rutte Mark',
      GIVEN_FIRST: 'Mark Rutte',
      FAMILY_ONLY: 'Rutte',
      NATIVE: 'Mark Rutte',
      READING: null,
      INITIALS: 'MR',
      SORT: 'Rutte, Mark',
    });
  });

  test('keeps the middle dot in Japanese', () => {
    expect(inEveryStyle([rutteNl, rutteJa], 'nl', 'ja')).toEqual({
      OFFICIAL: 'マルク・ルッテ',
      FAMILY_FIRST: 'ルッテ・マルク',
      GIVEN_FIRST: 'マルク・ルッテ',
      FAMILY_ONLY: 'ルッテ',
      NATIVE: 'Mark Rutte',
      READING: null,
      INITIALS: 'マ',
      SORT: 'ルッテ・マルク',
    });
  });

  test('in kanji has no dot, and its kana reading has one', () => {
    expect(inEveryStyle([kimEn, kimJa, kimMisspelt], 'ko', 'ja')).toEqual({
      OFFICIAL: '金善鎬',
      FAMILY_FIRST: '金善鎬',
      GIVEN_FIRST: '金善鎬',
      FAMILY_ONLY: '金',
      NATIVE: '金善鎬',
      READING: 'キム・ソンホ',
      INITIALS: '善',
      SORT: 'キム・ソンホ',
    });
  });

  test('of a Chinese person is separated in kana as any other is', () => {
    const xi: PersonNameForm = {
      locale: 'ja',
      script: 'Jpan',
      kind: 'OFFICIAL',
      surname: '習',
      given: '近平',
      surnameReading: 'しゅう',
      givenReading: 'きんぺい',
    };
    const request = { nameLocale: 'zh', locale: 'ja' } as const;
    expect(personName([xi], { ...request, style: 'OFFICIAL' })?.text).toBe('習近平');
    expect(personName([xi], { ...request, style: 'READING' })?.text).toBe('しゅう きんぺい');
    const katakana = { ...xi, surnameReading: 'シー', givenReading: 'チンピン' };
    expect(personName([katakana], { ...request, style: 'READING' })?.text).toBe('シー・チンピン');
  });

  test('in kana only is its own reading', () => {
    const kana: PersonNameForm = { ...rutteJa, script: 'Kana' };
    const request = { nameLocale: 'nl', locale: 'en', style: 'READING' } as const;
    expect(personName([rutteNl, kana], request)).toEqual({
      text: 'マルク・ルッテ',
      form: kana,
      derived: 'FORMATTED',
    });
  });
});

test('a person known by surname only is named by it in every style', () => {
  const named = {
    FAMILY_FIRST: 'Collins',
    GIVEN_FIRST: 'Collins',
    FAMILY_ONLY: 'Collins',
    OFFICIAL: 'Collins',
  };
  expect(inEveryStyle([collinsEn, collinsJa], 'en-NZ', 'en')).toEqual({
    ...named,
    NATIVE: 'Collins',
    READING: null,
    INITIALS: 'C',
    SORT: 'Collins',
  });
  expect(
    personName([collinsEn, collinsJa], { nameLocale: 'en-NZ', locale: 'ja', style: 'OFFICIAL' }),
  ).toEqual({
    text: 'コリンズ',
    form: collinsJa,
    derived: 'STORED',
  });
});

test('a mononym is named by it in every style', () => {
  const suharto: PersonNameForm = { locale: 'id', script: 'Latn', kind: 'OFFICIAL', given: 'Suharto' };
  expect(inEveryStyle([suharto], 'id', 'en')).toEqual({
    OFFICIAL: 'Suharto',
    FAMILY_FIRST: 'Suharto',
    GIVEN_FIRST: 'Suharto',
    FAMILY_ONLY: 'Suharto',
    NATIVE: 'Suharto',
    READING: null,
    INITIALS: 'S',
    SORT: 'Suharto',
  });
});

describe('a literal', () => {
  const form: PersonNameForm = { ...kimEn, literal: 'Kim Seon-Ho' };

  test('wins over formatting where the whole name is asked for, and only there', () => {
    expect(inEveryStyle([form], 'ko', 'en')).toEqual({
      OFFICIAL: 'Kim Seon-Ho',
      FAMILY_FIRST: 'Kim Seon-Ho',
      GIVEN_FIRST: 'Kim Seon-Ho',
      FAMILY_ONLY: 'Kim',
      NATIVE: 'Kim Seon-Ho',
      READING: null,
      INITIALS: 'KS',
      SORT: 'Kim, Seon-ho',
    });
  });

  test('without parts is never split into names', () => {
    expect(inEveryStyle([kimMisspelt], 'ko', 'en')).toMatchObject({
      OFFICIAL: 'Kim Seo Ho',
      FAMILY_ONLY: 'Kim Seo Ho',
      INITIALS: 'K',
      SORT: 'Kim Seo Ho',
    });
  });
});

describe('the answer says where the text comes from', () => {
  const derived = (
    forms: readonly PersonNameForm[],
    nameLocale: string,
    locale: string,
    style: PersonNameStyle,
  ) => {
    const name = personName(forms, { nameLocale, locale, style });
    return name && [name.text, name.form, name.derived];
  };

  test('STORED as it is recorded, FORMATTED from parts', () => {
    const forms = [nakataniEn, nakataniJa];
    expect(derived(forms, 'ja', 'en', 'OFFICIAL')).toEqual(['NAKATANI Gen', nakataniEn, 'FORMATTED']);
    expect(derived(forms, 'ja', 'en', 'FAMILY_ONLY')).toEqual(['Nakatani', nakataniEn, 'STORED']);
    expect(derived(forms, 'ja', 'en', 'NATIVE')).toEqual(['中谷 元', nakataniJa, 'FORMATTED']);
  });

  test('FALLBACK when the script asked for is not there', () => {
    expect(derived([nakataniEn], 'ja', 'ja', 'OFFICIAL')).toEqual(['NAKATANI Gen', nakataniEn, 'FALLBACK']);
    expect(derived([nakataniJa], 'ja', 'en', 'OFFICIAL')).toEqual(['中谷 元', nakataniJa, 'FALLBACK']);
    expect(derived([nakataniEn], 'ja', 'en', 'NATIVE')).toEqual(['NAKATANI Gen', nakataniEn, 'FALLBACK']);
    expect(derived([zelenskyyUk], 'uk', 'ja', 'SORT')).toEqual([
      'Зеленський Володимир',
      zelenskyyUk,
      'FALLBACK',
    ]);
  });

  test('null when there is no form', () => {
    expect(STYLES.map((style) => personName([], { nameLocale: 'ja', locale: 'en', style }))).toEqual(
      STYLES.map(() => null),
    );
  });
});

test('an alias’s reading does not read the name', () => {
  const { surnameReading: _s, givenReading: _g, ...unread } = nakataniJa;
  const alias: PersonNameForm = { ...nakataniJa, kind: 'ALIAS' };
  expect(personName([unread, alias], { nameLocale: 'ja', locale: 'ja', style: 'READING' })).toBeNull();
});
