import { CAPTION_TEXTS } from '../../../records/caption/caption.table.ts';
import { MEETING_TEXTS } from '../../../records/meeting/meeting.table.ts';
import { STATEMENT_TEXTS } from '../../../records/statement/statement.table.ts';
import type { MeetingRecord, ParticipationRecord, StatementRecord } from '../../../records/writing/record.ts';
import type { ActGrammar } from '../../grammar/act-grammar.ts';
import type { ParsedMeeting, Printed } from '../../release/release-document.ts';
import type { KnownMeeting } from '../known/known-record.ts';
import { mapParticipants } from '../people/map-participants.ts';
import type { RecordDraft } from '../record-draft.ts';
import { freeSlug, toSlug } from '../slug.ts';
import { mapFootnotes } from './map-footnotes.ts';
import { timeZoneOf } from './map-places.ts';
import { meetingFacts } from './meeting-facts.ts';
import { titleOf } from './meeting-title.ts';
import { noteWithdrawn } from './note-withdrawn.ts';

export interface MeetingRelations {
  /** Its index in the release. */
  readonly index: number;
  readonly match: KnownMeeting | null;
  readonly people: readonly string[];
  readonly offices: readonly (string | null)[];
  readonly place: string | null;
  readonly visit: string | null;
  readonly document: string;
}

export interface MappedMeeting {
  /** Null where the release does not tell its day. */
  readonly record: MeetingRecord | null;
  /** The number in the record of each statement of the release, or null where it is part of the summary. */
  readonly numbers: readonly (number | null)[];
}

/** Makes a meeting's record and prints its texts into the draft. */
export function mapMeeting(
  draft: RecordDraft,
  meeting: ParsedMeeting,
  setting: MeetingRelations,
): MappedMeeting {
  const { match, people, offices, place } = setting;
  if (meeting.date === null) {
    return { record: null, numbers: meeting.statements.map(() => null) };
  }
  const slug = match?.slug ?? newSlug(draft, meeting);
  const participants = mapParticipants(draft, meeting, slug, match, people, offices);
  const { statements, unsaid, numbers } = mapStatements(draft, meeting, slug, match, people, offices);
  const title = titleOf(meeting) ?? draft.document.title;
  if (title !== null) draft.print(MEETING_TEXTS.at({ slug }, 'title'), title);
  draft.print(
    MEETING_TEXTS.at({ slug }, 'summary'),
    paragraphs([meeting.statedAt, ...meeting.descriptions, ...unsaid]),
  );
  for (const { number, body } of statements)
    draft.print(STATEMENT_TEXTS.at({ meetingSlug: slug, number }, 'body'), body);
  for (const [at, caption] of meeting.captions.entries())
    draft.print(CAPTION_TEXTS.at({ meetingSlug: slug, number: at + 1 }, 'text'), caption);

  const timeZone =
    meeting.zone === 'JAPAN'
      ? 'Asia/Tokyo'
      : place === null
        ? undefined
        : timeZoneOf(draft, place, meeting.date);
  if (timeZone === undefined && place !== null && meeting.startTime !== null)
    draft.note('TIME_ZONE_UNKNOWN', meeting.place?.printed ?? meeting.statedAt);
  const record: MeetingRecord = {
    slug,
    ...(setting.visit !== null && { visit: setting.visit }),
    ...(place !== null && { place }),
    ...meetingFacts(meeting, match, setting.document),
    mode: meeting.mode,
    date: meeting.date,
    ...(meeting.endsOn !== null && { endsOn: meeting.endsOn }),
    ...(timeZone !== undefined && { timeZone }),
    documents: [setting.document],
    participants: byPosition(participants),
    statements: statements.map(({ body: _body, ...statement }) => statement),
    footnotes: mapFootnotes(draft, setting.index, slug, match, (statement) => numbers.get(statement) ?? null),
    captions: meeting.captions.length,
  };
  if (lacksCounterpart(meeting, draft.grammar.acts)) draft.note('COUNTERPART_NOT_READ', meeting.statedAt);
  noteWithdrawn(draft, meeting, match, setting.document);
  if (match !== null && match.date !== meeting.date)
    draft.note('MEETING_MOVED', meeting.statedAt, { before: match.date, date: meeting.date });
  return { record, numbers: meeting.statements.map((_, index) => numbers.get(index) ?? null) };
}

