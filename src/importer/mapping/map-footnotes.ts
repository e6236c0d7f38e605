import type { FootnoteRecord } from '../../records/record-set.ts';
import type { KnownMeeting } from './known-record.ts';
import type { RecordDraft } from './record-draft.ts';
import { nameKey, slugOf } from './slug.ts';

/**
 * The footnotes whose marks stand in a meeting. A known meeting's footnote with the same mark keeps its number.
 * `numberOf` gives the number that a statement of the release has in the record.
 */
export function mapFootnotes(
  draft: RecordDraft,
  meeting: number,
  namespace: string,
  match: KnownMeeting | null,
  numberOf: (statement: number) => number | null,
): FootnoteRecord[] {
  let last = Math.max(0, ...(match?.footnotes.map(({ number }) => number) ?? []));
  return draft.document.footnotes.flatMap((footnote): FootnoteRecord[] => {
    const places = footnote.places.filter((place) => (place.meeting ?? 0) === meeting);
    const isHere = places.length > 0 || (footnote.places.length === 0 && meeting === 0);
    if (!isHere) return [];
    const known = match?.footnotes.find(({ mark }) => markKey(mark) === markKey(footnote.mark));
    if (known === undefined) last += 1;
    const number = known?.number ?? last;
    draft.print(namespace, `footnotes.${number}.text`, footnote.text.text);
    const statements = places.flatMap(({ statement }) =>
      statement === null ? [] : (numberOf(statement) ?? []),
    );
    const term = footnote.term === null ? null : termSlug(draft, footnote.term);
    return [
      {
        number,
        mark: markKey(footnote.mark),
        ...(term !== null && { term }),
        statements: [...new Set(statements)],
      },
    ];
  });
}

/** `(*1)` and `（＊1）` are one mark, `*1`. */
function markKey(mark: string): string {
  return mark.normalize('NFKC').replace(/[()\s]/g, '');
}

function termSlug(draft: RecordDraft, term: string): string {
  const isIt = (value: string) => nameKey(value) === nameKey(term);
  const slug = draft.findByWord('terms', ['name', 'short'], isIt) ?? slugOf(term);
  draft.terms.add(slug);
  draft.nameOnce('terms', `${slug}.name`, term);
  return slug;
}
