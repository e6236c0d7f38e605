import { Block } from './blocks.ts';
import type { BodyPart } from './body-reader.ts';
import { footnoteMarks, type RawFootnote } from './footnotes.ts';
import type { ProblemLog } from './problem-log.ts';
import type { FootnotePlace, ParsedFootnote, ParsedMeeting } from './release-document.ts';
import { positionOf, type SourceText } from './source-text.ts';

/** Ties footnotes to the places their marks stand at, and reports marks and footnotes that have no other half. */
export function tieFootnotes(
  footnotes: readonly RawFootnote[],
  meetings: readonly ParsedMeeting[],
  parts: readonly BodyPart[],
  source: SourceText,
  problems: ProblemLog,
): ParsedFootnote[] {
  const places: FootnotePlace[][] = footnotes.map(() => []);
  for (const part of parts) {
    if (!(part instanceof Block)) continue;
    for (const mark of footnoteMarks(part.run.text)) {
      const printed = part.run.printed(mark.start, mark.end);
      const footnote = footnotes.findIndex((each) => each.key === mark.key);
      const position = positionOf(source, printed.position.offset, printed.position.length);
      if (footnote < 0) problems.add('warning', 'FOOTNOTE_WITHOUT_TEXT', printed, { mark: mark.mark });
      else places[footnote]!.push({ position, ...statementAt(meetings, position.offset) });
    }
  }
  return footnotes.map((footnote, index) => {
    if (places[index]!.length === 0)
      problems.add('note', 'FOOTNOTE_WITHOUT_MARK', footnote.text, { mark: footnote.mark });
    return { mark: footnote.mark, text: footnote.text, term: footnote.term, places: places[index]! };
  });
}

function statementAt(
  meetings: readonly ParsedMeeting[],
  offset: number,
): { meeting: number | null; statement: number | null } {
  for (const [meeting, { statements }] of meetings.entries()) {
    const statement = statements.findIndex(
      ({ body }) => body.position.offset <= offset && offset < body.position.offset + body.position.length,
    );
    if (statement >= 0) return { meeting, statement };
  }
  return { meeting: null, statement: null };
}
