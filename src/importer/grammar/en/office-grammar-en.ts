import type { OfficeGrammar } from '../office-grammar.ts';
import { englishCountries } from './countries-en.ts';

/** The words up to the name of a country: "of the Kingdom of Norway". */
const OF_A_COUNTRY =
  / of (?:the )?(?:(?:[A-Z][a-z]+ )*(?:Kingdom|Republic|Commonwealth|Federation|Union|State|Principality|Duchy|Emirate|Sultanate) of (?:the )?)?$/;

export const ENGLISH_OFFICES: OfficeGrammar = {
  isBareTitle: (title) =>
    /^(?:(?:state|senior|vice|deputy|parliamentary)[\s-]+)*(?:minister|secretary)$/i.test(title),
  isAdjunct: (title) => !/ (of|for) |,/.test(title),
  withoutCountry,
  afterOwner: /^[)）]?(?:['’]s)?[\s・]*/u,
  beforeOwner: / of (?:the )?$/,
  titleKey: (title) => {
    const words = oneSpelling(title).match(/[a-z]+/g) ?? [];
    return words
      .filter((word) => !/^(?:of|the|for|and|to|s|rok)$/.test(word))
      .sort()
      .join(' ');
  },
  oneSpelling,
};

function withoutCountry(title: string): string {
  const first = englishCountries(title)[0];
  const behind = first?.start === 0 ? title.slice(first.end).replace(/^(?:['’]s)?\s*/u, '') : title;
  // "of the Republic of Korea (ROK)", but not "for Defence of Australia and the Pacific".
  const named = behind.replace(/\s*\([A-Z.]+\)$/, '');
  const last = englishCountries(named).at(-1);
  const before =
    last !== undefined && last.end === named.length ? OF_A_COUNTRY.exec(named.slice(0, last.start)) : null;
  const office = before === null ? behind : behind.slice(0, before.index);
  return office.trim() || title;
}

function oneSpelling(text: string): string {
  return text.toLowerCase().replaceAll('defence', 'defense');
}
