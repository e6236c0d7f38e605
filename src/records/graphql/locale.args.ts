import { ArgsType, Field } from 'type-graphql';
import type { Locale } from '../../kernel/locale.ts';
import { CONTEXT_DESCRIPTIONS } from '../../translation/fields/locale.type.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';

export const LOCALE_ARGUMENT = CONTEXT_DESCRIPTIONS.locale;

@ArgsType()
export class LocaleArgs {
  @Field(() => LocaleScalar, { nullable: true, description: LOCALE_ARGUMENT })
  locale?: Locale;
}

/** The whole locale context, for what is made of a localized text. */
@ArgsType()
export class LocaleContextArgs extends LocaleArgs {
  @Field(() => [LocaleScalar], { nullable: true, description: CONTEXT_DESCRIPTIONS.fallback })
  fallback?: Locale[];

  @Field(() => Boolean, { nullable: true, description: CONTEXT_DESCRIPTIONS.strict })
  strict?: boolean;
}
