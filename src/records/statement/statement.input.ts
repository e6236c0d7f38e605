import { Field, ID, InputType } from 'type-graphql';
import { TextFilter } from '../filter/text-filter.input.ts';
import { TranslationFilter } from '../filter/translation-filter.input.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { type StatementForm, StatementFormEnum } from './statement.type.ts';

@InputType({ description: 'Which statements. All conditions that are given must hold.' })
export class StatementFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Made at this meeting: its id, or its slug in any language.',
  })
  meeting?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Made by this person: the id, or the slug in any language.',
  })
  speaker?: string;

  @Field(() => String, { nullable: true, description: 'About this topic: its slug.' })
  topic?: string;

  @Field(() => StatementFormEnum, { nullable: true, description: 'In this form.' })
  form?: StatementForm;

  @Field(() => DateScalar, { nullable: true, description: 'Made on this day or later.' })
  dateFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Made on this day or before.' })
  dateTo?: string;

  @Field(() => TextFilter, { nullable: true, description: 'That say this.' })
  body?: TextFilter;

  @Field(() => TranslationFilter, { nullable: true, description: 'That exist in these languages.' })
  translations?: TranslationFilter;
}
