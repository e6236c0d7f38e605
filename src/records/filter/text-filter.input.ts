import { Field, InputType } from 'type-graphql';
import type { Locale } from '../../kernel/locale.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import { enumType } from '../graphql/enum-type.ts';

export type TextScope = 'SERVED' | 'ONLY_LOCALE' | 'ANY_LOCALE';

export const TextScopeEnum = enumType<TextScope>(
  'TextScope',
  'Which of the languages of a text to look at.',
  {
    SERVED: 'The one that the reader is served, which may stand in for the one asked for.',
    ONLY_LOCALE: 'Only the one asked for; nothing stands in for it.',
    ANY_LOCALE: 'All that there are.',
  },
);

@InputType({
  description:
    'What a text must say. All conditions that are given must hold. Width, case and kana make no difference: ナカタニ is なかたに, ＮＡＴＯ is nato.',
})
export class TextFilter {
  @Field(() => String, { nullable: true, description: 'Exactly this.' })
  eq?: string;

  @Field(() => [String], { nullable: true, description: 'Exactly one of these. `[]` finds nothing.' })
  in?: string[];

  @Field(() => String, { nullable: true, description: 'This anywhere, in the middle of a word as well.' })
  contains?: string;

  @Field(() => String, { nullable: true, description: 'This at the beginning.' })
  startsWith?: string;

  @Field(() => TextScopeEnum, { defaultValue: 'SERVED', description: 'In which of its languages.' })
  scope!: TextScope;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language asked for. Left out: the reader’s.',
  })
  locale?: Locale;
}
