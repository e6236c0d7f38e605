import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../translation/fields/date-time.scalar.ts';
import { type OrderDirection, OrderDirectionEnum } from '../filter/order-direction.input.ts';
import { TextFilter } from '../filter/text-filter.input.ts';
import { TranslationFilter } from '../filter/translation-filter.input.ts';
import { enumType } from '../graphql/enum-type.ts';
import { CountryCodeScalar, DateScalar } from '../graphql/scalars.ts';
import { type MeetingKind, MeetingKindEnum, type MeetingMode, MeetingModeEnum } from './meeting.type.ts';

@InputType({ description: 'Which meetings. All conditions that are given must hold.' })
export class MeetingFilter {
  @Field(() => MeetingKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: MeetingKind;

  @Field(() => MeetingModeEnum, { nullable: true, description: 'Held in this way.' })
  mode?: MeetingMode;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or later.' })
  dateFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or before.' })
  dateTo?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'With this person taking part: the id, or the slug in any language.',
  })
  participant?: string;

  @Field(() => ID, { nullable: true, description: 'With this organization taking part: its id or slug.' })
  organization?: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Held in this country.' })
  countryCode?: string;

  @Field(() => String, { nullable: true, description: 'Held on this visit: its slug.' })
  visit?: string;

  @Field(() => TextFilter, { nullable: true, description: 'Whose title says this.' })
  title?: TextFilter;

  @Field(() => TextFilter, { nullable: true, description: 'Whose summary says this.' })
  summary?: TextFilter;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Changed at this time or later, as `updatedAt` has it.',
  })
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
