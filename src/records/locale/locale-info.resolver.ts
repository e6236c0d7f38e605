import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import { type EnumWords, InEnumWords } from '../graphql/enum-words.ts';
import { LOCALE_ARGUMENT } from '../graphql/locale.args.ts';
import type { RequestContext } from '../request-context.ts';
import { LocaleInfoType } from './locale-info.type.ts';

@Resolver(() => LocaleInfoType)
export class LocaleInfoResolver {
  @Query(() => [LocaleInfoType], { description: 'The languages the record is served in, the default first.' })
  locales(
    @Ctx() { localization }: RequestContext,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE_ARGUMENT }) _locale?: string,
  ): LocaleInfoType[] {
    return localization.locales.map(({ locale, endonym, direction, isDefault }) => ({
      locale,
      tag: locale,
      endonym,
      direction: direction === 'rtl' ? 'RTL' : 'LTR',
      isDefault,
    }));
  }

  @FieldResolver(() => String, { description: 'What the language is called by readers of another.' })
  name(@Root() { tag }: LocaleInfoType, @InEnumWords() wordsFor: EnumWords): string | Promise<string> {
    return wordsFor('Locale', tag);
  }
}
