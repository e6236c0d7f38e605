import type { CompletedDate, YearReference } from '../grammar/calendar.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { Block, type BodyPart } from '../layout/blocks.ts';
import { isHeading } from '../layout/headings.ts';
import type { ReleaseLayout } from '../layout/lay-out-release.ts';
import { type Preamble, readPreamble } from '../layout/preamble.ts';
import type { ProblemLog } from '../release/problem-log.ts';
import { type Body, BodyReader } from './body-reader.ts';
import { firstOpening } from './meetings/meeting-openings.ts';
import { indexPeople, MAX_MENTIONS, type PersonIndex } from './people/person-index.ts';
import { secondRelease } from './second-release.ts';

/** The parts of a release as read, before they are drawn together into facts. */
export interface ReadRelease {
  readonly preamble: Preamble;
  readonly body: Body;
  readonly people: PersonIndex;
}

/** Reads a release from its preamble to its last meeting, and reports a second one in the same text. */
export function readRelease(
  { blocks, parts, trailers }: ReleaseLayout,
  grammar: Grammar,
  publishedOn: string,
  problems: ProblemLog,
): ReadRelease {
  const people = indexPeople(
    parts.filter((part) => part instanceof Block),
    grammar.people,
  );
  if (people.overflow) problems.add('PEOPLE_TOO_MANY', null, { limit: MAX_MENTIONS });
  const { head, rest, isDated } = parted(parts, grammar);
  const titles = head.filter((part) => part instanceof Block).filter((block) => !isHeading(block));
  const preamble = readPreamble(titles, grammar, publishedOn, trailers, problems);
  const { day } = preamble;
  const second = rest.length === 0 ? null : secondRelease(parts, head.length, preamble.day, blocks, grammar);
  if (second !== null) problems.add('SECOND_RELEASE', second.run.printed());
  const reference: YearReference =
    day === null ? { date: publishedOn, source: 'published' } : { date: day, source: 'dateline' };
  const contextDate: CompletedDate | null =
    isDated || day === null ? null : { date: day, endsOn: null, source: 'context' };
  const reader = new BodyReader({ grammar, reference, problems, contextDate }, people);
  const leading = head.filter((part) => !(part instanceof Block) || isHeading(part));
  const captions = head.filter((part) => !(part instanceof Block));
  return { preamble, body: reader.read(rest.length === 0 ? captions : [...leading, ...rest]), people };
}

/**
 * The parts before the body, and the body: from the first sentence that states a meeting with its day, else from the
 * first that states one; empty where none does.
 */
function parted(
  parts: readonly BodyPart[],
  grammar: Grammar,
): { head: readonly BodyPart[]; rest: readonly BodyPart[]; isDated: boolean } {
  const dated = firstOpening(parts, grammar, false);
  const first = dated < 0 ? firstOpening(parts, grammar, true) : dated;
  const end = first < 0 ? parts.length : first;
  return { head: parts.slice(0, end), rest: parts.slice(end), isDated: dated >= 0 };
}
