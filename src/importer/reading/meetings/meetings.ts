import type { Grammar } from '../../grammar/grammar.ts';
import { footnoteMarks } from '../../layout/footnotes.ts';
import type { ProblemLog } from '../../release/problem-log.ts';
import type {
  ParsedMeeting,
  ParsedMeetingKind,
  ParsedParticipant,
  ParsedStatement,
  Printed,
} from '../../release/release-document.ts';
import type { PersonIndex } from '../people/person-index.ts';
import type { DraftStatement, MeetingDraft } from './meeting-draft.ts';
import { participantsOf } from './participants.ts';

export interface MeetingSetting {
  readonly grammar: Pick<Grammar, 'page' | 'places' | 'acts'>;
  readonly people: PersonIndex;
  readonly footnotes: ReadonlyMap<string, number>;
  readonly title: Printed | null;
  readonly problems: ProblemLog;
}

/** The finished meeting of a draft. */
export function meetingOf(draft: MeetingDraft, alone: boolean, setting: MeetingSetting): ParsedMeeting {
  const participants = participantsOf(draft, setting.people);
  const { time, date } = draft;
  return {
    heading: draft.heading,
    title: draft.event ?? draft.heading ?? (alone ? setting.title : null),
    statedAt: draft.statedAt,
    kind: kindOf(draft, participants, alone, setting),
    mode: modeOf(draft, alone, setting),
    date: date?.date ?? null,
    endsOn: date?.endsOn ?? null,
    dateSource: date?.source ?? null,
    startTime: time.startTime,
    startPrecision: time.startPrecision,
    startIsApproximate: time.startIsApproximate,
    endTime: time.endTime,
    dayPeriod: time.dayPeriod,
    timeZoneNote: draft.timeZoneNote,
    zone: time.zone,
    japanTime: draft.japanTime,
    durationMinutes: time.durationMinutes,
    durationIsApproximate: time.durationIsApproximate,
    place: modeOf(draft, alone, setting) === 'IN_PERSON' ? draft.place : null,
    participants,
    statements: draft.statements.map((statement) => finish(statement, setting)),
    descriptions: draft.descriptions,
    captions: draft.captions,
  };
}

function modeOf(
  draft: MeetingDraft,
  alone: boolean,
  { grammar, title }: MeetingSetting,
): ParsedMeeting['mode'] {
  const titled = alone && title !== null ? grammar.acts.mode(title.text) : null;
  return draft.mode === 'IN_PERSON' && titled !== null ? titled : draft.mode;
}

function kindOf(
  draft: MeetingDraft,
  participants: readonly ParsedParticipant[],
  alone: boolean,
  { grammar, title, problems }: MeetingSetting,
): ParsedMeetingKind {
  const named = draft.event ?? draft.heading ?? (alone ? title : null);
  if (draft.act === 'COURTESY_CALL' || grammar.acts.isCourtesyCall(draft.heading?.text ?? ''))
    return 'COURTESY_CALL';
  const caption = draft.captions.find((each) => grammar.acts.isCourtesyCall(each.text));
  if (caption !== undefined && draft.act === 'MEET') {
    problems.add('KIND_FROM_CAPTION', caption, { kind: 'COURTESY_CALL' });
    return 'COURTESY_CALL';
  }
  if (draft.act === 'SPEECH') return 'SPEECH';
  const pair = new Set(grammar.places.titlePair(named?.text ?? '')).size;
  if (pair === 2) return 'BILATERAL';
  if (
    draft.act === 'ATTEND' ||
    draft.act === 'EVENT' ||
    pair > 2 ||
    grammar.acts.isMultilateral(named?.text ?? '')
  )
    return 'MULTILATERAL';
  const met = participants.filter((each) => each.role === 'COUNTERPART');
  const persons = participants.filter((each) => each.kind === 'PERSON');
  // "The Prime Minister spoke with President …": the one without a name is no participant, but was there.
  const isWithOne = persons.length === 1 && persons[0]!.role === 'COUNTERPART';
  if (draft.act === 'MEET' && persons.length < 2 && !isWithOne) return 'MULTILATERAL';
  const sides = new Set(met.map((each) => each.country ?? each.organization ?? each.printed.text));
  return sides.size > 1 || participants.some((each) => each.kind === 'GROUP') ? 'MULTILATERAL' : 'BILATERAL';
}

function finish(draft: DraftStatement, { grammar, footnotes }: MeetingSetting): ParsedStatement {
  const { body } = draft;
  const at = draft.block.run.text.indexOf(body.text);
  return {
    number: draft.number,
    marker: draft.marker,
    heading: draft.heading,
    form: draft.form,
    body,
    speaker: draft.speakers.length === 1 && !draft.joint ? draft.speakers[0]! : null,
    speakers: draft.speakers,
    marks: footnoteMarks(body.text, grammar.page.footnotes).map((mark) => ({
      mark: mark.mark,
      position: draft.block.run.printed(at + mark.start, at + mark.end).position,
      offsetInBody: mark.start,
      footnote: footnotes.get(mark.key) ?? null,
    })),
  };
}
