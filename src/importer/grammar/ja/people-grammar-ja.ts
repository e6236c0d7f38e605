import type { PeopleGrammar } from '../people-grammar.ts';
import { soundsAlike } from './kana-sound-ja.ts';
import { japaneseParties } from './parties-ja.ts';
import { GLOSS_LOCALE, japanesePeople } from './people-ja.ts';

export const JAPANESE_PEOPLE: PeopleGrammar = {
  script: 'Jpan',
  glossLocale: GLOSS_LOCALE,
  people: japanesePeople,
  parties: japaneseParties,
  splitName: (name, surname) =>
    surname !== null &&
    name.length > surname.length &&
    name.startsWith(surname) &&
    !/[・=゠＝]/.test(name.charAt(surname.length))
      ? { family: surname, given: name.slice(surname.length).trim() }
      : surname !== null && name.endsWith(`・${surname}`)
        ? { family: surname, given: name.slice(0, -surname.length - 1) }
        : null,
  isShortFor: (short, full) => {
    if (/^[ァ-ヴA-Z]/.test(full)) {
      const parts = full.split(/[・=゠]/);
      const wanted = short.split(/[・=゠]/);
      return (
        parts.slice(-wanted.length).join('・') === wanted.join('・') ||
        (wanted.length === 1 && parts[0] === short)
      );
    }
    return full.replaceAll(' ', '').startsWith(short.replaceAll(' ', ''));
  },
  isFullName: (name) =>
    /^[ァ-ヴA-Z]/.test(name) ? /[・=゠]/.test(name) : name.replaceAll(' ', '').length >= 3,
  soundsAlike,
};
