import { ArgsType, Field } from 'type-graphql';
import type { Locale } from '../kernel/locale.ts';
import { LocaleScalar } from '../translation/localize-schema.ts';

export const LOCALE_ARGUMENT = 'The language of this field and of everything in it.';

@ArgsType()
export class LocaleArgs {
  @Field(() => LocaleScalar, { nullable: true, description: LOCALE_ARGUMENT })
  locale?: Locale;
}
