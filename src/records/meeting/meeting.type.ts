import { Field, Int, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { connectionType } from '../graphql/connection.type.ts';
import { enumType } from '../graphql/enum-type.ts';
import { Node } from '../graphql/node.type.ts';
import { DateScalar, LocalDateTimeScalar, TimeZoneScalar } from '../graphql/scalars.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';
import { MEETING_TEXTS, type meetingKind, type meetingMode, type startPrecision } from './meeting.table.ts';

export type MeetingKind = (typeof meetingKind.enumValues)[number];
export type MeetingMode = (typeof meetingMode.enumValues)[number];
export type StartPrecision = (typeof startPrecision.enumValues)[number];

export const MeetingKindEnum = enumType<MeetingKind>('MeetingKind', 'What a meeting is.', {
  MULTILATERAL: 'Three sides or more meet.',
  BILATERAL: 'Two sides meet.',
  COURTESY_CALL: 'One side pays its respects to the other.',
  SPEECH: 'Somebody speaks to an audience.',
  OTHER: 'None of these.',
});

export const MeetingModeEnum = enumType<MeetingMode>('MeetingMode', 'How people meet.', {
  IN_PERSON: 'In one place.',
  TELEPHONE: 'By telephone.',
  VIDEO: 'By video.',
});

export const StartPrecisionEnum = enumType<StartPrecision>(
  'StartPrecision',
  'How exactly a start is known.',
  {
    DAY: 'Only the day.',
    HOUR: 'The hour.',
    MINUTE: 'The minute.',
  },
);

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A meeting, and what was said at it.' })
export class Meeting extends Node {
  declare typename: 'Meeting';

  /** Its own slug; the field `slug` is the reader's. */
  slug!: string;

  @Localized(MEETING_TEXTS, 'title', { isRequired: true, description: 'What the meeting is called.' })
  title?: LocalizedString;

  @Localized(MEETING_TEXTS, 'summary', { description: 'What it was about.' })
  summary?: LocalizedString;

  @Field(() => MeetingKindEnum, { description: 'What it is.' })
  kind!: MeetingKind;

  @Field(() => MeetingModeEnum, { description: 'How people met.' })
  mode!: MeetingMode;

  @Field(() => DateScalar, { description: 'The day, at the place; the first of several.' })
  date!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, of a meeting of several days.' })
  endsOn!: string | null;

  @Field(() => LocalDateTimeScalar, {
    nullable: true,
    description: 'The start by the clock at the place; null where only the day is known.',
  })
  startsAt!: string | null;

  @Field(() => StartPrecisionEnum, { description: 'How exactly the start is known.' })
  startPrecision!: StartPrecision;

  @Field(() => Boolean, { description: 'Whether the start is given as about that time.' })
  startIsApproximate!: boolean;

  @Field(() => TimeZoneScalar, { nullable: true, description: 'The time zone of `date` and `startsAt`.' })
  timeZone!: string | null;

  @Field(() => Int, { nullable: true, description: 'How long it took, in minutes.' })
  durationMinutes!: number | null;

  @Field(() => Boolean, { description: 'Whether the duration is given as about that long.' })
  durationIsApproximate!: boolean;

  @UpdatedAt(
    'When a fact or a text of it, in any language, was last changed: its participants, statements, footnotes, captions and sources count.',
  )
  updatedAt!: Date;

  visitId!: string | null;
  placeId!: string | null;
}

export const MeetingConnection = connectionType(() => Meeting, 'Meeting');
