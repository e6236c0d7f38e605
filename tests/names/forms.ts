import type { PersonNameForm } from '../../src/names/person-name-form.ts';

/** Written forms of people in the record, as a locale file of each language gives them. */
export const nakataniEn: PersonNameForm = {
  locale: 'en',
  script: 'Latn',
  kind: 'OFFICIAL',
  surname: 'Nakatani',
  given: 'Gen',
};
export const nakataniJa: PersonNameForm = {
  locale: 'ja',
  script: 'Jpan',
  kind: 'OFFICIAL',
  surname: '中谷',
  given: '元',
  surnameReading: 'なかたに',
  givenReading: 'げん',
};
export const rutteNl: PersonNameForm = {
  locale: 'nl',
  script: 'Latn',
  kind: 'OFFICIAL',
  surname: 'Rutte',
  given: 'Mark',
};
export const rutteJa: PersonNameForm = {
  locale: 'ja',
  script: 'Jpan',
  kind: 'OFFICIAL',
  surname: 'ルッテ',
  given: 'マルク',
};
export const kimEn: PersonNameForm = {
  locale: 'en',
  script: 'Latn',
  kind: 'OFFICIAL',
  surname: 'Kim',
  given: 'Seon-ho',
};
export const kimJa: PersonNameForm = {
  locale: 'ja',
  script: 'Jpan',
  kind: 'OFFICIAL',
  surname: '金',
  given: '善鎬',
  surnameReading: 'キム',
  givenReading: 'ソンホ',
};
export const kimMisspelt: PersonNameForm = {
  locale: 'en',
  script: 'Latn',
  kind: 'MISSPELLING',
  literal: 'Kim Seo Ho',
};
export const collinsEn: PersonNameForm = {
  locale: 'en',
  script: 'Latn',
  kind: 'OFFICIAL',
  surname: 'Collins',
};
export const collinsJa: PersonNameForm = {
  locale: 'ja',
  script: 'Jpan',
  kind: 'OFFICIAL',
  surname: 'コリンズ',
};
export const zelenskyyUk: PersonNameForm = {
  locale: 'uk',
  script: 'Cyrl',
  kind: 'OFFICIAL',
  surname: 'Зеленський',
  given: 'Володимир',
};
