import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { Localization } from '../../translation/serving/localization.ts';
import { isUnspaced } from '../../translation/text-index/grams.ts';
import type { Person } from '../person/person.type.ts';
import { writtenForms } from '../person/written-forms.ts';
import type { RecordSources } from '../record-sources.ts';
import { excerptOf } from './excerpt.ts';
import { type Match, markMatches, type SameStem } from './mark-matches.ts';
import type { QueryPart } from './parse-query.ts';
import type { SearchExcerpt } from './search.type.ts';
import { searchFacets } from './search-facets.ts';
import type { SearchRequest } from './search-hits.ts';
import { type SearchHit, type SearchPage, searchPage } from './search-page.ts';
import { isStemmed, readSameStem, readTexts } from './search-texts.ts';

export class SearchService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  page(request: SearchRequest, args: PageArguments): Promise<SearchPage> {
    return searchPage(this.#sources.db, request, args);
  }

  facets(request: SearchRequest): ReturnType<typeof searchFacets> {
    return searchFacets(this.#sources.db, request);
  }

  /** The excerpt of each hit that is not a person, in two statements whatever their number. */
  async excerpts(
    parts: readonly QueryPart[],
    hits: readonly SearchHit[],
  ): Promise<ReadonlyMap<SearchHit, SearchExcerpt>> {
    const ofTexts = hits.filter(({ type }) => type !== 'PERSON');
    if (ofTexts.length === 0) return new Map();
    const textAt = await readTexts(this.#sources.db, ofTexts);
    const stemmed = ofTexts.filter(({ locale }) => isStemmed(locale)).map((hit) => textAt(hit) ?? '');
    const sameStem = await readSameStem(this.#sources.db, parts, stemmed);
    return new Map(
      ofTexts.map((hit) => {
        const stems: SameStem | null = isStemmed(hit.locale) ? sameStem : null;
        const text = textAt(hit) ?? '';
        return [hit, toExcerpt(hit, text, markMatches(text, parts, stems))];
      }),
    );
  }
}

function toExcerpt({ field, locale }: SearchHit, text: string, matches: readonly Match[]): SearchExcerpt {
  return { field, tag: locale, ...excerptOf(text, matches, isUnspaced(text)) };
}

/** The written form of a name, or its reading, in which the most of the query was found. */
export function nameExcerpt(
  parts: readonly QueryPart[],
  person: Person,
  localization: Localization,
): SearchExcerpt {
  const writings = writtenForms(person, localization).flatMap((form) => {
    const reading = [form.familyReading, form.givenReading].filter((part) => part !== null).join(' ');
    return [form.text, reading].map((text) => ({ text, tag: form.tag }));
  });
  const marked = writings
    .filter(({ text }) => text !== '')
    .map((writing) => ({ ...writing, ...markName(writing.text, parts) }));
  const best = marked.toSorted((a, b) => b.found - a.found)[0];
  const { text, tag, matches } = best ?? { text: person.slug, tag: 'und', matches: [] };
  return { field: 'NAME', tag, ...excerptOf(text, matches, isUnspaced(text)) };
}

function markName(text: string, parts: readonly QueryPart[]): { matches: Match[]; found: number } {
  // A name is found as 中谷元 where it is written 中谷 元, and by its beginning.
  const found = parts.filter((part) => matchName(text, [part]).length > 0).length;
  return { matches: matchName(text, parts), found };
}

function matchName(text: string, parts: readonly QueryPart[]): Match[] {
  const matches = markMatches(text, parts, null);
  if (matches.length > 0) return matches;
  const [first = '', ...rest] = text.split(/[\s・]+/);
  if (rest.length === 0) return [];
  const joined = [first, ...rest].join('');
  const [whole] = markMatches(joined, parts, null);
  return whole?.start === 0 && whole.end === joined.length ? [{ start: 0, end: text.length }] : [];
}
