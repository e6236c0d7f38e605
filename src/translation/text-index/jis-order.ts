/** Private use, and so free: 6400 code units for the 6355 kanji of JIS X 0208, after kana and Latin letters. */
const FIRST_CODE_UNIT = 0xe000;
/** After all of them come the kanji that JIS X 0208 has not. */
const AFTER_JIS = '\uF8FF';
const HAN = /\p{sc=Han}/u;

let sortCharacters: ReadonlyMap<string, string> | undefined;

/**
 * A kanji as a character that sorts where JIS X 0208 has it. The common ones (level 1) are there in the order of
 * their reading, usually the on-reading, which is as near to gojūon as kanji alone can come; the others are by radical.
 */
export function jisSortCharacter(character: string): string {
  sortCharacters ??= readSortCharacters();
  return sortCharacters.get(character) ?? (HAN.test(character) ? AFTER_JIS + character : character);
}

/** The kanji in the order of their codes, which the runtime knows as Shift_JIS. */
function readSortCharacters(): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('shift_jis');
  const kanji = new Map<string, string>();
  for (let lead = 0x88; lead <= 0xea; lead += 1) {
    if (lead > 0x9f && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && HAN.test(character) && !kanji.has(character))
        kanji.set(character, String.fromCharCode(FIRST_CODE_UNIT + kanji.size));
    }
  }
  return kanji;
}
