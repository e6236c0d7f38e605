import type { FootnoteForms } from '../grammar/footnote-forms.ts';
import type { ProblemLog } from '../release/problem-log.ts';
import type { FootnoteReference, ParsedFootnote, ParsedMeeting } from '../release/release-document.ts';
import { positionOf, type SourceText } from '../source/source-text.ts';
import { Block, type BodyPart } from './blocks.ts';
import { footnoteMarks, footnotesByKey, type RawFootnote } from './footnotes.ts';

/** Ties footnotes to the references that their marks make, and reports marks and footnotes that have no other half. */
export function tieFootnotes(
  footnotes: readonly RawFootnote[],
  meetings: readonly ParsedMeeting[],
  parts: readonly BodyPart[],
  source: SourceText,
  forms: FootnoteForms,
  problems: ProblemLog,
): ParsedFootnote[] {
  const references: FootnoteReference[][] = footnotes.map(() => []);
  const byKey = footnotesByKey(footnotes);
  const ranges = textRanges(meetings);
  for (const part of parts) {
    if (!(part instanceof Block)) continue;
    for (const mark of footnoteMarks(part.run.text, forms)) {
      const printed = part.run.printed(mark.start, mark.end);
      const footnote = byKey.get(mark.key);
      const position = positionOf(source, printed.position.offset, printed.position.length);
      if (footnote === undefined) problems.add('FOOTNOTE_WITHOUT_TEXT', printed, { mark: mark.mark });
      else references[footnote]!.push({ position, ...textAt(ranges, position.offset) });
    }
  }
  return footnotes.map((footnote, index) => {
    if (references[index]!.length === 0)
      problems.add('FOOTNOTE_WITHOUT_MARK', footnote.text, { mark: footnote.mark });
    return { mark: footnote.mark, text: footnote.text, term: footnote.term, places: references[index]! };
  });
}

interface TextRange {
  readonly start: number;
  readonly end: number;
  readonly meeting: number;
  readonly statement: number | null;
}

/** The ranges of the texts of the meetings, in the order of the release. */
function textRanges(meetings: readonly ParsedMeeting[]): TextRange[] {
  return meetings
    .flatMap(({ statements, statedAt, descriptions }, meeting) => [
      ...statements.map(({ body }, statement) => ({ body, meeting, statement })),
      ...[statedAt, ...descriptions].map((body) => ({ body, meeting, statement: null })),
    ])
    .map(({ body: { position }, ...owner }) => ({
      start: position.offset,
      end: position.offset + position.length,
      ...owner,
    }))
    .sort((left, right) => left.start - right.start);
}

function textAt(
  ranges: readonly TextRange[],
  offset: number,
): Pick<FootnoteReference, 'meeting' | 'statement'> {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low];
  if (found === undefined || offset < found.start) return { meeting: null, statement: null };
  return { meeting: found.meeting, statement: found.statement };
}