/** Tells whether somebody met somebody, and only one of them has been read. */
function lacksCounterpart(
  { kind, participants, statedAt }: ParsedMeeting,
  { statesCounterpart }: ActGrammar,
): boolean {
  if (participants.length !== 1) return false;
  const isOfTwo = kind === 'BILATERAL' || kind === 'COURTESY_CALL';
  return isOfTwo || statesCounterpart(statedAt.text);
}

/** Positions that only the known meeting has are left as they are. */
function byPosition(
  participants: readonly { position: number; record: ParticipationRecord }[],
): (ParticipationRecord & { position: number })[] {
  return participants
    .map(({ position, record }) => ({ ...record, position }))
    .sort((a, b) => a.position - b.position);
}

/**
 * The statements of a meeting with their numbers in the record. Who makes one that a release in another language has
 * told before stays as it is: of several that speak in it, either may be named first.
 */
function mapStatements(
  draft: RecordDraft,
  meeting: ParsedMeeting,
  meetingSlug: string,
  match: KnownMeeting | null,
  people: readonly string[],
  offices: readonly (string | null)[],
) {
  const numbers = new Map<number, number>();
  const taken = new Set<number>();
  let highest = 0;
  const unsaid: Printed[] = [];
  const statements = meeting.statements.flatMap(
    (statement, index): (StatementRecord & { body: Printed })[] => {
      const speaker = statement.speaker ?? statement.speakers[0] ?? null;
      if (speaker === null) {
        draft.note('STATEMENT_WITHOUT_SPEAKER', statement.body);
        unsaid.push(statement.body);
        return [];
      }
      // The printed number, so that two languages agree even where one tells more; else the next that is free.
      const { number: printed } = statement;
      const number = printed !== null && !taken.has(printed) ? printed : highest + 1;
      highest = Math.max(highest, number);
      taken.add(number);
      numbers.set(index, number);
      const known = match?.statements.find((each) => each.number === number);
      const isKept =
        known !== undefined &&
        !draft.doubles.has(known.speaker) &&
        draft.isPrintedElsewhere(STATEMENT_TEXTS.at({ meetingSlug, number }, 'body'));
      const office = isKept ? known.office : offices[speaker];
      return [
        {
          number,
          form: 'REPORTED',
          speaker: isKept ? known.speaker : (people[speaker] as string),
          ...(office != null && { office }),
          topics: [],
          body: statement.body,
        },
      ];
    },
  );
  return { statements, unsaid, numbers };
}

/** A paragraph that another one contains is not said twice. */
function paragraphs(printed: readonly [Printed, ...Printed[]]): Printed {
  const distinct = printed.filter(
    ({ text }, at) =>
      !printed.some(
        (each, other) => other !== at && each.text.includes(text) && (each.text !== text || other < at),
      ),
  );
  const isCut = distinct.some((each) => each.isCut === true);
  const text = distinct.map((each) => each.text).join('\n\n');
  return { text, position: printed[0].position, ...(isCut && { isCut }) };
}

function newSlug(draft: RecordDraft, meeting: ParsedMeeting): string {
  const words = (titleOf(meeting) ?? draft.document.title)?.text ?? '';
  const isTaken = (slug: string) =>
    draft.meetings.some((each) => each.slug === slug) ||
    draft.known.meetings.some((each) => each.slug === slug);
  return freeSlug(`${meeting.date}-${toSlug(words)}`, isTaken);
}
