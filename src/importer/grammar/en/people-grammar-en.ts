import type { PeopleGrammar, SplitName } from '../people-grammar.ts';
import { englishParties } from './parties-en.ts';
import { englishPeople } from './people-en.ts';

export const ENGLISH_PEOPLE: PeopleGrammar = {
  script: 'Latn',
  glossLocale: null,
  people: englishPeople,
  parties: englishParties,
  splitName: splitEnglishName,
  isShortFor: (short, full) => {
    const parts = plain(full).split(' ');
    const wanted = plain(short).split(' ');
    if (wanted.length >= parts.length) return [...wanted].sort().join(' ') === [...parts].sort().join(' ');
    const tail = parts.slice(-wanted.length).join(' ');
    return (
      (wanted.length === 1 && parts.includes(wanted[0]!)) ||
      plain(short) === tail ||
      tail.endsWith(`-${plain(short)}`)
    );
  },
  isFullName: (name) => name.includes(' '),
  soundsAlike: null,
};

/** Pål and Pal are one name. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** NAKATANI Gen shows its family name by capitals; Iwaya Takeshi only beside "Minister Iwaya". */
function splitEnglishName(name: string, surname: string | null): SplitName | null {
  const parts = name.split(' ');
  if (parts.length < 2) return null;
  const capitals = parts.filter(
    (part) =>
      part.length > 1 && part === part.toUpperCase() && /\p{Lu}{2}/u.test(part) && !/^[IVX]+$/.test(part),
  );
  if (capitals.length > 0 && capitals.length < parts.length)
    return { family: capitals.join(' '), given: parts.filter((part) => !capitals.includes(part)).join(' ') };
  if (surname === null) return null;
  const folded = surname.toLowerCase();
  if (name.toLowerCase().startsWith(`${folded} `))
    return { family: name.slice(0, surname.length), given: name.slice(surname.length + 1) };
  if (name.toLowerCase().endsWith(` ${folded}`))
    return { family: name.slice(-surname.length), given: name.slice(0, -surname.length - 1) };
  return null;
}
