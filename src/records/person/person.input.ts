import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../translation/fields/date-time.scalar.ts';
import { And, type CombinedFilter, Not, Or } from '../filter/combined-filter.input.ts';
import { type OrderDirection, OrderDirectionEnum } from '../filter/order-direction.input.ts';
import { TextFilter } from '../filter/text-filter.input.ts';
import { TranslationFilter } from '../filter/translation-filter.input.ts';
import { UPDATED_SINCE } from '../filter/updated-since.ts';
import { enumType } from '../graphql/enum-type.ts';
import { CountryCodeScalar } from '../graphql/scalars.ts';

@InputType({ description: 'Which people. All conditions that are given must hold.' })
export class PersonFilter implements CombinedFilter<PersonFilter> {
  @And(() => PersonFilter)
  and?: PersonFilter[];

  @Or(() => PersonFilter)
  or?: PersonFilter[];

  @Not(() => PersonFilter)
  not?: PersonFilter;

  @Field(() => [ID], { nullable: true, description: 'With one of these ids.' })
  id?: string[];

  @Field(() => [String], { nullable: true, description: 'With one of these slugs, in any language.' })
  slug?: string[];

  @Field(() => TextFilter, {
    nullable: true,
    description:
      'Whose name is so: in either order, with or without a space, in writing or in reading. `scope: ANY_LOCALE` looks at every written form.',
  })
  name?: TextFilter;

  @Field(() => [String], {
    nullable: true,
    description: 'Whose name is of one of these cultures, as `nameLocaleTag` has it.',
  })
  nameLocaleTag?: string[];

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Who speak for one of these countries.' })
  countryCode?: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: UPDATED_SINCE })
  updatedSince?: Date;

  @Field(() => TranslationFilter, { nullable: true, description: 'Whose name exists in these languages.' })
  translations?: TranslationFilter;
}

export type PersonOrderField = 'NAME' | 'SLUG';

export const PersonOrderFieldEnum = enumType<PersonOrderField>(
  'PersonOrderField',
  'What to order people by.',
  {
    NAME: 'The name that the reader is served, family name first: Japanese by its reading, others by their letters.',
    SLUG: 'The readable part of their addresses, which is the same for every reader.',
  },
);

@InputType({ description: 'One step of an order.' })
export class PersonOrder {
  @Field(() => PersonOrderFieldEnum, { description: 'By what.' })
  field!: PersonOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Which end first.' })
  direction!: OrderDirection;
}
