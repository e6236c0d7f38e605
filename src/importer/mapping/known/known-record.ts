import type { meetingTable, participationTable } from '../../../records/meeting/meeting.table.ts';
import type { Address } from '../../../translation/texts/address.ts';
import type { TextOrigin, TextState } from '../../../translation/texts/translation.table.ts';

/** The part of the record that a release can be about. */
export interface KnownRecord {
  readonly people: readonly KnownPerson[];
  readonly offices: readonly KnownOffice[];
  readonly organizations: readonly { slug: string }[];
  readonly places: readonly { slug: string; countryCode: string | null; timeZone: string | null }[];
  readonly terms: readonly { slug: string }[];
  /** The documents of the day and the language of the release. */
  readonly documents: readonly { slug: string; body: string | null }[];
  /** The meetings of the days that the release tells of. */
  readonly meetings: readonly KnownMeeting[];
  /** The words of people, offices, organizations, places and terms, and of these meetings, by `wordKey`. */
  readonly words: ReadonlyMap<string, KnownText>;
}

export interface KnownText extends Address {
  readonly locale: string;
  readonly value: string;
  readonly origin: TextOrigin;
  readonly state: TextState;
}

export interface KnownOffice {
  readonly slug: string;
  readonly countryCode: string | null;
  readonly organization: string | null;
}

export interface KnownPerson {
  readonly slug: string;
  readonly countryCode: string | null;
  readonly forms: readonly { form: string; locale: string }[];
  readonly offices: readonly KnownTenure[];
}

/** An office and the days on which the record shows the person in it, first and last. */
export interface KnownTenure {
  readonly office: string;
  readonly from: string;
  readonly to: string;
}

export interface KnownMeeting {
  readonly slug: string;
  readonly visit: KnownVisit | null;
  readonly place: string | null;
  readonly date: string;
  readonly endsOn: string | null;
  /** `HH:MM`. */
  readonly startTime: string | null;
  readonly startPrecision: MeetingRow['startPrecision'];
  readonly startIsApproximate: boolean;
  readonly durationMinutes: number | null;
  readonly durationIsApproximate: boolean;
  readonly kind: MeetingRow['kind'];
  readonly mode: string;
  /** The documents that tell of it. */
  readonly documents: readonly KnownDocument[];
  readonly participants: readonly KnownParticipant[];
  readonly statements: readonly KnownStatement[];
  readonly footnotes: readonly KnownFootnote[];
}

type MeetingRow = typeof meetingTable.$inferSelect;

export interface KnownVisit {
  readonly slug: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly place: string | null;
}

export interface KnownStatement {
  readonly number: number;
  readonly speaker: string;
  readonly office: string | null;
}

export interface KnownDocument {
  readonly slug: string;
  readonly locale: string;
}

export interface KnownFootnote {
  readonly number: number;
  readonly mark: string;
  readonly term: string | null;
  /** Numbers of the statements that carry the mark. */
  readonly statements: readonly number[];
}

export interface KnownParticipant {
  readonly position: number;
  readonly role: (typeof participationTable.$inferSelect)['role'];
  readonly person: string | null;
  readonly office: string | null;
  readonly organization: string | null;
  readonly countryCode: string | null;
}

/** A text by its address and locale, as the key of a map. */
export function wordKey({ namespace, key }: Address, locale: string): string {
  return `${namespace}:${locale}:${key}`;
}
