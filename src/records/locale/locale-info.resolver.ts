import { Arg, Ctx, Query, Resolver, Root } from 'type-graphql';
import type { LabelIn } from '../../formats/in-one-language.ts';
import { languageName } from '../../kernel/locale.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import { Label } from '../graphql/label.decorator.ts';
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

  @Label({ madeOf: 'FACTS', description: 'What the language is called by readers of another.' })
  name(@Root() { tag }: LocaleInfoType): LabelIn {
    // `Intl` names a language in every other.
    return ({ locale }) => ({ text: languageName(tag, locale), locale, completeness: 'ALL' });
  }
}
