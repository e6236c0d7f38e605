import type { Act } from '../../grammar/act-grammar.ts';
import type { CompletedDate } from '../../grammar/calendar.ts';
import type { TimeFacts } from '../../grammar/calendar-grammar.ts';
import type { PartySpan, PersonSpan } from '../../grammar/people-grammar.ts';
import type { Block } from '../../layout/blocks.ts';
import type {
  ParsedMeetingMode,
  ParsedPlace,
  ParticipantRole,
  PassageForm,
  Printed,
} from '../../release/release-document.ts';

export interface DraftPerson {
  readonly block: Block;
  readonly span: PersonSpan;
  readonly role: ParticipantRole;
}

export interface DraftParty {
  readonly block: Block;
  readonly span: PartySpan;
}

export interface DraftStatement {
  readonly block: Block;
  readonly number: number | null;
  readonly marker: string | null;
  readonly heading: string | null;
  readonly form: PassageForm;
  readonly body: Printed;
  readonly speakers: readonly number[];
  /** Someone speaks here together with others. */
  readonly joint: boolean;
}

/** A meeting while the text is being read. */
export interface MeetingDraft {
  heading: Printed | null;
  readonly event: Printed | null;
  readonly statedAt: Printed;
  readonly act: Act['kind'];
  mode: ParsedMeetingMode;
  readonly date: CompletedDate | null;
  time: TimeFacts;
  timeZoneNote: string | null;
  readonly japanTime: { date: string; time: string; printed: Printed } | null;
  place: ParsedPlace | null;
  readonly people: DraftPerson[];
  readonly parties: DraftParty[];
  readonly statements: DraftStatement[];
  readonly descriptions: Printed[];
  readonly captions: Printed[];
}
