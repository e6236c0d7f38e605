import { GLOSS_LOCALE } from '../gloss-locale.ts';
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
  /** What the gloss in Latin letters calls it; null where there is none. */
  readonly gloss: PrintedOffice | null;
}

/**
 * The office of each person of the release, by index, or null where none is printed. A release prints one office in
 * several ways (Minister of Defense, Defense Minister, Minister), so all of a person's are taken as one.
 */
export function readOffices(draft: RecordDraft, kinds: OfficeKinds): (ReadOffice | null)[] {
  return draft.document.people.map(({ mentions, country }) => {
    const printed = mentions.flatMap(({ office }) => (office === null ? [] : [office.text]));
    if (printed.length === 0) return null;
    const abbreviation = mentions.find((mention) => mention.organization !== null)?.organization ?? null;
    const organization = abbreviation === null ? null : organizationSlug(draft, abbreviation);
    const owner = organization === null ? country : null;
    const words = officeWords(printed, draft.locale, abbreviation);
    const names = [words.title, ...(words.short === null ? [] : [words.short])];
    const glosses = mentions.flatMap(({ latin }) => latin?.office ?? []);
    return {
      ...words,
      country: owner,
      organization,
      kind: kinds.kindOf(names, draft.locale, owner),
      gloss: glosses.length === 0 ? null : officeWords(glosses, GLOSS_LOCALE, abbreviation),
    };
  });
}
