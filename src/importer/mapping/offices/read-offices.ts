import { grammarOf } from '../../grammar/languages.ts';
import type { RecordDraft } from '../record-draft.ts';
import { organizationSlug } from './map-organizations.ts';
import type { OfficeKinds } from './office-kinds.ts';
import { officeWords, type PrintedOffice } from './office-words.ts';

/** An office as a release prints it: what it is called, whose it is, and what kind that is in any language. */
export interface ReadOffice extends PrintedOffice {
  /** Null where the office is an organization's, or nobody says whose. */
  readonly country: string | null;
  readonly organization: string | null;
  readonly kind: string | null;
  /** The words of the gloss in Latin letters; null where there is none. */
  readonly gloss: (PrintedOffice & { readonly locale: string }) | null;
}

/**
 * The office of each person of the release, by index, or null where none is printed. A release prints one office in
 * several ways (Minister of Defense, Defense Minister, Minister), so all of a person's are taken as one.
 */
export function readOffices(draft: RecordDraft, kinds: OfficeKinds): (ReadOffice | null)[] {
  const { offices, people } = draft.grammar;
  return draft.document.people.map(({ mentions, country }) => {
    const printed = mentions.flatMap(({ office }) => (office === null ? [] : [office.text]));
    if (printed.length === 0) return null;
    const abbreviation = mentions.find((mention) => mention.organization !== null)?.organization ?? null;
    const organization = abbreviation === null ? null : organizationSlug(draft, abbreviation);
    const owner = organization === null ? country : null;
    const words = officeWords(printed, offices, abbreviation);
    const names = [words.title, ...(words.short === null ? [] : [words.short])];
    const glosses = mentions.flatMap(({ latin }) => latin?.office ?? []);
    return {
      ...words,
      country: owner,
      organization,
      kind: kinds.kindOf(names, draft.locale, owner),
      gloss: glossOf(glosses, people.glossLocale, abbreviation),
    };
  });
}

function glossOf(
  printed: readonly string[],
  locale: string | null,
  organization: string | null,
): ReadOffice['gloss'] {
  if (locale === null || printed.length === 0) return null;
  return { ...officeWords(printed, grammarOf(locale).offices, organization), locale };
}
