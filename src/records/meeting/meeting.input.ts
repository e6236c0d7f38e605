import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../translation/fields/date-time.scalar.ts';
import { And, type CombinedFilter, Not, Or } from '../filter/combined-filter.input.ts';
import { type OrderDirection, OrderDirectionEnum } from '../filter/order-direction.input.ts';
import { DateFilter, IntFilter, type RangeFilter } from '../filter/range-filter.input.ts';
import { TextFilter } from '../filter/text-filter.input.ts';
import { TranslationFilter } from '../filter/translation-filter.input.ts';
import { UPDATED_SINCE } from '../filter/updated-since.ts';
import { enumType } from '../graphql/enum-type.ts';
import { CountryCodeScalar, DateScalar, TimeZoneScalar } from '../graphql/scalars.ts';
import {
  type MeetingKind,
  MeetingKindEnum,
  type MeetingMode,
  MeetingModeEnum,
  type StartPrecision,
  StartPrecisionEnum,
} from './meeting.type.ts';

@InputType({ description: 'Which meetings. All conditions that are given must hold.' })
export class MeetingFilter implements CombinedFilter<MeetingFilter> {
  @And(() => MeetingFilter)
  and?: MeetingFilter[];

  @Or(() => MeetingFilter)
  or?: MeetingFilter[];

  @Not(() => MeetingFilter)
  not?: MeetingFilter;

  @Field(() => [ID], { nullable: true, description: 'With one of these ids.' })
  id?: string[];

  @Field(() => [String], { nullable: true, description: 'With one of these slugs, in any language.' })
  slug?: string[];

  @Field(() => [MeetingKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kind?: MeetingKind[];

  @Field(() => [MeetingModeEnum], { nullable: true, description: 'Held in one of these ways.' })
  mode?: MeetingMode[];

  @Field(() => DateScalar, { nullable: true, description: 'On this day or later.' })
  dateFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or before.' })
  dateTo?: string;

  @Field(() => DateFilter, { nullable: true, description: 'Of several days, with such a last day.' })
  endsOn?: RangeFilter<string>;

  @Field(() => [StartPrecisionEnum], { nullable: true, description: 'Whose start is known so exactly.' })
  startPrecision?: StartPrecision[];

  @Field(() => Boolean, { nullable: true, description: 'Whose start is, or is not, about that time.' })
  startIsApproximate?: boolean;

  @Field(() => [TimeZoneScalar], { nullable: true, description: 'Held in one of these time zones.' })
  timeZone?: string[];

  @Field(() => IntFilter, { nullable: true, description: 'That took so many minutes.' })
  durationMinutes?: RangeFilter<number>;

  @Field(() => Boolean, { nullable: true, description: 'Whose duration is, or is not, about that long.' })
  durationIsApproximate?: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: 'With one of these people taking part: by id, or by slug in any language.',
  })
  participant?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'With one of these organizations taking part: by id or slug.',
  })
  organization?: string[];

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Held in one of these countries.' })
  countryCode?: string[];

  @Field(() => [ID], { nullable: true, description: 'Held on one of these visits: by id or slug.' })
  visit?: string[];

  @Field(() => TextFilter, { nullable: true, description: 'Whose title says this.' })
  title?: TextFilter;

  @Field(() => TextFilter, { nullable: true, description: 'Whose summary says this.' })
  summary?: TextFilter;

  @Field(() => DateTimeScalar, { nullable: true, description: UPDATED_SINCE })
  updatedSince?: Date;

  @Field(() => TranslationFilter, { nullable: true, description: 'Whose title exists in these languages.' })
  translations?: TranslationFilter;
}

export type MeetingOrderField = 'DATE' | 'DURATION' | 'TITLE' | 'UPDATED_AT';

export const MeetingOrderFieldEnum = enumType<MeetingOrderField>(
  'MeetingOrderField',
  'What to order meetings by.',
  {
    DATE: 'The day, and the time of day within it.',
    DURATION: 'How long they took; unknown ones last.',
    TITLE: 'The title that the reader is served, in the order of its language; none last.',
    UPDATED_AT: 'The time of the last change, as `updatedAt` has it.',
  },
);

@InputType({ description: 'One step of an order.' })
export class MeetingOrder {
  @Field(() => MeetingOrderFieldEnum, { description: 'By what.' })
  field!: MeetingOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Which end first.' })
  direction!: OrderDirection;
}
