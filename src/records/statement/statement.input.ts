import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../translation/fields/date-time.scalar.ts';
import { And, type CombinedFilter, Not, Or } from '../filter/combined-filter.input.ts';
import { IntFilter, type RangeFilter } from '../filter/range-filter.input.ts';
import { TextFilter } from '../filter/text-filter.input.ts';
import { TranslationFilter } from '../filter/translation-filter.input.ts';
import { UPDATED_SINCE } from '../filter/updated-since.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { type StatementForm, StatementFormEnum } from './statement.type.ts';

@InputType({ description: 'Which statements. All conditions that are given must hold.' })
export class StatementFilter implements CombinedFilter<StatementFilter> {
  @And(() => StatementFilter)
  and?: StatementFilter[];

  @Or(() => StatementFilter)
  or?: StatementFilter[];

  @Not(() => StatementFilter)
  not?: StatementFilter;

  @Field(() => [ID], { nullable: true, description: 'With one of these ids.' })
  id?: string[];

  @Field(() => IntFilter, { nullable: true, description: 'With such a place among those of the meeting.' })
  number?: RangeFilter<number>;

  @Field(() => [ID], {
    nullable: true,
    description: 'Made at one of these meetings: by id, or by slug in any language.',
  })
  meeting?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Made by one of these people: by id, or by slug in any language.',
  })
  speaker?: string[];

  @Field(() => [ID], { nullable: true, description: 'About one of these topics: by id or slug.' })
  topic?: string[];

  @Field(() => [StatementFormEnum], { nullable: true, description: 'In one of these forms.' })
  form?: StatementForm[];

  @Field(() => DateScalar, { nullable: true, description: 'Made on this day or later.' })
  dateFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Made on this day or before.' })
  dateTo?: string;

  @Field(() => TextFilter, { nullable: true, description: 'That say this.' })
  body?: TextFilter;

  @Field(() => TranslationFilter, { nullable: true, description: 'That exist in these languages.' })
  translations?: TranslationFilter;

  @Field(() => DateTimeScalar, { nullable: true, description: UPDATED_SINCE })
  updatedSince?: Date;
}
