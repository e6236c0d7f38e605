import { memoize } from './memoize.ts';
import type { PersonNameObject } from './person-name.ts';

/** ISO 15924 codes that stand for several scripts (UAX #24); other codes stand for themselves. */
const SCRIPT_SETS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Hanb: ['Hani', 'Bopo'],
  Hrkt: ['Hira', 'Kana'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** The scripts of Unicode's Script property that person names are written in; the frequent ones first. */
export const NAME_SCRIPTS: readonly string[] =
  `Latn Cyrl Hani Kana Hira Hang Arab Grek Hebr Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Mymr
   Khmr Tibt Geor Armn Ethi Cher Cans Mong Tfng Nkoo Adlm Rohg Olck Mtei Vaii Yiii Syrc Thaa Cakm Sund Java Bopo
   Lisu Osge Hmnp Dsrt Shaw Tavt Copt Sunu`.split(/\s+/);

const LETTER_WITH_SCRIPT = /[^\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]/u;

/** The scripts an ISO 15924 code stands for: `Jpan` is Hani, Hira and Kana. */
export const scriptsOf = (code: string): readonly string[] => SCRIPT_SETS[code] ?? [code];

/** True when two ISO 15924 codes are the same, contain one another or overlap: UTS #35 part 8, "Switch the formatting locale". */
export const scriptsMatch = (one: string, other: string): boolean =>
  one === other || scriptsOf(one).some((script) => scriptsOf(other).includes(script));

const characterClass = memoize((code) => {
  const scripts = scriptsOf(code).filter((script) => NAME_SCRIPTS.includes(script));
  return scripts.length === 0
    ? /(?!)/u
    : new RegExp(`[${scripts.map((s) => `\\p{Script=${s}}`).join('')}]`, 'u');
});

/** True when every letter of a text belongs to the scripts of an ISO 15924 code; marks and spaces belong to all. */
export function isWrittenIn(text: string, code: string): boolean {
  const letters = characterClass(code);
  return [...text].every((character) => !LETTER_WITH_SCRIPT.test(character) || letters.test(character));
}

/**
 * The first character that decides a script: of the surname, then of the given name (UTS #35, "Derive the name
 * locale").
 */
export function decisiveCharacter(name: PersonNameObject): string | undefined {
  const text = `${name.surname || name['surname-core'] || ''}${name.given || name['given-core'] || ''}`;
  return LETTER_WITH_SCRIPT.exec(text)?.[0];
}

/** The script of one character, or Zzzz. */
export const scriptOf = memoize(
  (character) => NAME_SCRIPTS.find((script) => characterClass(script).test(character)) ?? 'Zzzz',
);

/** True when a character belongs to the scripts of an ISO 15924 code. */
export const characterIsIn = (character: string, code: string): boolean =>
  characterClass(code).test(character);
