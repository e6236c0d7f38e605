import { expect, test } from 'vitest';
import { chooseNameForm } from '../../src/names/choose-name-form.ts';
import type { PersonNameForm } from '../../src/names/person-name-form.ts';
import { kimEn, kimMisspelt, nakataniEn, nakataniJa, rutteJa, rutteNl, zelenskyyUk } from './forms.ts';

const kana: PersonNameForm = { ...nakataniJa, script: 'Hira', surname: 'なかたに', given: 'げん' };

test('readers get the form in their script', () => {
  const forms = [nakataniJa, nakataniEn];
  const chosen = ['ja', 'ja-JP', 'ja-Latn', 'en', 'en-GB', 'fr', 'tr', 'sr-Latn'].map((locale) =>
    chooseNameForm(forms, locale),
  );
  expect(chosen).toEqual([
    nakataniJa,
    nakataniJa,
    nakataniEn,
    nakataniEn,
    nakataniEn,
    nakataniEn,
    nakataniEn,
    nakataniEn,
  ]);
});

test('readers of Japanese read kana, but kanji come first', () => {
  expect(chooseNameForm([nakataniEn, kana], 'ja')).toBe(kana);
  expect(chooseNameForm([kana, nakataniJa], 'ja')).toBe(nakataniJa);
});

test('readers of Chinese read kanji, not kana; readers of Korean neither', () => {
  expect(chooseNameForm([nakataniEn, nakataniJa], 'zh')).toBe(nakataniJa);
  expect(chooseNameForm([rutteNl, rutteJa], 'zh')).toBe(rutteNl);
  expect(chooseNameForm([nakataniEn, nakataniJa], 'ko')).toBe(nakataniEn);
});

test('Latin letters come next where no form is in the reader’s script', () => {
  expect(chooseNameForm([nakataniJa, zelenskyyUk, nakataniEn], 'ar')).toBe(nakataniEn);
  expect(chooseNameForm([zelenskyyUk], 'ar')).toBe(zelenskyyUk);
});

test('within a script a current name comes before a former one, then the reader’s language, then the kind', () => {
  const birth: PersonNameForm = { ...nakataniEn, kind: 'BIRTH' };
  const legal: PersonNameForm = { ...nakataniEn, kind: 'LEGAL' };
  const french: PersonNameForm = { ...nakataniEn, locale: 'fr' };
  expect(chooseNameForm([birth, french], 'en')).toBe(french);
  expect(chooseNameForm([french, legal], 'en')).toBe(legal);
  expect(chooseNameForm([legal, nakataniEn], 'en')).toBe(nakataniEn);
});

test('a misspelling or an alias names a person only where there is nothing else', () => {
  const alias: PersonNameForm = { ...nakataniJa, kind: 'ALIAS' };
  expect(chooseNameForm([kimMisspelt, kimEn], 'en')).toBe(kimEn);
  expect(chooseNameForm([alias, nakataniEn], 'ja')).toBe(nakataniEn);
  expect(chooseNameForm([kimMisspelt, alias], 'en')).toBe(alias);
  expect(chooseNameForm([kimMisspelt], 'en')).toBe(kimMisspelt);
});

test('a form with nothing written in it is passed over', () => {
  const empty: PersonNameForm = { locale: 'ja', script: 'Jpan', kind: 'OFFICIAL', surname: '' };
  expect(chooseNameForm([empty, nakataniEn], 'ja')).toBe(nakataniEn);
  expect(chooseNameForm([empty], 'ja')).toBeUndefined();
  expect(chooseNameForm([], 'ja')).toBeUndefined();
});
