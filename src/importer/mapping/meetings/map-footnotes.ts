import { FOOTNOTE_TEXTS } from '../../../records/footnote/footnote.table.ts';
import { TERM_TEXTS } from '../../../records/term/term.table.ts';
import type { FootnoteRecord } from '../../../records/writing/record.ts';
import { GRAMMARS } from '../../grammar/languages.ts';
import type { ParsedFootnote } from '../../release/release-document.ts';
import type { KnownFootnote, KnownMeeting } from '../known/known-record.ts';
import type { RecordDraft } from '../record-draft.ts';
import { nameKey, toSlug } from '../slug.ts';

/**
 * The footnotes whose marks stand in a meeting. One that a known meeting has already keeps its number: it is found by
 * its term, else by its mark, else as the one that is left on both sides, but never one that explains another term.
 * `numberOf` gives the number that a statement of the release has in the record.
 */
export function mapFootnotes(
  draft: RecordDraft,
  meeting: number,
  meetingSlug: string,
  match: KnownMeeting | null,
  numberOf: (statement: number) => number | null,
): FootnoteRecord[] {
  const own = draft.document.footnotes.flatMap((footnote) => {
    const places = footnote.places.filter((place) => (place.meeting ?? 0) === meeting);
    if (places.length === 0 && (footnote.places.length > 0 || meeting !== 0)) return [];
    const statements = places.flatMap(({ statement }) =>
      statement === null ? [] : (numberOf(statement) ?? []),
    );
    return [{ footnote, statements: [...new Set(statements)], term: knownTerm(draft, footnote) }];
  });
  const known = match?.footnotes ?? [];
  const given = new Map<ParsedFootnote, KnownFootnote>();
  const free = () => known.filter((each) => ![...given.values()].includes(each));
  for (const { footnote, term } of own) {
    const same = free().find((each) => term !== null && each.term === term);
    if (same !== undefined) given.set(footnote, same);
  }
  for (const { footnote, term, statements } of own) {
    if (given.has(footnote)) continue;
    const same = free().find(
      (each) =>
        markKey(each.mark) === markKey(footnote.mark) && !isOther(draft, each, footnote, term, statements),
    );
    if (same !== undefined) given.set(footnote, same);
  }
  const [left, ...others] = own.filter(({ footnote }) => !given.has(footnote));
  const [rest] = free();
  if (left !== undefined && rest !== undefined && others.length === 0 && own.length === known.length)
    if (!isOther(draft, rest, left.footnote, left.term, left.statements)) given.set(left.footnote, rest);

  let last = Math.max(0, ...known.map(({ number }) => number));
  return own.map(({ footnote, statements, term }): FootnoteRecord => {
    const same = given.get(footnote);
    if (same === undefined) last += 1;
    const number = same?.number ?? last;
    const address = FOOTNOTE_TEXTS.at({ meetingSlug, number }, 'text');
    draft.print(address, footnote.text);
    const slug = footnote.term === null ? null : nameTerm(draft, footnote.term, term ?? same?.term ?? null);
    const mark = same !== undefined && draft.isPrintedElsewhere(address) ? same.mark : markKey(footnote.mark);
    return { number, mark, ...(slug !== null && { term: slug }), statements };
  });
}

/**
 * Tells whether a footnote with the same mark explains another term: known by another name, or in another statement.
 */
function isOther(
  draft: RecordDraft,
  known: KnownFootnote,
  { term: printed }: ParsedFootnote,
  term: string | null,
  statements: readonly number[],
): boolean {
  const slug = known.term;
  if (slug === null || printed === null) return false;
  const isNamed = (['name', 'short'] as const).some(
    (part) => draft.word(TERM_TEXTS.at({ slug }, part)) !== undefined,
  );
  if (term !== null || isNamed) return true;
  const isElsewhere = statements.length > 0 && known.statements.length > 0;
  return isElsewhere && !statements.some((number) => known.statements.includes(number));
}

/** One mark in every language: `(*1)`, `※１`, `(Note 1)` and `（注１）` are `*1`. */
function markKey(mark: string): string {
  const key = mark.normalize('NFKC').replace(/[()[\]\s.:]/g, '');
  const words = GRAMMARS.map(({ page }) => page.footnotes.word.exec(key)).filter(
    (found) => found?.index === 0,
  );
  return words[0] == null ? key.replace(/^[※†]/, '*') : `*${key.slice(words[0][0].length)}`;
}

/** The term of the record that a footnote names, in any language. */
function knownTerm(draft: RecordDraft, { term }: ParsedFootnote): string | null {
  if (term === null) return null;
  const isIt = (value: string) => nameKey(value) === nameKey(term);
  return draft.findByWord(TERM_TEXTS, ['name', 'short'], isIt) ?? null;
}

function nameTerm(draft: RecordDraft, printed: string, known: string | null): string {
  const slug = known ?? toSlug(printed);
  draft.terms.add(slug);
  draft.nameOnce(TERM_TEXTS.at({ slug }, 'name'), printed);
  return slug;
}
