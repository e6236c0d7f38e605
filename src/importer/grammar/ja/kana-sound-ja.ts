/**
 * Tells whether a name in kana and one in Latin letters may be read alike, by their consonants alone: kana cannot tell
 * l from r or b from v, and has a vowel after most consonants. The words may stand in another order. It is evidence
 * beside other evidence, and never becomes data.
 */
export function soundsAlike(one: string, other: string): boolean {
  const [kana, latin] = KANA_NAME.test(one) ? [one, other] : [other, one];
  if (!KANA_NAME.test(kana) || !LATIN_NAME.test(latin)) return false;
  const [own, theirs] = [wordsOf(kana).map(kanaSound), wordsOf(latin).map(latinSound)];
  const orders = [
    theirs,
    theirs.toReversed(),
    ...theirs.map((_, at) => [...theirs.slice(at), ...theirs.slice(0, at)]),
  ];
  return own.join('').length > 1 && orders.some((order) => order.join('') === own.join(''));
}

const KANA_NAME = /^[\p{Script=Katakana}\p{Script=Hiragana}ー・＝\s]+$/u;
const LATIN_NAME = /^[\p{Script=Latin}\p{M}\s'’.-]+$/u;

function wordsOf(name: string): string[] {
  return name.split(/[\s・＝-]+/u).filter((word) => word !== '');
}

type Spelling = readonly (readonly [spelling: RegExp, sound: string])[];

/** Rows of the syllabary, as far as Latin spelling keeps them apart. */
const KANA: Spelling = [
  [/[かきくけこ]/g, 'k'],
  [/[がぎぐげご]/g, 'g'],
  [/[さしすせそざじずぜぞぢづ]/g, 's'],
  [/[たてと]/g, 't'],
  [/[ちつ]/g, 'c'],
  [/[だでど]/g, 'd'],
  [/[なにぬねのん]/g, 'n'],
  [/[はひふへほばびぶべぼゔ]/g, 'h'],
  [/[ぱぴぷぺぽ]/g, 'p'],
  [/[まみむめも]/g, 'm'],
  [/[らりるれろ]/g, 'r'],
];
const LATIN: Spelling = [
  [/ck|q|c(?![hiey])|x/g, 'k'],
  [/t?ch|ts/g, 'c'],
  [/th|sh|sc(?=[iey])|c(?=[iey])|[zj]/g, 's'],
  [/ph|[fvb]/g, 'h'],
  [/l/g, 'r'],
  [/m(?=[bp])/g, 'n'],
];

function kanaSound(name: string): string {
  return consonants(
    name.replace(/[ァ-ヴ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60)),
    KANA,
  );
}

function latinSound(name: string): string {
  return consonants(name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(), LATIN);
}

function consonants(name: string, spellings: Spelling): string {
  const sounds = spellings.reduce((text, [spelling, sound]) => text.replace(spelling, sound), name);
  return sounds.replace(/[^a-z]|[aeiouwy]/g, '').replace(/(.)\1+/g, '$1');
}
