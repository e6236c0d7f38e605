import { Field, InputType } from 'type-graphql';
import type { Locale } from '../../kernel/locale.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import { ORIGIN_DESCRIPTIONS, STATE_DESCRIPTIONS } from '../../translation/fields/localized-text.type.ts';
import type { TextOrigin, TextState } from '../../translation/texts/translation.table.ts';
import { enumType } from '../graphql/enum-type.ts';

export type TranslationState = TextState | 'MISSING';

export const TextOriginEnum = enumType<TextOrigin>(
  'TextOrigin',
  'Where a text comes from.',
  ORIGIN_DESCRIPTIONS,
);
export const TranslationStateEnum = enumType<TranslationState>(
  'TranslationState',
  'How far a text can be relied on.',
  STATE_DESCRIPTIONS,
);

@InputType({
  description:
    'In which languages a text exists. With `state` or `origin` only texts that are so count as existing. All conditions that are given must hold.',
})
export class TranslationFilter {
  @Field(() => [LocaleScalar], { nullable: true, description: 'In each of these.' })
  allIn?: Locale[];

  @Field(() => [LocaleScalar], { nullable: true, description: 'In one of these at least.' })
  anyIn?: Locale[];

  @Field(() => [LocaleScalar], { nullable: true, description: 'In none of these.' })
  notIn?: Locale[];

  @Field(() => [TranslationStateEnum], {
    nullable: true,
    description:
      'What counts: texts in one of these states. Alone: one text at least is. MISSING is a state too.',
  })
  state?: TranslationState[];

  @Field(() => [TextOriginEnum], {
    nullable: true,
    description: 'What counts: texts of one of these origins. Alone: one text at least is.',
  })
  origin?: TextOrigin[];
}
