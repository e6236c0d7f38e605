import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { enumLabel } from '../../translation/fields/enum-label.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import { LOCALE_ARGUMENT, LocaleArgs } from '../graphql/locale.args.ts';
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
  name(
    @Root() { tag }: LocaleInfoType,
    @Ctx() { localization }: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Args(() => LocaleArgs) args: LocaleArgs,
  ): string | Promise<string> {
    return enumLabel(localization, 'Locale', tag, args, path);
  }
}
