import type {
  meetingKind,
  meetingMode,
  participationRole,
  startPrecision,
} from '../meeting/meeting.table.ts';
import type { organizationKind } from '../organization/organization.table.ts';
import type { personNameKind } from '../person/person.table.ts';
import type { statementForm } from '../statement/statement.table.ts';

type ValueOf<Enum extends { readonly enumValues: readonly string[] }> = Enum['enumValues'][number];
export type Slug = string;
/** ISO 8601 calendar date, `2024-10-17`. */
type CalendarDate = string;

// Records as plain data, which name each other by slug.

export interface PlaceRecord {
  readonly slug: Slug;
  readonly countryCode?: string;
  readonly timeZone?: string;
}

export interface OrganizationRecord {
  readonly slug: Slug;
  readonly kind: ValueOf<typeof organizationKind>;
  readonly countryCode?: string;
  readonly memberCount?: number;
}

export interface OfficeRecord {
  readonly slug: Slug;
  readonly organization?: Slug;
  readonly countryCode?: string;
}

export interface PersonRecord {
  readonly slug: Slug;
  readonly countryCode?: string;
  readonly nameLocale?: string;
  readonly names: readonly PersonNameRecord[];
  readonly tenures: readonly TenureRecord[];
}

export interface PersonNameRecord {
  /** Left out: the main form of its locale. */
  readonly form?: string;
  readonly locale: string;
  readonly script: string;
  readonly kind: ValueOf<typeof personNameKind>;
  readonly preferredOrder?: 'GIVEN_FIRST' | 'SURNAME_FIRST';
  readonly source?: string;
}

export interface TenureRecord {
  readonly office: Slug;
  readonly startsOn?: CalendarDate;
  readonly endsOn?: CalendarDate;
  readonly attestedOn: CalendarDate;
  readonly isActing?: boolean;
}

export interface DocumentRecord {
  readonly slug: Slug;
  readonly locale: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly publishedOn: CalendarDate;
  readonly hash?: string;
  readonly body?: string;
}

export interface VisitRecord {
  readonly slug: Slug;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly place?: Slug;
}

export interface MeetingRecord {
  readonly slug: Slug;
  readonly visit?: Slug;
  readonly kind: ValueOf<typeof meetingKind>;
  readonly mode: ValueOf<typeof meetingMode>;
  readonly place?: Slug;
  readonly date: CalendarDate;
  readonly endsOn?: CalendarDate;
  /** `HH:MM`, wall-clock time at the place. */
  readonly startTime?: string;
  readonly startPrecision: ValueOf<typeof startPrecision>;
  readonly startIsApproximate?: boolean;
  readonly timeZone?: string;
  readonly durationMinutes?: number;
  readonly durationIsApproximate?: boolean;
  readonly documents: readonly Slug[];
  /** The participants in the order they are named. */
  readonly participants: readonly ParticipationRecord[];
  readonly statements: readonly StatementRecord[];
  readonly footnotes: readonly FootnoteRecord[];
  /** The number of captions; the first has number 1. */
  readonly captions: number;
}

export interface ParticipationRecord {
  /** Left out: its place in the list, from 1. */
  readonly position?: number;
  readonly role: ValueOf<typeof participationRole>;
  readonly person?: Slug;
  readonly office?: Slug;
  readonly organization?: Slug;
  readonly countryCode?: string;
  readonly count?: number;
}

export interface StatementRecord {
  readonly number: number;
  readonly form: ValueOf<typeof statementForm>;
  readonly speaker: Slug;
  readonly office?: Slug;
  readonly topics: readonly Slug[];
}

export interface FootnoteRecord {
  readonly number: number;
  readonly mark: string;
  readonly term?: Slug;
  /** The numbers of the statements that carry the mark. */
  readonly statements: readonly number[];
}
