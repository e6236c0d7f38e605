import type { Locale } from '../../kernel/locale.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';
import { PhraseTable } from './phrase-table.ts';
import { TitleWords } from './title-words.ts';
import { WordEdges } from './word-edges.ts';
import { titlePhrases, type WrittenPhrase, writtenPhrases } from './written-phrases.ts';

/** A place in a text, in UTF-16 code units as JavaScript slices it, and the record that is named there. */
export interface FoundMention extends Pick<WrittenPhrase, 'kind' | 'slug'> {
  readonly start: number;
  readonly end: number;
}

/**
 * The names that texts of one locale may have. It is made of the resident namespaces once for each picture of them.
 * A name is given to a record only where it can be no other's: two people of one name are neither, unless one of
 * them is `expected`.
 */
export class MentionIndex {
  readonly #phrases = new PhraseTable<WrittenPhrase>();
  readonly #titles: TitleWords;
  readonly #locale: Locale;

  constructor(catalogue: Catalogue, locale: Locale) {
    this.#locale = locale;
    for (const written of writtenPhrases(catalogue, locale)) this.#phrases.add(written.phrase, written);
    this.#titles = new TitleWords(titlePhrases(catalogue, locale), locale);
  }

  /** The mentions in the order of the text. They do not overlap: of two, the one that begins first, then the longer. */
  find(text: string, isExpected: (slug: string) => boolean): FoundMention[] {
    const edges = new WordEdges(text, this.#locale);
    const found: FoundMention[] = [];
    let at = 0;
    while (at < text.length) {
      const match = this.#longestAt(text, at, edges);
      if (match === undefined) {
        at += 1;
        continue;
      }
      const target = unambiguousRecord(match.values, isExpected);
      if (target !== undefined) found.push({ ...target, start: at, end: match.end });
      at = match.end;
    }
    return found;
  }

  #longestAt(text: string, start: number, edges: WordEdges) {
    for (const { end, values } of this.#phrases.matchesAt(text, start)) {
      if (!edges.surround(start, end)) continue;
      // A family name alone says less than any other name that is written so.
      const sure = values.filter(({ needsTitle }) => !needsTitle);
      if (sure.length > 0) return { end, values: sure };
      if (this.#titles.standBeside(text, start, end)) return { end, values };
    }
    return undefined;
  }
}

/** The record that is meant, where it can be only one. */
function unambiguousRecord(
  values: readonly WrittenPhrase[],
  isExpected: (slug: string) => boolean,
): Pick<WrittenPhrase, 'kind' | 'slug'> | undefined {
  const records = new Map(values.map(({ kind, slug }) => [`${kind} ${slug}`, { kind, slug }]));
  const [only, ...others] = records.values();
  if (others.length === 0) return only;
  const expected = [...records.values()].filter(({ kind, slug }) => kind === 'person' && isExpected(slug));
  return expected.length === 1 ? expected[0] : undefined;
}

const indexes = new WeakMap<Catalogue, Map<Locale, MentionIndex>>();

/** The index of a locale, made when it is first asked for and kept as long as the catalogue is in service. */
export function mentionIndex(catalogue: Catalogue, locale: Locale): MentionIndex {
  const byLocale = indexes.get(catalogue) ?? new Map<Locale, MentionIndex>();
  indexes.set(catalogue, byLocale);
  const index = byLocale.get(locale) ?? new MentionIndex(catalogue, locale);
  byLocale.set(locale, index);
  return index;
}
